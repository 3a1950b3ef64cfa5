import { describe, expect, it } from 'vitest';
import { mapColours } from '../../src/press/mapColours.ts';
import { textOf } from '../pdf/smallPdf.ts';

const PALETTE = [
  { name: 'red', rgb: [200, 16, 46], cmyk: [0, 100, 90, 5] },
  { name: 'ink', rgb: [17, 17, 17], cmyk: [40, 0, 0, 100] },
] as const;

const map = () => mapColours(PALETTE, ([r]) => [r / 2.55, 12.345, 0, 0]);

describe('a colour', () => {
  it('of the palette gets its recipe, exactly', () =>
    expect(map().fromRgb(0.7843, 0.0627, 0.1804)).toMatchObject({ cmyk: [0, 100, 90, 5], isK100: false }));

  it('of the palette gets its recipe from any of the 256 steps, written with four decimals', () => {
    for (let v = 0; v < 256; v++) {
      const colours = mapColours([{ name: 'x', rgb: [v, 0, 255 - v], cmyk: [1, 2, 3, 4] }], () => [0, 0, 0, 0]);
      const decimal = (byte: number) => Number((byte / 255).toFixed(4));
      expect(colours.fromRgb(decimal(v), 0, decimal(255 - v)).cmyk).toEqual([1, 2, 3, 4]);
    }
  });

  it('without hue gets black only, unless the palette says otherwise', () => {
    expect(map().fromGray(0)).toMatchObject({ cmyk: [0, 0, 0, 100], isK100: true });
    expect(map().fromRgb(0.4, 0.4, 0.4).cmyk).toEqual([0, 0, 0, 60]);
    expect(map().fromRgb(17 / 255, 17 / 255, 17 / 255).cmyk).toEqual([40, 0, 0, 100]);
  });

  it('of its own goes through the profile', () => {
    const ink = map().fromRgb(1, 0, 0.5);
    expect(ink.cmyk).toEqual([100, 12.35, 0, 0]);
    expect(textOf(ink.operands)).toBe('1 0.1235 0 0');
  });
});

it('lists every colour met, what became of it and how often', () => {
  const colours = map();
  colours.fromRgb(200 / 255, 16 / 255, 46 / 255);
  colours.fromRgb(200 / 255, 16 / 255, 46 / 255);
  colours.fromGray(0.2);
  colours.fromRgb(1, 0, 0);
  colours.keep(0, 1, 0, 0);
  expect(colours.met()).toEqual([
    { rgb: [200, 16, 46], cmyk: [0, 100, 90, 5], how: 'palette', name: 'red', uses: 2 },
    { rgb: [51, 51, 51], cmyk: [0, 0, 0, 80], how: 'gray', uses: 1 },
    { rgb: [255, 0, 0], cmyk: [100, 12.35, 0, 0], how: 'icc', uses: 1 },
    { cmyk: [0, 100, 0, 0], how: 'kept', uses: 1 },
  ]);
});
