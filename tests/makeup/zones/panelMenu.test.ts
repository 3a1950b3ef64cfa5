import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../src/makeup/cuts/guillotine.ts';
import { bodyBaseline, rowY } from '../../../src/makeup/grid.ts';
import { flowStory } from '../../../src/makeup/story/flowStory.ts';
import { linePitch, rowsTaken } from '../../../src/makeup/story/frameRows.ts';
import { panelMenu } from '../../../src/makeup/zones/panelMenu.ts';
import { panelHeadRule, panelOrnaments, panelRect } from '../../../src/makeup/zones/panelOrnaments.ts';
import { panelFor, panelSets } from '../../../src/makeup/zones/panelSets.ts';
import { GAP_ROWS, type Piece, type ZonePiece } from '../../../src/makeup/zones/pieces.ts';
import { sectionsOf } from '../../../src/makeup/zones/zoneSections.ts';
import type { PanelRule } from '../../../src/schema/zonesFamily.ts';
import { bottom, right } from '../../../src/units.ts';
import { SQUARE } from '../material.ts';
import { congress, congressGrid, storyOfPanels } from './panelMaterial.ts';

const template = congress();
const grid = congressGrid();
const type = { metrics: SQUARE, punctuation: 'kaiming', maxStretch: 260 } as const;
const story = storyOfPanels([200]);
const sections = sectionsOf(flowStory(story, template, grid, type));

const RULE: PanelRule = {
  for: 'list',
  name: 'honours',
  spans: [2, 3],
  columns: 1,
  paddingEm: 1.4,
  paddingRows: [1, 1],
  slackRows: 0,
  itemGapRows: [0],
  tint: 'warm',
  head: 'panel-head',
  heads: [
    { columns: 2, set: 'oneLine', rows: 3, sizePt: [26, 18] },
    { columns: 3, set: 'oneLine', rows: 3, sizePt: [26, 18] },
  ],
  atHead: false,
};

const HEAD = [{ source: 'story/0/0', text: '五年硕果累累', start: 0 }];

const setsOf = (more: Partial<PanelRule> = {}, section = 0) => {
  const one = sections[section];
  if (!one) throw new Error('no section');
  return panelSets({ ...RULE, ...more }, one, story, HEAD, template, grid, type);
};
const setOf = (more: Partial<PanelRule> = {}, section = 0) => {
  const [set] = setsOf(more, section);
  if (!set) throw new Error('no set');
  return set;
};
const menuOf = (more: Partial<PanelRule> = {}, section = 0) => panelMenu(0, setOf(more, section));
const zoneIn = ({ piece }: Leaf<Piece>): ZonePiece & Required<Pick<ZonePiece, 'panel'>> => {
  if (piece.kind !== 'zone' || !piece.panel) throw new Error('Expected a panel');
  return { ...piece, panel: piece.panel };
};

describe('panelFor', () => {
  it('knows a list by its items and a lead by its head', () => {
    const lead: PanelRule = { ...RULE, for: 'lead', name: 'lead' };
    const names = sections.map((section) => panelFor(section, story, [RULE, lead])?.name);
    expect(names).toEqual(['honours', 'lead', undefined]);
    const [list] = sections;
    const mixed = list && { ...list, paragraphs: [...list.paragraphs, ...(sections[2]?.paragraphs ?? [])] };
    expect(mixed && panelFor(mixed, story, [RULE])).toBeUndefined();
  });
});

describe('panelSets', () => {
  it('sets the text for every width, on what the padding leaves of it', () => {
    const [two, three] = setsOf();
    const padMm = 1.4 * grid.bodyMm;
    const widthOf = (columns: number) => columns * grid.measureMm + (columns - 1) * grid.gutterMm;
    expect(two?.measureMm).toBeCloseTo(widthOf(2) - 2 * padMm, 6);
    expect(three?.measureMm).toBeCloseTo(widthOf(3) - 2 * padMm, 6);
    expect(two?.insetsMm).toEqual([padMm]);
    expect(three?.spacings[0]?.flow.least).toBeLessThan(two?.spacings[0]?.flow.least ?? 0);
  });

  it('shares the width among columns of text', () => {
    const { insetsMm, measureMm } = setOf({ columns: 2, paddingEm: 0 });
    expect(insetsMm[1]).toBeCloseTo(measureMm + grid.gutterMm, 6);
    expect((insetsMm[1] ?? 0) + measureMm).toBeCloseTo(2 * grid.measureMm + grid.gutterMm, 6);
  });

  it('keeps blank rows between items to panels of one column', () => {
    const gaps = (columns: number) => setOf({ columns, itemGapRows: [0, 1] }).spacings.map(({ gapRows }) => gapRows);
    expect([gaps(1), gaps(2)]).toEqual([[0, 1], [0]]);
  });
});

describe('panelMenu', () => {
  it('is head, text and whole rows of padding, no more', () => {
    const set = setOf();
    const lines = set.spacings[0]?.flow.least ?? 0;
    const [least] = panelMenu(0, set);
    expect(least?.rows).toBe(GAP_ROWS + 1 + 3 + lines + 1);
    expect(menuOf({ paddingRows: [2, 3] })[0]?.rows).toBe((least?.rows ?? 0) + 3);
  });

  it('fills its columns of text exactly', () => {
    for (const columns of [1, 2, 3]) {
      for (const leaf of menuOf({ columns, spans: [3], text: 'lead', slackRows: 2 }, 1)) {
        const { frames, filling } = zoneIn(leaf);
        expect(frames).toHaveLength(columns);
        expect(new Set(frames.map(({ row, rows }) => `${row} ${rows}`)).size).toBe(1);
        const set = filling.placed.reduce((sum, one) => sum + one.rows, 0);
        expect(set).toBe(frames.reduce((sum, one) => sum + one.rows, 0));
      }
    }
  });

  it('has the cheapest panel of each height, dearer the more slack it takes', () => {
    const rows = (leaves: readonly Leaf<Piece>[]) => leaves.map((leaf) => leaf.rows);
    const [tight] = menuOf();
    const slack = menuOf({ slackRows: 3 });
    expect(new Set(rows(slack)).size).toBe(slack.length);
    const costs = [0, 1, 2, 3].map((more) => slack.find((leaf) => leaf.rows === (tight?.rows ?? 0) + more)?.cost ?? 0);
    expect(costs[0]).toBe(tight?.cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(new Set(costs).size).toBe(4);
  });

  it('parts its items by blank rows where that is asked for: as many as there are gaps', () => {
    const items = sections[0]?.paragraphs.length ?? 0;
    expect(menuOf({ itemGapRows: [1] })[0]?.rows).toBe((menuOf()[0]?.rows ?? 0) + items - 1);
  });

  it('opens the leading where lines are to stand more than a row apart, and puts its slack between them', () => {
    const open = menuOf({ lineRows: 1.5, slackRows: 2 });
    for (const leaf of open) {
      const { frames, panel } = zoneIn(leaf);
      const [frame] = frames;
      if (!frame) throw new Error('no frame');
      expect(rowsTaken(frame)).toBeGreaterThanOrEqual(1.5 * (frame.rows - 1) + 1);
      expect(linePitch(frame)).toBeGreaterThanOrEqual(1.5);
      // No blank row below the head or above the padding at the foot.
      expect(frame.row).toBe(panel.headRow + 3);
      expect(frame.row + rowsTaken(frame) + 1).toBe(leaf.rows);
    }
    expect(open.length).toBeGreaterThan(2);
  });

  it('parts a boxed head from the heads beside it, not one without ground and frame', () => {
    const { tint: _, ...bare } = RULE;
    const flags = (rule: PanelRule) => {
      const [set] = panelSets(rule, sections[0] as never, story, HEAD, template, grid, type);
      return set && panelMenu(0, set).map(({ headLeft, headRight }) => [headLeft, headRight])[0];
    };
    expect(flags(RULE)).toEqual([false, false]);
    expect(flags(bare)).toEqual([true, true]);
  });
});

describe('the ground of a panel', () => {
  const [leaf] = menuOf({
    frame: { colour: 'red', widthMm: 0.3, sides: ['top', 'left'] },
    headRule: { colour: 'red', heightMm: 0.2 },
  });
  const piece = leaf && zoneIn(leaf);
  if (!piece) throw new Error('no panel');
  const rect = panelRect(piece.panel, 2, 10, grid);

  it('is as wide as its columns and has whole rows of blank above and below its text', () => {
    expect(right(rect) - rect.x).toBeCloseTo(2 * grid.measureMm + grid.gutterMm, 2);
    const [frame] = piece.frames;
    const last = 10 + (frame?.row ?? 0) + (frame?.rows ?? 0) - 1;
    const foot = bodyBaseline(grid, last) + 0.07 * grid.bodyMm;
    expect(bottom(rect) - foot).toBeCloseTo(grid.rowMm, 2);
    const top = rowY(grid, 10 + piece.panel.headRow) + 0.05 * grid.bodyMm;
    expect(top - rect.y).toBeCloseTo(grid.rowMm, 2);
  });

  it('has its rules inside its edges, the ground first', () => {
    const [ground, top, left] = panelOrnaments(piece.panel, rect);
    expect(ground).toMatchObject({ kind: 'panel', name: 'panel-honours', colour: 'warm', rectMm: rect });
    expect(top).toMatchObject({ kind: 'rule', name: 'panel-honours-top', rectMm: { ...rect, height: 0.3 } });
    expect(left).toMatchObject({ name: 'panel-honours-left', rectMm: { ...rect, width: 0.3 } });
  });

  it('has the rule of its head between head and text, as wide as the text', () => {
    const [rule] = panelHeadRule(piece, rect, 10, grid);
    const padMm = 1.4 * grid.bodyMm;
    expect(rule?.rectMm.x).toBeCloseTo(rect.x + padMm, 2);
    expect(rule?.rectMm.width).toBeCloseTo(rect.width - 2 * padMm, 2);
    expect(rule?.rectMm.y).toBeGreaterThan(rowY(grid, 10 + piece.panel.headRow) + 5);
    expect(rule?.rectMm.y).toBeLessThan(rowY(grid, 10 + (piece.frames[0]?.row ?? 0)));
  });
});
