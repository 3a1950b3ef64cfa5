// A page about to be rewritten → a pass with nothing met and nothing counted yet.

import type { Box } from '../pdf/matrix.ts';
import type { PdfFile } from '../pdf/objects.ts';
import type { ColourMap } from './mapColours.ts';
import { overprintSwitch } from './overprint.ts';
import type { Pass } from './pass.ts';
import type { Swap } from './pressInput.ts';
import { spotSpaces } from './spotInks.ts';
import { pictureLedger } from './swapPictures.ts';

/** What the rewriting aims at. */
interface Wanted extends Pick<Pass, 'standard' | 'overprintUpToPt'> {
  readonly swaps: readonly Swap[];
}

export const beginPass = (
  file: PdfFile,
  colours: ColourMap,
  trimBox: Box,
  { standard, overprintUpToPt, swaps }: Wanted,
): Pass => ({
  file,
  standard,
  colours,
  pictures: pictureLedger(file, swaps, trimBox),
  overprint: overprintSwitch(file),
  spots: spotSpaces(file),
  overprintUpToPt,
  findings: [],
  waiting: [],
  begun: new Set(),
  painted: new Map(),
  transparency: new Set(),
  seeThroughForms: [],
  trimBox,
});
