// Every colour a mark puts on paper, with the side it is used on. Fill and stroke are judged alike; pictures apart.

import type { Colour } from '../pdf/colour/colourSpaces.ts';
import { type Inks, platesOf } from '../pdf/colour/inks.ts';
import type { PathMark, TextMark } from '../pdf/marks.ts';
import type { RectMm } from '../units.ts';
import type { Sheet } from './sheet.ts';

export interface PaintedColour {
  readonly colour: Colour;
  readonly overprint: boolean;
  readonly overprintMode: number;
  readonly rectMm: RectMm;
  readonly mark: TextMark | PathMark;
  readonly side: 'fill' | 'stroke';
}

export function paintedColours(sheet: Sheet): readonly PaintedColour[] {
  return [...sheet.texts, ...sheet.paths].flatMap((mark) => coloursOf(mark));
}

const fillsText = (mode: number): boolean => mode % 4 === 0 || mode % 4 === 2;
const strokesText = (mode: number): boolean => mode % 4 === 1 || mode % 4 === 2;

export function coloursOf(mark: TextMark | PathMark): readonly PaintedColour[] {
  const { look, rectMm } = mark;
  const fills = mark.kind === 'text' ? fillsText(mark.renderMode) && mark.font.type !== 'Type3' : mark.fills;
  const strokes = mark.kind === 'text' ? strokesText(mark.renderMode) : mark.strokes;
  const { overprintMode } = look;
  const found: PaintedColour[] = [];
  if (fills)
    found.push({ colour: look.fill, overprint: look.overprintFill, overprintMode, rectMm, mark, side: 'fill' });
  if (strokes)
    found.push({ colour: look.stroke, overprint: look.overprintStroke, overprintMode, rectMm, mark, side: 'stroke' });
  return found;
}

/** White: a space with plates, all of them empty. */
export const isWhite = (inks: Inks | undefined): boolean => inks !== undefined && platesOf(inks).length === 0;

/** Black ink and no other. */
const isBlackOnly = (inks: Inks | undefined): boolean =>
  inks !== undefined && platesOf(inks).length === 1 && (inks.K ?? 0) > 0;

export const isSolidBlack = (inks: Inks | undefined): boolean => isBlackOnly(inks) && (inks?.K ?? 0) > 0.995;

/** Dark and without hue, made of several inks: what a converter makes of a black it was not told about. */
export function isBuiltBlack(inks: Inks | undefined): boolean {
  if (!inks || platesOf(inks).length < 2) return false;
  const { C = 0, M = 0, Y = 0, K = 0 } = inks;
  const light = [C, M, Y].map((ink) => (1 - ink) * (1 - K));
  const brightest = Math.max(...light);
  return brightest < 0.25 && brightest - Math.min(...light) < 0.15;
}
