// Where the printed page comes to stand: boxes in points from millimetres, and the matrix that brings Chromium's page,
// laid out too large and rounded to whole pixels, to its place. Its top left corner is what counts: that one is exact.

import type { Box, Matrix } from '../pdf/matrix.ts';
import { latin1 } from '../pdf/objects.ts';
import { roundedText } from '../pdf/writeObject.ts';
import { mmToPt } from '../units.ts';
import type { SizeMm } from './pressInput.ts';

export interface SheetGeometry {
  readonly mediaBox: Box;
  readonly bleedBox: Box;
  readonly trimBox: Box;
  /** Chromium's points → points of the sheet. */
  readonly placement: Matrix;
}

/** Four decimals: 0.00004 mm. */
const round = (pt: number): number => Math.round(pt * 1e4) / 1e4;

/** `slugMm` is the room for marks around the bleed; without marks 0. */
export function sheetGeometry(
  painted: Box,
  scale: number,
  sheetMm: SizeMm,
  bleedMm: number,
  slugMm: number,
  paintedBleedMm = bleedMm,
): SheetGeometry {
  const aroundMm = bleedMm + slugMm;
  const box = (marginMm: number): Box => [
    round(mmToPt(aroundMm - marginMm)),
    round(mmToPt(aroundMm - marginMm)),
    round(mmToPt(aroundMm + sheetMm.width + marginMm)),
    round(mmToPt(aroundMm + sheetMm.height + marginMm)),
  ];
  const bleedBox = box(bleedMm);
  const art = box(paintedBleedMm);
  const [left, , , top] = painted;
  return {
    mediaBox: box(aroundMm),
    bleedBox,
    trimBox: box(0),
    placement: [scale, 0, 0, scale, round(art[0] - scale * left), round(art[3] - scale * top)],
  };
}

/** The painted content, clipped to the bleed and set to its place. */
export function artInside({ bleedBox, placement }: SheetGeometry, content: Uint8Array): Uint8Array {
  const [left, bottom, right, top] = bleedBox;
  const text = (...numbers: number[]) => numbers.map((n) => roundedText(n, 6)).join(' ');
  const clip = `${text(left, bottom, right - left, top - bottom)} re W n`;
  return Buffer.concat([latin1(`q\n${clip}\n${text(...placement)} cm\n`), content, latin1('\nQ\n')]);
}
