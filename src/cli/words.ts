// What the command line itself says, in both languages. Everything about pages is a finding and stands in the catalogue.

import type { Bilingual } from '../findings/entry.ts';

export const WORDS = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  note: { en: 'note', zh: '提示' },
  page: { en: 'page', zh: '版' },
  limit: { en: 'limit', zh: '限' },
  more: { en: 'more of the same:', zh: '同类提示还有' },
  default: { en: 'default', zh: '默认' },
  choices: { en: 'choices', zh: '可用' },
  clean: { en: 'clean', zh: '无问题' },

  summary: {
    en: 'Turns supplement folders into press-ready newspaper pages',
    zh: '把特刊文件夹做成可直接付印的报纸版面',
  },
  build: {
    en: 'build supplements: press files, proofs, pictures, reports',
    zh: '生成特刊：付印文件、校样、预览图、报告',
  },
  check: { en: 'check data and fit only, without a browser', zh: '只检查数据和排版是否合适，不用浏览器' },
  preflight: { en: 'judge any PDF against the limits of a press', zh: '按印刷条件检验任意 PDF' },
  preview: { en: 'show a page while it is edited, at 127.0.0.1', zh: '边改边看版面，地址 127.0.0.1' },
  init: { en: 'write a starter supplement into a new folder', zh: '在新文件夹里生成一份样例特刊' },
  doctor: { en: 'say what is found, what is missing, and how to cure it', zh: '检查运行环境：有什么、缺什么、怎么办' },
  schema: {
    en: 'print the JSON Schema of supplement.yaml, for editors',
    zh: '输出 supplement.yaml 的 JSON Schema，供编辑器使用',
  },

  folders: { en: 'supplement folders', zh: '特刊文件夹' },
  folder: { en: 'supplement folder', zh: '特刊文件夹' },
  newFolder: { en: 'folder to be made', zh: '要新建的文件夹' },
  pdfs: { en: 'PDF files', zh: 'PDF 文件' },
  optionOut: { en: 'folder for the results', zh: '输出文件夹' },
  optionPress: {
    en: "press condition instead of the supplement's: a name, or a .yaml file",
    zh: '改用其他印刷条件：名称，或 .yaml 文件',
  },
  optionMarks: {
    en: 'printer’s marks, by commas: crop, registration, colourBar, slug; or all, none',
    zh: '印刷标记，用逗号分隔：crop, registration, colourBar, slug；或 all、none',
  },
  optionProof: { en: 'how proofs look: as painted, or as on the paper', zh: '校样效果：原色，或模拟新闻纸' },
  optionWatermark: { en: 'a word across the proof; 样张 if none is given', zh: '校样水印文字，默认“样张”' },
  optionLineNumbers: { en: 'number the lines on the proof', zh: '校样标注行号' },
  optionJobs: { en: 'supplements worked on at once', zh: '同时处理的特刊数' },
  optionJson: { en: 'print the result as JSON', zh: '以 JSON 输出结果' },
  optionOnly: { en: 'no press file, for a quick look', zh: '只出校样，不出付印文件' },
  optionCandidates: {
    en: 'also write so many best pages that differ, with a sheet of them all',
    zh: '另存若干互不相同的最佳版面，附总览图',
  },
  optionPick: { en: 'take this candidate instead of the best page', zh: '采用第几个候选版面' },
  optionFresh: { en: 'as if the page had never been built', zh: '不参照上次的版面' },
  optionBrowser: { en: 'path of a browser', zh: '浏览器路径' },
  optionProfile: { en: 'limits to judge by: a name, or a .yaml file', zh: '检验标准：名称，或 .yaml 文件' },
  optionHtml: {
    en: 'write a report with pictures: a file, or a folder for several PDFs',
    zh: '生成带图的报告：写出的文件；多个 PDF 时为文件夹',
  },
  optionPort: { en: 'port to start looking from', zh: '起始端口' },
  optionLastOut: {
    en: 'where `build` wrote the page last: the preview starts from it',
    zh: '上次 build 的输出文件夹，预览从那一版接着排',
  },
  optionReadOnly: { en: 'the preview may not change files', zh: '预览页只看不改' },
  optionLang: { en: 'language; by default that of the system', zh: '语言，默认随系统' },
  optionMarkdown: { en: 'as a table for people instead', zh: '改为输出给人看的表格' },
  optionSchemaTemplate: { en: 'of template.yaml instead', zh: '改为 template.yaml 的结构' },
  optionHelp: { en: 'show help', zh: '显示帮助' },
  optionVersion: { en: 'show the version', zh: '显示版本' },

  usageOptions: { en: 'options', zh: '选项' },
  usageCommand: { en: 'command', zh: '命令' },
  usageTitle: { en: 'Usage:', zh: '用法：' },
  argumentsTitle: { en: 'Arguments:', zh: '参数：' },
  optionsTitle: { en: 'Options:', zh: '选项：' },
  commandsTitle: { en: 'Commands:', zh: '命令：' },
  exitCodes: {
    en: 'Exit codes: 0 clean or warnings, 1 errors found, 2 bad usage or data, 3 environment, 70 bug of tekan',
    zh: '退出码：0 无问题或仅有警告，1 版面有错误，2 用法或数据有误，3 环境缺失，70 tekan 自身的错误',
  },
  seeHelp: { en: 'See tekan --help', zh: '详见 tekan --help' },

  bug: { en: 'This is a bug of tekan, not of your supplement.', zh: '这是 tekan 自身的错误，与您的特刊无关。' },
  reportBug: {
    en: 'Please report it with the lines above, the command, and the supplement if you may share it.',
    zh: '请报告此错误，附上以上内容、所用命令，以及可以公开的特刊文件。',
  },
  stopPreview: { en: 'Ctrl-C stops it.', zh: '按 Ctrl-C 停止。' },
  interrupted: { en: 'Stopped.', zh: '已停止。' },
} as const satisfies Record<string, Bilingual>;
