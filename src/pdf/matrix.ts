// Transformation matrices [a b c d e f] as PDF counts them (ISO 32000-1, 8.3.4): row vectors, x' = a·x + c·y + e.

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`: what `cm` does with the current matrix as `outer`. */
export const multiply = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

export const applyTo = (m: Matrix, x: number, y: number): [x: number, y: number] => [
  x * m[0] + y * m[2] + m[4],
  x * m[1] + y * m[3] + m[5],
];

/** Undefined: it flattens everything to a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const det = a * d - b * c;
  if (!Number.isFinite(det) || Math.abs(det) < 1e-18) return undefined;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** Length of the unit vectors after `m`: how long one unit along x and y becomes. */
export const scaleX = (m: Matrix): number => Math.hypot(m[0], m[1]);
export const scaleY = (m: Matrix): number => Math.hypot(m[2], m[3]);

/** The smallest upright box around a rectangle after `m`: [left, bottom, right, top]. */
export function boundsOf(m: Matrix, box: Box): Box {
  const corners = [
    applyTo(m, box[0], box[1]),
    applyTo(m, box[2], box[1]),
    applyTo(m, box[0], box[3]),
    applyTo(m, box[2], box[3]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Left, bottom, right, top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export const asMatrix = (numbers: readonly number[]): Matrix | undefined => {
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return undefined;
  return [a, b, c, d, e, f];
};
