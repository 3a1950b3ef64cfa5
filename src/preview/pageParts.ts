// The plan of a page and the places of its sources → the parts of the page a person can point at: what each shows, where
// it stands on the sheet, and which line of which file says so.

import type { Place } from '../findings/finding.ts';
import { lineBox } from '../makeup/lineBox.ts';
import type { Figure, Line, PagePlan } from '../makeup/plan.ts';
import { ptToMm, type RectMm, roundRect } from '../units.ts';
import type { SourcePage } from './sourcePlaces.ts';

export interface PagePart {
  /** Name in the plan: `story/3`, `headline/0`, `caption/2`; or `picture/2`, `box/1`. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** Its characters, as printed; empty for pictures and boxes. */
  readonly text: string;
  readonly rectsMm: readonly RectMm[];
  /** What each rectangle of a text holds. */
  readonly lines?: readonly string[];
  readonly picture?: PartPicture;
}

export interface PartPicture {
  /** Index of its page in the supplement. */
  readonly page: number;
  /** Index in the page. */
  readonly picture: number;
  readonly file: string;
  /** What is shown of it, 0…1 of its width and height. */
  readonly crop: Figure['crop'];
  /** The point a crop must keep. */
  readonly focus: readonly [x: number, y: number];
  readonly keepWhole: boolean;
}

export function pageParts(plan: PagePlan, sources: SourcePage): readonly PagePart[] {
  const lines = new Map<string, Line[]>();
  for (const line of plan.lines) {
    const name = partOf(line.source);
    if (name !== undefined) lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  const parts: PagePart[] = [];
  const add = (name: string, rectsMm: readonly RectMm[], more: Pick<PagePart, 'text' | 'lines' | 'picture'>): void => {
    const place = sources.places.get(name);
    const at = place && withLine(place);
    if (at) parts.push({ name, ...at, rectsMm, ...more });
  };
  for (const { picture: index, rectMm, crop } of plan.figures) {
    const given = sources.page.pictures[index];
    const picture = given && {
      page: sources.index,
      picture: index,
      file: given.file,
      crop,
      focus: given.focus,
      keepWhole: given.keepWhole,
    };
    add(`picture/${index}`, [rectMm], { text: '', ...(picture && { picture }) });
  }
  for (const { box, rectMm } of plan.boxes ?? []) add(`box/${box}`, [rectMm], { text: '' });
  for (const [name, ofPart] of lines) {
    const text = sources.texts.get(name) ?? '';
    add(name, ofPart.map(rectOf), { text, lines: ofPart.map(({ start, end }) => text.slice(start, end)) });
  }
  return parts;
}

/** Lines of a box belong to the box; the mark of an item belongs to the template. */
function partOf(source: string): string | undefined {
  if (source.startsWith('box/') || /^story\/\d+\/mark$/.test(source)) return undefined;
  return source;
}

function withLine({ file, line, column }: Place): Pick<PagePart, 'file' | 'line' | 'column'> | undefined {
  if (file === undefined || line === undefined) return undefined;
  return { file, line, ...(column !== undefined && { column }) };
}

/** Where its characters stand, without the indent. */
function rectOf(line: Line): RectMm {
  const { x, width, ...upright } = lineBox(line);
  const indent = ((line.runs[0]?.before ?? 0) / 1000) * ptToMm(line.sizePt);
  return roundRect({ ...upright, x: x + indent, width: width - indent });
}
