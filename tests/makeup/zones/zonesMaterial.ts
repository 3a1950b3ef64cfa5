import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { countOf, type Guillotine, type Leaf, type Part } from '../../../src/makeup/cuts/guillotine.ts';
import { gridOf } from '../../../src/makeup/grid.ts';
import type { PageInput } from '../../../src/makeup/pageInput.ts';
import { type Template, templateSchema } from '../../../src/schema/template.ts';
import type { SupplementPage } from '../../../src/supplement/supplement.ts';
import { inputOf } from '../material.ts';

const source = readFileSync('tests/makeup/templates/zones.yaml', 'utf8');

/** A template of section zones, changed at will. */
export const development = (change: (raw: Record<string, never>) => void = () => {}): Template => {
  const raw = parse(source);
  change(raw);
  return templateSchema.parse(raw);
};

export const developmentGrid = () => gridOf(development());

export const zonesInput = (page: SupplementPage, more: Partial<PageInput> = {}): PageInput =>
  inputOf(page, { template: development(), ...more });

const FREE = { leastArea: 0, mostArea: 1e9, leastCost: 0 };
const PRICES = { facingHeads: 3, throughLine: 4, throughGutter: 2, parted: 5, near: 0.3 };

/** A few sections and pictures with random menus of small rectangles; leaves are named by what they are. */
export function randomGuillotine(random: () => number): Guillotine<string> {
  const int = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const columns = int(2, 4);
  const rows = int(6, 12);
  const sections = int(0, 3);
  const pictures = int(sections === 0 ? 2 : 0, 3);
  const lead = random() < 0.5 ? FREE : undefined;
  const menus = new Map<string, Leaf<string>[]>();
  const items = sections + pictures + (lead ? 1 : 0);
  return {
    columns,
    rows,
    sections: Array.from({ length: sections }, () => FREE),
    pictures: Array.from({ length: pictures }, () => FREE),
    lead,
    homes: Array.from({ length: pictures }, (_, i) =>
      sections === 0 || random() < 0.3 ? -1 : Math.min(sections - 1, Math.floor((i * sections) / pictures)),
    ),
    prices: { ...PRICES, near: random() < 0.5 ? 0 : PRICES.near },
    leavesOf: (part, width) => {
      const key = leafKey(part, width);
      const menu = menus.get(key) ?? randomMenu(part, width, (rows * columns) / items, rows, random, key);
      menus.set(key, menu);
      return menu;
    },
  };
}

const leafKey = (part: Part, columns: number): string => {
  const section = part.endSection > part.firstSection ? `s${part.firstSection}` : '';
  const pictures = part.endPicture > part.firstPicture ? `p${part.firstPicture}-${part.endPicture}` : '';
  return `${section}${pictures}${part.lead ? 'l' : ''}k${columns}`;
};

function randomMenu(
  part: Part,
  columns: number,
  area: number,
  most: number,
  random: () => number,
  name: string,
): Leaf<string>[] {
  const pictures = part.endPicture - part.firstPicture;
  const isZone = part.endSection > part.firstSection;
  const isInset = isZone && (pictures > 0 || part.lead);
  if (pictures > 2 || (part.lead && pictures > 0) || (isInset && random() < 0.6)) return [];
  const middle = Math.max(1, Math.round((area * countOf(part)) / columns));
  const leaves: Leaf<string>[] = [];
  for (let rows = Math.max(1, middle - 2); rows <= Math.min(most, middle + 2); rows++) {
    if (random() < 0.5) continue;
    const headLeft = isZone && random() < 0.7;
    const headRight = columns === 1 ? headLeft : isZone && random() < 0.7;
    leaves.push({ rows, cost: Math.round(random() * 80) / 10, headLeft, headRight, piece: `${name}h${rows}` });
  }
  return leaves;
}
