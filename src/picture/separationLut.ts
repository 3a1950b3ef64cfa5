// A profile's table from colour to ink, read and evaluated in full precision. sharp's engine resamples such tables to 33
// steps in eight bits, which moves single colours by 2 %; what is computed once per press may as well be right.

import { readTags } from './readProfile.ts';
import { labOfSrgb } from './srgbProfile.ts';

/** ICC.1:2001-04, 6.5.7 and 6.5.8: `mft1` and `mft2`, three channels of Lab in, four inks out. */
export interface SeparationLut {
  /** Colours a side. */
  readonly steps: number;
  /** 0…1; per channel one row after the other. */
  readonly inputCurves: Float64Array;
  readonly nodes: Float64Array;
  readonly outputCurves: Float64Array;
  /** L* = 100 and a*, b* = 0 as the table counts them, 0…1. */
  readonly encode: (lab: readonly [l: number, a: number, b: number]) => readonly [l: number, a: number, b: number];
}

const INKS = 4;
const CHANNELS = 3;

/** Undefined for profiles built another way (`mBA`, or XYZ between the tables): the engine's own reading must do. */
export function readSeparationLut(profile: Uint8Array, name: 'B2A0' | 'B2A1'): SeparationLut | undefined {
  const tag = readTags(profile).get(name);
  const text = (at: number) => String.fromCharCode(...profile.subarray(at, at + 4));
  if (!tag || text(20).trim() !== 'Lab' || tag.offset + tag.size > profile.length || tag.size < 52) return undefined;
  const view = new DataView(profile.buffer, profile.byteOffset + tag.offset, tag.size);
  const kind = text(tag.offset);
  if ((kind !== 'mft1' && kind !== 'mft2') || view.getUint8(8) !== CHANNELS || view.getUint8(9) !== INKS)
    return undefined;
  const isWide = kind === 'mft2';
  const steps = view.getUint8(10);
  const [inputs, outputs] = isWide ? [view.getUint16(48), view.getUint16(50)] : [256, 256];
  if (steps < 2 || inputs < 2 || outputs < 2) return undefined;
  const values = CHANNELS * inputs + steps ** CHANNELS * INKS + INKS * outputs;
  if (tag.size < (isWide ? 52 + values * 2 : 48 + values)) return undefined;
  let at = isWide ? 52 : 48;
  const read = (count: number): Float64Array => {
    const from = at;
    at += count * (isWide ? 2 : 1);
    return Float64Array.from({ length: count }, (_, i) =>
      isWide ? view.getUint16(from + i * 2) / 65535 : view.getUint8(from + i) / 255,
    );
  };
  return {
    steps,
    inputCurves: read(CHANNELS * inputs),
    nodes: read(steps ** CHANNELS * INKS),
    outputCurves: read(INKS * outputs),
    encode: isWide ? encodeWide : encodeNarrow,
  };
}

type Lab = readonly [l: number, a: number, b: number];

/** 16 bits: 100 is FF00, 0 of a and b is 8000. */
const encodeWide = ([l, a, b]: Lab): Lab => [(l * 652.8) / 65535, ((a + 128) * 256) / 65535, ((b + 128) * 256) / 65535];
const encodeNarrow = ([l, a, b]: Lab): Lab => [l / 100, (a + 128) / 255, (b + 128) / 255];

export type Levels = readonly [r: number, g: number, b: number];

/** RGB bytes → four ink bytes a colour. `place`: where in sRGB a colour is looked up, if not at itself. */
export function separateBy(
  lut: SeparationLut,
  rgb: Uint8Array,
  place = (levels: Levels): Levels => levels,
): Uint8Array {
  const inks = new Uint8Array((rgb.length / 3) * INKS);
  const sums = new Float64Array(INKS);
  for (let i = 0; i * 3 < rgb.length; i += 1) {
    const [r, g, b] = place([rgb[i * 3] as number, rgb[i * 3 + 1] as number, rgb[i * 3 + 2] as number]);
    evaluate(lut, labOfSrgb(r, g, b), sums);
    for (let ink = 0; ink < INKS; ink += 1)
      inks[i * INKS + ink] = Math.round(255 * onCurve(lut.outputCurves, ink, INKS, sums[ink] as number));
  }
  return inks;
}

/** One colour → its four inks, 0…1. */
export function separateLab(lut: SeparationLut, lab: Lab): [c: number, m: number, y: number, k: number] {
  const sums = new Float64Array(INKS);
  evaluate(lut, lab, sums);
  const inkAt = (ink: number): number => onCurve(lut.outputCurves, ink, INKS, sums[ink] ?? 0);
  return [inkAt(0), inkAt(1), inkAt(2), inkAt(3)];
}

const low = new Int32Array(CHANNELS);
const way = new Float64Array(CHANNELS);

/** Trilinear between the nodes, as lcms does where a table is entered by Lab (cmsio1.c). */
function evaluate({ steps, nodes, inputCurves, encode }: SeparationLut, lab: Lab, sums: Float64Array): void {
  const encoded = encode(lab);
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const place = onCurve(inputCurves, channel, CHANNELS, encoded[channel] as number) * (steps - 1);
    low[channel] = Math.min(steps - 2, Math.floor(place));
    way[channel] = place - (low[channel] as number);
  }
  sums.fill(0);
  for (let corner = 0; corner < 1 << CHANNELS; corner += 1) {
    let weight = 1;
    let node = 0;
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      const isHigh = (corner >> channel) & 1;
      weight *= isHigh ? (way[channel] as number) : 1 - (way[channel] as number);
      node = node * steps + (low[channel] as number) + isHigh;
    }
    if (weight === 0) continue;
    for (let ink = 0; ink < INKS; ink += 1)
      sums[ink] = (sums[ink] as number) + weight * (nodes[node * INKS + ink] as number);
  }
}

function onCurve(curves: Float64Array, which: number, count: number, value: number): number {
  const entries = curves.length / count;
  const place = Math.min(1, Math.max(0, value)) * (entries - 1);
  const low = Math.min(entries - 2, Math.floor(place));
  const from = curves[which * entries + low] ?? 0;
  return from + ((curves[which * entries + low + 1] ?? 0) - from) * (place - low);
}
