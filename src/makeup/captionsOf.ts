// A plan and one of its pictures → the lines of the picture's caption and credit.

import type { Line, PagePlan, SourceName } from './plan.ts';

export const isCaptionOf = (source: SourceName, picture: number): boolean =>
  source === `caption/${picture}` || source === `credit/${picture}`;

export const captionsOf = ({ lines }: PagePlan, picture: number): Line[] =>
  lines.filter(({ source }) => isCaptionOf(source, picture));
