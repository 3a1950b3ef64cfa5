// A shading → its ink at any place (ISO 32000-1, 8.7.4.5): along an axis, between two circles, or by a function of the
// place. Meshes give none.

import { type ColourSpace, readColourSpace } from '../../pdf/colour/colourSpaces.ts';
import { readFunction } from '../../pdf/colour/functions.ts';
import { at, matrixAt, numberAt, numbersAt } from '../../pdf/lookUp.ts';
import type { ShadingMark } from '../../pdf/marks.ts';
import { applyTo, IDENTITY, inverse, type Matrix, multiply } from '../../pdf/matrix.ts';
import type { PdfFile } from '../../pdf/objects.ts';

export interface ShadingColours {
  readonly space: ColourSpace;
  /** Colour number at a place in millimetres; −1: nothing is painted there. */
  readonly at: (xMm: number, yMm: number) => number;
  /** Values by colour number; reckoned when first asked for. */
  readonly values: (index: number) => readonly number[];
}

const STEPS = 256;

export function readShadingColours(file: PdfFile, mark: ShadingMark): ShadingColours | undefined {
  const { shading, resources, matrix } = mark;
  const type = numberAt(file, shading, 'ShadingType');
  const space = readColourSpace(file, at(file, shading, 'ColorSpace'), resources);
  const f = readFunction(file, at(file, shading, 'Function'));
  const back = inverse(matrix);
  if (!f || !back) return undefined;
  if (type === 1) return byPlace(file, mark, space, f, back);
  const [t0 = 0, t1 = 1] = numbersAt(file, shading, 'Domain') ?? [0, 1];
  const coords = numbersAt(file, shading, 'Coords') ?? [];
  const extend = at(file, shading, 'Extend');
  const [before, after] = Array.isArray(extend) ? [extend[0] === true, extend[1] === true] : [false, false];
  const shareOf = type === 2 ? along(coords) : type === 3 ? between(coords, before, after) : undefined;
  if (!shareOf) return undefined;
  return {
    space,
    at: (xMm, yMm) => {
      const [x, y] = applyTo(back, xMm, yMm);
      const share = shareOf(x, y);
      if (share === undefined || (share < 0 && !before) || (share > 1 && !after)) return -1;
      return Math.round(Math.min(1, Math.max(0, share)) * (STEPS - 1));
    },
    values: (index) => f([t0 + (index / (STEPS - 1)) * (t1 - t0)]),
  };
}

type ShareOf = (x: number, y: number) => number | undefined;

function along([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): ShareOf {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  return (x, y) => (squared === 0 ? undefined : ((x - x0) * dx + (y - y0) * dy) / squared);
}

/** The largest s for which the circle between the two passes through the place, with a radius that is not negative. */
function between(coords: readonly number[], before: boolean, after: boolean): ShareOf {
  const [x0 = 0, y0 = 0, r0 = 0, x1 = 0, y1 = 0, r1 = 0] = coords;
  const [dx, dy, dr] = [x1 - x0, y1 - y0, r1 - r0];
  const a = dx * dx + dy * dy - dr * dr;
  const isIn = (s: number): boolean => r0 + s * dr >= 0 && (s >= 0 || before) && (s <= 1 || after);
  return (x, y) => {
    const [px, py] = [x - x0, y - y0];
    const b = px * dx + py * dy + r0 * dr;
    const c = px * px + py * py - r0 * r0;
    if (Math.abs(a) < 1e-9) {
      const s = b === 0 ? Number.NaN : c / (2 * b);
      return isIn(s) ? s : undefined;
    }
    const root = b * b - a * c;
    if (root < 0) return undefined;
    const [s1, s2] = [(b + Math.sqrt(root)) / a, (b - Math.sqrt(root)) / a];
    const [high, low] = s1 > s2 ? [s1, s2] : [s2, s1];
    return isIn(high) ? high : isIn(low) ? low : undefined;
  };
}

const GRID = 128;

/** Type 1: the domain is cut into a grid of colours. */
function byPlace(
  file: PdfFile,
  { shading }: ShadingMark,
  space: ColourSpace,
  f: (inputs: readonly number[]) => readonly number[],
  back: Matrix,
): ShadingColours | undefined {
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = numbersAt(file, shading, 'Domain') ?? [0, 1, 0, 1];
  const own = inverse(matrixAt(file, shading, 'Matrix') ?? IDENTITY);
  if (!own || x1 <= x0 || y1 <= y0) return undefined;
  const toDomain = multiply(back, own);
  return {
    space,
    at: (xMm, yMm) => {
      const [x, y] = applyTo(toDomain, xMm, yMm);
      const [u, v] = [(x - x0) / (x1 - x0), (y - y0) / (y1 - y0)];
      if (u < 0 || u > 1 || v < 0 || v > 1) return -1;
      return Math.round(v * (GRID - 1)) * GRID + Math.round(u * (GRID - 1));
    },
    values: (index) => {
      const [u, v] = [(index % GRID) / (GRID - 1), Math.floor(index / GRID) / (GRID - 1)];
      return f([x0 + u * (x1 - x0), y0 + v * (y1 - y0)]);
    },
  };
}
