// A panel with its text set → every exact rectangle it can be: head, text in columns that are full, blank rows inside its
// edges. All text stands on the rows of the page.

import type { Leaf } from '../cuts/guillotine.ts';
import { fillFrames } from '../story/fillFrames.ts';
import type { FreeRows } from '../story/frameRows.ts';
import type { PanelSet } from './panelSets.ts';
import { GAP_ROWS, type Piece, type StandingPanel, type ZonePiece } from './pieces.ts';
import { ZONE_PRICE } from './zonePrices.ts';

/** The cheapest panel of every height; `moved` is the price of its standing elsewhere than before. */
export function panelMenu(
  section: number,
  set: PanelSet,
  moved: (piece: ZonePiece) => number = () => 0,
): Leaf<Piece>[] {
  const leaves = new Map<number, Leaf<Piece>>();
  const isBoxed = set.rule.tint !== undefined || set.rule.frame !== undefined;
  for (const [choice, { flow, gapRows }] of set.spacings.entries()) {
    const count = set.rule.columns;
    for (const head of set.heads) {
      for (let each = Math.ceil(flow.least / count); each <= Math.floor(flow.most / count); each++) {
        const filling = fillFrames(flow, new Array<number>(count).fill(each));
        if (!filling) continue;
        const spread = spreadOf(set, each);
        for (let slack = 0; slack <= set.rule.slackRows; slack++) {
          const shapeCost = slack * ZONE_PRICE.slackRow + choice * ZONE_PRICE.itemGap;
          const piece = pieceOf(section, set, head, each, slack, { flow, gapRows, filling, shapeCost });
          const cost = shapeCost + head.cost + filling.cost + moved(piece);
          const rows = rowsOf(set, head.rows, spread, slack);
          if (!(cost < (leaves.get(rows)?.cost ?? Number.POSITIVE_INFINITY))) continue;
          // A box parts its head from that of its neighbour.
          const headLeft = !isBoxed && head.lines.length > 0;
          leaves.set(rows, { rows, cost, headLeft, headRight: headLeft, piece });
        }
      }
    }
  }
  return [...leaves.values()];
}

/** Rows of the page that so many lines of a column take. */
const spreadOf = ({ rule }: PanelSet, lines: number): number => Math.ceil((lines - 1) * (rule.lineRows ?? 1)) + 1;

const rowsOf = ({ rule }: PanelSet, headRows: number, textRows: number, slack: number): number =>
  GAP_ROWS + rule.paddingRows[0] + headRows + textRows + rule.paddingRows[1] + slack;

type Filled = Pick<ZonePiece, 'filling' | 'shapeCost'> & Pick<StandingPanel, 'flow' | 'gapRows'>;

function pieceOf(
  section: number,
  set: PanelSet,
  head: ZonePiece['head'],
  lines: number,
  slack: number,
  { flow, gapRows, filling, shapeCost }: Filled,
): ZonePiece {
  const first = GAP_ROWS + set.rule.paddingRows[0];
  const spread = spreadOf(set, lines);
  const isOpen = set.rule.lineRows !== undefined;
  const row = first + head.rows + (isOpen ? 0 : Math.ceil(slack / 2));
  const frames = set.insetsMm.map(
    (insetMm): FreeRows => ({
      column: 0,
      row,
      rows: lines,
      insetMm,
      widthMm: set.measureMm,
      ...(isOpen && { spreadRows: spread + slack }),
    }),
  );
  return {
    kind: 'zone',
    section,
    head,
    headColumns: set.columns,
    frames,
    filling,
    blocks: [],
    shapeCost,
    placeCost: 0,
    panel: { set, flow, gapRows, headRow: first, rows: rowsOf(set, head.rows, spread, slack) },
  };
}
