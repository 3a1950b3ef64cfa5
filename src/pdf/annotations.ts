// Annotations of a page: what kind, and where. Trap networks are part of the page and left out, and what never shows.

import type { RectMm } from '../units.ts';
import { sheetMatrix } from './interpret/interpretPage.ts';
import { rectOf } from './interpret/interpretPen.ts';
import { arrayAt, boxAt, nameAt, numberAt, resolve } from './lookUp.ts';
import { isDict, type PdfFile } from './objects.ts';
import type { PdfPage } from './pages.ts';

export interface AnnotationFacts {
  readonly subtype: string;
  readonly rectMm: RectMm;
}

const HIDDEN = 2;

export function annotationsOf(file: PdfFile, page: PdfPage): readonly AnnotationFacts[] {
  const matrix = sheetMatrix(page);
  return (arrayAt(file, page.dict, 'Annots') ?? []).flatMap((item) => {
    const dict = resolve(file, item);
    if (!isDict(dict)) return [];
    const subtype = nameAt(file, dict, 'Subtype') ?? '?';
    const box = boxAt(file, dict, 'Rect');
    const isPart = subtype === 'TrapNet' || subtype === 'Popup';
    if (isPart || !box || ((numberAt(file, dict, 'F') ?? 0) & HIDDEN) !== 0) return [];
    return [{ subtype, rectMm: rectOf(matrix, box) }];
  });
}
