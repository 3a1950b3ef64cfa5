import { describe, expect, it, vi } from 'vitest';
import { damage, type Way } from '../../bench/fuzz/damage.ts';
import { seedFiles } from '../../bench/fuzz/seedFiles.ts';
import { decodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import { PROFILE } from './judge.ts';

// A share of what `npm run bench:fuzz` judges: the same damage in every run.
const FILES = 300;
const MOST_CPU_MS = 5000;

describe('damaged files of ours and of other producers', () => {
  it('end in findings, soon, and without a word on the terminal', { timeout: 120_000 }, async () => {
    const talk = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(process.stderr, 'write')];
    const seeds = await seedFiles();
    const others = seeds.map(({ bytes }) => bytes);
    const ways = new Set<Way>();
    let unreadable = 0;
    for (let file = 1; file <= FILES; file++) {
      const seed = seeds[file % seeds.length] ?? { name: '', bytes: new Uint8Array(0) };
      const { bytes, way } = await damage(seed.bytes, others, file);
      ways.add(way);
      const before = process.cpuUsage();
      const { value, findings } = await preflightPdf(bytes, 'damaged.pdf', PROFILE, { decodeJpeg: decodeCmykJpeg });
      const { user } = process.cpuUsage(before);
      expect(user / 1000, `file ${file}, ${seed.name}, ${way}`).toBeLessThan(MOST_CPU_MS);
      const isUnreadable = findings.some(({ id }) => id === 'file-unreadable' || id === 'file-encrypted');
      expect(isUnreadable || value.pages.length > 0, `file ${file}, ${seed.name}, ${way}`).toBe(true);
      if (isUnreadable) unreadable++;
    }
    expect(ways.size).toBe(6);
    // Most damage is less than total: the judge has to look inside.
    expect(unreadable).toBeLessThan(FILES / 3);
    for (const spy of talk) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('are the same for the same number', async () => {
    const seeds = await seedFiles();
    const [{ bytes } = { bytes: new Uint8Array(0) }] = seeds;
    const others = seeds.map((seed) => seed.bytes);
    for (const file of [1, 2, 3, 4, 5, 6])
      expect(await damage(bytes, others, file)).toEqual(await damage(bytes, others, file));
  });
});
