// What a finding is about, `picture 3` → the same in both languages. Names of files, fonts and families stay as they are.

import type { Bilingual } from './entry.ts';

export function describeItem(item: string): Bilingual {
  const [, kind = '', rest = ''] = /^(\S+) ?(.*)$/s.exec(item) ?? [];
  const zh = rest === '' ? ALONE.get(kind) : NUMBERED.get(kind)?.(rest);
  return { en: item, zh: zh ?? item };
}

const NUMBERED: ReadonlyMap<string, (rest: string) => string> = new Map([
  ['picture', (rest) => `第 ${rest} 张图片`],
  ['head', (rest) => `第 ${rest} 个小标题`],
  ['paragraph', (rest) => `第 ${rest} 段`],
  ['column', (rest) => `第 ${rest} 栏`],
  ['box', (rest) => `第 ${rest} 个框`],
  ['font', (rest) => `字体 ${rest}`],
]);

const ALONE: ReadonlyMap<string, string> = new Map([
  ['strip', '通栏标语'],
  ['kicker', '引题'],
  ['headline', '主标题'],
  ['deck', '副题'],
  ['byline', '署名'],
  ['subhead', '小标题'],
  ['caption', '图片说明'],
  ['credit', '摄影署名'],
  ['pageCredit', '全版图片来源'],
]);
