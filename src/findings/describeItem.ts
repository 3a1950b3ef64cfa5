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

/** The prices of a makeup, `pictures (a) 8.1, orphans 3.0` → in Chinese. */
export const describeTerms = (terms: string): string =>
  terms
    .split(', ')
    .map((term) => term.replace(/^[a-z-]+/, (name) => TERMS.get(name) ?? name))
    .join('、');

const TERMS: ReadonlyMap<string, string> = new Map([
  ['pictures', '图片裁切'],
  ['picture-size', '图片大小'],
  ['piled-pictures', '图片堆叠'],
  ['lead-ratio', '主图不突出'],
  ['family', '版式'],
  ['parted', '正文被图片隔断'],
  ['inset', '图片插入正文'],
  ['zone-shape', '区块形状'],
  ['out-of-strip', '区块次序'],
  ['through-line', '通线'],
  ['through-gutter', '断版'],
  ['facing-heads', '碰题'],
  ['near-miss', '上下边缘相近而不齐'],
  ['head-choice', '小标题样式'],
  ['head-rows', '小标题上下空行'],
  ['lines-under-head', '小标题下行数少'],
  ['tightness', '字距松紧'],
  ['orphans', '段首行孤悬栏底'],
]);
