// A page of a supplement → the characters behind every source name a plan may use (src/makeup/plan.ts): the texts as
// given, and those made of several fields, such as the byline and the folio.

import { parseIsoDate, weekdayOf } from '../schema/calendar.ts';
import type { Box, Byline, Credit, Supplement, SupplementPage } from './supplement.ts';

/** `story/3`, `headline/0`, `caption/2`, … : the names plans use. */
type SourceName = string;

/**
 * In reading order, as plans list their lines. Texts a page does not have are absent. `itemMark`: what the template prints
 * before the items of lists.
 */
export function textSources(
  supplement: Supplement,
  page: SupplementPage,
  itemMark?: string,
): ReadonlyMap<SourceName, string> {
  const sources: (readonly [SourceName, string | undefined])[] = [
    ['folio/left', `${page.number} ${page.section}`],
    ['folio/middle', joinPresent([supplement.paper, supplement.edition])],
    ['folio/right', joinPresent([printDate(supplement.date), ...supplement.credits.map(printCredit)])],
    ['strip', page.strip],
    ['kicker', page.kicker],
    ...page.headline.map((half, index) => [`headline/${index}`, half] as const),
    ['deck', page.deck],
    ['byline', printBylines(page.bylines) || undefined],
    ...page.story.flatMap((block, index) => storySources(block, index, itemMark)),
    ...page.pictures.flatMap(({ caption, credit }, index): [SourceName, string | undefined][] => [
      [`caption/${index}`, caption],
      [`credit/${index}`, credit],
    ]),
    ...(page.boxes ?? []).flatMap((box, index) => boxSources(box, index, page, supplement)),
    ['pageCredit', page.pageCredit],
  ];
  return new Map(sources.filter((source): source is readonly [SourceName, string] => source[1] !== undefined));
}

function storySources(
  block: SupplementPage['story'][number],
  index: number,
  itemMark: string | undefined,
): (readonly [SourceName, string | undefined])[] {
  if (block.kind === 'item')
    return [
      [`story/${index}/mark`, itemMark],
      [`story/${index}`, block.text],
    ];
  if (block.kind !== 'subhead') return [[`story/${index}`, block.text]];
  return block.halves.map((half, part) => [`story/${index}/${part}`, half] as const);
}

function boxSources(
  box: Box,
  index: number,
  page: SupplementPage,
  { pages }: Supplement,
): (readonly [SourceName, string | undefined])[] {
  const named = (parts: Readonly<Record<string, string | undefined>>) =>
    Object.entries(parts).map(([part, text]) => [`box/${index}/${part}`, text] as const);
  switch (box.kind) {
    case 'number':
      return named({ value: box.value, unit: box.unit, label: box.label, source: box.source });
    case 'quote':
      return named({ text: box.text, by: box.by });
    case 'chart': {
      const figures = printFigures(box.values.map(({ value }) => value));
      const points = box.values.flatMap(({ label }, k) =>
        Object.entries({ [`tick/${k}`]: label, [`figure/${k}`]: figures[k] }),
      );
      return named({ title: box.title, scale: box.unit, ...Object.fromEntries(points), source: box.source });
    }
    case 'contents': {
      const others = pages.filter((other) => other !== page);
      const entries = others.flatMap(({ number, section, headline, deck }, k) =>
        Object.entries<string | undefined>({
          [`page/${k}`]: number,
          [`section/${k}`]: section,
          [`head/${k}`]: headline.join(' '),
          [`deck/${k}`]: deck,
        }),
      );
      return named({ title: box.title, ...Object.fromEntries(entries) });
    }
  }
}

/** Figures of one chart have as many decimals as the one that has most. */
function printFigures(values: readonly number[]): string[] {
  const decimals = Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));
  return values.map((value) => value.toFixed(decimals));
}

const joinPresent = (parts: readonly (string | undefined)[]): string => parts.filter((p) => p !== undefined).join(' ');

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** `2024-02-20` → `2024年2月20日 星期二`. */
export function printDate(iso: string): string {
  const date = parseIsoDate(iso);
  if (!date) throw new Error(`not an ISO date: ${iso}`);
  return `${date.year}年${date.month}月${date.day}日 星期${WEEKDAYS[weekdayOf(date)] ?? ''}`;
}

const printCredit = ({ role, names }: Credit): string => `${role} ${names.join(' ')}`;

const ROLE_SIGNS = { text: '文', picture: '图', design: '版式' } as const satisfies Record<Byline['role'], string>;

/** `文/王会峰 董燕 图/本报记者 焦海洋 王嘉明`; people who did both are named once: `文/图 姜科峰 于琦`. */
export function printBylines(bylines: readonly Byline[]): string {
  const groups: { readonly signs: string[]; readonly people: string }[] = [];
  for (const { role, names, note } of bylines) {
    const people = joinPresent([note, ...names]);
    const last = groups.at(-1);
    if (last?.people === people) last.signs.push(ROLE_SIGNS[role]);
    else groups.push({ signs: [ROLE_SIGNS[role]], people });
  }
  return groups.map(({ signs, people }) => `${signs.join('/')}${signs.length > 1 ? ' ' : '/'}${people}`).join(' ');
}
