// Findings about what is named on the command line.

import type { Entry } from './entry.ts';

export const COMMAND_FINDINGS = {
  'command-profile-missing': {
    severity: 'error',
    en: 'There is no preflight profile `{value}`',
    zh: '没有名为 `{value}` 的检验标准',
    hint: {
      en: 'There are: {limit}; or give the path of a .yaml file',
      zh: '现有：{limit}；也可给出 .yaml 文件的路径',
    },
  },
  'command-file-unreadable': {
    severity: 'error',
    en: '`{value}` cannot be read: {reason}',
    zh: '无法读取 `{value}`（{reason}）',
    hint: { en: 'Check the name and the rights to it', zh: '请检查文件名和读取权限' },
  },
} as const satisfies Record<string, Entry>;
