// A zones case and the plan before → the same case with a price on whatever would change: numbers of lines, rectangles of
// sections, sizes of pictures. And back: pieces chosen there, at what they truly cost.

import { STAY } from '../costs.ts';
import type { Leaf } from '../cuts/guillotine.ts';
import type { Grid } from '../grid.ts';
import { type Flow, type FlowItem, prepareFlow } from '../story/flow.ts';
import { stayItem } from '../story/rememberLines.ts';
import { panelMenu } from './panelMenu.ts';
import { type PanelSet, spaced } from './panelSets.ts';
import type { BlockMenu, PictureMenu, SizedVariant } from './pictureMenu.ts';
import type { PictureBlock, Piece, ZonePiece } from './pieces.ts';
import type { ZonesCase } from './zoneGuillotine.ts';
import type { ZoneCase } from './zoneMenu.ts';
import type { Section } from './zoneSections.ts';
import { rowsAlike, standsAlike, type ZonesBefore } from './zonesBefore.ts';

export interface StayingZones {
  readonly zones: ZonesCase;
  /** The flow of a section that stands as that piece, dearer where lines change. */
  readonly flowOf: (piece: ZonePiece) => Flow;
  /** The piece as the case without these prices has it. */
  readonly restored: (piece: Piece) => Piece;
}

/** Lines by block of the story, as before. */
export type Remembered = ReadonlyMap<number, number>;

/** `price`: of a rectangle that is not as it was; infinite where none may change. */
export function stayingZones(
  zones: ZonesCase,
  sections: readonly Section[],
  remembered: Remembered,
  before: ZonesBefore,
  grid: Grid,
  price: number = STAY.piece,
): StayingZones {
  const movedOf = (section: number) => (standing: Pick<ZonePiece, 'frames' | 'blocks'>) =>
    standsAlike(before, section, standing, grid) ? 0 : price;
  const truly = new Map<SizedVariant, SizedVariant>();
  const sets = new Map<PanelSet, PanelSet>();
  const flows = sections.map(({ paragraphs }) => stayFlow(paragraphs, remembered, 0));
  const staying = zones.zones.map((zone, i): ZoneCase => {
    if (zone.panels) return { ...zone, panels: stayPanels(zone.panels, i, remembered, movedOf(i), sets) };
    return { ...zone, flow: flows[i] ?? zone.flow, moved: movedOf(i), known: new Map() };
  });
  const pictures = stayPictures(zones.pictures, before, price, truly);
  return {
    zones: { ...zones, zones: staying, pictures },
    flowOf: ({ section, panel }) =>
      panel ? stayFlow(panel.set.paragraphs, remembered, panel.gapRows) : (flows[section] ?? prepareFlow([])),
    restored: (piece) => restore(piece, truly, sets),
  };
}

function stayFlow(
  paragraphs: readonly { readonly block: number; readonly flow: FlowItem }[],
  remembered: Remembered,
  gapRows: number,
): Flow {
  const items = paragraphs.map(({ flow, block }) => stayItem(flow, remembered.get(block)));
  return prepareFlow(spaced(items, gapRows));
}

function stayPanels(
  panels: NonNullable<ZoneCase['panels']>,
  section: number,
  remembered: Remembered,
  moved: (piece: ZonePiece) => number,
  sets: Map<PanelSet, PanelSet>,
): ReadonlyMap<number, readonly Leaf<Piece>[]> {
  return new Map(
    [...panels].map(([columns, leaves]) => {
      const piece = leaves[0]?.piece;
      const set = piece?.kind === 'zone' ? piece.panel?.set : undefined;
      if (!set) return [columns, []];
      const spacings = set.spacings.map(({ gapRows }) => ({
        gapRows,
        flow: stayFlow(set.paragraphs, remembered, gapRows),
      }));
      const staying = { ...set, spacings };
      sets.set(staying, set);
      return [columns, panelMenu(section, staying, moved).filter(({ cost }) => cost < Number.POSITIVE_INFINITY)];
    }),
  );
}

function stayPictures(
  { lead, rows, insets }: PictureMenu,
  before: ZonesBefore,
  price: number,
  truly: Map<SizedVariant, SizedVariant>,
): PictureMenu {
  const known = new Map<BlockMenu, BlockMenu>();
  const stay = (menu: BlockMenu): BlockMenu => {
    const variants = menu.variants.flatMap((variant): SizedVariant[] => {
      if (rowsAlike(before, variant.pictures)) return [variant];
      if (price === Number.POSITIVE_INFINITY) return [];
      const dearer = { ...variant, cost: variant.cost + price };
      truly.set(dearer, variant);
      return [dearer];
    });
    return { ...menu, variants };
  };
  const each = (menu: BlockMenu): BlockMenu => {
    const staying = known.get(menu) ?? stay(menu);
    known.set(menu, staying);
    return staying;
  };
  const all = (menus: PictureMenu['rows']) => menus.map((byCount) => byCount.map((blocks) => blocks.map(each)));
  return { lead: lead.map(each), rows: all(rows), insets: all(insets) };
}

function restore(
  piece: Piece,
  truly: ReadonlyMap<SizedVariant, SizedVariant>,
  sets: ReadonlyMap<PanelSet, PanelSet>,
): Piece {
  const blocks = piece.blocks.map(
    (block): PictureBlock => ({ ...block, variant: truly.get(block.variant) ?? block.variant }),
  );
  if (piece.kind === 'pictures' || !piece.panel) return { ...piece, blocks };
  const set = sets.get(piece.panel.set) ?? piece.panel.set;
  const { gapRows } = piece.panel;
  const flow = set.spacings.find((one) => one.gapRows === gapRows)?.flow ?? piece.panel.flow;
  return { ...piece, blocks, panel: { ...piece.panel, set, flow } };
}
