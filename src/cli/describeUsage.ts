// Commander's complaint about the command line → one line in the user's language.

import type { CommanderError } from 'commander';
import type { Bilingual } from '../findings/entry.ts';

export function describeUsage({ code, message }: CommanderError): Bilingual {
  const en = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const [value = '', ...rest] = Array.from(message.matchAll(/'([^']*)'/g), (match) => match[1] ?? '');
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  const ask = suggestion ? `，是不是 ${suggestion}？` : '';
  switch (code) {
    case 'commander.unknownCommand':
      return { en, zh: `没有命令 ${value}${ask}` };
    case 'commander.unknownOption':
      return { en, zh: `没有选项 ${value}${ask}` };
    case 'commander.missingArgument':
      return { en, zh: `缺少参数 ${value}` };
    case 'commander.optionMissingArgument':
      return { en, zh: `选项 ${value} 后面缺少内容` };
    case 'commander.excessArguments':
      return { en, zh: '参数太多' };
    case 'commander.invalidArgument':
      return {
        en,
        zh: `选项 ${value} 不能是 ${rest[0] ?? ''}（可用：${/(?:choices are|invalid\.(?! Allowed)) ?(.+?)\.?$/.exec(en)?.[1] ?? ''}）`,
      };
    default:
      return { en, zh: en };
  }
}
