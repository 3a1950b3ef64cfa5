// Advances of a CID font (ISO 32000-1, 9.7.4.3): the arrays W and DW, or W2 and DW2 for vertical writing, as a function.

import { arrayAt, numberAt, numbersAt, resolve } from '../lookUp.ts';
import type { PdfArray, PdfDict, PdfFile } from '../objects.ts';

/** CID → advance in 1/1000 of the size; negative (down) for vertical writing. */
export type WidthOf = (cid: number) => number;

const MOST_CIDS = 0x10000;

export function readCidWidths(file: PdfFile, descendant: PdfDict, vertical: boolean): WidthOf {
  const [, defaultDown] = numbersAt(file, descendant, 'DW2') ?? [880, -1000];
  const otherwise = vertical ? (defaultDown ?? -1000) : (numberAt(file, descendant, 'DW') ?? 1000);
  const widths = new Map<number, number>();
  const array = arrayAt(file, descendant, vertical ? 'W2' : 'W') ?? [];
  fillWidths(file, array, vertical ? 3 : 1, widths);
  return (cid) => widths.get(cid) ?? otherwise;
}

/** `first [w …]` or `first last w`; vertical entries have three numbers, of which the first is the advance. */
function fillWidths(file: PdfFile, array: PdfArray, each: number, widths: Map<number, number>): void {
  for (let i = 0; i < array.length; ) {
    const first = resolve(file, array[i]);
    const second = resolve(file, array[i + 1]);
    if (typeof first !== 'number') return;
    if (Array.isArray(second)) {
      for (let k = 0; k < second.length; k += each) setWidth(widths, first + k / each, resolve(file, second[k]));
      i += 2;
    } else if (typeof second === 'number') {
      const width = resolve(file, array[i + 2]);
      const last = Math.min(second, first + MOST_CIDS);
      for (let cid = first; cid <= last; cid++) setWidth(widths, cid, width);
      i += 2 + each;
    } else return;
  }
}

function setWidth(widths: Map<number, number>, cid: number, width: unknown): void {
  if (typeof width === 'number' && widths.size <= MOST_CIDS) widths.set(cid, width);
}
