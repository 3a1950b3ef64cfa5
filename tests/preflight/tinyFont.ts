// A TrueType font made by hand: .notdef, then one square for each character asked for, all one em wide, and blank glyphs
// where asked. Small enough to stand in a test, real enough for every reader.

export interface TinyFont {
  readonly bytes: Uint8Array;
  /** Character → glyph number. */
  readonly glyphs: ReadonlyMap<string, number>;
}

const UNITS = 1000;

export function tinyFont(characters: string, blank = ' '): TinyFont {
  const all = [...characters];
  const glyphs = new Map(all.map((character, i) => [character, i + 1]));
  const shapes = [square(), ...all.map((character) => (blank.includes(character) ? new Uint8Array(0) : square()))];
  const loca = new DataView(new ArrayBuffer((shapes.length + 1) * 4));
  let end = 0;
  for (const [i, shape] of shapes.entries()) {
    loca.setUint32(i * 4, end);
    end += shape.length;
  }
  loca.setUint32(shapes.length * 4, end);
  const hmtx = words(shapes.flatMap(() => [UNITS, 0]));
  const tables: [string, Uint8Array][] = [
    ['glyf', join(shapes)],
    ['head', head()],
    ['hhea', words([1, 0, 880, -120, 0, UNITS, 0, 0, UNITS, 1, 0, 0, 0, 0, 0, 0, 0, shapes.length])],
    ['hmtx', hmtx],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', words([1, 0, shapes.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])],
  ];
  return { bytes: sfnt(tables), glyphs };
}

function words(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [i, value] of values.entries()) view.setInt16(i * 2, value > 0x7fff ? value - 0x10000 : value);
  return new Uint8Array(view.buffer);
}

/** One contour of four points, 100…900 units. */
function square(): Uint8Array {
  const outline = words([1, 100, 0, 900, 800, 3, 0]);
  const flags = Uint8Array.of(1, 1, 1, 1);
  const deltas = words([100, 800, 0, -800, 0, 0, 800, 0]);
  return join([outline, flags, deltas]);
}

function head(): Uint8Array {
  const table = new DataView(new ArrayBuffer(54));
  table.setUint32(0, 0x00010000);
  table.setUint32(12, 0x5f0f3cf5);
  table.setUint16(18, UNITS);
  table.setInt16(40, 900);
  table.setInt16(42, 800);
  table.setInt16(50, 1);
  return new Uint8Array(table.buffer);
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function sfnt(tables: readonly [string, Uint8Array][]): Uint8Array {
  const directory = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  let offset = directory.byteLength;
  const bodies: Uint8Array[] = [];
  for (const [i, [tag, body]] of tables.entries()) {
    const padded = new Uint8Array(Math.ceil(body.length / 4) * 4);
    padded.set(body);
    for (let k = 0; k < 4; k++) directory.setUint8(12 + 16 * i + k, tag.charCodeAt(k));
    directory.setUint32(12 + 16 * i + 8, offset);
    directory.setUint32(12 + 16 * i + 12, body.length);
    offset += padded.length;
    bodies.push(padded);
  }
  return join([new Uint8Array(directory.buffer), ...bodies]);
}
