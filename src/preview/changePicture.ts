// What a person chose for a picture on the page (the point a crop must keep, no crop at all, a place) → the lines of
// supplement.yaml before and after it is written there.

import { setYamlValue } from '../schema/setYamlValue.ts';
import type { PicturePlace } from '../supplement/supplement.ts';
import type { LineChange } from './replaceLines.ts';

export interface PictureChange {
  /** Index of the page and of its picture. */
  readonly page: number;
  readonly picture: number;
  readonly focus?: readonly [x: number, y: number];
  readonly keepWhole?: boolean;
  readonly place?: PicturePlace;
}

/** Undefined: the data cannot be read, or has no such picture. */
export function changePicture(file: string, text: string, change: PictureChange): LineChange | undefined {
  const path = ['pages', change.page, 'pictures', change.picture];
  let after: string | undefined = text;
  for (const [key, value] of valuesOf(change)) {
    after = after === undefined ? undefined : setYamlValue(after, path, key, value);
  }
  return after === undefined ? undefined : { file, ...changedLines(linesOf(text), linesOf(after)) };
}

function valuesOf({ focus, keepWhole, place }: PictureChange): readonly (readonly [string, string])[] {
  const values: [string, string][] = [];
  if (focus) values.push(['focus', `[${focus.map(share).join(', ')}]`]);
  if (keepWhole !== undefined) values.push(['keepWhole', String(keepWhole)]);
  if (place) {
    const { column, row, columns, rows } = place;
    values.push(['place', `{ column: ${column}, row: ${row}, columns: ${columns}, rows: ${rows} }`]);
  }
  return values;
}

/** A hundredth of a picture is finer than a finger points. */
const share = (value: number): string => String(Math.round(Math.min(1, Math.max(0, value)) * 100) / 100);

const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

/** From the first line that differs to the last one. */
function changedLines(before: readonly string[], after: readonly string[]): Omit<LineChange, 'file'> {
  let head = 0;
  while (head < before.length - 1 && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head - 1;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const part = (lines: readonly string[]): string => lines.slice(head, lines.length - tail).join('\n');
  return { line: head + 1, before: part(before), after: part(after) };
}
