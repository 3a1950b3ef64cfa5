// Preflight findings that only a file judged by PDF/X can have: what the exchange standards forbid or ask for beyond what
// any press needs.

import type { Entry } from './entry.ts';
import { gwg, PDF, pdfx } from './pressSources.ts';

export const PREFLIGHT_EXCHANGE_FINDINGS = {
  'info-entry-missing': {
    severity: 'error',
    en: 'The document information lacks {value}',
    zh: '文档信息缺少 {value}',
    hint: {
      en: 'Export with a PDF/X preset; it writes title and dates',
      zh: '请用 PDF/X 预设导出，标题和日期会一并写入',
    },
    source: pdfx(undefined, '6.7', '2.3'),
  },
  'info-not-text': {
    severity: 'error',
    en: 'The document information has {value} as something other than text',
    zh: '文档信息中 {value} 的值不是文字',
    hint: { en: 'Delete the entry, or write it as text', zh: '请删除该项，或改为文字' },
    source: pdfx(undefined, '6.7', '2.29'),
  },
  'file-newer-feature': {
    severity: 'error',
    en: '{limit} does not know {value}',
    zh: '{limit} 不支持 {value}',
    hint: { en: 'Export as PDF/X-1a, or agree on PDF/X-4', zh: '请按 PDF/X-1a 导出，或改用 PDF/X-4' },
    source: pdfx(undefined, '6.1'),
  },
  'file-form': {
    severity: 'error',
    en: 'The file has form fields ({value})',
    zh: '文件含有表单域（{value}）',
    hint: { en: 'Flatten the form', zh: '请拼合表单' },
    source: pdfx('6.17, 6.26', '6.13, 6.14'),
  },
  'file-alternate-image': {
    severity: 'error',
    en: '{value} image(s) with alternate versions: another one may print',
    zh: '{value} 幅图片带有替代版本，印出来的可能不是所见的一幅',
    hint: { en: 'Keep the version that prints, delete the others', zh: '请只保留要印的版本' },
    source: pdfx('6.16', '6.12'),
  },
  'file-halftone-forbidden': {
    severity: 'error',
    en: 'A halftone the standard forbids ({value})',
    zh: '带有标准不允许的加网参数（{value}）',
    hint: { en: 'Leave screening to the RIP', zh: '加网应交给 RIP 处理' },
    source: pdfx('6.13', '6.9'),
  },
  'file-view-area': {
    severity: 'error',
    en: 'The viewer is told to cut the page ({value})',
    zh: '阅读器显示设置会裁切页面（{value}）',
    hint: { en: 'Only MediaBox and BleedBox are allowed here', zh: '此处只允许 MediaBox 和 BleedBox' },
    source: pdfx('6.21', '6.17'),
  },
  'file-alternate-presentation': {
    severity: 'error',
    en: 'The file carries a presentation of its own ({value})',
    zh: '文件带有演示设置（{value}）',
    hint: { en: 'Delete it; plates are not shown one after another', zh: '请删除；印版不作演示' },
    source: pdfx('6.22'),
  },
  'page-preseparated': {
    severity: 'error',
    en: 'The page is one plate of a page, separated beforehand',
    zh: '该页是预先分色后的单一色版',
    hint: { en: 'Export the page as a composite', zh: '请导出复合（未分色）页面' },
    source: pdfx('6.1', '6.1'),
  },
  'media-missing': {
    severity: 'error',
    en: 'The page has no media box',
    zh: '页面缺少介质框（MediaBox）',
    hint: { en: 'Make the PDF again; readers guess a size', zh: '请重新生成 PDF；否则各软件会自行猜测尺寸' },
    source: `${pdfx('6.12', '6.8', '2.10')}; ${PDF}`,
  },
  'content-compatibility': {
    severity: 'error',
    en: 'An operator nobody knows, “{value}”, is hidden between BX and EX in {item}',
    zh: '{item} 中 BX 与 EX 之间藏有未知指令“{value}”',
    hint: { en: 'Make the PDF again without it', zh: '请重新生成不含该指令的 PDF' },
    source: pdfx('6.19', '6.15'),
  },
  'colour-intent-unknown': {
    severity: 'error',
    en: 'A rendering intent nobody knows ({value})',
    zh: '未知的渲染意图（{value}）',
    hint: { en: 'Use one of the four of the PDF standard', zh: '请使用 PDF 标准规定的四种之一' },
    source: pdfx('6.23'),
  },
  'colour-not-allowed': {
    severity: 'error',
    en: '{limit} does not allow {value} (×{count})',
    zh: '{limit} 不允许使用 {value}（{count} 处）',
    hint: { en: 'Convert to DeviceCMYK or DeviceGray', zh: '请转换为 DeviceCMYK 或 DeviceGray' },
    source: pdfx(undefined, '6.2', '3.1.1'),
  },
  'colour-spot-alternate': {
    severity: 'error',
    en: 'The spot colour “{value}” falls back to {item}',
    zh: '专色“{value}”的替代色为 {item}',
    hint: { en: 'Define its substitute in CMYK', zh: '请用 CMYK 定义其替代色' },
    source: pdfx('6.4', '6.2', '2.16'),
  },
  'colour-default-space': {
    severity: 'warning',
    en: 'Device colours are given another meaning ({value})',
    zh: '设备色被另行定义（{value}）',
    hint: { en: 'Some RIPs convert, others do not; delete it', zh: '各家 RIP 处理不一，请删除' },
    source: pdfx('6.4', '6.2', '2.16'),
  },
  'intent-info-missing': {
    severity: 'error',
    en: 'The output intent names no registry and does not describe the press in words (Info)',
    zh: '输出意图既未写明注册表，也未用文字说明印刷条件（Info）',
    hint: { en: 'Add RegistryName, or Info', zh: '请补上 RegistryName 或 Info' },
    source: `${pdfx('6.4', '6.2', '2.16')}; ${PDF}, table 365`,
  },
  'intent-profile-version': {
    severity: 'error',
    en: 'The output profile is of ICC version {value}; {limit} allows {item}',
    zh: '输出特性文件为 ICC {value} 版，{limit} 只允许 {item}',
    hint: { en: 'Embed the profile in version 2', zh: '请嵌入第 2 版特性文件' },
    source: `${pdfx(undefined, '6.2')}; ${PDF}, table 67`,
  },
  'font-courier': {
    severity: 'warning',
    en: 'The font Courier is used: it often stands in for a missing one',
    zh: '使用了 Courier 字体，往往是缺字体时的替代',
    hint: { en: 'Check that it is meant', zh: '请确认是否有意使用' },
    source: gwg('4.14'),
  },
  'colour-spot-ambiguous': {
    severity: 'error',
    en: 'The spot colour “{value}” is defined in {count} ways',
    zh: '专色“{value}”有 {count} 种不同定义',
    hint: { en: 'Give it one substitute everywhere', zh: '请统一其替代色' },
    source: gwg('4.20'),
  },
} as const satisfies Record<string, Entry>;
