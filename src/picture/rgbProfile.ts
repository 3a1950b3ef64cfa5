// The bytes of an RGB profile built of three curves and three colorants (sRGB, Adobe RGB, Display P3, a monitor) → the colour its
// values mean. Profiles built of tables are scanners' and cameras'; they give nothing here.

import { type IccTag, isIcc, readTags } from './readProfile.ts';

/** Values 0…1 → CIELAB under D50, relative to white. */
export type LabOfRgb = (r: number, g: number, b: number) => [lightness: number, a: number, b: number];

const D50 = [0.9642, 1, 0.8249] as const;

export function readRgbProfile(bytes: Uint8Array): LabOfRgb | undefined {
  if (!isIcc(bytes) || String.fromCharCode(...bytes.subarray(16, 20)) !== 'RGB ') return undefined;
  const tags = readTags(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const colorants = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => readXyz(view, tags.get(name)));
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((name) => readCurve(view, tags.get(name)));
  const [red, green, blue] = colorants;
  const [ofRed, ofGreen, ofBlue] = curves;
  if (!red || !green || !blue || !ofRed || !ofGreen || !ofBlue) return undefined;
  return (r, g, b) => {
    const light = [ofRed(r), ofGreen(g), ofBlue(b)] as const;
    const axis = (i: 0 | 1 | 2): number => light[0] * red[i] + light[1] * green[i] + light[2] * blue[i];
    return labOfXyz(axis(0) / D50[0], axis(1) / D50[1], axis(2) / D50[2]);
  };
}

/** Shares of white → CIELAB (ISO 11664-4). */
export function labOfXyz(x: number, y: number, z: number): [lightness: number, a: number, b: number] {
  const root = (ratio: number): number => (ratio > 216 / 24389 ? Math.cbrt(ratio) : ((24389 / 27) * ratio + 16) / 116);
  return [116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))];
}

type Xyz = readonly [x: number, y: number, z: number];

function readXyz(view: DataView, tag: IccTag | undefined): Xyz | undefined {
  if (!tag || tag.size < 20) return undefined;
  const at = (i: number): number => view.getInt32(tag.offset + 8 + 4 * i) / 65536;
  return [at(0), at(1), at(2)];
}

type Curve = (value: number) => number;

/** `curv` (ICC.1:2010, 10.5) and `para` (10.15). */
function readCurve(view: DataView, tag: IccTag | undefined): Curve | undefined {
  if (!tag || tag.size < 12) return undefined;
  const { offset, size } = tag;
  const kind = view.getUint32(offset);
  if (kind === 0x70617261) return readParametric(view, tag);
  if (kind !== 0x63757276) return undefined;
  const count = view.getUint32(offset + 8);
  if (count === 0) return (value) => value;
  if (size < 12 + 2 * count) return undefined;
  if (count === 1) {
    const gamma = view.getUint16(offset + 12) / 256;
    return (value) => value ** gamma;
  }
  const entries = Float64Array.from({ length: count }, (_, i) => view.getUint16(offset + 12 + 2 * i) / 65535);
  return (value) => {
    const place = value * (count - 1);
    const low = Math.min(count - 2, Math.floor(place));
    const from = entries[low] ?? 0;
    return from + ((entries[low + 1] ?? 0) - from) * (place - low);
  };
}

const PARAMETERS = [1, 3, 4, 5, 7] as const;

function readParametric(view: DataView, { offset, size }: IccTag): Curve | undefined {
  const type = view.getUint16(offset + 8);
  const count = PARAMETERS[type];
  if (count === undefined || size < 12 + 4 * count) return undefined;
  const [g = 1, a = 1, b = 0, third = 0, fourth = 0, e = 0, f = 0] = Array.from(
    { length: count },
    (_, i) => view.getInt32(offset + 12 + 4 * i) / 65536,
  );
  const power = (value: number): number => Math.max(0, a * value + b) ** g;
  switch (type) {
    case 0:
      return (value) => value ** g;
    case 1:
      return (value) => (value >= -b / a ? power(value) : 0);
    case 2:
      return (value) => (value >= -b / a ? power(value) + third : third);
    case 3:
      return (value) => (value >= fourth ? power(value) : third * value);
    default:
      return (value) => (value >= fourth ? power(value) + e : third * value + f);
  }
}
