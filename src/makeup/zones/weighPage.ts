// A whole page of placed pieces → what only the whole shows: heads that face each other across a gutter, and edges of
// neighbours that miss each other by a row or two.

import type { ZoneRules } from '../../schema/zonesFamily.ts';
import { leadTerm } from '../leadTerm.ts';
import type { CostTerm } from '../plan.ts';
import { GAP_ROWS } from './pieces.ts';
import type { PlacedPiece } from './placeTree.ts';
import { ZONE_PRICE } from './zonePrices.ts';

/** What a template asks of the whole page. */
export type PageWants = Pick<ZoneRules, 'picturesApart' | 'strips'>;

/** Terms beside those of the pieces and of the cuts. */
export function weighPage(pieces: readonly PlacedPiece[], wants: PageWants = {}): CostTerm[] {
  const terms: CostTerm[] = [];
  for (const left of pieces) {
    for (const right of pieces) {
      if (left.column + left.columns !== right.column) continue;
      if (left.row >= right.row + right.rows || right.row >= left.row + left.rows) continue;
      terms.push(...facingHeads(left, right), ...nearMisses(left, right));
    }
  }
  return [
    ...terms,
    ...leadTerm(pictureAreas(pieces)),
    ...(wants.picturesApart ? piledPictures(pieces) : []),
    ...(wants.strips ? outOfStrip(pieces) : []),
  ];
}

/** Sections that begin above an earlier one, or left of it on one line: read strip by strip they come too soon. */
function outOfStrip(pieces: readonly PlacedPiece[]): CostTerm[] {
  const zones = pieces.flatMap((one) => (one.piece.kind === 'zone' ? [{ ...one, section: one.piece.section }] : []));
  return zones.flatMap((late) =>
    zones
      .filter(({ section }) => section < late.section)
      .filter(({ row, column }) => late.row < row || (late.row === row && late.column < column))
      .map(() => ({ name: 'out-of-strip', cost: ZONE_PRICE.outOfStrip, at: placeOf(late) })),
  );
}

/** Pictures on their own, one right above the other, where the template wants text between them. */
function piledPictures(pieces: readonly PlacedPiece[]): CostTerm[] {
  const blocks = pieces.filter(({ piece }) => piece.kind === 'pictures');
  return blocks.flatMap((upper) =>
    blocks
      .filter((lower) => lower.row === upper.row + upper.rows)
      .filter((lower) => lower.column < upper.column + upper.columns && upper.column < lower.column + lower.columns)
      .map((lower) => ({ name: 'piled-pictures', cost: ZONE_PRICE.piledPictures, at: placeOf(lower) })),
  );
}

const pictureAreas = (pieces: readonly PlacedPiece[]) =>
  pieces.flatMap(({ piece }) =>
    piece.blocks.flatMap(({ variant }) =>
      variant.pictures.map((p) => ({ isLead: p.picture.isLead, area: p.width * p.height })),
    ),
  );

/** Heads under one edge are priced with their cut. */
function facingHeads(left: PlacedPiece, right: PlacedPiece): CostTerm[] {
  const a = headRows(left, 'right');
  const b = headRows(right, 'left');
  if (!a || !b || left.row === right.row || a.from >= b.to || b.from >= a.to) return [];
  return [{ name: 'facing-heads', cost: ZONE_PRICE.facingHeads, at: placeOf(right) }];
}

function headRows(
  { piece, row, columns }: PlacedPiece,
  side: 'left' | 'right',
): { from: number; to: number } | undefined {
  if (piece.kind !== 'zone' || piece.head.rows === 0) return undefined;
  const isBeside = piece.blocks.some((block) => block.row === 0 && block.column + block.columns === columns);
  if (side === 'right' && isBeside) return undefined;
  return { from: row + GAP_ROWS, to: row + GAP_ROWS + piece.head.rows };
}

function nearMisses(left: PlacedPiece, right: PlacedPiece): CostTerm[] {
  const edges = (one: PlacedPiece): number[] => [one.row, one.row + one.rows];
  const missed = edges(left).filter((a) => {
    const [nearest] = edges(right).sort((b, c) => Math.abs(b - a) - Math.abs(c - a));
    const apart = Math.abs((nearest ?? a) - a);
    return apart > 0 && apart < 3;
  });
  if (missed.length === 0) return [];
  return [{ name: 'near-miss', cost: missed.length * ZONE_PRICE.nearMiss, at: placeOf(right) }];
}

const placeOf = ({ column, row }: PlacedPiece): string => `column ${column + 1}, row ${row + 1}`;
