import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildColourTable, type ColourTable } from '../../src/picture/colourTable.ts';
import { convertColour, convertPixels } from '../../src/picture/convertPixels.ts';
import { readProfile } from '../../src/picture/readProfile.ts';
import { readSeparationLut } from '../../src/picture/separationLut.ts';
import { hasTool, newsprint, newsprintPath, newsprintTable, scratch, transicc } from './fixtures.ts';

const conversions = hasTool('transicc');
const LEVELS = [0, 51, 102, 153, 204, 255];
const CHART = LEVELS.flatMap((r) => LEVELS.flatMap((g) => LEVELS.map((b) => [r, g, b])));

/** Profiles that come with Ghostscript. */
const FOREIGN = '/usr/share/color/icc/ghostscript/default_cmyk.icc';
const ODD = '/usr/share/color/icc/ghostscript/ps_cmyk.icc';

function compare(table: ColourTable, path: string, options: readonly string[]) {
  const wanted = transicc(['-i*sRGB', `-o${path}`, ...options], CHART);
  const bytes = convertPixels(table, Uint8Array.from(CHART.flat()));
  const got = CHART.map((_, i) => [...bytes.subarray(i * 4, i * 4 + 4)].map((byte) => byte / 2.55));
  expect(wanted).toHaveLength(CHART.length);
  const errors = wanted.flatMap((inks, i) => inks.map((ink, plate) => Math.abs(ink - (got[i]?.[plate] ?? Number.NaN))));
  return { wanted, got, errors };
}

describe('buildColourTable', () => {
  it.skipIf(!conversions).each([
    ['perceptual', ['-t0'], 1],
    ['relative', ['-t1'], 1.5],
    // Two ways to find the darkest gray; where yellow and black trade places a hair's breadth shows.
    ['relativeToBlack', ['-t1', '-b'], 3],
  ] as const)(
    'agrees with transicc, %s %j, on 216 colours: mean within 0.15 %, none beyond %f %, seen within dE 0.6',
    async (intent, options, most) => {
      const table = await newsprintTable(intent);
      const { errors, got, wanted } = compare(table, newsprintPath, options);
      expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThan(0.15);
      expect(Math.max(...errors)).toBeLessThan(most);
      expect(errors.filter((error) => error > 1).length).toBeLessThan(errors.length / 300);
      const [a, b] = [wanted, got].map((inks) => transicc([`-i${newsprintPath}`, '-o*Lab', '-t1'], inks));
      const seen = CHART.map((_, i) =>
        Math.hypot(...[0, 1, 2].map((axis) => (a?.[i]?.[axis] ?? 99) - (b?.[i]?.[axis] ?? 0))),
      );
      expect(Math.max(...seen)).toBeLessThan(0.6);
    },
  );

  it.skipIf(!conversions || !existsSync(FOREIGN))(
    'agrees for a profile of another house, with tables of 8 bits',
    async () => {
      const { value } = readProfile(new Uint8Array(readFileSync(FOREIGN)), {});
      if (!value) throw new Error('not accepted');
      const { errors } = compare(await buildColourTable(value, 'perceptual', join(scratch, 'cache')), FOREIGN, ['-t0']);
      expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThan(0.3);
      expect(errors.filter((error) => error > 1.5).length).toBeLessThan(errors.length / 100);
    },
  );

  it.skipIf(!conversions || !existsSync(ODD))(
    'falls back on the engine’s own reading for tables built another way',
    async () => {
      const bytes = new Uint8Array(readFileSync(ODD));
      expect(readSeparationLut(bytes, 'B2A0')).toBeUndefined();
      const profile = { ...newsprint(), bytes, sha256: 'd'.repeat(64) };
      const { errors } = compare(await buildColourTable(profile, 'perceptual', join(scratch, 'cache')), ODD, ['-t0']);
      expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThan(1);
    },
  );

  it('separates by the intent that was asked for', async () => {
    const [perceptual, relative] = await Promise.all([newsprintTable('perceptual'), newsprintTable('relative')]);
    expect(convertColour(relative, [128, 128, 128])[3]).toBeGreaterThan(
      convertColour(perceptual, [128, 128, 128])[3] + 10,
    );
  });

  it('takes a version 4 profile for what its tables say, without unasked black point compensation', async () => {
    const bytes = newsprint().bytes.slice();
    bytes.set([4, 0x30], 8);
    const newer = { ...newsprint(), bytes, sha256: 'c'.repeat(64) };
    const table = await buildColourTable(newer, 'relative', join(scratch, 'cache'));
    expect(Buffer.compare(table.nodes, (await newsprintTable('relative')).nodes)).toBe(0);
  });

  it('puts no ink on white', async () => {
    for (const intent of ['perceptual', 'relative', 'relativeToBlack'] as const) {
      const table = await newsprintTable(intent);
      expect(convertColour(table, [255, 255, 255])).toEqual([0, 0, 0, 0]);
      expect(table.blackOfGray[255]).toBe(0);
    }
  });

  it('prints gray pictures with black alone: solid at black, bare at white, never lighter for a darker gray', async () => {
    const { blackOfGray } = await newsprintTable();
    expect(blackOfGray[0]).toBe(255);
    expect(blackOfGray[255]).toBe(0);
    for (let level = 1; level < 256; level += 1)
      expect(blackOfGray[level]).toBeLessThanOrEqual(blackOfGray[level - 1] ?? 0);
    expect(new Set(blackOfGray).size).toBeGreaterThan(150);
  });

  it('reads the same table back from its cache', async () => {
    const directory = join(scratch, 'twice');
    const other = { ...newsprint(), sha256: 'a'.repeat(64) };
    const first = await buildColourTable(other, 'perceptual', directory);
    expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(readdirSync(directory).some((name) => name.startsWith('colour-table'))).toBe(true);
    vi.resetModules();
    const fresh = await import('../../src/picture/colourTable.ts');
    // Without its bytes the profile can only come from the cache.
    const second = await fresh.buildColourTable({ ...other, bytes: new Uint8Array() }, 'perceptual', directory);
    expect(Buffer.compare(first.nodes, second.nodes)).toBe(0);
  });

  it('refuses a profile the colour engine does not take', async () => {
    const broken = { ...newsprint(), bytes: newsprint().bytes.slice(0, 2000), sha256: 'b'.repeat(64) };
    await expect(buildColourTable(broken, 'perceptual', join(scratch, 'broken'))).rejects.toThrow(
      'refused the profile',
    );
  });
});
