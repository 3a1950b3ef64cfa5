import { describe, expect, it } from 'vitest';
import { pressPalette, replacedSpots } from '../../src/build/pressPalette.ts';
import type { PressColour } from '../../src/press/pressInput.ts';
import type { PressCondition } from '../../src/schema/pressCondition.ts';
import type { Template } from '../../src/schema/template.ts';

const SPOT = { name: 'PANTONE 186 C', cmyk: [0, 100, 81, 4], tint: 60 };
const template = {
  palette: {
    red: { rgb: '#c4161c', cmyk: [0, 100, 100, 0], spot: SPOT },
    ink: { rgb: '#000000', cmyk: [0, 0, 0, 100] },
  },
} as unknown as Template;
const withInks = (...spotColours: string[]) => ({ spotColours }) as unknown as PressCondition;
const used: PressColour[] = [{ rgb: [196, 22, 28], cmyk: [0, 100, 100, 0], how: 'palette', name: 'red', uses: 3 }];

describe('the palette of a press', () => {
  it('has the spot ink where the press has it', () => {
    expect(pressPalette(template, withInks('PANTONE 186 C'))).toEqual([
      {
        name: 'red',
        rgb: [196, 22, 28],
        cmyk: [0, 100, 100, 0],
        spot: { ink: { name: 'PANTONE 186 C', alternate: [0, 100, 81, 4] }, tint: 60 },
      },
      { name: 'ink', rgb: [0, 0, 0], cmyk: [0, 0, 0, 100] },
    ]);
    expect(replacedSpots(template, withInks('PANTONE 186 C'), used)).toEqual([]);
  });

  it('has its process recipe elsewhere, told once and only if the page uses it', () => {
    expect(pressPalette(template, withInks('HKS 13'))[0]).not.toHaveProperty('spot');
    expect(replacedSpots(template, withInks(), used)).toMatchObject([
      { id: 'press-spot-as-process', severity: 'note', value: 'PANTONE 186 C', where: { item: 'colour red' } },
    ]);
    expect(replacedSpots(template, withInks(), [])).toEqual([]);
  });
});
