// sRGB as an ICC profile of version 2, made of numbers. The one inside sharp's engine is of version 4, and lcms then
// compensates the black point unasked (cmscnvrt.c): with this one a press's black is read as dark as it is, not as black.

/** IEC 61966-2-1 primaries, adapted to D50 as profiles want it (Bradford). */
const COLORANTS = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
  wtpt: [0.9642, 1, 0.8249],
} as const;
const CURVE_ENTRIES = 1024;
const HEADER_BYTES = 128;
const ENTRY_BYTES = 12;

/** ICC.1:2001-04: header (6.1), tag table (6.2), `curv` (6.5.3), `XYZ ` (6.5.26), `desc` (6.5.17), `text` (6.5.22). */
export function srgbProfile(): Uint8Array {
  const curve = trcTag();
  const data: [name: string, tag: Uint8Array][] = [
    ['desc', descTag('sRGB, version 2')],
    ['cprt', textTag('No rights reserved')],
    ...Object.entries(COLORANTS).map(([name, xyz]): [string, Uint8Array] => [name, xyzTag(xyz)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Uint8Array] => [name, curve]),
  ];
  const offsets = new Map<Uint8Array, number>();
  let end = HEADER_BYTES + 4 + data.length * ENTRY_BYTES;
  for (const [, tag] of data) {
    if (offsets.has(tag)) continue;
    offsets.set(tag, end);
    end += (tag.length + 3) & ~3;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, end);
  view.setUint32(8, 0x02100000);
  for (const [at, text] of [
    [12, 'mntrRGB XYZ '],
    [36, 'acsp'],
  ] as const)
    bytes.set(ascii(text), at);
  writeXyz(view, 68, COLORANTS.wtpt);
  view.setUint32(HEADER_BYTES, data.length);
  for (const [i, [name, tag]] of data.entries()) {
    const at = HEADER_BYTES + 4 + i * ENTRY_BYTES;
    bytes.set(ascii(name), at);
    view.setUint32(at + 4, offsets.get(tag) ?? 0);
    view.setUint32(at + 8, tag.length);
    bytes.set(tag, offsets.get(tag));
  }
  return bytes;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

function writeXyz(view: DataView, at: number, xyz: readonly number[]): void {
  for (const [i, value] of xyz.entries()) view.setInt32(at + i * 4, Math.round(value * 65536));
}

function xyzTag(xyz: readonly number[]): Uint8Array {
  const tag = new Uint8Array(20);
  tag.set(ascii('XYZ '));
  writeXyz(new DataView(tag.buffer), 8, xyz);
  return tag;
}

function trcTag(): Uint8Array {
  const tag = new Uint8Array(12 + CURVE_ENTRIES * 2);
  const view = new DataView(tag.buffer);
  tag.set(ascii('curv'));
  view.setUint32(8, CURVE_ENTRIES);
  for (let i = 0; i < CURVE_ENTRIES; i += 1)
    view.setUint16(12 + i * 2, Math.round(toLight((i * 255) / (CURVE_ENTRIES - 1)) * 65535));
  return tag;
}

function textTag(text: string): Uint8Array {
  const tag = new Uint8Array(8 + text.length + 1);
  tag.set(ascii('text'));
  tag.set(ascii(text), 8);
  return tag;
}

/** With empty Unicode and Macintosh parts behind the text, which readers expect. */
function descTag(text: string): Uint8Array {
  const tag = new Uint8Array(12 + text.length + 1 + 8 + 3 + 67);
  tag.set(ascii('desc'));
  new DataView(tag.buffer).setUint32(8, text.length + 1);
  tag.set(ascii(text), 12);
  return tag;
}

/** sRGB level 0…255 → light 0…1, and back, not rounded. */
export function toLight(level: number): number {
  const v = level / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

export function toLevel(light: number): number {
  const v = Math.min(1, Math.max(0, light));
  return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
}

const RATIOS = [0, 1, 2].map((axis) =>
  [COLORANTS.rXYZ, COLORANTS.gXYZ, COLORANTS.bXYZ].map(
    (colorant) => (colorant[axis] ?? 0) / (COLORANTS.wtpt[axis] ?? 1),
  ),
);

/** CIELAB under D50, relative to white (ISO 11664-4). Levels need not be whole. */
export function labOfSrgb(r: number, g: number, b: number): [lightness: number, a: number, b: number] {
  const light = [toLight(r), toLight(g), toLight(b)];
  const root = (axis: number): number => {
    const row = RATIOS[axis] as number[];
    const ratio =
      (row[0] as number) * (light[0] as number) +
      (row[1] as number) * (light[1] as number) +
      (row[2] as number) * (light[2] as number);
    return ratio > 216 / 24389 ? Math.cbrt(ratio) : ((24389 / 27) * ratio + 16) / 116;
  };
  const y = root(1);
  return [116 * y - 16, 500 * (root(0) - y), 200 * (y - root(2))];
}

/** D50 → linear sRGB: the inverse of the colorants above. */
const TO_LIGHT = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

/** sRGB relative to a paper → the same as seen, with the paper's own lightness and tint (ICC.1:2001-04, annex A). */
export function absoluteSrgb(relative: Uint8Array, white: readonly [x: number, y: number, z: number]): Uint8Array {
  const { rXYZ, gXYZ, bXYZ, wtpt } = COLORANTS;
  const scale = white.map((v, i) => v / (wtpt[i] ?? 1));
  // One matrix for all: light → XYZ → scaled by the paper → light.
  const matrix = TO_LIGHT.map((row) =>
    [rXYZ, gXYZ, bXYZ].map((colorant) =>
      row.reduce((sum, v, axis) => sum + v * (scale[axis] ?? 1) * (colorant[axis] ?? 0), 0),
    ),
  );
  const absolute = new Uint8Array(relative.length);
  for (let i = 0; i + 2 < relative.length; i += 3) {
    const [r = 0, g = 0, b = 0] = [relative[i], relative[i + 1], relative[i + 2]].map((level) => toLight(level ?? 0));
    for (const [channel, row] of matrix.entries())
      absolute[i + channel] = Math.round(toLevel(r * (row[0] ?? 0) + g * (row[1] ?? 0) + b * (row[2] ?? 0)));
  }
  return absolute;
}
