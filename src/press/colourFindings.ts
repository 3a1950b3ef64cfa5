// The colours of a page → what to tell about them: those that only the profile knew, and those with too much ink.

import { type Finding, finding } from '../findings/finding.ts';
import type { PaletteColour, PressColour } from './pressInput.ts';

export function colourFindings(colours: readonly PressColour[], inkLimit: number): Finding[] {
  const findings: Finding[] = [];
  for (const { rgb, cmyk, how, name: called, uses, rectMm, spot } of colours) {
    const [c, m, y, k] = cmyk.map((percent) => Math.round(percent)) as [number, number, number, number];
    const colour = rgb ? hexOf(rgb) : `C${c} M${m} Y${y} K${k}`;
    if (how === 'icc')
      findings.push(
        finding(
          'press-colour-by-profile',
          { item: `colour ${colour}`, ...(rectMm && { rectMm }) },
          { value: colour, c, m, y, k, uses },
        ),
      );
    const ink = Math.round(spot ? spot.tint : cmyk.reduce((sum, percent) => sum + percent, 0));
    if (ink > inkLimit)
      findings.push(
        finding(
          'press-colour-ink',
          { item: `colour ${called ?? colour}` },
          { colour: called ?? colour, value: ink, limit: inkLimit },
        ),
      );
  }
  return findings;
}

/** The screen colour is the key to the recipe: two recipes for one key would be a lottery. */
export function paletteFindings(palette: readonly PaletteColour[]): Finding[] {
  const seen = new Map<string, PaletteColour>();
  return palette.flatMap((colour) => {
    const value = hexOf(colour.rgb);
    const other = seen.get(value);
    seen.set(value, colour);
    const recipe = ({ cmyk, spot }: PaletteColour) => JSON.stringify([cmyk, spot?.ink.name, spot?.tint]);
    if (!other || recipe(other) === recipe(colour)) return [];
    const names = { name: other.name, other: colour.name };
    return [finding('press-palette-ambiguous', { item: `colour ${colour.name}` }, { value, ...names })];
  });
}

const hexOf = (rgb: readonly number[]): string => `#${rgb.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
