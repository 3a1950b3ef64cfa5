import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutProofPicture } from '../../src/picture/cutProofPicture.ts';
import { encodeCmykJpeg, encodeGrayJpeg } from '../../src/picture/pressJpeg.ts';
import { buildPrintTable, lookOfInks, type PrintTable, printPixels } from '../../src/picture/printTable.ts';
import { dice, hasTool, newsprint, newsprintPath, scratch, transicc } from './fixtures.ts';

let table: PrintTable;
beforeAll(async () => {
  table = await buildPrintTable(newsprint(), join(scratch, 'cache'));
});

describe('the look of inks on newsprint', () => {
  it('shows the paper darker than white and a little yellow', () => {
    const [r, g, b] = lookOfInks(table, [0, 0, 0, 0]);
    expect(r).toBeLessThan(215);
    expect(r).toBeGreaterThan(185);
    expect(g).toBeLessThanOrEqual(r);
    expect(b).toBeLessThan(g);
  });

  it('shows solid black as the gray it is', () => {
    const [r] = lookOfInks(table, [0, 0, 0, 100]);
    expect(r).toBeGreaterThan(70);
    expect(r).toBeLessThan(110);
  });

  it.skipIf(!hasTool('transicc'))(
    'agrees with transicc, absolute colorimetric: 200 recipes within 3 levels, mean under 1',
    () => {
      const roll = dice(7);
      const inks = Array.from({ length: 200 }, () => [0, 1, 2, 3].map(() => Math.round(roll() * 60)));
      const wanted = transicc([`-i${newsprintPath}`, '-o*sRGB', '-t3'], inks);
      const errors = inks.flatMap((recipe, i) =>
        lookOfInks(table, recipe).map((level, c) => Math.abs(level - (wanted[i]?.[c] ?? 99))),
      );
      expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThan(1);
      expect(errors.filter((error) => error > 3).length / errors.length).toBeLessThan(0.02);
    },
  );

  it('meets its nodes exactly', () => {
    const bytes = Uint8Array.of(0, 0, 0, 255, 255, 0, 0, 0);
    const nodeOf = (i: number) => [...table.nodes.subarray(i * 3, i * 3 + 3)];
    expect([...printPixels(table, bytes)]).toEqual([...nodeOf(16), ...nodeOf(16 * 17 ** 3)]);
  });
});

describe('cutProofPicture', () => {
  it('shows a press picture as printed, smaller; gray ones too', async () => {
    const cmyk = new Uint8Array(80 * 60 * 4).map((_, i) => [0, 255, 255, 0][i % 4] ?? 0);
    const colour = {
      jpeg: await encodeCmykJpeg({ width: 80, height: 60, cmyk }),
      widthPx: 80,
      heightPx: 60,
      components: 4,
    } as const;
    const black = {
      jpeg: await encodeGrayJpeg(new Uint8Array(4800).fill(128), 80, 60),
      widthPx: 80,
      heightPx: 60,
      components: 1,
    } as const;
    for (const [picture, inks] of [
      [colour, [0, 100, 100, 0]],
      [black, [0, 0, 0, 50.2]],
    ] as const) {
      const proof = await cutProofPicture(picture, table, 0.5, join(scratch, 'proofs'));
      expect(proof).toMatchObject({ widthPx: 40, heightPx: 30, components: 3 });
      const { data } = await sharp(proof.jpeg).raw().toBuffer({ resolveWithObject: true });
      for (const [i, level] of lookOfInks(table, inks).entries())
        expect(Math.abs((data[i] ?? 0) - level)).toBeLessThan(6);
    }
  });
});
