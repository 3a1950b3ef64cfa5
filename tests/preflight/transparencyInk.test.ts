import { describe, expect, it } from 'vitest';
import { add, all, bytes, rect, set } from './breaking.ts';
import type { Parts } from './brokenPdf.ts';
import { findingsOf } from './judge.ts';

const state = (entries: string) => set('states', 'Own', `<< /Type /ExtGState ${entries} >>`);
const panel = (colour: string, x = 60): string => `${colour} ${rect(x, 75, 20, 10)} f`;
const inks = async (breakIt: (parts: Parts) => void) =>
  (await findingsOf(breakIt)).filter((f) => f.id.startsWith('ink-')).map((f) => [f.id, f.value]);

describe('ink where colours mix', () => {
  it('multiplying adds ink to ink', async () => {
    const dark = all(state('/BM /Multiply'), add(`${panel('0 1 1 0 k')} /Own gs ${panel('1 0.5 0 0 k')}`));
    expect(await inks(dark)).toEqual([['ink-blend-over-limit', 300]]);
  });

  it('multiplying onto paper adds nothing', async () => {
    expect(await inks(all(state('/BM /Multiply'), add(`/Own gs ${panel('1 0.5 0 0 k')}`)))).toEqual([]);
  });

  it('opacity makes no more ink than the heavier of the two', async () => {
    const half = all(state('/ca 0.5'), add(`${panel('0 1 1 0 k')} /Own gs ${panel('1 1 0 0 k')}`));
    expect(await inks(half)).toEqual([]);
  });

  it('what overprints a see-through panel meets the mixture', async () => {
    // C 100 at half over M 100 Y 100 is C 50 M 50 Y 50; black on top makes 250.
    const content = `${panel('0 1 1 0 k')} q /Own gs ${panel('1 0 0 0 k')} Q /Overprint gs ${panel('0 0 0 1 k')}`;
    expect(await inks(all(state('/ca 0.5'), add(content)))).toEqual([['ink-stack-over-limit', 250]]);
  });

  it('a soft mask may show all: the heavier way counts', async () => {
    const masked = (parts: Parts): void => {
      parts.objects.set(20, { entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', bytes: bytes('n') });
      state('/BM /Multiply /SMask << /S /Luminosity /G 20 0 R >>')(parts);
      add(`${panel('0 1 1 0 k')} /Own gs ${panel('1 0 0 0 k')}`)(parts);
    };
    expect(await inks(masked)).toEqual([['ink-blend-over-limit', 300]]);
  });

  it('lists every kind of use with its places', async () => {
    const used = all(
      state('/ca 0.5 /BM /Multiply'),
      add(`/Own gs ${panel('0.2 0 0 0 k')} ${panel('0.2 0 0 0 k', 82)}`),
    );
    const notes = (await findingsOf(used)).filter((f) => f.id === 'transparency-used');
    expect(notes.map((f) => [f.value, f.where.rectMm])).toEqual([
      ['BM Multiply', { x: 60, y: 65, width: 42, height: 10 }],
    ]);
  });
});
