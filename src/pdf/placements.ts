// Where a page shows pictures: each use of an image with its matrix, its place on the sheet and its effective resolution.

import type { RectMm } from '../units.ts';
import { ptToMm, roundMm } from '../units.ts';
import type { Operation } from './contentSpans.ts';
import { nameOf, numbersOf, readOperations } from './contentSpans.ts';
import { at, dictAt, matrixAt, nameAt, numberAt } from './lookUp.ts';
import type { Box, Matrix } from './matrix.ts';
import { asMatrix, boundsOf, IDENTITY, multiply, scaleX, scaleY } from './matrix.ts';
import type { PdfDict, PdfFile, PdfObject, PdfStream } from './objects.ts';
import { isRef, isStream } from './objects.ts';
import type { PdfPage } from './pages.ts';
import { contentOf } from './pages.ts';
import { decodeStream } from './streams.ts';

export interface Placement {
  /** Name in the resources that are in force, `Im3`. */
  readonly name: string;
  readonly image: PdfStream;
  /** Object number, if the image is an object of its own. */
  readonly object: number | undefined;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Unit square → page, in points. */
  readonly matrix: Matrix;
  /** Pixels per inch along the picture's own axes. */
  readonly ppiX: number;
  readonly ppiY: number;
  /** Upright box around the picture, from the top left of the trimmed sheet. Clips are not looked at. */
  readonly rectMm: RectMm;
  /** True: one tile of a pattern, shown at least once. */
  readonly inPattern: boolean;
}

interface Walk {
  readonly file: PdfFile;
  readonly page: PdfPage;
  readonly found: Placement[];
  /** Forms and patterns on the way down, against circles. */
  readonly path: Set<PdfStream>;
}

export function placementsOf(file: PdfFile, page: PdfPage): Placement[] {
  const walk: Walk = { file, page, found: [], path: new Set() };
  const user: Matrix = [page.userUnit, 0, 0, page.userUnit, 0, 0];
  walkContent(walk, contentOf(file, page), page.resources, user, false);
  return walk.found;
}

function walkContent(walk: Walk, bytes: Uint8Array, resources: PdfDict, start: Matrix, inPattern: boolean): void {
  let matrix = start;
  const saved: Matrix[] = [];
  const patterns = new Set<PdfStream>();
  for (const operation of readOperations(bytes)) {
    const { operator } = operation;
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') matrix = multiply(asMatrix(numbersOf(operation)) ?? IDENTITY, matrix);
    else if (operator === 'Do') show(walk, operation, resources, matrix, inPattern);
    else if (operator === 'scn' || operator === 'SCN') {
      const pattern = named(walk, resources, 'Pattern', operation);
      if (!isStream(pattern) || patterns.has(pattern)) continue;
      patterns.add(pattern);
      // 8.7.3.1: a pattern's matrix leads to the initial space of the content it is used in, not to the current one.
      walkInside(walk, pattern, resources, multiply(matrixAt(walk.file, pattern, 'Matrix') ?? IDENTITY, start), true);
    }
  }
}

function named(walk: Walk, resources: PdfDict, category: string, operation: Operation): PdfObject {
  const name = nameOf(operation);
  return name === undefined ? null : at(walk.file, dictAt(walk.file, resources, category), name);
}

function show(walk: Walk, operation: Operation, resources: PdfDict, matrix: Matrix, inPattern: boolean): void {
  const { file } = walk;
  const object = named(walk, resources, 'XObject', operation);
  if (!isStream(object)) return;
  const kind = nameAt(file, object, 'Subtype');
  if (kind === 'Form') {
    const inner = multiply(matrixAt(file, object, 'Matrix') ?? IDENTITY, matrix);
    walkInside(walk, object, resources, inner, inPattern);
  } else if (kind === 'Image') {
    const name = nameOf(operation) ?? '';
    const entry = dictAt(file, resources, 'XObject')?.entries.get(name);
    walk.found.push(placed(walk, name, object, isRef(entry) ? entry.number : undefined, matrix, inPattern));
  }
}

function walkInside(walk: Walk, inside: PdfStream, outer: PdfDict, matrix: Matrix, inPattern: boolean): void {
  if (walk.path.has(inside)) return;
  walk.path.add(inside);
  // 7.8.3: a form without resources uses those of the page (obsolete, but met).
  const resources = dictAt(walk.file, inside, 'Resources') ?? outer;
  walkContent(walk, decodeStream(walk.file, inside).bytes, resources, matrix, inPattern);
  walk.path.delete(inside);
}

function placed(
  { file, page }: Walk,
  name: string,
  image: PdfStream,
  object: number | undefined,
  matrix: Matrix,
  inPattern: boolean,
): Placement {
  const widthPx = numberAt(file, image, 'Width') ?? 0;
  const heightPx = numberAt(file, image, 'Height') ?? 0;
  return {
    name,
    image,
    object,
    widthPx,
    heightPx,
    matrix,
    ppiX: (widthPx * 72) / scaleX(matrix),
    ppiY: (heightPx * 72) / scaleY(matrix),
    rectMm: rectOnSheet(sheetOf(page), matrix),
    inPattern,
  };
}

/** What the page is trimmed to, in points: matrices count in points, boxes in user units. */
function sheetOf({ trimBox, cropBox, mediaBox, userUnit }: PdfPage): Box {
  const [left, bottom, right, top] = trimBox ?? cropBox ?? mediaBox;
  return [left * userUnit, bottom * userUnit, right * userUnit, top * userUnit];
}

/** The upright box around the unit square after `matrix`, in millimetres from the top left of `sheet` (both in points). */
export function rectOnSheet(sheet: Box, matrix: Matrix): RectMm {
  const [left, bottom, right, top] = boundsOf(matrix, [0, 0, 1, 1]);
  return {
    x: roundMm(ptToMm(left - sheet[0])),
    y: roundMm(ptToMm(sheet[3] - top)),
    width: roundMm(ptToMm(right - left)),
    height: roundMm(ptToMm(top - bottom)),
  };
}
