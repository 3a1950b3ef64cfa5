import { describe, expect, it } from 'vitest';
import { popHeap, pushHeap } from '../../src/makeup/heap.ts';
import { seededRandom } from '../seededRandom.ts';

const isBefore = (a: number, b: number): boolean => a < b;

describe('heap', () => {
  it('gives what was put in, the least first', () => {
    const random = seededRandom(4);
    const numbers = Array.from({ length: 200 }, () => Math.floor(random() * 90));
    const heap: number[] = [];
    for (const number of numbers) pushHeap(heap, number, isBefore);
    const sorted = numbers.map(() => popHeap(heap, isBefore));
    expect(sorted).toEqual([...numbers].sort((a, b) => a - b));
    expect(popHeap(heap, isBefore)).toBeUndefined();
  });
});
