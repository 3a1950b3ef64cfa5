// Findings about the supplement folder: what supplement.yaml says, and its files. YAML and words stand beside.

import type { Entry } from './entry.ts';
import { STORY_FINDINGS } from './story.ts';
import { YAML_FINDINGS } from './yaml.ts';

export const SUPPLEMENT_FINDINGS = {
  ...YAML_FINDINGS,
  ...STORY_FINDINGS,
  'supplement-not-a-date': {
    severity: 'error',
    en: '`{value}` is not a date of the form year-month-day',
    zh: '`{value}` 不是“年-月-日”形式的日期',
    hint: { en: 'Write it like {suggestion}', zh: '请写成 {suggestion} 的样子' },
    source: 'ISO 8601-1, GB/T 7408.1',
  },
  'supplement-no-such-day': {
    severity: 'error',
    en: 'There is no day {value}: that month has {limit} days',
    zh: '{value} 这一天不存在：该月只有 {limit} 天',
    hint: { en: 'Check the day of publication', zh: '请核对出版日期' },
  },
  'supplement-page-twice': {
    severity: 'error',
    en: 'Page {value} is given twice',
    zh: '版次 {value} 重复',
    hint: {
      en: 'Every page needs a number of its own; it names the files',
      zh: '各版的版次不能相同，输出文件以它命名',
    },
  },
  'supplement-path-outside': {
    severity: 'error',
    en: '`{value}` leaves the supplement folder',
    zh: '`{value}` 超出了特刊文件夹',
    hint: { en: 'Copy the file into the folder and name it from there', zh: '请把文件放进特刊文件夹，并写相对路径' },
  },
  'supplement-backslash': {
    severity: 'error',
    en: 'The path `{value}` has backslashes',
    zh: '路径 `{value}` 用了反斜杠',
    hint: { en: 'Separate folders with /', zh: '请用 / 分隔文件夹' },
  },
  'supplement-two-leads': {
    severity: 'error',
    en: 'More than one picture of the page has `rank: lead`',
    zh: '本版有不止一张图片的 rank 是 lead',
    hint: { en: 'One page has one lead picture', zh: '一版只能有一张主图' },
  },
  'supplement-group-alone': {
    severity: 'error',
    en: 'Only one picture is in the group `{value}`',
    zh: '图组 `{value}` 里只有一张图片',
    hint: {
      en: 'Give the others of the row the same name, or leave `group` out',
      zh: '请给同排图片写上同样的组名，或删去 group',
    },
  },
  'supplement-group-apart': {
    severity: 'error',
    en: 'Another picture stands between those of the group `{value}`',
    zh: '图组 `{value}` 的图片中间隔着别的图片',
    hint: {
      en: 'List the pictures of a group one after the other: they are printed in this order',
      zh: '同组图片请依次列出，版面按此次序排',
    },
  },
  'supplement-group-unequal': {
    severity: 'error',
    en: 'A picture of the group `{value}` is a lead picture, round or pinned',
    zh: '图组 `{value}` 中有主图、圆图或锁定位置的图片',
    hint: { en: 'All pictures of a group are of one size and stand in one row', zh: '同组图片大小相同、排成一排' },
  },
  'supplement-joined-names': {
    severity: 'error',
    en: '`{value}` looks like several names in one',
    zh: '`{value}` 像是几个姓名连在了一起',
    hint: {
      en: 'Write one item for each: [王会峰, 董燕], with half-width commas',
      zh: '每人一项，用半角逗号分开：[王会峰, 董燕]',
    },
  },
  'supplement-folder-missing': {
    severity: 'error',
    en: 'There is no folder `{value}`',
    zh: '找不到文件夹 `{value}`',
    hint: { en: 'Give the folder that holds supplement.yaml', zh: '请给出含有 supplement.yaml 的文件夹' },
  },
  'supplement-folder-is-file': {
    severity: 'error',
    en: '`{value}` is a file; a supplement is a folder',
    zh: '`{value}` 是文件，而特刊是一个文件夹',
    hint: { en: 'Give the folder: {suggestion}', zh: '请给出文件夹：{suggestion}' },
  },
  'supplement-yaml-missing': {
    severity: 'error',
    en: 'The folder `{value}` holds no supplement.yaml',
    zh: '文件夹 `{value}` 里没有 supplement.yaml',
    hint: { en: '`tekan init <folder>` writes one to start from', zh: '`tekan init <文件夹>` 可以生成一份样例' },
  },
  'supplement-yaml-misnamed': {
    severity: 'error',
    en: 'The folder holds `{value}`, but no supplement.yaml',
    zh: '文件夹里有 `{value}`，却没有 supplement.yaml',
    hint: { en: 'Rename it to supplement.yaml', zh: '请改名为 supplement.yaml' },
  },
  'supplement-story-missing': {
    severity: 'error',
    en: 'There is no story file `{value}`',
    zh: '找不到正文文件 `{value}`',
    hint: { en: 'Markdown files in the folder: {limit}', zh: '文件夹里的 Markdown 文件：{limit}' },
  },
  'supplement-link-outside': {
    severity: 'error',
    en: '`{value}` is a link to a place outside the supplement folder',
    zh: '`{value}` 是指向特刊文件夹之外的链接',
    hint: { en: 'Copy the file itself into the folder', zh: '请把文件本身放进特刊文件夹' },
  },
  'supplement-unreadable': {
    severity: 'error',
    en: '`{value}` cannot be read: {reason}',
    zh: '无法读取 `{value}`（{reason}）',
    hint: { en: 'Check that it is a file and may be read', zh: '请检查它是否是文件、有无读取权限' },
  },
  'supplement-file-too-big': {
    severity: 'error',
    en: '`{file}` has {value} bytes; at most {limit} are read',
    zh: '`{file}` 有 {value} 字节，最多只读 {limit}',
    hint: { en: 'Is this the right file?', zh: '请检查是否放错了文件' },
  },
  'supplement-not-utf8': {
    severity: 'error',
    en: 'The file is not in UTF-8',
    zh: '文件不是 UTF-8 编码',
    hint: { en: 'Save it as UTF-8; it looks like {suggestion}', zh: '请另存为 UTF-8，目前像是 {suggestion}' },
  },
  'supplement-too-many-halves': {
    severity: 'error',
    en: 'The headline has {value} parts separated by spaces; at most {limit}',
    zh: '主标题被空格分成 {value} 段，最多 {limit} 段',
    hint: {
      en: 'One space parts the halves; inside a half write a no-break space',
      zh: '上下句之间空一格，句内不要有空格',
    },
  },
  'supplement-folder-not-empty': {
    severity: 'error',
    en: 'The folder `{value}` is not empty',
    zh: '文件夹 `{value}` 不是空的',
    hint: { en: 'Nothing was written; give a new folder', zh: '没有写入任何文件，请换一个新文件夹' },
  },
  'supplement-folder-not-writable': {
    severity: 'error',
    en: '`{value}` cannot be written: {reason}',
    zh: '无法写入 `{value}`（{reason}）',
    hint: { en: 'Check the place and the rights to it', zh: '请检查位置和写入权限' },
  },
} as const satisfies Record<string, Entry>;
