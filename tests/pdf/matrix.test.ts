import { expect, it } from 'vitest';
import { applyTo, asMatrix, boundsOf, type Matrix, multiply, scaleX, scaleY } from '../../src/pdf/matrix.ts';

const MOVE: Matrix = [1, 0, 0, 1, 10, 20];
const DOUBLE: Matrix = [2, 0, 0, 2, 0, 0];
const QUARTER_TURN: Matrix = [0, 1, -1, 0, 0, 0];

it('applies the inner matrix first', () => {
  expect(applyTo(multiply(MOVE, DOUBLE), 1, 1)).toEqual([22, 42]);
  expect(applyTo(multiply(DOUBLE, MOVE), 1, 1)).toEqual([12, 22]);
});

it('measures scale along each axis, whatever the turn', () => {
  const both = multiply([3, 0, 0, 5, 0, 0], QUARTER_TURN);
  expect(scaleX(both)).toBe(3);
  expect(scaleY(both)).toBe(5);
});

it('gives the upright box around a turned one', () =>
  expect(boundsOf(QUARTER_TURN, [0, 0, 2, 1]).map((v) => v + 0)).toEqual([-1, 0, 0, 2]));

it('takes six numbers and no fewer', () => {
  expect(asMatrix([1, 0, 0, 1, 0, 0])).toEqual([1, 0, 0, 1, 0, 0]);
  expect(asMatrix([1, 0, 0, 1, 0])).toBeUndefined();
});
