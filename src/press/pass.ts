// What the rewriting of one page carries from stream to stream: the file, the colours met, the pictures counted, and the
// streams still to be rewritten. Forms, tiles, masks and glyphs wait in line here, so nothing recurses.

import { type Finding, finding } from '../findings/finding.ts';
import type { Box, Matrix } from '../pdf/matrix.ts';
import type { PdfDict, PdfFile } from '../pdf/objects.ts';
import type { GraphicsState } from './graphicsState.ts';
import type { ColourMap } from './mapColours.ts';
import type { OverprintSwitch } from './overprint.ts';
import type { PressStandard } from './pressInput.ts';
import type { SpotSpaces } from './spotInks.ts';
import type { PictureLedger } from './swapPictures.ts';

export interface Pass {
  readonly file: PdfFile;
  readonly standard: PressStandard;
  readonly colours: ColourMap;
  readonly pictures: PictureLedger;
  readonly overprint: OverprintSwitch;
  readonly spots: SpotSpaces;
  readonly overprintUpToPt: number;
  readonly findings: Finding[];
  readonly waiting: Waiting[];
  /** Object numbers of the streams that wait or are done: each is rewritten once. */
  readonly begun: Set<number>;
  /** Resource dictionaries met, each with the XObjects painted from it. */
  readonly painted: Map<PdfDict, Set<string>>;
  /** Uses of live transparency, as `BM Multiply`. */
  readonly transparency: Set<string>;
  /** Transparency groups painted see-through, each with the matrix from the unit square to its box on the page. */
  readonly seeThroughForms: { readonly kind: string; readonly matrix: Matrix }[];
  readonly trimBox: Box;
}

export interface Waiting {
  /** Of the stream object. */
  readonly number: number;
  /** Resources of what leads to it: in force if it has none of its own. */
  readonly outer: PdfDict;
  /** State it starts with, its own matrix included. */
  readonly start: GraphicsState;
}

export function enqueue(pass: Pass, number: number, outer: PdfDict, start: GraphicsState): void {
  if (pass.begun.has(number)) return;
  pass.begun.add(number);
  pass.waiting.push({ number, outer, start });
}

/** Says once that a colour space has no way to the inks. */
export function reportSpace({ findings }: Pass, value: string): void {
  if (!findings.some((f) => f.id === 'press-colour-space-unknown' && f.value === value))
    findings.push(finding('press-colour-space-unknown', {}, { value }));
}
