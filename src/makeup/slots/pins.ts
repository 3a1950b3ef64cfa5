// Pictures that the editor pinned to columns and rows → where they stand in a family with its header over them, and
// what is left of the columns; or the finding that says why a place cannot be.

import { type Finding, finding } from '../../findings/finding.ts';
import type { Slot, Template } from '../../schema/template.ts';
import type { PicturePlace } from '../../supplement/supplement.ts';
import type { Grid } from '../grid.ts';
import type { PageInput } from '../pageInput.ts';
import { type SlotPicture, slotVariants, type Variant } from './slotVariants.ts';
import type { PinnedRoom, StandingSlot } from './stackSlots.ts';

export interface Pin {
  readonly picture: SlotPicture;
  readonly place: PicturePlace;
}

/**
 * Room around pins; `free`: first row of each column below the header. Undefined when one reaches into the header or is
 * too small for its picture and caption.
 */
export function standPins(
  pins: readonly Pin[],
  free: readonly number[],
  grid: Grid,
  template: Template,
): PinnedRoom | undefined {
  const heads = [...free];
  const feet = new Array<number>(grid.columns).fill(grid.rows);
  const standing: StandingSlot[] = [];
  let open = [...pins].sort((a, b) => a.place.row - b.place.row);
  const stand = (anchor: Anchor, isThere: (pin: Pin) => boolean): void => {
    for (const pin of open.filter(isThere)) {
      const slot = standAt(pin, anchor, grid, template);
      if (slot) standing.push(slot);
      for (const c of columnsOf(pin.place)) {
        if (anchor === 'top') heads[c] = endOf(pin.place);
        if (anchor === 'foot') feet[c] = pin.place.row - 1;
      }
      open = open.filter((other) => other !== pin);
    }
  };
  // What stands under the header or under another such picture; then, from below, what stands on the foot of the page.
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    stand('top', ({ place }) => columnsOf(place).every((c) => heads[c] === place.row - 1));
  }
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    stand('foot', ({ place }) => columnsOf(place).every((c) => feet[c] === endOf(place)));
  }
  const edged = standing.length;
  const isFree = ({ place }: Pin): boolean =>
    columnsOf(place).every((c) => place.row > (heads[c] ?? 0) && endOf(place) <= (feet[c] ?? 0));
  if (!open.every(isFree)) return undefined;
  stand('between', () => true);
  if (standing.length < pins.length) return undefined;
  return { heads, feet, edged: standing.slice(0, edged), floating: standing.slice(edged) };
}

type Anchor = 'top' | 'foot' | 'between';

/** Rows and columns from 0. */
const columnsOf = ({ column, columns }: PicturePlace): number[] =>
  Array.from({ length: columns }, (_, i) => column - 1 + i);

const endOf = ({ row, rows }: PicturePlace): number => row - 1 + rows;

/** Between texts a row stays blank above and below, at an edge only on the side of the text. */
function standAt({ picture, place }: Pin, anchor: Anchor, grid: Grid, template: Template): StandingSlot | undefined {
  const { column, columns } = place;
  const rows = anchor === 'between' ? place.rows - 1 : place.rows;
  const slot: Slot = {
    name: 'place',
    column,
    columns,
    anchor: anchor === 'top' ? 'top' : 'foot',
    arrange: 'row',
    pictures: [1, 1],
  };
  const loose = { ...picture, isLoose: true };
  const variant = slotVariants(slot, [loose], grid, template).find((one) => one.rows === rows);
  if (!variant) return undefined;
  const standing: Variant = { rows: place.rows, cost: variant.cost, pictures: variant.pictures };
  return { slot, variant: standing, row: place.row - 1 };
}

/** Places that cannot be on any page of this grid. */
export function judgePlaces(input: PageInput, grid: Grid, freeRows: readonly (readonly number[])[]): Finding[] {
  const { page } = input;
  const pinned = page.pictures.flatMap(({ pinned: place, place: source }, index) => {
    if (!place) return [];
    const value = index + 1;
    return [{ place, value, where: { ...source, page: page.number, item: `picture ${value}` } }];
  });
  const findings: Finding[] = [];
  for (const [i, { place, value, where }] of pinned.entries()) {
    const header = Math.min(...freeRows.map((rows) => Math.max(0, ...columnsOf(place).map((c) => rows[c] ?? 0))));
    const isOutside = place.column - 1 + place.columns > grid.columns || endOf(place) > grid.rows;
    const over = pinned.slice(i + 1).find((other) => overlap(place, other.place));
    if (isOutside) {
      const limit = `${grid.columns} × ${grid.rows}`;
      findings.push(finding('place-outside', where, { value, limit }));
    } else if (place.row <= header) findings.push(finding('place-in-header', where, { value, limit: header }));
    else if (over) findings.push(finding('places-overlap', where, { value, other: over.value }));
  }
  const heads = page.story.filter((block) => block.kind === 'subhead').length;
  for (const { head, column, row } of page.headPlaces ?? []) {
    const where = { file: 'supplement.yaml', page: page.number, item: `head ${head}` };
    if (head > heads) findings.push(finding('head-place-unknown', where, { value: head, limit: heads }));
    else if (column > grid.columns || row > grid.rows) {
      const limit = `${grid.columns} × ${grid.rows}`;
      findings.push(finding('head-place-outside', where, { value: head, limit }));
    }
  }
  return findings;
}

const overlap = (a: PicturePlace, b: PicturePlace): boolean =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows;
