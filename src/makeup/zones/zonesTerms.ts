// A page of zones → what it paid, by kind: its pieces, its cuts, and what only the whole shows. The terms add up to the
// page's cost.

import { cutTerms } from '../cuts/cutTerms.ts';
import type { CostTerm } from '../plan.ts';
import { textTerms } from '../story/textTerms.ts';
import type { Piece } from './pieces.ts';
import type { ZonesPage } from './searchZones.ts';
import { weighPage } from './weighPage.ts';
import { type ZonesCase, zoneGuillotine } from './zoneGuillotine.ts';

export function zonesTerms({ pieces, tree }: ZonesPage, zones: ZonesCase): CostTerm[] {
  return [
    ...pieces.flatMap(({ piece }) => pieceTerms(piece, zones)),
    ...cutTerms(zoneGuillotine(zones, 0, 0), tree),
    ...weighPage(pieces, zones.rules),
  ];
}

function pieceTerms(piece: Piece, { zones }: ZonesCase): CostTerm[] {
  const terms = piece.blocks.flatMap(({ variant }): CostTerm[] => [
    { name: 'pictures', cost: variant.cost - variant.sizeCost },
    { name: 'picture-size', cost: variant.sizeCost },
  ]);
  if (piece.kind === 'zone') {
    const at = `section ${piece.section + 1}`;
    const flow = piece.panel?.flow ?? zones[piece.section]?.flow;
    const text = flow ? textTerms(flow, piece.filling, piece.frames) : [];
    terms.push(
      { name: 'zone-shape', cost: piece.shapeCost, at },
      { name: 'inset', cost: piece.placeCost, at },
      { name: 'head-choice', cost: piece.head.cost, at },
      ...text.map((term) => ({ ...term, at })),
    );
  }
  return terms.filter((term) => term.cost > 1e-9);
}
