import { expect, it } from 'vitest';
import { rectOnSheet } from '../../src/pdf/rectOnSheet.ts';

it('counts from the top left of the sheet, in millimetres', () =>
  expect(rectOnSheet([28, 0, 372, 372], [72, 0, 0, 36, 100, 264])).toEqual({
    x: 25.4,
    y: 25.4,
    width: 25.4,
    height: 12.7,
  }));

it('is the upright box around a picture that is turned', () =>
  expect(rectOnSheet([0, 0, 400, 400], [0, 72, -36, 0, 200, 100])).toMatchObject({ width: 12.7, height: 25.4 }));
