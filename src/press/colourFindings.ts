// The colours of a page → what to tell about them: those that only the profile knew, and those with too much ink.

import { type Finding, finding } from '../findings/finding.ts';
import type { PressColour } from './pressInput.ts';

export function colourFindings(colours: readonly PressColour[], inkLimit: number): Finding[] {
  const findings: Finding[] = [];
  for (const { rgb, cmyk, how, name: called, uses } of colours) {
    const [c, m, y, k] = cmyk.map((percent) => Math.round(percent)) as [number, number, number, number];
    const colour = rgb ? hexOf(rgb) : `C${c} M${m} Y${y} K${k}`;
    if (how === 'icc')
      findings.push(
        finding('press-colour-by-profile', { item: `colour ${colour}` }, { value: colour, c, m, y, k, uses }),
      );
    const ink = Math.round(cmyk.reduce((sum, percent) => sum + percent, 0));
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

const hexOf = (rgb: readonly number[]): string => `#${rgb.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
