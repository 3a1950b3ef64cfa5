import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildColourTable } from '../../src/picture/colourTable.ts';
import { convertColour, convertGray, convertPixels } from '../../src/picture/convertPixels.ts';
import { hasTool, newsprint, newsprintPath, newsprintTable, scratch, transicc } from './fixtures.ts';

const conversions = hasTool('transicc');
const LEVELS = [0, 51, 102, 153, 204, 255];
const CHART = LEVELS.flatMap((r) => LEVELS.flatMap((g) => LEVELS.map((b) => [r, g, b])));

describe('buildColourTable', () => {
  it.skipIf(!conversions).each([
    ['perceptual', ['-t0'], 0.2, 0.02],
    ['relative', ['-t1'], 0.2, 0.02],
    // Read between the nodes of the table above, so a little coarser.
    ['relativeToBlack', ['-t1', '-b'], 0.4, 0.1],
  ] as const)(
    'agrees with transicc, %s %j, on 216 colours: mean within %f %, share beyond 1 % under %f, seen within dE 1.5',
    async (intent, options, mean, beyond) => {
      const table = await newsprintTable(intent);
      const wanted = transicc(['-i*sRGB', `-o${newsprintPath}`, ...options], CHART);
      const bytes = convertPixels(table, Uint8Array.from(CHART.flat()));
      const got = CHART.map((_, i) => [...bytes.subarray(i * 4, i * 4 + 4)].map((byte) => byte / 2.55));
      expect(wanted).toHaveLength(216);
      const errors = wanted.flatMap((inks, i) =>
        inks.map((ink, plate) => Math.abs(ink - (got[i]?.[plate] ?? Number.NaN))),
      );
      expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThan(mean);
      expect(errors.filter((error) => error > 1).length / errors.length).toBeLessThan(beyond);
      // The few beyond stand where the profile trades yellow for black steeply; on paper they are the same colour.
      const [a, b] = [wanted, got].map((inks) => transicc([`-i${newsprintPath}`, '-o*Lab', '-t1'], inks));
      const seen = CHART.map((_, i) =>
        Math.hypot(...[0, 1, 2].map((axis) => (a?.[i]?.[axis] ?? 99) - (b?.[i]?.[axis] ?? 0))),
      );
      expect(Math.max(...seen)).toBeLessThan(1.5);
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
      expect(convertGray(table, 255)).toBe(0);
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
