import { describe, expect, it } from 'vitest';
import { catalogOf, dictAt, streamAt } from '../../src/pdf/lookUp.ts';
import { isStream } from '../../src/pdf/objects.ts';
import { type ProofInput, proofPage } from '../../src/press/proofPage.ts';
import { bytesOf } from '../pdf/smallPdf.ts';
import { fixture, opened, pressed, pressInput } from './pressInputs.ts';

const input = (more: Partial<ProofInput> = {}): ProofInput => {
  const { pdf, scale, sheetMm, bleedMm, metadata } = pressInput();
  return { pdf, scale, sheetMm, bleedMm, metadata, ...more };
};

async function proved(more: Partial<ProofInput> = {}) {
  const { value, findings } = await proofPage(input(more));
  if (!value) throw new Error(findings.map((f) => f.message.en).join());
  return { pdf: value, ...(await opened(value)) };
}

describe('a proof', () => {
  it('is cut to the trim', async () => {
    const { page } = await proved();
    const mm = page.mediaBox.map((pt) => Math.round(((pt * 25.4) / 72) * 100) / 100);
    expect(mm).toEqual([3, 3, 103, 83]);
  });

  it('has content and pictures as painted', async () => {
    const { file, content } = await proved();
    const painted = await opened(input().pdf);
    expect(content).toContain(painted.content);
    const river = Buffer.from(fixture('river.jpg'));
    expect([...file.objects.values()].some((o) => isStream(o) && river.equals(o.bytes))).toBe(true);
  });

  it('stands where the press file stands', async () => {
    const matrix = (content: string) => /^(.*) cm$/m.exec(content)?.[1];
    const press = await opened((await pressed(pressInput())).pdf);
    expect(matrix((await proved()).content)).toBe(matrix(press.content));
    const patterns = async (opened: { file: typeof press.file; page: typeof press.page }) =>
      [...(dictAt(opened.file, opened.page.resources, 'Pattern')?.entries.keys() ?? [])].map((key) =>
        dictAt(opened.file, dictAt(opened.file, opened.page.resources, 'Pattern'), key)?.entries.get('Matrix'),
      );
    expect(await patterns(await proved())).toEqual(await patterns(press));
  });

  it('claims no standard and says its title and date', async () => {
    const { file } = await proved();
    const xmp = new TextDecoder().decode(streamAt(file, catalogOf(file), 'Metadata')?.bytes);
    expect(xmp).toContain('2024-02-20');
    expect(xmp).not.toContain('PDF/X');
    expect(catalogOf(file)?.entries.has('OutputIntents')).toBe(false);
  });

  it('is the same for the same input', async () => expect((await proved()).pdf).toEqual((await proved()).pdf));

  it('of something unreadable is a finding', async () => {
    const { value, findings } = await proofPage(input({ pdf: bytesOf('no pdf') }));
    expect(value).toBeUndefined();
    expect(findings.map((f) => f.id)).toEqual(['press-unreadable']);
  });
});
