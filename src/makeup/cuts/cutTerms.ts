// A cut page → what its cuts cost, by name: heads that face each other under one edge, white lines and gutters through
// the page, pictures parted from their sections. The terms add up to what the tables charged.

import type { CostTerm } from '../plan.ts';
import type { CutTree } from './cutTrees.ts';
import {
  type Flags,
  facingPrice,
  flagsOf,
  type Guillotine,
  isOpening,
  type Part,
  partedBy,
  partedPrice,
} from './guillotine.ts';

export function cutTerms<T>(g: Guillotine<T>, page: CutTree<T>): CostTerm[] {
  const sums = new Map<string, number>();
  const pay = (name: string, cost: number): void => {
    if (cost > 0) sums.set(name, (sums.get(name) ?? 0) + cost);
  };
  const visit = (tree: CutTree<T>): void => {
    if (tree.kind === 'leaf') return;
    const { first, second } = tree;
    pay('parted', partedBy(partOf(first), partOf(second), g.homes) * partedPrice(g, tree.columns, tree.rows));
    if (tree.kind === 'across') pay('through-line', linePrice(g, tree.columns, first, second, tree === page));
    else {
      pay('facing-heads', facingPrice(g, headsOf(first), headsOf(second)));
      const isThrough = tree.rows === g.rows && first.kind !== 'leaf' && second.kind !== 'leaf';
      pay('through-gutter', isThrough ? g.prices.throughGutter : 0);
    }
    visit(first);
    visit(second);
  };
  visit(page);
  return [...sums].map(([name, cost]) => ({ name, cost }));
}

function linePrice<T>(
  g: Guillotine<T>,
  columns: number,
  upper: CutTree<T>,
  lower: CutTree<T>,
  isPage: boolean,
): number {
  if (columns < g.columns || lower.kind === 'leaf' || (isPage && upper.kind === 'leaf')) return 0;
  if (isOpening(partOf(upper), g.opening)) return 0;
  return g.prices.throughLine;
}

function headsOf<T>(tree: CutTree<T>): Flags {
  if (tree.kind === 'leaf') return flagsOf(tree.leaf);
  const first = headsOf(tree.first);
  return tree.kind === 'across' ? first : (((first & 1) | (headsOf(tree.second) & 2)) as Flags);
}

/** First and second part follow each other in both orders; an empty range stands anywhere. */
function partOf<T>(tree: CutTree<T>): Part {
  if (tree.kind === 'leaf') return tree.part;
  const a = partOf(tree.first);
  const b = partOf(tree.second);
  const hasSections = a.endSection > a.firstSection;
  const hasPictures = a.endPicture > a.firstPicture;
  return {
    firstSection: hasSections ? a.firstSection : b.firstSection,
    endSection: Math.max(hasSections ? a.endSection : 0, b.endSection > b.firstSection ? b.endSection : 0),
    firstPicture: hasPictures ? a.firstPicture : b.firstPicture,
    endPicture: Math.max(hasPictures ? a.endPicture : 0, b.endPicture > b.firstPicture ? b.endPicture : 0),
    lead: a.lead || b.lead,
  };
}
