import { describe, expect, it } from 'vitest';
import { numbersOf, readOperations } from '../../src/pdf/contentSpans.ts';
import { arrayAt, dictAt } from '../../src/pdf/lookUp.ts';
import type { Marks } from '../../src/press/pressInput.ts';
import { MARKS_ROOM_MM, printerMarks } from '../../src/press/printerMarks.ts';
import { sheetGeometry } from '../../src/press/sheetGeometry.ts';
import { strokeText } from '../../src/press/strokeLetters.ts';
import { textOf } from '../pdf/smallPdf.ts';
import { opened, pressed, pressInput } from './pressInputs.ts';

const GEOMETRY = sheetGeometry([0, 0, 4422, 6180], 0.25, { width: 390, height: 545 }, 3, MARKS_ROOM_MM);
const ALL: Marks = { crop: true, registration: true, slug: '2024 2024-02-20 P05' };

/** All points of the marks' paths. */
const points = (marks: Marks): [number, number][] =>
  [...readOperations(printerMarks(marks, GEOMETRY))].flatMap((o) => {
    const n = numbersOf(o);
    return ['m', 'l', 'c'].includes(o.operator) ? [[n.at(-2) ?? 0, n.at(-1) ?? 0] as [number, number]] : [];
  });

describe('marks', () => {
  it('stand outside the trim and inside the sheet', () => {
    const [left, bottom, right, top] = GEOMETRY.trimBox;
    const [mediaLeft, mediaBottom, mediaRight, mediaTop] = GEOMETRY.mediaBox;
    expect(points(ALL).length).toBeGreaterThan(50);
    for (const [x, y] of points(ALL)) {
      expect(x < left || x > right || y < bottom || y > top).toBe(true);
      expect(x >= mediaLeft && x <= mediaRight && y >= mediaBottom && y <= mediaTop).toBe(true);
    }
  });

  it('of the crop are eight lines, exactly on the edges of the trim', () => {
    const [left, bottom, right, top] = GEOMETRY.trimBox;
    const lines = points({ crop: true });
    expect(lines).toHaveLength(16);
    for (const [x, y] of lines) expect([left, right].includes(x) || [bottom, top].includes(y)).toBe(true);
  });

  it('are in the registration colour, plates’ names each in its own ink', () => {
    const operators = [...readOperations(printerMarks(ALL, GEOMETRY))].map((o) => o.operator);
    expect(operators.filter((o) => o === 'SCN')).toHaveLength(1);
    expect(operators.filter((o) => o === 'K')).toHaveLength(4);
  });
});

it('makes room and names Separation All in the page, only if marks are wanted', async () => {
  const marked = await opened((await pressed(pressInput({ marks: ALL }))).pdf);
  const spaces = dictAt(marked.file, marked.page.resources, 'ColorSpace');
  expect(arrayAt(marked.file, spaces, 'TekanAll')?.[1]).toEqual({ kind: 'name', name: 'All' });
  expect(marked.page.mediaBox[2] - (marked.page.bleedBox?.[2] ?? 0)).toBeCloseTo((MARKS_ROOM_MM / 25.4) * 72, 3);
  const plain = await opened((await pressed(pressInput({ marks: { crop: false } }))).pdf);
  expect(plain.page.mediaBox).toEqual(plain.page.bleedBox);
  expect(textOf((await pressed(pressInput())).pdf)).not.toContain('Separation');
});

describe('letters of strokes', () => {
  it('advance by their own width and leave out what they do not know', () => {
    expect(strokeText('AB', 0, 0, 6).widthPt).toBe(12);
    expect(strokeText('特A', 0, 0, 6).path).toBe(strokeText('a', 0, 0, 6).path);
  });

  it('stand on their baseline', () => expect(strokeText('L', 10, 20, 6).path).toBe('10 26 m\n10 20 l\n14 20 l'));
});
