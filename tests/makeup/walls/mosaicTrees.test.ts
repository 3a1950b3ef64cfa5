import { describe, expect, it } from 'vitest';
import { type MosaicTree, mosaicTrees } from '../../../src/makeup/walls/mosaicTrees.ts';

const leaves = (tree: MosaicTree): number[] => (typeof tree === 'number' ? [tree] : tree.parts.flatMap(leaves));
const cuts = (tree: MosaicTree): Exclude<MosaicTree, number>[] =>
  typeof tree === 'number' ? [] : [tree, ...tree.parts.flatMap(cuts)];

describe('mosaicTrees', () => {
  it.each([1, 2, 3, 4, 7, 9])('hold each of %i pictures once, in order', (count) => {
    const all = Array.from({ length: count }, (_, i) => i);
    for (const tree of mosaicTrees(count)) expect(leaves(tree)).toEqual(all);
  });

  it('are no two the same, and no row stands in a row', () => {
    for (const count of [3, 5, 7]) {
      const trees = mosaicTrees(count);
      expect(new Set(trees.map((tree) => JSON.stringify(tree))).size).toBe(trees.length);
      for (const tree of trees)
        for (const { cut, parts } of cuts(tree))
          for (const part of parts) expect(typeof part !== 'number' && part.cut === cut).toBe(false);
    }
  });

  it('are all there are of few pictures: two of two, six of three, 22 of four', () => {
    expect([1, 2, 3, 4].map((count) => mosaicTrees(count).length)).toEqual([1, 2, 6, 22]);
  });

  it('stay few enough to be looked at one by one', () => {
    for (const count of [8, 9, 12]) expect(mosaicTrees(count).length).toBeLessThan(2000);
  });
});
