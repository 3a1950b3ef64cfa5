import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import { idsOf, PROFILE } from './judge.ts';

const WITHOUT_STANDARD = { ...PROFILE, file: { ...PROFILE.file, standard: 'none' as const } };

async function judge(name: string, profile = PROFILE) {
  const bytes = await readFile(new URL(`foreign/${name}.pdf`, import.meta.url));
  return preflightPdf(bytes, `${name}.pdf`, profile);
}

describe('files of other producers get no false error', () => {
  it('Ghostscript keeps inks, boxes and overprint, and drops PDF/X', async () => {
    expect(idsOf((await judge('ghostscript', WITHOUT_STANDARD)).findings)).toEqual([]);
    expect(idsOf((await judge('ghostscript')).findings)).toEqual(['pdfx-not-claimed', 'intent-missing']);
  });

  it('qpdf repacks a good file, and it stays good', async () => {
    expect((await judge('qpdf')).findings).toEqual([]);
  });

  it('cairo turns all inks to RGB and loses the trim: exactly that is said', async () => {
    const { findings } = await judge('cairo', WITHOUT_STANDARD);
    const wanted = ['trim-missing', 'colour-rgb', 'picture-rgb', 'transparency-blend-space'];
    expect([...new Set(idsOf(findings))]).toEqual(wanted);
  });

  it('plain Chromium has no intent, no trim, and RGB text', async () => {
    const { value, findings } = await judge('chromium');
    expect([...new Set(idsOf(findings))]).toEqual(['pdfx-not-claimed', 'intent-missing', 'trim-missing', 'colour-rgb']);
    expect(value.pages[0]?.texts.map((run) => run.text)).toEqual(['源汇区', '经济稳中有进。']);
  });
});
