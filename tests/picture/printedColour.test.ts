import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { luminances, printedColours } from '../../src/picture/printedColour.ts';
import { toLevel, toLight } from '../../src/picture/srgbProfile.ts';
import { hasTool, newsprint, newsprintPath, scratch, transicc } from './fixtures.ts';

const INKS = [
  [0, 0, 0, 0],
  [0, 0, 0, 100],
  [0, 0, 0, 40],
  [60, 40, 36, 100],
  [20, 16, 16, 0],
  [0, 100, 100, 0],
];
const bytes = Uint8Array.from(INKS.flat(), (percent) => Math.round(percent * 2.55));
const lightness = (y: number): number => (y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y);

describe('printedColours', () => {
  it.skipIf(!hasTool('transicc'))(
    'reads the press as measured: L* within 0.5 of transicc, black not darkened',
    async () => {
      const rgb = await printedColours(bytes, newsprint(), join(scratch, 'cache'));
      const wanted = transicc([`-i${newsprintPath}`, '-o*Lab', '-t1'], INKS);
      for (const [i, y] of luminances(rgb).entries())
        expect(Math.abs(lightness(y) - (wanted[i]?.[0] ?? 0))).toBeLessThan(0.5);
      expect(wanted[3]?.[0]).toBeGreaterThan(40);
    },
  );

  it('shows bare paper as white', async () => {
    const rgb = await printedColours(bytes.subarray(0, 4), newsprint(), join(scratch, 'cache'));
    expect([...rgb]).toEqual([255, 255, 255]);
  });
});

it('turns levels into light and back', () => {
  for (const level of [0, 5, 10, 11, 128, 255]) expect(toLevel(toLight(level))).toBeCloseTo(level, 3);
  expect(toLevel(1.5)).toBeCloseTo(255, 6);
});
