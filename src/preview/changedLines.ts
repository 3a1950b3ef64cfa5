// The parts of a page before and after a build → which of its lines are new, and how many that were there before have only
// moved. An editor who corrects a word sees at once what else the page did about it.

import type { RectMm } from '../units.ts';
import type { PagePart } from './pageParts.ts';

export interface PageChange {
  /** Lines whose characters were not on the page before, and pictures that stand elsewhere or differently. */
  readonly rectsMm: readonly RectMm[];
  /** Lines that say what they said, at another place. */
  readonly moved: number;
}

interface Shown {
  readonly key: string;
  readonly place: string;
  readonly rectMm: RectMm;
}

export function changedLines(before: readonly PagePart[], after: readonly PagePart[]): PageChange {
  const left = new Map<string, number>();
  const stood = new Set<string>();
  for (const { key, place } of before.flatMap(shownOf)) {
    left.set(key, (left.get(key) ?? 0) + 1);
    stood.add(`${key} ${place}`);
  }
  const rectsMm: RectMm[] = [];
  let moved = 0;
  for (const { key, place, rectMm } of after.flatMap(shownOf)) {
    if (stood.has(`${key} ${place}`)) continue;
    const same = left.get(key) ?? 0;
    left.set(key, same - 1);
    if (same > 0 && !isPicture(key)) moved++;
    else rectsMm.push(rectMm);
  }
  return { rectsMm, moved };
}

const isPicture = (key: string): boolean => /^(picture|box)\//.test(key);

/** Texts are known by their characters, wherever their paragraph now is in the story; pictures by their number. */
const shownOf = (part: PagePart): readonly Shown[] =>
  part.rectsMm.map((rectMm, index) => {
    const kind = part.name.split('/', 1)[0];
    const crop = part.picture ? Object.values(part.picture.crop) : [];
    const place = [rectMm.x, rectMm.y, rectMm.width, rectMm.height, ...crop].join(' ');
    return { key: part.lines ? `${kind} ${part.lines[index]}` : part.name, place, rectMm };
  });
