// Findings of the designer's checklist: a page that is full and safe to print, but not as good as it could be. Notes are
// matters of taste; a warning is what every newspaper's page desk would send back.

import type { Entry } from './entry.ts';

export const DESIGN_FINDINGS = {
  'design-feet-aligned': {
    severity: 'warning',
    en: 'Columns end {value} apart; at most {limit}.',
    zh: '各栏栏底相差 {value}，不应超过 {limit}。',
  },
  'design-pictures-used': {
    severity: 'warning',
    en: 'Only {value} of {limit} pictures are on the page.',
    zh: '{limit} 张图片中只用了 {value} 张。',
  },
  'design-lead-ratio': {
    severity: 'note',
    en: 'The lead picture has {value} the area of the next; {limit} make a clear lead.',
    zh: '主图面积是次图的 {value}，达到 {limit}才主次分明。',
  },
  'design-picture-aspect': {
    severity: 'note',
    en: 'A picture is {value} flatter or taller than its kind looks good; up to {limit} goes unnoticed.',
    zh: '有图片的长宽比超出合适范围 {value}，{limit}以内不易察觉。',
  },
  'design-picture-crop': {
    severity: 'note',
    en: '{value} of a picture is cropped away; up to {limit} is usual.',
    zh: '有图片被裁去 {value}，一般不超过 {limit}。',
    hint: {
      en: 'Look whether the subject is whole; else set `keepWhole` or `focus`.',
      zh: '请检查主体是否完整，必要时设 keepWhole 或 focus。',
    },
  },
  'design-picture-focus': {
    severity: 'warning',
    en: 'The point of interest of a picture is {value} from the edge of what is shown; at least {limit}.',
    zh: '图片主体距裁切边缘仅 {value}，至少应有 {limit}。',
    hint: {
      en: 'Set `focus` to the subject, or choose a picture of another shape.',
      zh: '请把 focus 设在主体上，或换一张形状合适的图片。',
    },
  },
  'design-picture-jump': {
    severity: 'warning',
    en: 'The text jumps over a picture inside a column ({value} times; {limit} is right).',
    zh: '同一栏内正文被图片隔断 {value} 处，应为 {limit} 处。',
  },
  'design-caption-gap': {
    severity: 'warning',
    en: 'Distances from pictures to captions differ by {value}; at most {limit}.',
    zh: '图与说明的间距相差 {value}，不应超过 {limit}。',
  },
  'design-frame-rows': {
    severity: 'warning',
    en: 'A column of text has only {value} rows; at least {limit}.',
    zh: '有一段正文栏只有 {value} 行，至少应有 {limit} 行。',
  },
  'design-lines-under-head': {
    severity: 'note',
    en: 'Only {value} body lines stand under a head in its column; {limit} look settled.',
    zh: '小标题下只有 {value} 行正文即到栏底，宜有 {limit} 行。',
  },
  'design-facing-heads': {
    severity: 'warning',
    en: 'Heads face each other across a gutter: {value} pairs; {limit} are right.',
    zh: '相邻两栏的小标题碰题：{value} 处，应为 {limit} 处。',
    hint: {
      en: 'See other pages with `tekan check --candidates 6`, or pin a head with `headPlaces`.',
      zh: '可用 `tekan check --candidates 6` 看其他排法，或用 headPlaces 锁定小标题。',
    },
  },
  'design-head-ranks': {
    severity: 'note',
    en: 'Two ranks of type are only {value} apart in size; {limit} are told apart at once.',
    zh: '两级标题字号之比只有 {value}，达到 {limit}才层次分明。',
  },
  'design-white-line': {
    severity: 'note',
    en: 'A white band of {value} rows runs across the whole page; at most {limit}.',
    zh: '有一条 {value} 行宽的空白横贯全版（通线），不宜超过 {limit} 行。',
  },
  'design-open-gutter': {
    severity: 'note',
    en: 'A gutter runs unbroken over {value} of the page; at most {limit}.',
    zh: '有一条栏缝不间断地贯通版面 {value}（断版），不宜超过 {limit}。',
  },
  'design-line-spacing': {
    severity: 'note',
    en: 'A line is stretched by {value} between characters; beyond {limit} it shows.',
    zh: '有一行字距被拉开 {value}，超过 {limit}即可察觉。',
  },
  'design-accent-colours': {
    severity: 'note',
    en: 'The page uses {value} colours beside black and gray; {limit} are plenty.',
    zh: '除黑、灰外用了 {value} 种颜色，{limit} 种已足够。',
  },
} as const satisfies Record<string, Entry>;
