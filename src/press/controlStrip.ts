// The control strip: which patches a press and its limit ask for, and where they stand outside the trim.

import type { Box } from '../pdf/matrix.ts';
import { roundedText } from '../pdf/writeObject.ts';
import type { GrayPair } from '../picture/grayBalance.ts';
import { mmToPt } from '../units.ts';
import type { Cmyk } from './pressInput.ts';

const SIDE_MM = 5;
/** Narrower than this no densitometer measures it. */
const NARROWEST_MM = 3;
/** From crop marks and the target in the middle of the edge. */
const CLEARANCE_MM = 8;

const INKS = [0, 1, 2, 3] as const;
const only = (ink: number, percent: number): Cmyk =>
  [0, 1, 2, 3].map((i) => (i === ink ? percent : 0)) as unknown as Cmyk;

/**
 * Solids, their overprints, tints of 80 and 40 % (newspapers judge tone value increase at 40 %, ISO 12647-3), grays beside
 * tints of black, and the darkest black the limit allows, mixed as in WAN-IFRA's quality cuboid (52/44/44/100 for 240 %,
 * 44/38/38/100 for 220 %).
 */
export function controlPatches(grays: readonly GrayPair[], totalInkLimit: number): Cmyk[] {
  return [
    ...INKS.map((ink) => only(ink, 100)),
    [0, 100, 100, 0],
    [100, 0, 100, 0],
    [100, 100, 0, 0],
    ...INKS.map((ink) => only(ink, 80)),
    ...INKS.map((ink) => only(ink, 40)),
    ...grays.flatMap(({ black, cmy }): Cmyk[] => [[...cmy, 0], only(3, black)]),
    darkest(totalInkLimit),
  ];
}

function darkest(totalInkLimit: number): Cmyk {
  const colour = Math.min(300, Math.max(0, totalInkLimit - 100));
  const cyan = Math.min(100, Math.floor((colour * 52) / 140));
  const other = Math.min(100, Math.floor((colour - cyan) / 2));
  return [cyan, other, other, 100];
}

/** A patch's colour operator: four inks, or one beyond them. */
export type Patch = string;

export const processPatch = (inks: Cmyk): Patch =>
  `${inks.map((percent) => roundedText(percent / 100, 4)).join(' ')} k`;

/** Solid and tints of an ink that the page's resources call by `key`. */
export const spotPatches = (key: string): Patch[] => [100, 80, 40].map((tint) => `/${key} cs ${tint / 100} scn`);

/** Squares in a row above the trim, `y` their lower edge; those that find no room are left out, the last first. */
export function controlStrip(patches: readonly Patch[], [left, , right]: Box, y: number): string {
  const from = left + mmToPt(CLEARANCE_MM);
  const to = right - mmToPt(CLEARANCE_MM);
  const middle = { from: (left + right) / 2 - mmToPt(CLEARANCE_MM), to: (left + right) / 2 + mmToPt(CLEARANCE_MM) };
  const room = to - from - (middle.to - middle.from);
  const width = Math.min(mmToPt(SIDE_MM), Math.max(mmToPt(NARROWEST_MM), room / (patches.length + 1)));
  const drawn: string[] = [];
  let x = from;
  for (const patch of patches) {
    if (x + width > middle.from && x < middle.to) x = middle.to;
    if (x + width > to) break;
    drawn.push(`${patch}\n${[x, y, width, mmToPt(SIDE_MM)].map((v) => roundedText(v, 4)).join(' ')} re f`);
    x += width;
  }
  return drawn.join('\n');
}
