// A seed number → a made-up page of a supplement, always the same: 1 500–5 500 characters in 2–8 sections with run-in
// heads, numbers, Latin and quotes; 3–14 pictures of which only the aspects exist. For measuring the makeup.

import type { PageInput } from '../../src/makeup/pageInput.ts';
import type { Block, Picture, Supplement, SupplementPage } from '../../src/supplement/supplement.ts';
import { textSources } from '../../src/supplement/textSources.ts';
import { pick, type Random } from '../../tests/seededRandom.ts';
import { seededRandom } from './seededRandom.ts';
import * as words from './words.ts';

export interface RandomSupplement {
  readonly seed: number;
  readonly page: SupplementPage;
  readonly aspects: readonly number[];
  readonly texts: PageInput['texts'];
  /** Of the story without heads. */
  readonly characters: number;
}

const PLACE = { file: 'story.md', line: 1 };

/** What is drawn, each from the first to the second. */
export interface Ranges {
  readonly characters: readonly [number, number];
  readonly sections: readonly [number, number];
  readonly pictures: readonly [number, number];
}

/** What supplements are like. */
export const USUAL: Ranges = { characters: [1500, 5500], sections: [2, 8], pictures: [3, 14] };
/** Beyond what a page can hold on either side. */
export const EXTREME: Ranges = { characters: [200, 8500], sections: [1, 12], pictures: [1, 20] };

export function randomSupplement(seed: number, ranges = USUAL): RandomSupplement {
  const random = seededRandom(seed);
  const between = ([least, most]: readonly [number, number]): number =>
    least + Math.floor(random() * (most - least + 1));
  const story = randomStory(random, between(ranges.characters), between(ranges.sections));
  const shown = randomPictures(random, between(ranges.pictures));
  const page: SupplementPage = {
    number: '05',
    section: '专版',
    ...(random() < 0.7 && { strip: `热烈祝贺全市两会隆重召开 ${pick(random, words.HALVES_8)}` }),
    ...(random() < 0.8 && { kicker: pick(random, words.PLACES) }),
    headline: [pick(random, words.HALVES_7), pick(random, words.HALVES_7)],
    ...(random() < 0.3 && { deck: `${pick(random, words.PLACES)}一年来工作综述` }),
    bylines: random() < 0.8 ? [{ role: 'text', names: ['李明', '张华'], note: '本报记者' }] : [],
    story,
    pictures: shown.map(({ picture }) => picture),
  };
  const characters = story.reduce((sum, block) => sum + (block.kind === 'subhead' ? 0 : [...block.text].length), 0);
  return { seed, page, aspects: shown.map((one) => one.aspect), texts: textsOf(page), characters };
}

export const textsOf = (page: SupplementPage): PageInput['texts'] =>
  textSources({ ...SUPPLEMENT, pages: [page] }, page);

const SUPPLEMENT: Supplement = {
  id: 'made-up',
  folder: '/',
  paper: '临江日报',
  date: '2024-02-21',
  template: 'two-sessions',
  pressCondition: 'newsprint',
  credits: [],
  pages: [],
};

function randomStory(random: Random, characters: number, sections: number): Block[] {
  const intro = Math.round(characters * (0.06 + random() * 0.06));
  const weights = Array.from({ length: sections }, () => 0.5 + random());
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const blocks: Block[] = paragraphs(random, intro, 0);
  for (const weight of weights) {
    blocks.push({ kind: 'subhead', halves: randomHalves(random), place: PLACE });
    blocks.push(...paragraphs(random, Math.round(((characters - intro) * weight) / all), 0.6));
  }
  return blocks;
}

function randomHalves(random: Random): string[] {
  const halves = [pick(random, words.HALVES_8), pick(random, words.HALVES_8)];
  return random() < 0.2 ? halves.slice(1) : halves;
}

function paragraphs(random: Random, characters: number, runIns: number): Block[] {
  const blocks: Block[] = [];
  for (let left = characters; left > 0; ) {
    const wanted = Math.min(left, 80 + Math.floor(random() * 320));
    const length = left - wanted < 60 ? left : wanted;
    const runIn = random() < runIns ? pick(random, words.RUN_INS) : '';
    const text = runIn + sentences(random, Math.max(8, length - runIn.length));
    blocks.push({ kind: 'paragraph', text, runIn: runIn.length, place: PLACE });
    left -= text.length;
  }
  return blocks;
}

function sentences(random: Random, characters: number): string {
  let text = '';
  while (text.length < characters) text += sentence(random);
  return text;
}

function sentence(random: Random): string {
  const opener = random() < 0.4 ? `${pick(random, words.OPENERS)}，` : '';
  const subject =
    random() < 0.5 ? pick(random, words.SUBJECTS) : `${pick(random, words.PLACES)}${pick(random, words.SUBJECTS)}`;
  const action = `${pick(random, words.VERBS)}${pick(random, words.OBJECTS)}、${pick(random, words.OBJECTS)}`;
  const figures = Array.from({ length: Math.floor(random() * 3) }, () => `，${figure(random)}`).join('');
  const end = random() < 0.25 ? pick(random, words.ASIDES) : `，${pick(random, words.RESULTS)}`;
  return `${opener}${subject}${action}${figures}${end}${end.endsWith('”') ? '' : pick(random, ['。', '。', '。', '；', '！'])}`;
}

const figure = (random: Random): string =>
  pick(random, words.FIGURES)
    .replace(/#/g, () => String(1 + Math.floor(random() ** 3 * 20_000)))
    .replace(/~/g, () => (random() * 300).toFixed(random() < 0.3 ? 2 : 1));

function randomPictures(random: Random, count: number): { picture: Picture; aspect: number }[] {
  const lead = random() < 0.9;
  return Array.from({ length: count }, (_, i) => {
    const kind = i === 0 ? 'landscape' : pick(random, KINDS);
    const [least, most] = ASPECTS[kind];
    const credit = random() < 0.25 ? pick(random, words.PHOTOGRAPHERS) : undefined;
    const picture: Picture = {
      file: `pictures/${i + 1}.jpg`,
      caption: `${pick(random, words.CAPTION_LEADS)}图为${pick(random, words.PLACES)}${pick(random, words.SCENES)}。`,
      ...(credit && { credit }),
      focus: [0.5, 0.5],
      rank: i === 0 && lead ? 'lead' : 'normal',
      shape: kind === 'square' ? 'landscape' : kind,
      keepWhole: false,
      standIn: false,
      place: PLACE,
    };
    return { picture, aspect: least + random() * (most - least) };
  });
}

const KINDS = [
  ...Array.from({ length: 14 }, () => 'landscape' as const),
  ...Array.from({ length: 2 }, () => 'square' as const),
  ...Array.from({ length: 2 }, () => 'portrait' as const),
  ...Array.from({ length: 2 }, () => 'panorama' as const),
];

const ASPECTS = { landscape: [1.33, 1.8], square: [1.1, 1.33], portrait: [0.66, 0.8], panorama: [2.2, 3.2] } as const;
