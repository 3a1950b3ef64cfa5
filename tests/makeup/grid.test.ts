import { describe, expect, it } from 'vitest';
import { bodyBaseline, cellRect, columnX, gridOf, rowY, spanWidth } from '../../src/makeup/grid.ts';
import { ptToMm, right } from '../../src/units.ts';
import { twoSessions } from './material.ts';

const template = twoSessions();
const grid = gridOf(template);

describe('gridOf', () => {
  it('is as wide as its characters and stands in the middle of the sheet', () => {
    const characters = 6 * 17 + 5 * 1.6;
    expect(grid.typeAreaMm.width).toBeCloseTo(characters * ptToMm(9), 6);
    const { x, width } = grid.typeAreaMm;
    expect(Math.abs(x - (390 - x - width))).toBeLessThan(0.1);
  });

  it('has rows that the browser can place exactly: whole quarters of a CSS px', () => {
    const steps = grid.rowMm / (25.4 / 96 / 4);
    expect(steps).toBeCloseTo(Math.round(steps), 9);
    expect(grid.rowMm).toBeCloseTo(ptToMm(12.75), 1);
    expect(grid.typeAreaMm.height).toBe(109 * grid.rowMm);
  });

  it('tiles the type area with columns and gutters', () => {
    for (let column = 0; column < 5; column++)
      expect(columnX(grid, column) + grid.measureMm + grid.gutterMm).toBeCloseTo(columnX(grid, column + 1), 9);
    expect(columnX(grid, 5) + grid.measureMm).toBeCloseTo(right(grid.typeAreaMm), 6);
    expect(spanWidth(grid, 6)).toBeCloseTo(grid.typeAreaMm.width, 6);
  });

  it('puts cells and baselines on the rows', () => {
    expect(cellRect(grid, 1, 10, 2, 5)).toMatchObject({ x: expect.closeTo(columnX(grid, 1), 2) });
    expect(cellRect(grid, 1, 10, 2, 5).height).toBeCloseTo(5 * grid.rowMm, 2);
    expect(bodyBaseline(grid, 7) - rowY(grid, 7)).toBeCloseTo(0.88 * ptToMm(9), 6);
    expect(bodyBaseline(grid, 8) - bodyBaseline(grid, 7)).toBeCloseTo(grid.rowMm, 9);
  });
});
