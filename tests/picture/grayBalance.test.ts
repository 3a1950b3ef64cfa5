import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { balanceGrays } from '../../src/picture/grayBalance.ts';
import { labOfSrgb } from '../../src/picture/srgbProfile.ts';
import { hasTool, newsprint, newsprintPath, scratch, transicc } from './fixtures.ts';

describe('balanceGrays', () => {
  it.skipIf(!hasTool('transicc'))('finds grays without black that print like its tints, within dE 1.5', async () => {
    const pairs = await balanceGrays(newsprint(), [20, 40, 60], join(scratch, 'cache'));
    const read = (inks: readonly (readonly number[])[]) => transicc([`-i${newsprintPath}`, '-o*Lab', '-t1'], inks);
    const tints = read(pairs.map(({ black }) => [0, 0, 0, black]));
    const grays = read(pairs.map(({ cmy }) => [...cmy, 0]));
    for (const [i, tint] of tints.entries())
      expect(Math.hypot(...tint.map((v, axis) => v - (grays[i]?.[axis] ?? 99)))).toBeLessThan(1.5);
    // Cyan leads in every gray there is.
    for (const { cmy } of pairs) expect(cmy[0]).toBeGreaterThan(Math.max(cmy[1], cmy[2]) - 1);
  });
});

it('knows the Lab of sRGB', () => {
  expect(labOfSrgb(255, 255, 255).map((v) => Math.round(v * 10) / 10 + 0)).toEqual([100, 0, 0]);
  expect(labOfSrgb(255, 0, 0).map(Math.round)).toEqual([54, 81, 70]);
});
