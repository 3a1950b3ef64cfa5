// What a page of section zones pays for beside the table of costs.ts: 1 is what an editor would just notice.

import { PRICE } from '../costs.ts';

export const ZONE_PRICE = {
  /** The head set in another than the template's first way for its width, per place in the list. */
  headChoice: 2,
  /** Columns of text lower than ten rows: a zone of many short columns is hard to follow, per row missing. */
  flatRow: 0.7,
  /** Columns of text higher than forty rows: a zone that is all one tower, per row more. */
  tallRow: 0.15,
  /** A section in a single column among wider ones: its head is small and its column lonely. */
  singleColumn: 1,
  /** A head over a part of its zone's columns, by the share that is not under it: it looks small for its section. */
  narrowHead: 1.5,
  /** A picture inset at the left foot: the eye, having read the first column, must climb over it. */
  leftInset: 1,
  /** A picture under a head rather than beside it: head and text come apart. */
  underHead: 0.8,
  /** A picture of less than half the page's mean, a lead of less than 2.4 means, per tenth missing: a stamp on a poster. */
  smallTenth: 0.8,
  /** A lead picture above four means, another above one and a half, per tenth of the mean more: it eats the others. */
  largeTenth: 0.4,
  /** A blank row more in a panel than its padding asks for. */
  slackRow: 0.8,
  /** Blank rows between the items of a panel other than the template's first choice, per place in the list. */
  itemGap: 0.5,
  /** Two heads side by side under one edge (碰题). */
  facingHeads: PRICE.facingHeads,
  /** A white line across the whole page between parts that are both cut (通线). */
  throughLine: 10,
  /** A gutter from the header to the foot between parts that are both cut (断版). */
  throughGutter: 3,
  /** A picture parted from its section by a cut of the whole page. */
  parted: 2,
  /** Within this share of the page picture and section are near each other: no price; in between in proportion. */
  near: 0.3,
  /** Pictures right above each other where the template wants text between them, per pair. */
  piledPictures: 6,
  /** A section above or left of an earlier one on a page that is read strip by strip, per pair. */
  outOfStrip: 3,
  /** Edges of neighbours that miss each other by one or two rows: a mistake to every eye, per pair. */
  nearMiss: 2.5,
} as const;

export const FLAT_ROWS = 10;
export const TALL_ROWS = 40;

/** Of the mean picture of the page. A lead that keeps within is 1.6 times any other that does. */
export const PICTURE_SIZES = { least: 0.5, most: 1.5, leastLead: 2.4, mostLead: 4 } as const;
