// What a proof may carry over the page: a word across it, so that nobody takes it for the printed page, and numbers of the
// lines, so that proof readers can name a place. Drawn as shapes.

import type { GlyphOutlines } from '../fonts/outlines.ts';
import { addObject } from '../pdf/lookUp.ts';
import type { Box } from '../pdf/matrix.ts';
import { dict, latin1, type PdfDict, type PdfFile } from '../pdf/objects.ts';
import { roundedText } from '../pdf/writeObject.ts';
import { mmToPt } from '../units.ts';
import { outlineText, widthEmOf } from './outlineText.ts';
import { ownedDict } from './overprint.ts';

export interface ProofStamps {
  /** Of every character used here. */
  readonly glyphs: GlyphOutlines;
  readonly watermark?: string;
  readonly lineNumbers?: readonly LineNumber[];
}

/** Set flush right against x, its foot on the line's baseline, from the top left of the sheet. */
export interface LineNumber {
  readonly number: number;
  readonly xMm: number;
  readonly baselineMm: number;
}

const STATE = 'TekanStamp';
/** The page stays readable under the word. */
const OPACITY = 0.12;
/** Of the sheet's diagonal. */
const LENGTH = 0.42;
const NUMBER_PT = 5;

/** Names what it needs in the page's resources. */
export function proofStamps(file: PdfFile, resources: PdfDict, trimBox: Box, stamps: ProofStamps): Uint8Array {
  const parts: string[] = [];
  if (stamps.lineNumbers) parts.push(numbers(stamps.lineNumbers, trimBox, stamps.glyphs));
  if (stamps.watermark !== undefined) {
    const state = addObject(file, dict({ ca: OPACITY }));
    ownedDict(file, resources, 'ExtGState').entries.set(STATE, state);
    parts.push(watermark(stamps.watermark, trimBox, stamps.glyphs));
  }
  return latin1(parts.join('\n'));
}

const n = (value: number): string => roundedText(value, 4);

function numbers(lines: readonly LineNumber[], [left, , , top]: Box, glyphs: GlyphOutlines): string {
  const paths = lines.map(({ number, xMm, baselineMm }) => {
    const text = String(number);
    const x = left + mmToPt(xMm) - widthEmOf(text, glyphs) * NUMBER_PT;
    return outlineText(text, glyphs, x, top - mmToPt(baselineMm), NUMBER_PT);
  });
  return `q\n0 0.35 0.75 rg\n${paths.join('\n')}\nf\nQ\n`;
}

/** From the lower left to the upper right. */
function watermark(text: string, [left, bottom, right, top]: Box, glyphs: GlyphOutlines): string {
  const angle = Math.atan2(top - bottom, right - left);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const size = (Math.hypot(top - bottom, right - left) * LENGTH) / Math.max(1, widthEmOf(text, glyphs));
  const middle = `${n(cos)} ${n(sin)} ${n(-sin)} ${n(cos)} ${n((left + right) / 2)} ${n((bottom + top) / 2)} cm`;
  // Han characters stand from a tenth below the baseline to nine tenths above.
  const path = outlineText(text, glyphs, (-widthEmOf(text, glyphs) * size) / 2, -0.38 * size, size);
  return `q\n/${STATE} gs\n0.3 g\n${middle}\n${path}\nf\nQ\n`;
}
