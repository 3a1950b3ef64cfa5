// A page and its template → one case for the search per family that can take the pictures: header set, pictures handed
// to slots, their heights priced. Families that cannot are findings.

import { type Finding, finding } from '../../findings/finding.ts';
import type { Family, Slot, Template } from '../../schema/template.ts';
import type { Grid } from '../grid.ts';
import type { PageInput } from '../pageInput.ts';
import { boxVariants, waysToDealBoxes } from '../slots/boxVariants.ts';
import { waysToDeal } from '../slots/dealPictures.ts';
import { headRows } from '../slots/headRows.ts';
import { PAGE_CREDIT } from '../slots/layPageCredit.ts';
import { standPins } from '../slots/pins.ts';
import { roundVariants } from '../slots/roundVariants.ts';
import { type SlotPicture, slotVariants, type Variant } from '../slots/slotVariants.ts';
import { captionInRound, captionOnFoot } from '../text/captionOnPicture.ts';
import { captionLines } from '../text/layCaption.ts';
import { type Header, layHeader } from '../text/layHeader.ts';
import type { Typography } from '../text/layText.ts';
import { mosaicVariants } from '../walls/mosaicVariants.ts';
import type { FamilyCase, FilledSlot } from './makeup.ts';

export interface ReadyFamily extends FamilyCase {
  readonly header: Header;
}

export function familyCases(
  input: PageInput,
  grid: Grid,
  type: Typography,
): {
  readonly cases: readonly ReadyFamily[];
  readonly findings: readonly Finding[];
  /** First free row of every column, of every family. */
  readonly heads: readonly (readonly number[])[];
} {
  const { template } = input;
  const all = slotPictures(input, type);
  const pins = all.flatMap((picture) => {
    const place = input.page.pictures[picture.index]?.pinned;
    return place ? [{ picture, place }] : [];
  });
  const pictures = inServingOrder(all.filter((picture) => !pins.some((pin) => pin.picture === picture)));
  const variantsOf = variantShelf(grid, template);
  const cases: ReadyFamily[] = [];
  const findings: Finding[] = [];
  const allHeads: (readonly number[])[] = [];
  const isCredited = input.texts.has(PAGE_CREDIT);
  for (const family of runOnFamilies(template)) {
    const header = layHeader(family.header, template, grid, input.texts, type, family.headerColumns);
    const heads = headRows(family, header.rows, grid);
    allHeads.push(heads);
    const pinned = standPins(pins, heads, grid, template);
    const ways = waysToDeal(pictures, pins.length > 0 ? family.slots.map(atWill) : family.slots);
    const boxWays = waysToDealBoxes(input.page.boxes ?? [], family.slots);
    if (ways.length === 0) findings.push(pictureCount(input));
    else if (boxWays.length === 0) findings.push(boxCount(input));
    else if (header.findings.length > 0) findings.push(...header.findings);
    else if (pinned)
      for (const way of ways)
        for (const boxes of boxWays)
          cases.push({ family, header, headerRows: header.rows, pinned, slots: fill(family, way, boxes) });
  }
  return { cases, findings, heads: allHeads };

  function fill(
    { slots }: Family,
    way: readonly (readonly SlotPicture[])[],
    boxes: readonly (readonly number[])[],
  ): FilledSlot[] {
    return slots.flatMap((slot, i) => {
      const own = way[i] ?? [];
      const ownBoxes = boxes[i] ?? [];
      if (ownBoxes.length > 0)
        return [{ slot, pictures: [], boxes: ownBoxes, variants: boxVariants(slot, ownBoxes, input, grid, type) }];
      if (own.length === 0) return [];
      const dressed = slot.pageCredit && !isCredited ? { ...slot, pageCredit: false } : slot;
      return [{ slot: dressed, pictures: own.map((p) => p.index), variants: variantsOf(dressed, own) }];
    });
  }
}

/** With pictures pinned a slot may stay empty: its picture may be the pinned one. */
const atWill = (slot: Slot): Slot => ({ ...slot, pictures: [0, slot.pictures[1]] });

/** Slots alike in all that their variants depend on share them. */
function variantShelf(grid: Grid, template: Template) {
  const shelf = new Map<string, readonly Variant[]>();
  return (slot: Slot, pictures: readonly SlotPicture[]): readonly Variant[] => {
    const { name: _, column: __, pictures: ___, ...shape } = slot;
    const key = JSON.stringify([shape, pictures.map((p) => p.index)]);
    const make = slot.round ? roundVariants : slot.arrange === 'mosaic' ? mosaicVariants : slotVariants;
    const variants = shelf.get(key) ?? make(slot, pictures, grid, template);
    shelf.set(key, variants);
    return variants;
  };
}

const runOnFamilies = (template: Template): Family[] => template.families.filter((family) => family.kind !== 'zones');

/** The page's pictures in the order of the data. */
export const slotPictures = (input: PageInput, type: Typography): SlotPicture[] =>
  input.page.pictures.flatMap((_, index) => (input.omit?.has(index) ? [] : [slotPicture(index, input, type)]));

/** The lead picture first, wherever the data name it; then as given. */
const inServingOrder = (pictures: readonly SlotPicture[]): SlotPicture[] => [
  ...pictures.filter((p) => p.isLead),
  ...pictures.filter((p) => !p.isLead),
];

function slotPicture(index: number, input: PageInput, type: Typography): SlotPicture {
  const { template, texts } = input;
  const picture = input.page.pictures[index];
  const name = picture?.group;
  const group = name && { name, count: input.page.pictures.filter((one) => one.group === name).length };
  const isLead = picture?.rank === 'lead';
  // A lead picture stands large because its editor wants it so: one that is too small for that is told, not hidden.
  const resolution = isLead ? undefined : input.resolutions?.[index];
  return {
    index,
    isLead,
    aspect: input.aspects[index] ?? 1.5,
    shape: picture?.shape ?? 'landscape',
    keepWhole: picture?.keepWhole ?? false,
    isLoose: input.loose === index,
    ...(group && { group }),
    ...(resolution && { resolution }),
    captionOn: remembered((widthMm) => captionLines(index, texts, widthMm, template, type)),
    captionOnFoot: remembered((widthMm) => captionOnFoot(index, texts, widthMm, template, type)),
    captionInRound: remembered((radiusMm) => captionInRound(index, texts, radiusMm, template, type)),
  };
}

/** Captions are asked for again and again on few widths. */
function remembered<T>(set: (mm: number) => T): (mm: number) => T {
  const known = new Map<number, T>();
  return (mm) => {
    const value = known.get(mm) ?? set(mm);
    known.set(mm, value);
    return value;
  };
}

function boxCount({ page, template }: PageInput): Finding {
  const slots = runOnFamilies(template).flatMap((f) => f.slots.flatMap((s) => s.boxes ?? []));
  const limit = [...new Set(slots.flatMap(({ kinds, count }) => kinds.map((kind) => `${kind} ≤ ${count[1]}`)))].join(
    ', ',
  );
  const value = (page.boxes ?? []).map(({ kind }) => kind).join(', ');
  return finding('box-count', { page: page.number }, { value, limit: limit || '–' });
}

function pictureCount({ page, template }: PageInput): Finding {
  const ranges = runOnFamilies(template).map((f) =>
    [0, 1].map((k) => f.slots.reduce((sum, s) => sum + (s.pictures[k] ?? 0), 0)).join('–'),
  );
  const limit = [...new Set(ranges)].join(', ');
  return finding('picture-count', { page: page.number }, { value: page.pictures.length, limit });
}
