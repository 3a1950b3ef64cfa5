// Findings about the rewriting to a press file.

import type { Entry } from './entry.ts';

export const PRESS_FINDINGS = {
  'press-unreadable': {
    severity: 'error',
    en: 'the painted page cannot be read: {value}',
    zh: '无法读取浏览器绘制的版面文件：{value}',
    hint: {
      en: 'build again; if it stays, the browser is not one tekan knows (tekan doctor)',
      zh: '请重新生成；若仍出现，说明所用浏览器不受支持（运行 tekan doctor 查看）',
    },
  },
  'press-page-count': {
    severity: 'error',
    en: 'the painted file has {value} pages, expected {limit}: something stands outside the sheet',
    zh: '绘制出的文件有 {value} 页，应为 {limit} 页：版面上有内容超出纸张',
    hint: {
      en: 'look for a template part that is larger than the sheet',
      zh: '请检查模板中是否有元素大于版面尺寸',
    },
  },
  'press-page-size': {
    severity: 'error',
    en: 'the painted page is {value} mm, the sheet with bleed is {limit} mm',
    zh: '绘制出的版面为 {value} 毫米，含出血的版面应为 {limit} 毫米',
    hint: {
      en: "the template's @page size must be the sheet plus bleed on all sides",
      zh: '模板的 @page 尺寸应等于版面加四边出血',
    },
  },
  'press-operator-unknown': {
    severity: 'error',
    en: 'the page uses the unknown painting operator “{value}”; its colour cannot be vouched for',
    zh: '版面中出现未知的绘制指令“{value}”，无法保证其颜色正确',
    hint: {
      en: 'use the browser tekan knows (tekan doctor); if it stays, please report it',
      zh: '请使用受支持的浏览器（运行 tekan doctor 查看）；若仍出现，请报告此问题',
    },
  },
  'press-colour-space-unknown': {
    severity: 'error',
    en: 'the page uses the colour space {value}, which has no way to the press inks',
    zh: '版面使用了色彩空间 {value}，无法转换为印刷油墨',
    hint: {
      en: 'only plain sRGB colours of CSS are converted: no color(), lab(), display-p3',
      zh: '只支持 CSS 的普通 sRGB 颜色，请勿使用 color()、lab()、display-p3',
    },
  },
  'press-gradient-unknown': {
    severity: 'error',
    en: 'a gradient of a kind that cannot be turned into press inks: {value}',
    zh: '渐变类型无法转换为印刷油墨：{value}',
    hint: {
      en: 'use plain linear-gradient() or radial-gradient(): not conic, not repeating',
      zh: '请使用普通的 linear-gradient() 或 radial-gradient()，不要用 conic 或 repeating 渐变',
    },
  },
  'press-picture-rgb': {
    severity: 'error',
    en: 'the picture {value} was painted on the page in screen colours and has no press picture',
    zh: '版面上有图片 {value} 仍为屏幕颜色，没有对应的印刷图',
    hint: {
      en: "pictures come from the supplement's list; in a template use SVG instead of PNG or GIF",
      zh: '图片应列入特刊的图片清单；模板装饰请用 SVG，不要用 PNG 或 GIF',
    },
  },
  'press-picture-count': {
    severity: 'error',
    en: 'picture {name}: found {value} times on the painted page, planned {limit} times',
    zh: '图片 {name}：在绘制的版面上出现 {value} 次，计划为 {limit} 次',
    hint: {
      en: 'the browser repacked the picture (a filter, object-fit, transparency?) or the template left it out',
      zh: '可能是浏览器重新编码了图片（滤镜、object-fit、透明度），或模板漏放了图片',
    },
  },
  'press-transparency': {
    severity: 'note',
    en: 'live transparency on the page ({value}, uses: {count}): printers may flatten it differently',
    zh: '版面含有未拼合的透明效果（{value}，{count} 处），不同输出设备的处理结果可能不同',
    hint: {
      en: 'use opaque colours in the template; bake shadows and scrims into pictures',
      zh: '模板请使用不透明颜色，阴影与蒙层请直接做进图片',
    },
  },
  'press-transparency-forbidden': {
    severity: 'error',
    en: 'the page paints see-through here ({value}, uses: {count}), which {limit} has no way to say',
    zh: '此处有透明效果（{value}，{count} 处），{limit} 不允许',
    hint: {
      en: 'use opaque colours in the template, bake shadows into pictures; or choose a press condition with PDF/X-4',
      zh: '模板请使用不透明颜色，阴影直接做进图片；或改用 PDF/X-4 的印刷条件',
    },
    source: 'ISO 15930-4, 6.16; CGATS Application Notes for PDF/X 4, 2.25',
  },
  'press-standard-breach': {
    severity: 'error',
    en: '{limit} does not allow what is in the file: {value}',
    zh: '文件中含有 {limit} 不允许的内容：{value}',
    hint: {
      en: 'use the browser and fonts tekan knows (tekan doctor); if it stays, please report it',
      zh: '请使用受支持的浏览器和字体（运行 tekan doctor 查看）；若仍出现，请报告此问题',
    },
    source: 'ISO 15930-4 and -7, clause 6, as docs/press.md lists them',
  },
  'press-colour-by-profile': {
    severity: 'note',
    en: 'colour {value} is not in the palette; the profile made it C{c} M{m} Y{y} K{k} (uses: {uses})',
    zh: '颜色 {value} 不在色板中，按色彩特性文件转换为 C{c} M{m} Y{y} K{k}，共使用 {uses} 次',
    hint: {
      en: 'add it to the palette of the template with its own recipe',
      zh: '请把它连同油墨配方加入模板的色板',
    },
  },
  'press-palette-ambiguous': {
    severity: 'error',
    en: 'the palette colours {name} and {other} have the same screen colour {value} but different inks',
    zh: '色板颜色 {name} 与 {other} 的屏幕颜色同为 {value}，油墨配方却不同',
    hint: {
      en: 'the screen colour finds the recipe: change one of them by a single step',
      zh: '配方按屏幕颜色查找，请把其中一个改动一级',
    },
  },
  'press-spot-as-process': {
    severity: 'note',
    en: 'the ink {value} of the colour {name} is none of this press; printed as C{c} M{m} Y{y} K{k}',
    zh: '颜色 {name} 的专色 {value} 不在本印刷条件之内，按 C{c} M{m} Y{y} K{k} 印刷',
    hint: {
      en: 'where the press has it, name it under `spotColours` of the press condition',
      zh: '如印刷机备有该专色，请在印刷条件的 spotColours 中列出',
    },
  },
  'press-colour-ink': {
    severity: 'warning',
    en: 'colour {colour} lays {value} % ink, the press condition allows {limit} %',
    zh: '颜色 {colour} 的总墨量为 {value}%，超过印刷条件的 {limit}%',
    hint: { en: 'lower the recipe in the palette', zh: '请降低色板中的油墨配方' },
  },
  'press-profile-kind': {
    severity: 'error',
    en: 'the profile of the press condition is no CMYK output profile: {value}',
    zh: '印刷条件所用的特性文件不是 CMYK 输出特性文件：{value}',
    hint: {
      en: 'ask the printer for the ICC output profile (class prtr, CMYK) of the press',
      zh: '请向印刷厂索取该印刷机的 CMYK 输出 ICC 特性文件（prtr 类）',
    },
    source: 'ISO 15930-7; ISO 15076-1, 7.2',
  },
  'press-profile-too-new': {
    severity: 'error',
    en: 'the profile of the press condition is ICC version {value}; {standard} takes up to version {limit}',
    zh: '印刷条件所用的特性文件为 ICC 第 {value} 版，{standard} 最高只接受第 {limit} 版',
    hint: {
      en: 'ask for a version {limit} profile, or use the standard PDF/X-4',
      zh: '请索取第 {limit} 版的特性文件，或把 standard 改为 PDF/X-4',
    },
    source: 'ISO 32000-1:2008, table 67: PDF 1.4 knows ICC.1:1998-09',
  },
} as const satisfies Record<string, Entry>;
