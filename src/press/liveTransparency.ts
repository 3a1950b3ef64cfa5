// Where a page paints see-through, and how such keys go from a page that only has them lying about.

import { type Finding, finding } from '../findings/finding.ts';
import { dictAt, nameAt } from '../pdf/lookUp.ts';
import type { Mark } from '../pdf/marks.ts';
import { isDict, isStream, type PdfFile } from '../pdf/objects.ts';
import { reachedObjects } from '../pdf/reachedObjects.ts';
import { type RectMm, roundMm, roundRect } from '../units.ts';
import type { PressStandard } from './pressInput.ts';
import { STANDARDS } from './standards.ts';

export interface SeenThrough {
  /** In the words of the PDF: `ca 0.5`, `BM Multiply`, `SMask`. */
  readonly kind: string;
  readonly rectMm: RectMm;
}

/** All of one kind, at the place of the first. */
export interface LiveTransparency extends SeenThrough {
  readonly count: number;
}

/** `groups`: forms that show through as a whole; `marks`: what the finished page paints. */
export function findTransparency(groups: readonly SeenThrough[], marks: readonly Mark[]): LiveTransparency[] {
  const found = new Map<string, LiveTransparency>();
  const single = marks.flatMap((mark) => kindsOf(mark).map((kind) => ({ kind, rectMm: roundRect(mark.rectMm) })));
  for (const { kind, rectMm } of [...groups, ...single]) {
    const known = found.get(kind);
    found.set(kind, { kind, rectMm: known?.rectMm ?? rectMm, count: (known?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function kindsOf({ look, ...mark }: Mark): string[] {
  const kinds: string[] = [];
  if (look.blendMode !== 'Normal' && look.blendMode !== 'Compatible') kinds.push(`BM ${look.blendMode}`);
  if (look.fillAlpha !== 1) kinds.push(`ca ${roundMm(look.fillAlpha)}`);
  else if (look.strokeAlpha !== 1) kinds.push(`CA ${roundMm(look.strokeAlpha)}`);
  if (look.softMask) kinds.push('SMask');
  if (mark.kind === 'image' && ['SMask', 'SMaskInData'].some((key) => mark.image.dict.entries.has(key)))
    kinds.push('image SMask');
  return kinds;
}

/** A note where the standard has transparency; else the file is refused: flattening would make pictures of type. */
export function transparencyFindings(live: readonly LiveTransparency[], standard: PressStandard): Finding[] {
  const id = STANDARDS[standard].transparency ? 'press-transparency' : 'press-transparency-forbidden';
  return live.map(({ kind, count, rectMm }) => finding(id, { rectMm }, { value: kind, count, limit: standard }));
}

const STATE_KEYS = ['ca', 'CA', 'BM', 'SMask', 'AIS'];

/**
 * Takes the keys of transparency out of a file in which nothing painted uses them. With full opacity and Normal they say
 * nothing; a group whose parts are all opaque paints as if it were none (ISO 32000-1, 11.4.5).
 */
export function dropIdleTransparency(file: PdfFile): void {
  for (const { object } of reachedObjects(file)) {
    const own = isStream(object) ? object.dict : object;
    if (!isDict(own)) continue;
    if (nameAt(file, dictAt(file, own, 'Group'), 'S') === 'Transparency') own.entries.delete('Group');
    const states = dictAt(file, own, 'ExtGState');
    for (const key of states?.entries.keys() ?? [])
      for (const idle of STATE_KEYS) dictAt(file, states, key)?.entries.delete(idle);
  }
}
