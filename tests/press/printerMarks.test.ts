import { beforeAll, describe, expect, it } from 'vitest';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { type GlyphOutlines, outlinesOf } from '../../src/fonts/outlines.ts';
import { numbersOf, readOperations } from '../../src/pdf/content/contentSpans.ts';
import { arrayAt, catalogOf, dictAt, streamAt } from '../../src/pdf/lookUp.ts';
import { controlPatches } from '../../src/press/controlStrip.ts';
import type { Marks } from '../../src/press/pressInput.ts';
import { MARKS_ROOM_MM, printerMarks, SLUG_ALPHABET } from '../../src/press/printerMarks.ts';
import { sheetGeometry } from '../../src/press/sheetGeometry.ts';
import { bytesOf, textOf } from '../pdf/smallPdf.ts';
import { opened, pressed, pressInput } from './pressInputs.ts';

const GEOMETRY = sheetGeometry([0, 0, 4422, 6180], 0.25, { width: 390, height: 545 }, 3, MARKS_ROOM_MM);
const GRAYS = [
  { black: 20, cmy: [15, 13, 14] as const },
  { black: 40, cmy: [35, 29, 31] as const },
];
const FILE = { totalInkLimit: 240, hash: '0123abcd', spots: [] };
const TEXT = '漯河日报  两会特刊  2024-02-21  05版';

let glyphs: GlyphOutlines;
beforeAll(async () => {
  const { value } = await loadFontRoles({ roles: ['song'] });
  if (!value) throw new Error('no fonts');
  glyphs = await outlinesOf(value, 'song', TEXT + SLUG_ALPHABET);
});

const all = (): Marks => ({
  crop: true,
  registration: true,
  colourBar: { grays: GRAYS },
  slug: { text: TEXT, glyphs },
});
const drawn = (marks: Marks, geometry = GEOMETRY) => printerMarks(marks, geometry, FILE);

/** All points of the marks' paths, and the corners of their patches. */
const points = (marks: Marks, geometry = GEOMETRY): [number, number][] =>
  [...readOperations(drawn(marks, geometry))].flatMap((o): [number, number][] => {
    const n = numbersOf(o);
    if (['m', 'l', 'c'].includes(o.operator)) return [[n.at(-2) ?? 0, n.at(-1) ?? 0]];
    const [x = 0, y = 0, w = 0, h = 0] = n;
    if (o.operator === 're')
      return [
        [x, y],
        [x + w, y + h],
      ];
    return [];
  });

describe('marks', () => {
  it('stand outside the bleed and inside the sheet', () => {
    for (const geometry of [
      GEOMETRY,
      sheetGeometry([0, 0, 4422, 6180], 0.25, { width: 390, height: 545 }, 0, MARKS_ROOM_MM),
      sheetGeometry([0, 0, 1200, 960], 0.25, { width: 100, height: 80 }, 6, MARKS_ROOM_MM),
    ]) {
      const [left, bottom, right, top] = geometry.bleedBox;
      const [mediaLeft, mediaBottom, mediaRight, mediaTop] = geometry.mediaBox;
      const found = points(all(), geometry);
      expect(found.length).toBeGreaterThan(500);
      for (const [x, y] of found) {
        expect(x <= left || x >= right || y <= bottom || y >= top).toBe(true);
        expect(x >= mediaLeft && x <= mediaRight && y >= mediaBottom && y <= mediaTop).toBe(true);
      }
    }
  });

  it('of the crop are eight lines, exactly on the edges of the trim', () => {
    const [left, bottom, right, top] = GEOMETRY.trimBox;
    const lines = points({ crop: true });
    expect(lines).toHaveLength(16);
    for (const [x, y] of lines) expect([left, right].includes(x) || [bottom, top].includes(y)).toBe(true);
  });

  it('are in the registration colour, plates’ names each in its own ink', () => {
    const text = textOf(drawn({ ...all(), colourBar: undefined } as unknown as Marks));
    expect(text.match(/\/TekanAll CS 1 SCN/g)).toHaveLength(1);
    expect(text.match(/\/TekanAll cs 1 scn/g)).toHaveLength(1);
    expect(text.match(/^[01] [01] [01] [01] k$/gm)).toEqual(['1 0 0 0 k', '0 1 0 0 k', '0 0 1 0 k', '0 0 0 1 k']);
  });
});

describe('the control strip', () => {
  it('has solids, overprints, tints of 80 and 40 %, grays beside their tints, and the darkest black allowed', () => {
    const patches = controlPatches(GRAYS, 240).map((inks) => inks.join(' '));
    expect(patches).toHaveLength(4 + 3 + 8 + 4 + 1);
    expect(patches).toEqual(expect.arrayContaining(['100 0 0 0', '0 100 100 0', '0 0 80 0', '0 0 0 40']));
    expect(patches.indexOf('0 0 0 20')).toBe(patches.indexOf('15 13 14 0') + 1);
    expect(patches.at(-1)).toBe('52 44 44 100');
    expect(controlPatches(GRAYS, 220).at(-1)?.join(' ')).toBe('44 38 38 100');
  });

  it('leaves the middle of the edge to the target', () => {
    const [left, , right] = GEOMETRY.trimBox;
    const middle = (left + right) / 2;
    const squares = [...readOperations(drawn({ colourBar: { grays: GRAYS } }))].filter((o) => o.operator === 're');
    expect(squares).toHaveLength(20);
    for (const square of squares) {
      const [x = 0, , w = 0] = numbersOf(square);
      expect(x + w < middle - 15 || x > middle + 15).toBe(true);
    }
  });

  it('shows on a small sheet what finds room', () => {
    const small = sheetGeometry([0, 0, 1200, 960], 0.25, { width: 70, height: 80 }, 0, MARKS_ROOM_MM);
    const squares = [...readOperations(drawn({ colourBar: { grays: GRAYS } }, small))].filter(
      (o) => o.operator === 're',
    );
    expect(squares.length).toBeGreaterThan(8);
    expect(squares.length).toBeLessThan(20);
  });
});

describe('the slug', () => {
  it('is set in outlines, Chinese too, and shrinks to half the sheet', () => {
    const [left, , right] = GEOMETRY.trimBox;
    const xs = points({ slug: { text: TEXT.repeat(20), glyphs } }).map(([x]) => x);
    expect(Math.max(...xs)).toBeLessThan((left + right) / 2);
    const han = points({ slug: { text: '漯', glyphs } }).length;
    expect(han).toBeGreaterThan(points({ slug: { text: '—', glyphs } }).length + 20);
  });

  it('carries the hash with which the XMP instance ID begins, and which changes with a picture', async () => {
    const idOf = async (input = pressInput()) => {
      const { file } = await opened((await pressed(input)).pdf);
      const xmp = new TextDecoder().decode(streamAt(file, catalogOf(file), 'Metadata')?.bytes);
      return /<xmpMM:InstanceID>uuid:([0-9a-f]{8})/.exec(xmp)?.[1];
    };
    const { swaps } = pressInput();
    const other = swaps.map((s) => ({ ...s, picture: { ...s.picture, jpeg: bytesOf('another') } }));
    expect(await idOf()).toBe(await idOf());
    expect(await idOf(pressInput({ swaps: other }))).not.toBe(await idOf());
  });
});

it('makes room and names Separation All in the page, only if marks are wanted', async () => {
  const marked = await opened((await pressed(pressInput({ marks: all() }))).pdf);
  const spaces = dictAt(marked.file, marked.page.resources, 'ColorSpace');
  expect(arrayAt(marked.file, spaces, 'TekanAll')?.[1]).toEqual({ kind: 'name', name: 'All' });
  expect(marked.page.mediaBox[2] - (marked.page.bleedBox?.[2] ?? 0)).toBeCloseTo((MARKS_ROOM_MM / 25.4) * 72, 3);
  const plain = await opened((await pressed(pressInput({ marks: { crop: false } }))).pdf);
  expect(plain.page.mediaBox).toEqual(plain.page.bleedBox);
  expect(textOf((await pressed(pressInput())).pdf)).not.toContain('Separation');
});
