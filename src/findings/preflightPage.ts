// Preflight findings about pictures, transparency, text, and the page as planned.

import type { Entry } from './entry.ts';
import { gwg, pdfx } from './pressSources.ts';

const PICTURES = {
  'picture-ppi-low': {
    severity: 'error',
    en: 'Picture {number} has {value} ppi at its size; at least {limit} ppi needed',
    zh: '图 {number} 的有效分辨率为 {value} ppi，至少需 {limit} ppi',
    hint: { en: 'Use a larger original, or place it smaller', zh: '请换用更大的原图，或缩小图片' },
    source: gwg('4.26, 4.27'),
  },
  'picture-ppi-soft': {
    severity: 'warning',
    en: 'Picture {number} has {value} ppi at its size; {limit} ppi or more print sharp',
    zh: '图 {number} 的有效分辨率为 {value} ppi，建议不低于 {limit} ppi',
    hint: { en: 'Use a larger original, or place it smaller', zh: '请换用更大的原图，或缩小图片' },
    source: gwg('4.26'),
  },
  'picture-ppi-high': {
    severity: 'note',
    en: 'Picture {number} has {value} ppi; more than {limit} ppi only makes the file larger',
    zh: '图 {number} 的有效分辨率为 {value} ppi，超过 {limit} ppi 只会增大文件',
  },
  'picture-rgb': {
    severity: 'error',
    en: 'Picture {number} is in {value}',
    zh: '图 {number} 的色彩空间为 {value}',
    hint: { en: 'Convert the picture to CMYK with the newspaper’s profile', zh: '请用报社的特性文件将图片转为 CMYK' },
    source: `${pdfx(undefined, '6.2', '3.1')}; ${gwg('4.31')}`,
  },
  'picture-rgb-more': {
    severity: 'error',
    en: '{count} more pictures are in {value}',
    zh: '另有 {count} 幅图片的色彩空间为 {value}',
    hint: { en: 'Convert them to CMYK with the newspaper’s profile', zh: '请用报社的特性文件将图片转为 CMYK' },
    source: `${pdfx(undefined, '6.2', '3.1')}; ${gwg('4.31')}`,
  },
  'picture-stretched': {
    severity: 'warning',
    en: 'Picture {number} is stretched by {value} %',
    zh: '图 {number} 变形 {value}%',
    hint: { en: 'Scale width and height by the same factor', zh: '请等比缩放' },
  },
  'picture-mirrored': {
    severity: 'note',
    en: 'Picture {number} is mirrored',
    zh: '图 {number} 被镜像翻转',
  },
  'picture-damaged': {
    severity: 'error',
    en: 'Picture {number} cannot be read: {value}',
    zh: '图 {number} 无法读取：{value}',
    hint: { en: 'Place the picture again from its original', zh: '请从原图重新置入' },
  },
  'picture-sixteen-bit': {
    severity: 'note',
    en: 'Picture {number} has {value} bits per sample; eight are enough for print',
    zh: '图 {number} 每通道 {value} 位，印刷用 8 位即可',
  },
} as const satisfies Record<string, Entry>;

const TRANSPARENCY = {
  'transparency-forbidden': {
    severity: 'error',
    en: 'Live transparency ({value}); {limit} allows none',
    zh: '含有未拼合的透明效果（{value}），{limit} 不允许',
    hint: { en: 'Flatten it, or export as PDF/X-4', zh: '请拼合透明度，或改用 PDF/X-4 导出' },
    source: pdfx(undefined, '6.16', '2.25'),
  },
  'transparency-blend-space': {
    severity: 'error',
    en: 'Transparency blends in {value} ({item}, ×{count}); {limit} is needed',
    zh: '透明效果在 {value} 中混合（{item}，{count} 处），应为 {limit}',
    hint: { en: 'Set the blending space of the document to CMYK', zh: '请将文档的透明混合空间设为 CMYK' },
    source: `${pdfx('6.20')}; ${gwg('4.25')}`,
  },
  'transparency-used': {
    severity: 'note',
    en: 'Live transparency: {value} (×{count})',
    zh: '含有透明效果：{value}（{count} 处）',
  },
} as const satisfies Record<string, Entry>;

const TEXT = {
  'text-missing': {
    severity: 'error',
    en: 'Missing in {item}: “{value}” ({count} characters)',
    zh: '{item} 缺少文字：“{value}”（{count} 字）',
    hint: { en: 'Compare the page with the supplement before it goes to the plate', zh: '出版前请核对版面与原稿' },
  },
  'text-twice': {
    severity: 'error',
    en: 'Printed more than once: “{value}” ({count} characters)',
    zh: '文字重复：“{value}”（{count} 字）',
    hint: { en: 'Delete the second copy', zh: '请删除重复的文字' },
  },
  'text-order': {
    severity: 'error',
    en: 'Out of order in {item}: “{value}”',
    zh: '{item} 文字次序有误：“{value}”',
    hint: { en: 'Reading order is how search, archive and e-paper get the text', zh: '检索、归档和电子报都依照此次序' },
  },
  'text-extra': {
    severity: 'error',
    en: 'Not in the supplement: “{value}” ({count} characters)',
    zh: '原稿中没有的文字：“{value}”（{count} 字）',
    hint: { en: 'Delete it, or add it to the supplement', zh: '请删除，或补入原稿' },
  },
  'text-compatibility': {
    severity: 'error',
    en: 'Text reads back as {value}, look-alikes of {limit}',
    zh: '文字还原为 {value}，是 {limit} 的形近兼容字符',
    hint: {
      en: 'Kangxi radicals and compatibility characters cannot be searched; subset the font before printing',
      zh: '康熙部首和兼容字符无法检索；请先对字体做子集再输出',
    },
    source: 'Unicode, CJK Radicals / Compatibility Ideographs',
  },
  'text-private-use': {
    severity: 'warning',
    en: 'Text reads back as private-use characters ({value})',
    zh: '文字还原为自造字区字符（{value}）',
    hint: { en: 'Check that the character prints as meant', zh: '请核对该字印出来是否正确' },
  },
  'text-invisible': {
    severity: 'warning',
    en: 'Invisible text on the page: “{value}”',
    zh: '版面上有不可见文字：“{value}”',
  },
  'text-beyond-trim': {
    severity: 'error',
    en: 'Text is cut by the trim: “{value}”',
    zh: '文字会被裁切：“{value}”',
    hint: { en: 'Move it inside the page', zh: '请移到版面以内' },
  },
} as const satisfies Record<string, Entry>;

const PAGE = {
  'page-column-foot': {
    severity: 'error',
    en: 'Column {item} ends {value} mm off its foot; at most {limit} mm allowed',
    zh: '第 {item} 栏末行偏离栏底 {value} 毫米，允许 {limit} 毫米',
    hint: { en: 'All columns end on the same line', zh: '各栏末行应齐平' },
  },
  'page-column-empty': {
    severity: 'error',
    en: 'No text stands in column {item}',
    zh: '第 {item} 栏没有文字',
    hint: { en: 'Give the column text, or take it off the plan', zh: '请补入文字，或取消该栏' },
  },
  'page-widow': {
    severity: 'warning',
    en: 'The last line of a paragraph stands alone at the head of a column',
    zh: '段落末行孤悬栏首',
    hint: { en: 'Gain or lose a line in the paragraph', zh: '请将该段增减一行' },
    source: 'W3C clreq, adjustments of orphans and widows',
  },
  'page-head-at-foot': {
    severity: 'warning',
    en: 'A head at the foot of a column has {value} lines under it; at least {limit} needed',
    zh: '小标题落在栏底，其下只有 {value} 行，至少需 {limit} 行',
    hint: { en: 'Move it to the next column, or cut above it', zh: '请移到下一栏，或删减其上的文字' },
    source: 'trade practice',
  },
  'page-single-character': {
    severity: 'warning',
    en: 'The last line of a paragraph is a single character',
    zh: '段落末行只有一个字',
    hint: { en: 'Gain or lose a character in the paragraph', zh: '请将该段增减一两个字' },
    source: 'W3C clreq, adjustments of orphans and widows',
  },
  'page-overset': {
    severity: 'error',
    en: '{value} lines did not find room; {limit} allowed',
    zh: '有 {value} 行文字排不下，允许 {limit} 行',
    hint: { en: 'Cut text or make pictures smaller', zh: '请删减文字或缩小图片' },
  },
  'page-empty-rows': {
    severity: 'error',
    en: '{value} rows stay empty; {limit} allowed',
    zh: '有 {value} 行空白，允许 {limit} 行',
    hint: { en: 'Add text or make pictures larger', zh: '请增加文字或放大图片' },
  },
} as const satisfies Record<string, Entry>;

export const PREFLIGHT_PAGE_FINDINGS = {
  ...PICTURES,
  ...TRANSPARENCY,
  ...TEXT,
  ...PAGE,
} as const satisfies Record<string, Entry>;
