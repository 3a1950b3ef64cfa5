// Findings about typesetting and makeup: is the page full, and good.

import type { Entry } from './entry.ts';

export const FIT_FINDINGS = {
  'head-too-long': {
    severity: 'error',
    en: 'The {element} “{value}” does not fit its frame even at {limit}.',
    zh: '{element}“{value}”用最小字号 {limit} 仍排不下。',
    hint: {
      en: 'Shorten it, or give it more rows in template.yaml.',
      zh: '请缩短文字，或在 template.yaml 中增加占行。',
    },
  },
  'text-too-long': {
    severity: 'error',
    en: 'The text is {value} rows too long: the columns hold {limit} rows even with the smallest pictures.',
    zh: '文章超出 {value} 行：图片缩到最小时，各栏共可容纳 {limit} 行。',
    hint: {
      en: 'Cut about {characters} characters or leave out a picture.',
      zh: '请删去约 {characters} 字，或撤下一张图片。',
    },
  },
  'text-too-short': {
    severity: 'error',
    en: 'The text is {value} rows too short: {limit} rows stay free even with the largest pictures.',
    zh: '文章还缺 {value} 行：图片放到最大时，各栏仍有 {limit} 行待填。',
    hint: {
      en: 'Add about {characters} characters or another picture.',
      zh: '请补写约 {characters} 字，或增加一张图片。',
    },
  },
  'makeup-not-full': {
    severity: 'error',
    en: 'No arrangement fills the page exactly: {value} were weighed.',
    zh: '试排 {value} 种版式，均不能恰好排满。',
    hint: {
      en: 'Add or cut a line in one paragraph, or allow other picture heights in the template.',
      zh: '请增删某段一行文字，或在模板中放宽图片高度。',
    },
  },
  'picture-count': {
    severity: 'error',
    en: 'The page has {value} pictures; the families of this template take {limit}.',
    zh: '本版有 {value} 张图片；此模板的版式可用 {limit} 张。',
    hint: { en: 'Add or leave out pictures, or choose another template.', zh: '请增减图片，或改用其他模板。' },
  },
} as const satisfies Record<string, Entry>;
