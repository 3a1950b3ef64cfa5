// Events of the build → one line that is rewritten on a screen, or one plain line for each step elsewhere.

import type { OnProgress, StepName } from '../build/buildTypes.ts';
import type { Bilingual } from '../findings/entry.ts';
import type { Terminal } from './terminal.ts';

const STEPS = {
  read: { en: 'read', zh: '读取' },
  pictures: { en: 'pictures', zh: '图片' },
  fonts: { en: 'fonts', zh: '字体' },
  plan: { en: 'makeup', zh: '排版' },
  paint: { en: 'paint', zh: '绘制' },
  press: { en: 'press file', zh: '付印文件' },
  preflight: { en: 'preflight', zh: '印前检查' },
  write: { en: 'written', zh: '写出' },
} as const satisfies Record<StepName, Bilingual>;

export function showProgress(terminal: Terminal): OnProgress {
  return ({ supplement, page, step, ms, done, total }) => {
    const subject = page === undefined ? supplement : `${supplement}/${page}`;
    const line = `[${done}/${total}] ${subject} ${terminal.word(STEPS[step])} ${Math.round(ms)} ms`;
    if (terminal.live) terminal.status(line);
    else terminal.tell(line);
  };
}
