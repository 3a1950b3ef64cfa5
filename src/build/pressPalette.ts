// A template's palette and a press condition → the colours as this press prints them: an ink beyond the four where the press
// has it, its process recipe elsewhere, which is told.

import { type Finding, finding } from '../findings/finding.ts';
import type { PaletteColour, PressColour, Rgb } from '../press/pressInput.ts';
import type { PressCondition } from '../schema/pressCondition.ts';
import type { Template } from '../schema/template.ts';

export function pressPalette({ palette }: Template, { spotColours }: PressCondition): PaletteColour[] {
  return Object.entries(palette).map(([name, { rgb, cmyk, spot }]) => {
    const colour = { name, rgb: rgbOf(rgb), cmyk };
    if (!spot || !spotColours.includes(spot.name)) return colour;
    return { ...colour, spot: { ink: { name: spot.name, alternate: spot.cmyk }, tint: spot.tint } };
  });
}

/** Spot inks of the palette that the page wanted and this press has not. */
export function replacedSpots(
  { palette }: Template,
  { spotColours }: PressCondition,
  used: readonly PressColour[],
): Finding[] {
  return Object.entries(palette).flatMap(([name, { cmyk, spot }]) => {
    const isUsed = used.some((colour) => colour.how === 'palette' && colour.name === name);
    if (!spot || !isUsed || spotColours.includes(spot.name)) return [];
    const [c, m, y, k] = cmyk;
    return [finding('press-spot-as-process', { item: `colour ${name}` }, { value: spot.name, name, c, m, y, k })];
  });
}

const rgbOf = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
