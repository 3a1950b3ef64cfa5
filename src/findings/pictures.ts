// Findings about picture files, their use on the page, and the profile that separates them.

import type { Entry } from './entry.ts';

export const PICTURE_FINDINGS = {
  'picture-missing': {
    severity: 'error',
    en: 'There is no picture file “{value}”',
    zh: '找不到图片文件“{value}”',
    hint: {
      en: 'Check the spelling, the extension and upper and lower case; paths start at the supplement folder',
      zh: '请核对文件名、扩展名和大小写；路径从特刊文件夹算起',
    },
  },
  'picture-unreadable': {
    severity: 'error',
    en: 'The picture file cannot be opened: {value}',
    zh: '图片文件打不开：{value}',
    hint: { en: 'Is it a file, and may you read it?', zh: '请确认它是文件，并且有读取权限' },
  },
  'picture-unsupported': {
    severity: 'error',
    en: 'The file is no picture of a kind that can be printed: found {value}, expected {limit}',
    zh: '不是可以印刷的图片格式：实际为 {value}，应为 {limit}',
    hint: {
      en: 'The content counts, not the extension. Export the original as JPEG or TIFF',
      zh: '以文件内容为准，与扩展名无关。请把原图另存为 JPEG 或 TIFF',
    },
  },
  'picture-file-damaged': {
    severity: 'error',
    en: 'The picture is damaged or cut short: {value}',
    zh: '图片已损坏或不完整：{value}',
    hint: { en: 'Copy or download the original again', zh: '请重新拷贝或下载原图' },
  },
  'picture-too-big': {
    severity: 'error',
    en: 'The picture has {value} million pixels; at most {limit} are opened',
    zh: '图片有 {value} 百万像素，最多只打开 {limit} 百万像素',
    hint: { en: 'Scale it down; a full newspaper page needs under 25', zh: '请先缩小；整版图片也用不到 25 百万像素' },
  },
  'picture-cmyk-without-profile': {
    severity: 'warning',
    en: 'A CMYK picture that does not say for which press it was separated; its colours are guessed',
    zh: 'CMYK 图片没有嵌入色彩特性文件，颜色只能估计',
    hint: { en: 'Supply the RGB original, or embed the profile', zh: '请提供 RGB 原图，或者嵌入色彩特性文件' },
  },
  'picture-too-small': {
    severity: 'error',
    en: 'The picture has only {value} ppi at its size on the page; newsprint needs at least {limit}',
    zh: '图片在版面上只有 {value} ppi，新闻纸至少需要 {limit} ppi',
    hint: {
      en: 'Supply at least {widthPx} × {heightPx} pixels for {wantedPpi} ppi ({haveWidthPx} × {haveHeightPx} given), or place it smaller',
      zh: '要达到 {wantedPpi} ppi，原图至少要 {widthPx} × {heightPx} 像素（现为 {haveWidthPx} × {haveHeightPx}）；也可以缩小版面尺寸',
    },
    source: 'Press condition, picturePpi.minimum',
  },
  'picture-small': {
    severity: 'warning',
    en: 'The picture has {value} ppi at its size on the page; below {limit} it looks soft',
    zh: '图片在版面上为 {value} ppi，低于 {limit} ppi 会发虚',
    hint: {
      en: 'Supply at least {widthPx} × {heightPx} pixels for {wantedPpi} ppi ({haveWidthPx} × {haveHeightPx} given), or place it smaller',
      zh: '要达到 {wantedPpi} ppi，原图至少要 {widthPx} × {heightPx} 像素（现为 {haveWidthPx} × {haveHeightPx}）；也可以缩小版面尺寸',
    },
    source: 'Press condition, picturePpi.warning',
  },
  'picture-ink-limited': {
    severity: 'note',
    en: '{value} pixels were brought down to the ink limit of {limit} %',
    zh: '有 {value} 个像素被压到总墨量上限 {limit}%',
  },
  'picture-ink-above': {
    severity: 'error',
    en: 'The picture still lays {value} % ink after limiting; the press condition allows {limit} %',
    zh: '图片限墨后仍有 {value}% 墨量，超过印刷条件的 {limit}%',
    hint: { en: 'Lighten its darkest parts', zh: '请提亮图片最暗的部分' },
    source: 'Measured from the written JPEG',
  },
  'picture-inks-kept': {
    severity: 'note',
    en: 'Separated for this very press: its inks are kept, not sharpened, not mixed anew',
    zh: '已按本印刷条件分色：保留原有油墨，不再锐化和转换',
  },
  'profile-not-icc': {
    severity: 'error',
    en: 'Not an ICC profile: {value}',
    zh: '不是 ICC 色彩特性文件：{value}',
    hint: { en: 'Give the .icc or .icm file of the press', zh: '请使用印刷机的 .icc 或 .icm 文件' },
    source: 'ICC.1:2010, 7.2',
  },
  'profile-not-output': {
    severity: 'error',
    en: 'The profile is of class “{value}”; the output intent needs an output profile, “{limit}”',
    zh: '色彩特性文件的类别是“{value}”，输出意图需要输出类“{limit}”',
    hint: {
      en: 'Use the profile of the press, not of a camera or screen',
      zh: '请使用印刷机的特性文件，而不是相机或显示器的',
    },
    source: 'ISO 15930-7:2010, 6.2.2',
  },
  'profile-not-cmyk': {
    severity: 'error',
    en: 'The profile is for {value}; the press prints {limit}',
    zh: '色彩特性文件的色彩空间是 {value}，印刷需要 {limit}',
    hint: { en: 'Use a CMYK profile of the press', zh: '请使用印刷机的 CMYK 特性文件' },
  },
  'profile-too-new': {
    severity: 'error',
    en: 'The profile is ICC version {value}; PDF/X-4 takes versions {limit}',
    zh: 'ICC 版本为 {value}，PDF/X-4 只接受 {limit}',
    hint: { en: 'Export it as version 2 or 4', zh: '请另存为第 2 版或第 4 版' },
    source: 'ISO 15930-7:2010, 6.2.2',
  },
  'profile-without-separation': {
    severity: 'error',
    en: 'The profile has no table from colour to ink ({value})',
    zh: '色彩特性文件缺少从颜色到油墨的转换表（{value}）',
    hint: { en: 'Use the complete profile of the press', zh: '请使用完整的印刷机特性文件' },
    source: 'ICC.1:2010, 8.5.2',
  },
} as const satisfies Record<string, Entry>;
