// Findings about templates, press conditions and the folder the files are written to.

import type { Entry } from './entry.ts';

export const OUTPUT_FINDINGS = {
  'template-missing': {
    severity: 'error',
    en: 'There is no template “{value}”; there are: {limit}.',
    zh: '没有名为“{value}”的模板；现有模板：{limit}。',
    hint: { en: 'Correct `template` in supplement.yaml.', zh: '请更正 supplement.yaml 中的 template。' },
  },
  'template-outside-grid': {
    severity: 'error',
    en: '`{value}` of the family `{family}` reaches to column {reach}; the grid has {limit}.',
    zh: '版式 {family} 中的 {value} 排到第 {reach} 栏，而版心只有 {limit} 栏。',
    hint: {
      en: 'Correct its `column` and `columns`, or `grid.columns`.',
      zh: '请改正它的 column、columns，或 grid.columns。',
    },
  },
  'template-style-missing': {
    severity: 'error',
    en: 'The template names {kind} “{value}”, which it does not define.',
    zh: '模板引用了未定义的{kind}“{value}”。',
    hint: { en: 'Define it in template.yaml, or correct the name.', zh: '请在 template.yaml 中定义，或更正名称。' },
  },
  'template-tint-dark': {
    severity: 'error',
    en: 'The ground “{value}” of a panel is too dark for black text: its inks together are over {limit}.',
    zh: '底色“{value}”对黑字来说太深：各色油墨合计超过 {limit}。',
    hint: { en: 'Take a lighter tint of the colour.', zh: '请改用更浅的底色。' },
  },
  'press-condition-missing': {
    severity: 'error',
    en: 'There is no press condition “{value}”; there are: {limit}.',
    zh: '没有名为“{value}”的印刷条件；现有：{limit}。',
    hint: {
      en: 'Correct `pressCondition`, or give the path of your own .yaml, relative to the supplement folder.',
      zh: '请更正 pressCondition，或填写自有 .yaml 相对特刊文件夹的路径。',
    },
  },
  'press-profile-missing': {
    severity: 'error',
    en: 'The ICC profile {value} of the press condition cannot be read.',
    zh: '无法读取印刷条件所用的 ICC 特性文件 {value}。',
    hint: { en: 'Put the file beside the press condition.', zh: '请将该文件放在印刷条件文件旁。' },
  },
  'output-not-writable': {
    severity: 'error',
    en: 'Cannot write to {value}: {reason}',
    zh: '无法写入 {value}：{reason}',
    hint: {
      en: 'Free the folder or disk, or name another folder with --out. Nothing was changed.',
      zh: '请检查文件夹权限与磁盘空间，或用 --out 指定其他文件夹。原有文件未改动。',
    },
  },
  'output-name-twice': {
    severity: 'error',
    en: 'Two supplements are called “{value}”: their files would overwrite each other.',
    zh: '有两个特刊同名“{value}”，输出文件会互相覆盖。',
    hint: {
      en: 'Rename one folder, or build them one by one with different --out.',
      zh: '请重命名其中一个文件夹，或分别用不同的 --out 生成。',
    },
  },
  'stand-in-picture': {
    severity: 'note',
    en: 'Picture {value} stands in for a photograph still to come.',
    zh: '图片 {value} 为示意图，待换正式照片。',
  },
} as const satisfies Record<string, Entry>;
