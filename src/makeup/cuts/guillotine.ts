// Sections and pictures in their order, each with a menu of exact rectangles → the cheapest ways to cut a page of
// columns × rows into them by straight cuts (cf. Gange, Marriott, Stuckey, “Optimal guillotine layout”, DocEng 2012).
// A table over (range of sections, range of pictures, columns, height): a horizontal cut reads its upper part first, a
// vertical cut its left part, so both keep their order. The lead picture stands at the head of whatever part has it.

/** A rectangle that is not cut further: a zone of text, a block of pictures, a zone with pictures inset. */
export interface Leaf<T> {
  readonly rows: number;
  readonly cost: number;
  /** Does a head stand in the first rows at its left and right edge? */
  readonly headLeft: boolean;
  readonly headRight: boolean;
  readonly piece: T;
}

/** What a rectangle holds: sections and pictures first … end, and the lead picture or not. */
export interface Part {
  readonly firstSection: number;
  readonly endSection: number;
  readonly firstPicture: number;
  readonly endPicture: number;
  readonly lead: boolean;
}

/** What one section or picture takes and costs at least and at most in any leaf. */
export interface Share {
  readonly leastArea: number;
  readonly mostArea: number;
  readonly leastCost: number;
}

export interface CutPrices {
  /** Two heads side by side under one edge. */
  readonly facingHeads: number;
  /** A white line across the whole page between two parts that are both cut further, or around a band in mid-page. */
  readonly throughLine: number;
  /** A gutter from the head to the foot of the page between two parts that are both cut further. */
  readonly throughGutter: number;
  /** A picture parted from its section by a cut of the whole page. */
  readonly parted: number;
  /** Share of the page within which the two are near each other: parting them there is free; in between in proportion. */
  readonly near: number;
}

export interface Guillotine<T> {
  readonly columns: number;
  readonly rows: number;
  readonly sections: readonly Share[];
  /** Pictures but the lead. */
  readonly pictures: readonly Share[];
  readonly lead: Share | undefined;
  /** For each picture the section it belongs to, or -1. */
  readonly homes: readonly number[];
  readonly opening?: Opening;
  readonly prices: CutPrices;
  /** Only asked for parts of at most one section. */
  readonly leavesOf: (part: Part, columns: number) => readonly Leaf<T>[];
}

/**
 * What opens the page: so many sections from the first on stand at its head, nothing above them; so many pictures from
 * the first on directly below these. The lines below such a band are no white lines: it is meant to cross the page.
 */
export interface Opening {
  readonly sections: number;
  readonly pictures: number;
}

/** 1: head at the left, 2: head at the right. */
export type Flags = 0 | 1 | 2 | 3;
export const FLAGS: readonly Flags[] = [0, 1, 2, 3];
export const flagsOf = (leaf: { readonly headLeft: boolean; readonly headRight: boolean }): Flags =>
  ((leaf.headLeft ? 1 : 0) | (leaf.headRight ? 2 : 0)) as Flags;

/** A cut of a part in two: the first is the upper or the left one. */
export interface Split {
  readonly first: Part;
  readonly second: Part;
  /** Pictures that the cut parts from their section. */
  readonly parted: number;
}

export const wholePart = ({
  sections,
  pictures,
  lead,
}: Pick<Guillotine<unknown>, 'sections' | 'pictures' | 'lead'>): Part => ({
  firstSection: 0,
  endSection: sections.length,
  firstPicture: 0,
  endPicture: pictures.length,
  lead: lead !== undefined,
});

export const countOf = (part: Part): number =>
  part.endSection - part.firstSection + (part.endPicture - part.firstPicture) + (part.lead ? 1 : 0);

/** All ways to part a part in two that keep both orders; horizontal cuts leave lead picture and opening above. */
export function splitsOf(
  part: Part,
  cut: 'horizontal' | 'vertical',
  { homes, opening }: Pick<Guillotine<unknown>, 'homes' | 'opening'>,
): Split[] {
  const splits: Split[] = [];
  const { firstSection, endSection, firstPicture, endPicture } = part;
  const leads = !part.lead ? [false] : cut === 'horizontal' ? [true] : [true, false];
  for (let s = firstSection; s <= endSection; s++) {
    for (let p = firstPicture; p <= endPicture; p++) {
      for (const lead of leads) {
        const first = { firstSection, endSection: s, firstPicture, endPicture: p, lead };
        const second = { firstSection: s, endSection, firstPicture: p, endPicture, lead: part.lead && !lead };
        if (countOf(first) === 0 || countOf(second) === 0) continue;
        if (opening && cut === 'horizontal' && !keepsOpening(first, second, opening)) continue;
        splits.push({ first, second, parted: partedBy(first, second, homes) });
      }
    }
  }
  return splits;
}

function keepsOpening(upper: Part, lower: Part, opening: Opening): boolean {
  if (lower.firstSection < Math.min(lower.endSection, opening.sections)) return false;
  const hasGroup = lower.firstPicture < Math.min(lower.endPicture, opening.pictures);
  return !hasGroup || isOpening(upper, opening);
}

/** Nothing but what opens the page. */
export const isOpening = ({ endSection, firstSection, endPicture, firstPicture, lead }: Part, opening?: Opening) =>
  opening !== undefined &&
  !lead &&
  (endSection === firstSection || endSection <= opening.sections) &&
  (endPicture === firstPicture || endPicture <= opening.pictures);

export const partedBy = (first: Part, second: Part, homes: readonly number[]): number =>
  countParted(first, second, homes) + countParted(second, first, homes);

/** Pictures of one part whose section is in the other. */
function countParted(pictures: Part, sections: Part, homes: readonly number[]): number {
  let parted = 0;
  for (let p = pictures.firstPicture; p < pictures.endPicture; p++) {
    const home = homes[p] ?? -1;
    if (home >= sections.firstSection && home < sections.endSection) parted++;
  }
  return parted;
}

/** What a cut of a rectangle costs for each picture it parts from its section. */
export function partedPrice({ prices, ...page }: Guillotine<unknown>, columns: number, rows: number): number {
  const share = (columns * rows) / (page.columns * page.rows);
  return (prices.parted * Math.max(0, share - prices.near)) / (1 - prices.near);
}

/** Two heads side by side under one edge. */
export const facingPrice = ({ prices }: Guillotine<unknown>, left: Flags, right: Flags): number =>
  (left & 2) !== 0 && (right & 1) !== 0 ? prices.facingHeads : 0;
