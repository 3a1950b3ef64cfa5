// Findings about what the browser painted, read back by the verifier inside the page.

import type { Entry } from './entry.ts';

export const PAINT_FINDINGS = {
  'line-width-differs': {
    severity: 'error',
    en: 'Line “{text}” is painted {value} px wide or away from where it was planned; {limit} px are allowed.',
    zh: '“{text}”一行的实际宽度或位置与排版计算相差 {value} px，允许 {limit} px。',
    hint: {
      en: 'CSS of the template changes letter spacing, font or size of set lines: remove it.',
      zh: '模板的 CSS 改动了已排好各行的字距、字体或字号，请删去。',
    },
  },
  'style-forbidden': {
    severity: 'error',
    en: 'The style {property}: {value} of {element} cannot go to the plate exactly.',
    zh: '{element} 的样式 {property}: {value} 不能准确制版。',
    hint: {
      en: 'Use opaque colours of the palette and plain fills; bake shadows and fades into the picture.',
      zh: '请使用色板中的不透明颜色与平涂；阴影、渐隐请做进图片里。',
    },
  },
  'colour-outside-palette': {
    severity: 'warning',
    en: 'The colour {value} of {element} is not in the palette of the template; it goes through the ICC profile.',
    zh: '{element} 使用的颜色 {value} 不在模板色板中，将按 ICC 特性文件换算。',
    hint: { en: 'Add it to `palette` with its CMYK recipe.', zh: '请在 palette 中加入该颜色及其 CMYK 配方。' },
  },
  'picture-not-painted': {
    severity: 'error',
    en: 'The browser did not paint {value}.',
    zh: '浏览器未能画出 {value}。',
    hint: {
      en: 'Look at page.hbs and its partials: is every figure used?',
      zh: '请检查 page.hbs 及其局部模板是否用到了每张图片。',
    },
  },
  'template-broken': {
    severity: 'error',
    en: 'The template cannot be filled in: {value}',
    zh: '模板无法套用：{value}',
    hint: { en: 'Mend the Handlebars file named here.', zh: '请修改此处所指的 Handlebars 文件。' },
  },
} as const satisfies Record<string, Entry>;
