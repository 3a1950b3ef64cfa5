// Text operators (ISO 32000-1, 9.3 and 9.4): every shown string becomes one text mark, each glyph at its place.

import { MM_PER_PT } from '../../units.ts';
import type { Operation } from '../content/contentSpans.ts';
import { type OperandToken, stringBytes } from '../content/tokens.ts';
import { type Code, type Font, readFont } from '../fonts/fonts.ts';
import type { DrawnGlyph, PlacedGlyph, TextMark, Tiles } from '../marks.ts';
import { asMatrix, boundsOf, IDENTITY, type Matrix, multiply, scaleY } from '../matrix.ts';
import { isDict } from '../objects.ts';
import { lineStyleOf } from './interpretPath.ts';
import { paintPatterns } from './interpretPattern.ts';
import { type Act, lookOf, type Pen, report, resourceOf, shows } from './interpretPen.ts';
import { drawGlyphs } from './interpretType3.ts';

const chooseFont: Act = (pen, [size = 0], operation) => {
  const [first] = operation.operands;
  const named = first?.kind === 'name' ? first.name : undefined;
  const dict = resourceOf(pen, 'Font', named);
  pen.state.size = size;
  pen.state.font = isDict(dict) ? fontOf(pen, dict) : undefined;
};

function fontOf(pen: Pen, dict: Parameters<typeof readFont>[1]): Font {
  const known = pen.walk.fonts.get(dict);
  if (known) return known;
  const font = readFont(pen.walk.file, dict);
  pen.walk.fonts.set(dict, font);
  return font;
}

function moveLine(pen: Pen, x: number, y: number): void {
  pen.lineMatrix = multiply([1, 0, 0, 1, x, y], pen.lineMatrix);
  pen.textMatrix = pen.lineMatrix;
}

const nextLine: Act = (pen) => moveLine(pen, 0, -pen.state.leading);

/** Moves the text matrix along the writing direction, by text space units already scaled to the size. */
function advance(pen: Pen, by: number): void {
  const [a, b, c, d, e, f] = pen.textMatrix;
  pen.textMatrix = pen.state.font?.vertical
    ? [a, b, c, d, e + by * c, f + by * d]
    : [a, b, c, d, e + by * a, f + by * b];
}

const show: Act = (pen, _n, operation) => {
  const last = operation.operands.at(-1);
  if (last?.kind === 'string' || last?.kind === 'hexString') showItems(pen, [last]);
};

const showSpaced: Act = (pen, _n, operation) => {
  const [array] = operation.operands;
  if (array?.kind === 'array') showItems(pen, array.items);
};

function showItems(pen: Pen, items: readonly OperandToken[]): void {
  const { font, size, horizontalScale } = pen.state;
  if (!font) {
    report(pen, 'operands', 'text without a font');
    return;
  }
  const start = pen.textMatrix;
  const glyphs: PlacedGlyph[] = [];
  for (const item of items) {
    if (item.kind === 'number') {
      advance(pen, (-item.value / 1000) * size * (font.vertical ? 1 : horizontalScale));
    } else if (item.kind === 'string' || item.kind === 'hexString') {
      for (const code of font.decode(stringBytes(pen.bytes, item))) glyphs.push(placeGlyph(pen, code));
    }
  }
  if (glyphs.length > 0) addMark(pen, font, start, glyphs);
}

function placeGlyph(pen: Pen, code: Code): PlacedGlyph {
  const { size, characterSpace, wordSpace, horizontalScale, font, ctm, rise } = pen.state;
  const [a, b, c, d, e, f] = pen.textMatrix;
  const x = e + rise * c;
  const y = f + rise * d;
  const along = code.advance * size * (font?.vertical ? 1 : horizontalScale);
  const space = (characterSpace + (code.isWordSpace ? wordSpace : 0)) * (font?.vertical ? 1 : horizontalScale);
  const unitX = font?.vertical ? c : a;
  const unitY = font?.vertical ? d : b;
  const glyph = {
    code: code.code,
    cid: code.cid,
    width: code.advance * 1000,
    text: code.text,
    xMm: x * ctm[0] + y * ctm[2] + ctm[4],
    yMm: x * ctm[1] + y * ctm[3] + ctm[5],
    advanceMm: Math.abs(along) * Math.hypot(unitX * ctm[0] + unitY * ctm[2], unitX * ctm[1] + unitY * ctm[3]),
  };
  advance(pen, along + space);
  return glyph;
}

function addMark(pen: Pen, font: Font, start: Matrix, glyphs: readonly PlacedGlyph[]): void {
  const { size, rise, ctm, renderMode, lineWidth, clip, horizontalScale } = pen.state;
  const lift: Matrix = [1, 0, 0, 1, 0, rise];
  const toMm = multiply(multiply(lift, start), ctm);
  const [a, b, c, d] = start;
  const length = font.vertical ? dot(pen.textMatrix, start, c, d) || 0 : dot(pen.textMatrix, start, a, b) || 0;
  const low = Math.min(0, font.descent) * size;
  const high = font.ascent * size;
  const half = (size * horizontalScale) / 2;
  const box = font.vertical ? ([-half, length, half, 0] as const) : ([0, low, length, high] as const);
  const [x0, y0, x1, y1] = boundsOf(toMm, [
    Math.min(box[0], box[2]),
    Math.min(box[1], box[3]),
    Math.max(box[0], box[2]),
    Math.max(box[1], box[3]),
  ]);
  const rectMm = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  const [first] = glyphs;
  if (!first || !shows(clip, rectMm)) return;
  const [ea, eb, ec, ed] = multiply([size * horizontalScale, 0, 0, size, 0, 0], toMm);
  const tiles: Tiles = {};
  const drawn = font.type === 'Type3' ? new Map<number, DrawnGlyph>() : undefined;
  const mark: TextMark = {
    kind: 'text',
    font,
    glyphs,
    text: glyphs.map((g) => g.text).join(''),
    xMm: first.xMm,
    yMm: first.yMm,
    sizePt: (Math.abs(size) * scaleY(toMm)) / MM_PER_PT,
    renderMode,
    strokeWidthPt: (lineWidth * scaleY(ctm)) / MM_PER_PT,
    line: lineStyleOf(pen, scaleY(ctm)),
    tiles,
    drawn,
    emMm: [ea, eb, ec, ed],
    rectMm,
    look: lookOf(pen),
  };
  pen.walk.marks.push(mark);
  if (drawn) drawGlyphs(pen, font, glyphs, mark.emMm, drawn);
  paintPatterns(
    pen,
    mark,
    tiles,
    rectMm,
    renderMode % 4 === 0 || renderMode % 4 === 2,
    renderMode % 4 === 1 || renderMode % 4 === 2,
  );
}

/** How far the text matrix has moved along one of its own axes, in units of that axis. */
function dot(now: Matrix, then: Matrix, ux: number, uy: number): number {
  const squared = ux * ux + uy * uy;
  return squared === 0 ? 0 : ((now[4] - then[4]) * ux + (now[5] - then[5]) * uy) / squared;
}

const setMatrix: Act = (pen, n) => {
  const matrix = asMatrix(n);
  if (!matrix) return;
  pen.textMatrix = matrix;
  pen.lineMatrix = matrix;
};

const showOnNextLine: Act = (pen, n, operation: Operation) => {
  nextLine(pen, n, operation);
  show(pen, n, operation);
};

export const TEXT_ACTS: Readonly<Record<string, Act>> = {
  BT: (pen) => {
    pen.textMatrix = IDENTITY;
    pen.lineMatrix = IDENTITY;
  },
  ET: () => undefined,
  Tf: chooseFont,
  Tc: (pen, [v = 0]) => {
    pen.state.characterSpace = v;
  },
  Tw: (pen, [v = 0]) => {
    pen.state.wordSpace = v;
  },
  Tz: (pen, [v = 100]) => {
    pen.state.horizontalScale = v / 100;
  },
  TL: (pen, [v = 0]) => {
    pen.state.leading = v;
  },
  Ts: (pen, [v = 0]) => {
    pen.state.rise = v;
  },
  Tr: (pen, [v = 0]) => {
    pen.state.renderMode = v;
  },
  Td: (pen, [x = 0, y = 0]) => moveLine(pen, x, y),
  TD: (pen, [x = 0, y = 0]) => {
    pen.state.leading = -y;
    moveLine(pen, x, y);
  },
  Tm: setMatrix,
  'T*': nextLine,
  Tj: show,
  TJ: showSpaced,
  "'": showOnNextLine,
  '"': (pen, n, operation) => {
    const [wordSpace = 0, characterSpace = 0] = n;
    Object.assign(pen.state, { wordSpace, characterSpace });
    showOnNextLine(pen, n, operation);
  },
};
