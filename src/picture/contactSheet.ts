// Pages that could be → one PNG with all of them side by side: pictures as numbered boxes, text as grey lines, heads in
// their place, a label under each. Letters are drawn as shapes, so that no font of the machine is asked.

import sharp from 'sharp';
import type { GlyphOutline, GlyphOutlines } from '../fonts/outlines.ts';
import type { Line, PagePlan } from '../makeup/plan.ts';
import { ptToMm, type RectMm } from '../units.ts';

export interface SheetPage {
  readonly plan: PagePlan;
  readonly label: string;
  /** Colour of a text style or palette name, as #rrggbb. */
  readonly colourOf: (name: string) => string;
}

/** Characters that `drawContactSheet` draws beside those of the labels. */
export const SHEET_DIGITS = '0123456789';

const PX_PER_MM = 1.5;
const ACROSS = 3;
const GAP_MM = 14;
const LABEL_MM = 16;
const BOX = { fill: '#c3ccd1', line: '#9aa8b0' } as const;
const TEXT = '#c9c9c9';

export async function drawContactSheet(pages: readonly SheetPage[], glyphs: GlyphOutlines): Promise<Uint8Array> {
  const [first] = pages;
  if (!first) throw new Error('Expected pages for the contact sheet but received none');
  const { width, height } = first.plan.sheetMm;
  const across = Math.min(ACROSS, pages.length);
  const down = Math.ceil(pages.length / across);
  const size = {
    width: across * (width + GAP_MM) + GAP_MM,
    height: down * (height + GAP_MM + LABEL_MM) + GAP_MM,
  };
  const drawn = pages.map((page, i) => {
    const x = GAP_MM + (i % across) * (width + GAP_MM);
    const y = GAP_MM + Math.floor(i / across) * (height + GAP_MM + LABEL_MM);
    return `<g transform="translate(${x} ${y})">${pageShapes(page, glyphs)}</g>`;
  });
  const px = { width: Math.round(size.width * PX_PER_MM), height: Math.round(size.height * PX_PER_MM) };
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${px.width}" height="${px.height}" viewBox="0 0 ${size.width} ${size.height}">`;
  const svg = `${open}<rect width="100%" height="100%" fill="#e9e9e9"/>${drawn.join('')}</svg>`;
  return sharp(Buffer.from(svg), { limitInputPixels: false }).png({ palette: true, colours: 64 }).toBuffer();
}

function pageShapes({ plan, label, colourOf }: SheetPage, glyphs: GlyphOutlines): string {
  const { sheetMm, ornaments, lines, figures } = plan;
  return [
    rect({ x: 0, y: 0, ...sheetMm }, '#ffffff'),
    ...ornaments.map((one) => rect(one.rectMm, colourOf(one.colour))),
    ...lines.map((line) => lineShape(line, colourOf)),
    ...figures.map(({ picture, rectMm }) => figureShapes(String(picture + 1), rectMm, glyphs)),
    wordShape(label, glyphs, { x: 0, y: sheetMm.height + 12, size: 11, fill: '#000000' }),
  ].join('');
}

/** The height of the characters' bodies, a little less: rows stay apart. */
function lineShape({ style, sizePt, xMm, baselineMm, widthMm }: Line, colourOf: SheetPage['colourOf']): string {
  const em = ptToMm(sizePt);
  const box = { x: xMm, y: baselineMm - 0.75 * em, width: widthMm, height: 0.7 * em };
  return rect(box, style === 'body' ? TEXT : style.startsWith('caption') ? BOX.line : colourOf(style));
}

function figureShapes(number: string, box: RectMm, glyphs: GlyphOutlines): string {
  const { x, y, width, height } = box;
  const cross = `M${x} ${y}l${width} ${height}M${x + width} ${y}l${-width} ${height}`;
  const size = Math.min(26, height * 0.5);
  const word = { x: x + width / 2, y: y + height / 2 + size * 0.36, size, fill: '#ffffff', isCentred: true };
  return `${rect(box, BOX.fill)}<path d="${cross}" stroke="${BOX.line}" stroke-width="0.5"/>${wordShape(number, glyphs, word)}`;
}

const rect = ({ x, y, width, height }: RectMm, fill: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"/>`;

const n = (value: number): string => String(Number(value.toFixed(2)));

interface WordPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly isCentred?: boolean;
}

function wordShape(word: string, glyphs: GlyphOutlines, { x, y, size, fill, isCentred }: WordPlace): string {
  const known = Array.from(word).flatMap((character) => glyphs.get(character) ?? []);
  const width = known.reduce((sum, glyph) => sum + glyph.advanceEm, 0) * size;
  let at = isCentred ? x - width / 2 : x;
  const path = known.map((glyph) => {
    const own = glyphPath(glyph, at, y, size);
    at += glyph.advanceEm * size;
    return own;
  });
  return `<path d="${path.join('')}" fill="${fill}"/>`;
}

function glyphPath({ steps }: GlyphOutline, x0: number, y0: number, size: number): string {
  const place = (x: number, y: number): string => `${n(x0 + x * size)} ${n(y0 - y * size)}`;
  return steps
    .map((step) =>
      step[0] === 'q'
        ? `Q${place(step[1], step[2])} ${place(step[3], step[4])}`
        : `${step[0] === 'm' ? 'M' : 'L'}${place(step[1], step[2])}`,
    )
    .join('');
}
