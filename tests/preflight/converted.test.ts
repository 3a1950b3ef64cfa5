import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { srgbProfile } from '../../src/picture/srgbProfile.ts';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import { add, all, rect, set } from './breaking.ts';
import { brokenPdf, OBJECTS, type Parts } from './brokenPdf.ts';
import { EXPECTED, PROFILE } from './judge.ts';

// RGB and Lab have no ink until a profile gives them some: the file's own output profile, or the house's.

const NEWSPRINT = new Uint8Array(readFileSync(new URL('../../assets/press/newsprint.icc', import.meta.url)));

const meantForNewsprint = (p: Parts): void => {
  p.objects.set(OBJECTS.profile, { entries: '/N 4', bytes: NEWSPRINT });
};
const panel = (colour: string): string => `${colour} ${rect(60, 75, 20, 10)} f`;
const BLACK = panel('0 0 0 rg');

async function judge(breakIt: (p: Parts) => void, house?: Uint8Array, totalInkLimit = 240) {
  const expected = { ...EXPECTED, totalInkLimit };
  const { value, findings } = await preflightPdf(brokenPdf(breakIt), 'page.pdf', PROFILE, { expected, house });
  const [page] = value.pages;
  return { page, findings, row: page?.colours.find(({ plates }) => plates === undefined) };
}

/** Per cent of each plate. */
const percents = (plates: Readonly<Record<string, number>> | undefined): readonly number[] =>
  ['C', 'M', 'Y', 'K'].map((plate) => Math.round((plates?.[plate] ?? 0) * 1000) / 10);

describe('RGB on a page that names its press', () => {
  it('gets the ink of lcms, relative colorimetric', async () => {
    // transicc -i sRGB -o newsprint.icc -t1: 70.219 56.539 11.232 100; 97.943 72.039 0 68.124; 0 98.059 96.001 18.857.
    const of = async (rgb: string) =>
      percents((await judge(all(meantForNewsprint, add(panel(rgb))))).row?.converted?.plates);
    expect(await of('0 0 0 rg')).toEqual([70.2, 56.5, 11.2, 100]);
    expect(await of(`0 0 ${96 / 255} rg`)).toEqual([97.9, 72, 0, 68.1]);
    const [c = 9, m = 0, y = 0, k = 0] = await of(`${211 / 255} ${96 / 255} ${96 / 255} rg`);
    expect([c, Math.abs(m - 98.1) < 0.2, Math.abs(y - 96) < 0.2, Math.abs(k - 18.9) < 0.2]).toEqual([
      0,
      true,
      true,
      true,
    ]);
  });

  it('is on the ink map, which says by what', async () => {
    const { page } = await judge(all(meantForNewsprint, add(BLACK)));
    expect(page?.inkMap?.peakPercent).toBeCloseTo(238, 0);
    expect(page?.inkSources).toMatchObject({ converted: ['DeviceRGB'], guessed: [], isAssumed: false });
    expect(page?.inkSources?.profile).not.toBe('');
  });

  it('is told with the inks it becomes', async () => {
    const { findings } = await judge(all(meantForNewsprint, add(BLACK)));
    expect(findings.map(({ id, value }) => [id, value])).toEqual([
      ['colour-rgb', '0 0 0 → C 70 M 57 Y 11 K 100 (238 %)'],
    ]);
  });

  it('is judged by the limit where the file names the profile', async () => {
    const { findings } = await judge(all(meantForNewsprint, add(BLACK)), undefined, 200);
    const found = findings.find(({ id }) => id === 'ink-converted-over-limit');
    expect(found).toMatchObject({ value: 238, limit: 200 });
    expect(found?.where.rectMm?.height).toBeCloseTo(10, 0);
  });

  it('means the same in every space that can say it', async () => {
    const [x, y, z] = [0.9642, 1, 0.8249];
    const spaces: Readonly<Record<string, string>> = {
      cal: `[/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] /Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505] >>]`,
      icc: '[/ICCBased 21 0 R]',
      lab: `[/Lab << /WhitePoint [${x} ${y} ${z}] /Range [-128 127 -128 127] >>]`,
    };
    const values: Readonly<Record<string, string>> = { cal: '0.8 0.2 0.2', icc: '0.8 0.2 0.2', lab: '46.1 58.6 38.6' };
    const plain = percents((await judge(all(meantForNewsprint, add(panel('0.8 0.2 0.2 rg'))))).row?.converted?.plates);
    for (const [name, space] of Object.entries(spaces)) {
      const use = all(
        meantForNewsprint,
        set('spaces', 'Cs1', space),
        add(panel(`/Cs1 cs ${values[name]} scn`)),
        (p) => {
          p.objects.set(21, { entries: '/N 3', bytes: srgbProfile() });
        },
      );
      percents((await judge(use)).row?.converted?.plates).forEach((ink, i) => {
        expect(Math.abs(ink - (plain[i] ?? 0)), `${name}, ink ${i}`).toBeLessThan(3);
      });
    }
  });

  it('is converted in pictures too', async () => {
    const bytes = new Uint8Array(40 * 30 * 3);
    const use = all(meantForNewsprint, (p) => {
      const size = '/Type /XObject /Subtype /Image /Width 40 /Height 30 /BitsPerComponent 8';
      p.objects.set(OBJECTS.picture, { entries: `${size} /ColorSpace /DeviceRGB`, bytes });
    });
    const { page } = await judge(use);
    expect(page?.inkMap?.peakPercent).toBeCloseTo(238, 0);
    expect(page?.inkSources?.converted).toEqual(['DeviceRGB']);
  });
});

describe('RGB on a page that names no press', () => {
  it('is shown by the house’s profile, and not held against the file', async () => {
    const { page, findings } = await judge(add(BLACK), NEWSPRINT, 200);
    expect(page?.inkMap?.peakPercent).toBeCloseTo(238, 0);
    expect(page?.inkSources).toMatchObject({ converted: ['DeviceRGB'], isAssumed: true });
    expect(findings.map(({ id }) => id)).toEqual(['colour-rgb']);
  });

  it('has no figures without one: what is shown is a guess', async () => {
    const { page, row } = await judge(add(BLACK));
    expect([page?.inkMap, row?.converted]).toEqual([undefined, undefined]);
    expect(page?.inkSources).toMatchObject({ converted: [], guessed: ['DeviceRGB'] });
  });
});

describe('many RGB colours', () => {
  it('are told one by one up to eight, then as so many more', async () => {
    const steps = (count: number) => Array.from({ length: count }, (_, i) => panel(`${i / 255} 0 0 rg`)).join(' ');
    const ids = async (count: number) => (await judge(add(steps(count)))).findings.map(({ id }) => id);
    expect(await ids(8)).toEqual(new Array(8).fill('colour-rgb'));
    expect(await ids(40)).toEqual([...new Array(6).fill('colour-rgb'), 'colour-rgb-more']);
    const { findings } = await judge(add(steps(40)));
    expect(findings.at(-1)).toMatchObject({ value: 34 });
  });
});
