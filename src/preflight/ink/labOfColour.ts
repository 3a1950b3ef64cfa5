// A colour no plate knows → what it looks like: CIELAB under D50, relative to white. Plain RGB is taken as sRGB, as every RIP
// does that was told nothing else.

import type { ColourSpace } from '../../pdf/colour/colourSpaces.ts';
import { numberAt, numbersAt } from '../../pdf/lookUp.ts';
import { isStream, type PdfDict, type PdfFile, type PdfStream } from '../../pdf/objects.ts';
import { UnreadablePdf } from '../../pdf/pdfErrors.ts';
import { decodeStream } from '../../pdf/streams.ts';
import { type LabOfRgb, labOfXyz, readRgbProfile } from '../../picture/rgbProfile.ts';
import { labOfSrgb } from '../../picture/srgbProfile.ts';

export type Lab = readonly [lightness: number, a: number, b: number];
export type LabOf = (space: ColourSpace, values: readonly number[]) => Lab | undefined;

/** Profiles are read once for a file. */
export function newLabReader(file: PdfFile): LabOf {
  const known = new Map<PdfDict | PdfStream, LabOfRgb>();
  const reading = (source: PdfDict | PdfStream, read: () => LabOfRgb): LabOfRgb => {
    const made = known.get(source) ?? read();
    known.set(source, made);
    return made;
  };
  const labOf: LabOf = (space, values) => {
    const [r = 0, g = 0, b = 0] = values.map(share);
    const { source } = space;
    switch (space.family) {
      case 'DeviceRGB':
        return plainRgb(r, g, b);
      case 'CalRGB':
        return source ? reading(source, () => calibrated(file, source))(r, g, b) : plainRgb(r, g, b);
      case 'ICCBased':
        if (space.components !== 3) return undefined;
        return source ? reading(source, () => profiled(file, source))(r, g, b) : plainRgb(r, g, b);
      case 'Lab':
        return bounded(values);
      case 'Indexed':
        return indexed(space, values[0] ?? 0, labOf);
      default:
        return undefined;
    }
  };
  return labOf;
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

const plainRgb: LabOfRgb = (r, g, b) => labOfSrgb(255 * r, 255 * g, 255 * b);

const bounded = ([l = 0, a = 0, b = 0]: readonly number[]): Lab => {
  const within = (value: number): number => Math.min(127, Math.max(-128, value));
  return [Math.min(100, Math.max(0, l)), within(a), within(b)];
};

function indexed(space: ColourSpace, index: number, labOf: LabOf): Lab | undefined {
  const { base, table } = space;
  if (!base || !table) return undefined;
  const from = Math.round(index) * base.components;
  const bytes = Array.from(table.subarray(from, from + base.components));
  // Bytes of a table span the range of each component (8.6.6.3).
  const values =
    base.family === 'Lab'
      ? [((bytes[0] ?? 0) / 255) * 100, (bytes[1] ?? 0) - 128, (bytes[2] ?? 0) - 128]
      : bytes.map((byte) => byte / 255);
  return labOf(base, values);
}

/** ISO 32000-1, 8.6.5.3. */
function calibrated(file: PdfFile, source: PdfDict | PdfStream): LabOfRgb {
  const [xw = 0.9505, yw = 1, zw = 1.089] = numbersAt(file, source, 'WhitePoint') ?? [];
  const [gr = 1, gg = 1, gb = 1] = numbersAt(file, source, 'Gamma') ?? [];
  const m = numbersAt(file, source, 'Matrix') ?? [1, 0, 0, 0, 1, 0, 0, 0, 1];
  return (r, g, b) => {
    const light = [r ** gr, g ** gg, b ** gb];
    const axis = (i: number): number => light.reduce((sum, v, k) => sum + v * (m[3 * k + i] ?? 0), 0);
    return labOfXyz(axis(0) / xw, axis(1) / yw, axis(2) / zw);
  };
}

/** A profile that cannot be read, or is built of tables, counts as sRGB. */
function profiled(file: PdfFile, source: PdfDict | PdfStream): LabOfRgb {
  if (!isStream(source) || numberAt(file, source, 'N') !== 3) return plainRgb;
  try {
    return readRgbProfile(decodeStream(file, source).bytes) ?? plainRgb;
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return plainRgb;
  }
}
