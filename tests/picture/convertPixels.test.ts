import { describe, expect, it } from 'vitest';
import type { ColourTable } from '../../src/picture/colourTable.ts';
import { convertColour, convertPixels } from '../../src/picture/convertPixels.ts';
import { levelOfNode, TABLE_STEPS } from '../../src/picture/tableGrid.ts';
import { dice } from './fixtures.ts';

const N = TABLE_STEPS;

/** A table made of any function of three node levels. */
function tableOf(inks: (r: number, g: number, b: number) => readonly number[]): ColourTable {
  const nodes = new Uint8Array(N ** 3 * 4);
  for (let i = 0; i < N ** 3; i += 1) {
    const [r, g, b] = [Math.floor(i / (N * N)), Math.floor(i / N) % N, i % N].map(levelOfNode);
    nodes.set(inks(r ?? 0, g ?? 0, b ?? 0), i * 4);
  }
  return { profileSha256: '', intent: 'perceptual', nodes, blackOfGray: new Uint8Array(256) };
}

describe('convertPixels', () => {
  it('is exact for a table that is linear in the colour, for every order of the three parts', () => {
    const table = tableOf((r, g, b) => [255 - r, 255 - g, 255 - b, (r + g + b) / 3]);
    const roll = dice(7);
    const rgb = Uint8Array.from({ length: 3 * 20_000 }, () => Math.floor(roll() * 256));
    const cmyk = convertPixels(table, rgb);
    for (let i = 0; i < 20_000; i += 1) {
      const [r = 0, g = 0, b = 0] = rgb.subarray(i * 3, i * 3 + 3);
      expect([...cmyk.subarray(i * 4, i * 4 + 3)]).toEqual([255 - r, 255 - g, 255 - b]);
      expect(Math.abs((cmyk[i * 4 + 3] ?? 0) - (r + g + b) / 3)).toBeLessThanOrEqual(1.5);
    }
  });

  it('gives each node its own value', () => {
    const roll = dice(11);
    const table = tableOf(() => [roll(), roll(), roll(), roll()].map((v) => Math.floor(v * 256)));
    for (const node of [0, 1, 17, N * N * 3 + N * 5 + 9, N ** 3 - 2, N ** 3 - 1]) {
      const colour = [Math.floor(node / (N * N)), Math.floor(node / N) % N, node % N].map(levelOfNode);
      expect([...convertPixels(table, Uint8Array.from(colour))]).toEqual([
        ...table.nodes.subarray(node * 4, node * 4 + 4),
      ]);
    }
  });

  it('keeps neutrals on the gray axis: what stands beside it does not leak in', () => {
    const table = tableOf((r, g, b) => (r === g && g === b ? [0, 0, 0, 255 - r] : [255, 255, 255, 255]));
    for (let level = 0; level < 256; level += 1) {
      const [c, m, y, k] = convertPixels(table, Uint8Array.of(level, level, level));
      expect([c, m, y]).toEqual([0, 0, 0]);
      expect(Math.abs((k ?? 0) - (255 - level))).toBeLessThanOrEqual(1);
    }
  });

  it('repeats a colour unchanged over a run of equal pixels', () => {
    const table = tableOf((r, g, b) => [r, g, b, 0]);
    expect([...convertPixels(table, Uint8Array.of(9, 8, 7, 9, 8, 7, 1, 2, 3))]).toEqual([
      9, 8, 7, 0, 9, 8, 7, 0, 1, 2, 3, 0,
    ]);
  });
});

describe('convertColour', () => {
  it('gives per cent', () => {
    expect(
      convertColour(
        tableOf((r, g, b) => [r, g, b, 0]),
        [255, 51, 0],
      ),
    ).toEqual([100, 20, 0, 0]);
  });
});
