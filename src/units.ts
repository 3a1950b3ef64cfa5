// Lengths of the press room and their exact relations. Names carry the unit: widthMm, sizePt, rows, em1000.

export const MM_PER_INCH = 25.4;
/** 1 pt = 1/72 inch (DTP point, as PDF counts). */
export const MM_PER_PT = MM_PER_INCH / 72;
/** 1 CSS px = 1/96 inch. */
export const MM_PER_PX = MM_PER_INCH / 96;

export const ptToMm = (pt: number): number => pt * MM_PER_PT;
export const mmToPt = (mm: number): number => mm / MM_PER_PT;
export const mmToPx = (mm: number): number => mm / MM_PER_PX;

/** Millimetres rounded to a micrometre, so that plans are stable text. */
export const roundMm = (mm: number): number => Math.round(mm * 1000) / 1000;

/** Two decimals, as people are told millimetres, points and per cent. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** A rectangle in millimetres from the top left corner of the trimmed sheet. */
export interface RectMm {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** To a micrometre on every side. */
export const roundRect = ({ x, y, width, height }: RectMm): RectMm => ({
  x: roundMm(x),
  y: roundMm(y),
  width: roundMm(width),
  height: roundMm(height),
});

export const right = (r: RectMm): number => r.x + r.width;
export const bottom = (r: RectMm): number => r.y + r.height;

/** The smallest rectangle around them; of none it is nowhere. */
export function enclosing(rects: readonly RectMm[]): RectMm {
  const x = Math.min(...rects.map((one) => one.x));
  const y = Math.min(...rects.map((one) => one.y));
  return { x, y, width: Math.max(...rects.map(right)) - x, height: Math.max(...rects.map(bottom)) - y };
}
