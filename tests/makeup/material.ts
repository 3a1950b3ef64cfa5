import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FontMetrics } from '../../src/fonts/metrics.ts';
import type { PageInput } from '../../src/makeup/pageInput.ts';
import type { Line } from '../../src/makeup/plan.ts';
import type { SlotPicture } from '../../src/makeup/slots/slotVariants.ts';
import { type Template, templateSchema } from '../../src/schema/template.ts';
import type { Block, Picture, SupplementPage } from '../../src/supplement/supplement.ts';

const source = readFileSync('templates/two-sessions/template.yaml', 'utf8');

/** The real template with its house family alone, changed at will. */
export const twoSessions = (change: (raw: Record<string, never>) => void = () => {}): Template => {
  const raw = parse(source);
  raw.families = raw.families.slice(0, 1);
  change(raw);
  return templateSchema.parse(raw);
};

/** The real template with all its families. */
export const allFamilies = (): Template => templateSchema.parse(parse(source));

/** Another shipped template. */
export const templateNamed = (name: string): Template =>
  templateSchema.parse(parse(readFileSync(`templates/${name}/template.yaml`, 'utf8')));

/** Every character one em; marks can go half. */
export const SQUARE: FontMetrics = {
  advance: () => 1000,
  half: (_, character) => (/[。！？，、；：“”‘’（）《》]/u.test(character) ? 500 : undefined),
};

/** Frames that hold between the fewest and the most rows of a story together, three rows each at least. */
export function framesFor(random: () => number, { least, most }: { least: number; most: number }): number[] {
  let left = least + Math.floor(random() * (most - least + 1));
  const frames: number[] = [];
  while (left > 9 && frames.length < 2 && random() < 0.8) {
    frames.push(3 + Math.floor(random() * (left - 6)));
    left -= frames.at(-1) ?? 0;
  }
  return [...frames, left];
}

export const paragraph = (characters: number, runIn = 0): Block => ({
  kind: 'paragraph',
  text: `${'市民走进新区看见河边绿道，'.repeat(Math.ceil(characters / 13)).slice(0, characters - 1)}。`,
  runIn,
  place: { file: '05.md', line: 1 },
});

export const subhead = (...halves: string[]): Block => ({ kind: 'subhead', halves, place: { file: '05.md', line: 1 } });

/** Sections of three paragraphs under a subhead, about so many characters together. */
export function storyOf(characters: number): Block[] {
  const blocks: Block[] = [paragraph(160)];
  for (let left = characters - 160, k = 0; left > 0; left -= 620, k++) {
    blocks.push(subhead('产业发展扩能集聚', '主导产业聚链成势'));
    blocks.push(paragraph(260), paragraph(180 + ((k * 37) % 60), 8), paragraph(170));
  }
  return blocks;
}

export const picture = (more: Partial<Picture> = {}): Picture => ({
  file: 'pictures/one.jpg',
  caption: '图为河上街夜色。',
  focus: [0.5, 0.5],
  rank: 'normal',
  shape: 'landscape',
  keepWhole: false,
  standIn: false,
  place: { file: 'supplement.yaml', line: 1 },
  ...more,
});

export const eightPictures = (): Picture[] => [
  picture({ rank: 'lead' }),
  ...Array.from({ length: 6 }, () => picture()),
  picture({ shape: 'panorama' }),
];

export function pageOf(more: Partial<SupplementPage> = {}): SupplementPage {
  return {
    number: '05',
    section: '专版',
    strip: '热烈祝贺全市两会隆重召开 凝心聚力共谋发展新篇',
    kicker: '源汇区',
    headline: ['奋楫扬帆再出发', '砥砺奋进建新功'],
    deck: '源汇区一年来工作综述',
    bylines: [],
    story: storyOf(3600),
    pictures: eightPictures(),
    ...more,
  };
}

/** The texts as `textSources` names them. */
export function textsOf(page: SupplementPage): Map<string, string> {
  const texts = new Map<string, string>();
  const put = (source: string, text: string | undefined): void => {
    if (text) texts.set(source, text);
  };
  put('folio/middle', '漯河日报');
  put('strip', page.strip);
  put('kicker', page.kicker);
  for (const [i, half] of page.headline.entries()) put(`headline/${i}`, half);
  put('deck', page.deck);
  for (const [i, block] of page.story.entries()) {
    if (block.kind === 'subhead') for (const [k, half] of block.halves.entries()) put(`story/${i}/${k}`, half);
    else put(`story/${i}`, block.text);
  }
  for (const [i, one] of page.pictures.entries()) {
    put(`caption/${i}`, one.caption);
    put(`credit/${i}`, one.credit);
  }
  return texts;
}

export function inputOf(page: SupplementPage, more: Partial<PageInput> = {}): PageInput {
  return {
    supplementId: '2024',
    page,
    template: twoSessions(),
    texts: textsOf(page),
    aspects: page.pictures.map((p) => (p.shape === 'panorama' ? 2.7 : p.shape === 'portrait' ? 0.75 : 1.5)),
    cropOf: (_, aspect) => ({ x: 0, y: 0, width: 1, height: Math.min(1, 1 / aspect) }),
    metrics: SQUARE,
    ...more,
  };
}

export const slotPicture = (more: Partial<SlotPicture> = {}): SlotPicture => ({
  index: 0,
  isLead: false,
  aspect: 1.5,
  shape: 'landscape',
  keepWhole: false,
  captionOn: () => [],
  captionOnFoot: () => ({ lines: [] }),
  captionInRound: () => ({ lines: [] }),
  ...more,
});

/** Lines of a caption, so far apart. */
export const captionLines = (count: number, leadingMm: number): Line[] =>
  Array.from({ length: count }, (_, k) => ({
    source: 'caption/0',
    start: k,
    end: k + 1,
    style: 'caption',
    sizePt: 8,
    xMm: 0,
    baselineMm: k * leadingMm,
    widthMm: 10,
    runs: [],
  }));
