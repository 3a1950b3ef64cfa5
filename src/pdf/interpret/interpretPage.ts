// A page of any PDF → everything it paints, in order, in millimetres from the top left of its trimmed sheet.

import { MM_PER_PT } from '../../units.ts';
import type { Interpretation } from '../marks.ts';
import type { Box, Matrix } from '../matrix.ts';
import type { PdfFile } from '../objects.ts';
import { contentOf, type PdfPage } from '../pages.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { newWalk, readContent } from './interpretContent.ts';
import { initialState, newPen } from './interpretPen.ts';

/** The box all places count from: the trim, or the nearest thing the page has to one. */
export const sheetBoxOf = (page: PdfPage): Box => page.trimBox ?? page.artBox ?? page.cropBox ?? page.mediaBox;

/** User space → millimetres from the sheet's top left corner, as the page is shown (`/Rotate`). */
export function sheetMatrix(page: PdfPage): Matrix {
  const [left, bottom, right, top] = sheetBoxOf(page);
  const k = MM_PER_PT * page.userUnit;
  switch ((((Math.round(page.rotate / 90) % 4) + 4) % 4) * 90) {
    case 90:
      return [0, k, k, 0, -bottom * k, -left * k];
    case 180:
      return [-k, 0, 0, k, right * k, -bottom * k];
    case 270:
      return [0, -k, -k, 0, top * k, right * k];
    default:
      return [k, 0, 0, -k, -left * k, top * k];
  }
}

export function interpretPage(file: PdfFile, page: PdfPage): Interpretation {
  const walk = newWalk(file);
  const baseMatrix = sheetMatrix(page);
  try {
    const bytes = contentOf(file, page);
    const state = initialState(baseMatrix, undefined);
    readContent(newPen(walk, { bytes, resources: page.resources, within: 'page', baseMatrix }, state));
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    walk.problems.push({ kind: 'unreadable', detail: cause.message, within: 'page' });
  }
  return { marks: walk.marks, problems: walk.problems, uses: walk.uses, operations: walk.operations };
}
