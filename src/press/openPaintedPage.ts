// Opens what the browser painted and makes sure that it is one page of the right size; what cannot be read becomes a finding.

import { type Finding, finding, type Outcome } from '../findings/finding.ts';
import type { Box } from '../pdf/matrix.ts';
import type { PdfFile } from '../pdf/objects.ts';
import { openPdf } from '../pdf/openPdf.ts';
import { type PdfPage, pagesOf } from '../pdf/pages.ts';
import { MalformedContent, UnreadablePdf } from '../pdf/pdfErrors.ts';
import { ptToMm, toHundredths } from '../units.ts';
import type { SizeMm } from './pressInput.ts';

export interface Painted {
  readonly pdf: Uint8Array;
  readonly scale: number;
  readonly sheetMm: SizeMm;
  readonly bleedMm: number;
  readonly paintedBleedMm?: number;
}

type Work<T> = (file: PdfFile, page: PdfPage) => Outcome<T | undefined>;

export async function openPaintedPage<T>(painted: Painted, work: Work<T>): Promise<Outcome<T | undefined>> {
  try {
    const file = await openPdf(painted.pdf);
    const pages = pagesOf(file);
    const [page] = pages;
    if (!page || pages.length > 1)
      return { value: undefined, findings: [finding('press-page-count', {}, { value: pages.length, limit: 1 })] };
    const sizes = sizeFindings(page.mediaBox, painted);
    return sizes.length > 0 ? { value: undefined, findings: sizes } : work(file, page);
  } catch (error) {
    if (!(error instanceof UnreadablePdf) && !(error instanceof MalformedContent)) throw error;
    return { value: undefined, findings: [finding('press-unreadable', {}, { value: error.message })] };
  }
}

/** Chromium rounds the large page to whole pixels, a quarter of that on the sheet: far less than this. */
const SIZE_TOLERANCE_MM = 0.2;

function sizeFindings(
  [left, bottom, right, top]: Box,
  { scale, sheetMm, bleedMm, paintedBleedMm = bleedMm }: Painted,
): Finding[] {
  const mm = (pt: number): number => ptToMm(pt * scale);
  const expected = { width: sheetMm.width + 2 * paintedBleedMm, height: sheetMm.height + 2 * paintedBleedMm };
  const off = Math.max(Math.abs(mm(right - left) - expected.width), Math.abs(mm(top - bottom) - expected.height));
  if (off <= SIZE_TOLERANCE_MM) return [];
  const value = `${mm(right - left).toFixed(1)} × ${mm(top - bottom).toFixed(1)}`;
  return [
    finding(
      'press-page-size',
      {},
      { value, limit: `${toHundredths(expected.width)} × ${toHundredths(expected.height)}` },
    ),
  ];
}
