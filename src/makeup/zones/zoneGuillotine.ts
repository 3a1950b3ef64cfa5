// Sections with their heads and pictures with their rows → the case the guillotine programme solves: menus of
// rectangles by part, what each item takes at least and at most, and the prices of cuts.

import type { ZoneRules } from '../../schema/zonesFamily.ts';
import type { Guillotine, Leaf, Opening, Part, Share } from '../cuts/guillotine.ts';
import type { BlockMenu, PictureMenu } from './pictureMenu.ts';
import type { Piece } from './pieces.ts';
import { insetMenu, leastOfZone, leastWithInset, type ZoneCase, zoneMenu } from './zoneMenu.ts';
import { ZONE_PRICE } from './zonePrices.ts';

export interface ZonesCase {
  readonly rules: ZoneRules;
  readonly zones: readonly ZoneCase[];
  readonly pictures: PictureMenu;
  /** Pictures but the lead. */
  readonly count: number;
  readonly homes: readonly number[];
  readonly columns: number;
  readonly rows: number;
  readonly opening?: Opening;
}

/**
 * `hope`: what every picture is expected to cost above its least, and every section half as much. 0 for tables that see
 * all pages cheaper than `below`; more for a quick look that drops what begins dear.
 */
export function zoneGuillotine(zones: ZonesCase, below: number, hope: number): Guillotine<Piece> {
  const expect = (share: Share, more: number): Share => ({ ...share, leastCost: share.leastCost + more });
  const own = sharesOf(zones);
  const shares = {
    sections: own.sections.map((share) => expect(share, hope / 2)),
    pictures: own.pictures.map((share) => expect(share, hope)),
  };
  const lead = own.lead && expect(own.lead, hope);
  const all = [...shares.sections, ...shares.pictures, ...(lead ? [lead] : [])];
  const least = all.reduce((sum, share) => sum + share.leastCost, 0);
  const known = new Map<string, readonly Leaf<Piece>[]>();
  const make = (part: Part, columns: number): readonly Leaf<Piece>[] => {
    const own =
      shares.sections.slice(part.firstSection, part.endSection).reduce((sum, s) => sum + s.leastCost, 0) +
      shares.pictures.slice(part.firstPicture, part.endPicture).reduce((sum, s) => sum + s.leastCost, 0) +
      (part.lead ? (lead?.leastCost ?? 0) : 0);
    return leavesOf(zones, part, columns, below - (least - own));
  };
  return {
    columns: zones.columns,
    rows: zones.rows,
    ...shares,
    lead,
    homes: zones.homes,
    prices: {
      ...ZONE_PRICE,
      ...(zones.rules.levelHeads && { facingHeads: 0 }),
      ...(zones.rules.strips && { throughLine: 0 }),
    },
    ...(zones.opening && { opening: zones.opening }),
    leavesOf: (part, columns) => {
      const key = [part.firstSection, part.endSection, part.firstPicture, part.endPicture, part.lead, columns].join();
      const leaves = known.get(key) ?? make(part, columns);
      known.set(key, leaves);
      return leaves;
    },
  };
}

function leavesOf(zones: ZonesCase, part: Part, columns: number, below: number): Leaf<Piece>[] {
  const { firstSection, endSection, firstPicture, endPicture, lead } = part;
  const count = endPicture - firstPicture;
  if (lead && count > 0) return [];
  const zone = endSection > firstSection ? zones.zones[firstSection] : undefined;
  if (zone?.panels) {
    const isAlone = !lead && count === 0;
    return isAlone ? (zone.panels.get(columns) ?? []).filter((leaf) => leaf.cost < below) : [];
  }
  if (zone && !lead && count === 0) return zoneMenu(zone, columns, zones.rules, below);
  if (zone) {
    const menus = lead ? zones.pictures.lead : (zones.pictures.insets[firstPicture]?.[count] ?? []);
    return insetMenu(zone, columns, menus, zones.rules, below);
  }
  const menus = lead ? zones.pictures.lead : (zones.pictures.rows[firstPicture]?.[count] ?? []);
  return menus.filter((menu) => menu.columns === columns).flatMap((menu) => blockLeaves(menu, below));
}

const blockLeaves = ({ columns, variants }: BlockMenu, below: number): Leaf<Piece>[] =>
  variants
    .filter((variant) => variant.cost < below)
    .map((variant) => ({
      rows: variant.rows,
      cost: variant.cost,
      headLeft: false,
      headRight: false,
      piece: { kind: 'pictures', blocks: [{ column: 0, row: 0, columns, variant }] },
    }));

type Shares = Pick<Guillotine<Piece>, 'sections' | 'pictures' | 'lead'>;

/** They depend on the case alone, which is asked for many tables. */
const SHARES = new WeakMap<ZonesCase, Shares>();
/** Cases of one text and another share their pictures and most sections. */
const PICTURES = new WeakMap<PictureMenu, Pick<Shares, 'pictures' | 'lead'>>();
const SECTIONS = new WeakMap<PictureMenu, WeakMap<ZoneCase, Share>>();

function sharesOf(zones: ZonesCase): Shares {
  return remember(SHARES, zones, () => {
    const { pictures: menu, count } = zones;
    const others = remember(PICTURES, menu, () => ({
      pictures: pictureShares(menu, count),
      lead: menu.lead.length > 0 ? shareOfBlocks(menu.lead, 1) : undefined,
    }));
    const known = remember(SECTIONS, menu, () => new WeakMap<ZoneCase, Share>());
    const sections = zones.zones.map((zone) => remember(known, zone, () => sectionShare(zone, zones, others)));
    return { ...others, sections };
  });
}

function remember<K extends object, V>(shelf: WeakMap<K, V>, key: K, make: () => V): V {
  const value = shelf.get(key) ?? make();
  shelf.set(key, value);
  return value;
}

function sectionShare(zone: ZoneCase, zones: ZonesCase, others: Pick<Shares, 'pictures' | 'lead'>): Share {
  const { flow, isHeadless, headsOn, panels } = zone;
  if (panels) return panelShare(panels);
  const { rules } = zones;
  const heads = isHeadless
    ? [0]
    : rules.spans.flatMap((columns) => headsOn(columns).map((h) => (h.rows + 1) * columns));
  const most = isHeadless ? Math.max(...rules.spans) : Math.max(0, ...heads);
  const leastCost = Math.min(leastOfZone(zone, rules), ...insetLeasts(zone, zones, others));
  return { leastArea: flow.least, mostArea: flow.most + most, leastCost };
}

function panelShare(panels: NonNullable<ZoneCase['panels']>): Share {
  let share = emptyShare();
  for (const [columns, leaves] of panels) {
    for (const { rows, cost } of leaves)
      share = widen(share, { leastArea: rows * columns, mostArea: rows * columns, leastCost: cost });
  }
  return share;
}

/** What the section costs at least beside pictures of whom each pays its own least. */
function insetLeasts(
  zone: ZoneCase,
  zones: ZonesCase,
  { pictures, lead }: Pick<Shares, 'pictures' | 'lead'>,
): number[] {
  const leasts = zones.pictures.insets.flatMap((byCount, first) =>
    byCount.map((blocks, count) => {
      const own = pictures.slice(first, first + count).reduce((sum, share) => sum + share.leastCost, 0);
      return leastWithInset(zone, blocks, zones.rules) - own;
    }),
  );
  return [...leasts, leastWithInset(zone, zones.pictures.lead, zones.rules) - (lead?.leastCost ?? 0)];
}

/** Least and most cells of a picture, its share of the rows it can stand in. A row below an inset stays blank. */
function pictureShares({ rows, insets }: PictureMenu, count: number): Share[] {
  const pictures = Array.from({ length: count }, () => emptyShare());
  for (const menus of [rows, insets]) {
    for (const [first, byCount] of menus.entries()) {
      for (const [length, blocks] of byCount.entries()) {
        const share = shareOfBlocks(blocks, length);
        for (let p = first; p < first + length; p++) pictures[p] = widen(pictures[p] ?? emptyShare(), share);
      }
    }
  }
  return pictures;
}

const emptyShare = (): Share => ({
  leastArea: Number.POSITIVE_INFINITY,
  mostArea: Number.NEGATIVE_INFINITY,
  leastCost: Number.POSITIVE_INFINITY,
});

const widen = (a: Share, b: Share): Share => ({
  leastArea: Math.min(a.leastArea, b.leastArea),
  mostArea: Math.max(a.mostArea, b.mostArea),
  leastCost: Math.min(a.leastCost, b.leastCost),
});

function shareOfBlocks(blocks: readonly BlockMenu[], count: number): Share {
  let share = emptyShare();
  for (const { columns, variants } of blocks) {
    for (const { rows, cost } of variants) {
      const leastArea = ((rows - 1) * columns) / count;
      share = widen(share, { leastArea, mostArea: ((rows + 1) * columns) / count, leastCost: cost / count });
    }
  }
  return share;
}
