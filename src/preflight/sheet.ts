// One page opened for judging: everything painted on it, sorted by kind, and the facts of its fonts and images. What lies
// wholly outside the trim (printer's marks) or prints nothing is left out of the lists the checks look at.

import type { Place } from '../findings/finding.ts';
import { type AnnotationFacts, annotationsOf } from '../pdf/annotations.ts';
import { type FontFacts, readFontFacts, type UsedGlyph } from '../pdf/fonts/fontFacts.ts';
import type { Font } from '../pdf/fonts/fonts.ts';
import { type ImageFacts, readImageFacts } from '../pdf/images/imageFacts.ts';
import { interpretPage, sheetBoxOf, sheetMatrix } from '../pdf/interpret/interpretPage.ts';
import { rectOf } from '../pdf/interpret/interpretPen.ts';
import type { ImageMark, Interpretation, Mark, PathMark, ShadingMark, TextMark } from '../pdf/marks.ts';
import type { PdfFile } from '../pdf/objects.ts';
import type { PdfPage } from '../pdf/pages.ts';
import type { RectMm } from '../units.ts';

export interface Picture {
  /** 1-based, in painting order. */
  readonly number: number;
  /** Index in `marks`. */
  readonly order: number;
  readonly mark: ImageMark;
  readonly facts: ImageFacts;
}

export interface Sheet {
  readonly file: PdfFile;
  readonly page: PdfPage;
  /** File and page, for findings. */
  readonly where: Place;
  readonly trimMm: RectMm;
  readonly content: Interpretation;
  /** Everything that prints inside the trim, in painting order. */
  readonly marks: readonly Mark[];
  readonly texts: readonly TextMark[];
  readonly paths: readonly PathMark[];
  readonly shadings: readonly ShadingMark[];
  readonly pictures: readonly Picture[];
  /** Bitmaps of Type 3 glyphs: drawn like pictures, but they are type. Their number is 0. */
  readonly stencils: readonly Picture[];
  readonly fonts: readonly { readonly font: Font; readonly facts: FontFacts; readonly runs: readonly TextMark[] }[];
  readonly annotations: readonly AnnotationFacts[];
}

export function openSheet(file: PdfFile, page: PdfPage, where: Place): Sheet {
  const trimMm = rectOf(sheetMatrix(page), sheetBoxOf(page));
  const content = interpretPage(file, page);
  const marks = content.marks.filter((mark) => prints(mark) && overlap(mark.rectMm, trimMm));
  const images = marks.flatMap((mark, order) =>
    mark.kind === 'image' ? [{ mark, order, facts: readImageFacts(file, mark) }] : [],
  );
  const isStencil = ({ mark, facts }: (typeof images)[number]): boolean => mark.look.inside === 'glyph' && facts.isMask;
  return {
    file,
    page,
    where,
    trimMm,
    content,
    marks,
    texts: marks.filter((mark) => mark.kind === 'text'),
    paths: marks.filter((mark) => mark.kind === 'path'),
    shadings: marks.filter((mark) => mark.kind === 'shading'),
    pictures: images.filter((image) => !isStencil(image)).map((image, i) => ({ ...image, number: i + 1 })),
    stencils: images.filter(isStencil).map((image) => ({ ...image, number: 0 })),
    fonts: fontsOf(file, content.marks),
    annotations: annotationsOf(file, page),
  };
}

function prints(mark: Mark): boolean {
  if (mark.look.inside === 'softMask') return false;
  if (mark.kind === 'text' && (mark.renderMode === 3 || mark.renderMode === 7)) return false;
  const { fillAlpha, strokeAlpha } = mark.look;
  return mark.kind === 'path' && !mark.fills ? strokeAlpha > 0 : fillAlpha > 0 || strokeAlpha > 0;
}

/** A line along the edge has no height and still overlaps. */
export function overlap(a: RectMm, b: RectMm): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    ? true
    : (a.width === 0 || a.height === 0) && inside(a, b);
}

export const inside = (a: RectMm, b: RectMm): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** Every font a text operator used, on the page or outside it, also invisibly: embedding is asked of all. */
function fontsOf(file: PdfFile, marks: readonly Mark[]): Sheet['fonts'] {
  const runs = new Map<Font, TextMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    const known = runs.get(mark.font);
    if (known) known.push(mark);
    else runs.set(mark.font, [mark]);
  }
  return [...runs].map(([font, of]) => ({ font, facts: readFontFacts(file, font, usedGlyphs(of)), runs: of }));
}

function usedGlyphs(runs: readonly TextMark[]): UsedGlyph[] {
  const used = new Map<number, UsedGlyph>();
  for (const run of runs) {
    for (const { code, cid, text, width } of run.glyphs)
      if (!used.has(code)) used.set(code, { code, cid, text, width });
  }
  return [...used.values()];
}

/** Size of the trim in millimetres, as the page is shown. */
export const sheetSize = (sheet: Sheet): { width: number; height: number } => ({
  width: sheet.trimMm.width,
  height: sheet.trimMm.height,
});
