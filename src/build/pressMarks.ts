// What a press condition wants around a page → the marks themselves: grays balanced for this press, the slug line's words
// and the outlines of their characters.

import type { FontRoles } from '../fonts/chain.ts';
import { outlinesOf } from '../fonts/outlines.ts';
import { balanceGrays } from '../picture/grayBalance.ts';
import type { Marks } from '../press/pressInput.ts';
import { SLUG_ALPHABET } from '../press/printerMarks.ts';
import type { Template } from '../schema/template.ts';
import type { Supplement, SupplementPage } from '../supplement/supplement.ts';
import type { LoadedPressCondition } from './readPressCondition.ts';

export interface MarksGear {
  readonly press: LoadedPressCondition;
  readonly template: Template;
  readonly roles: FontRoles;
  readonly supplement: Supplement;
  readonly cacheFolder: string;
}

/** Tints of black in the strip, per cent: light, middle and dark gray. */
const GRAYS = [20, 40, 60] as const;

export async function pressMarks(gear: MarksGear, page: SupplementPage): Promise<Marks> {
  const { press, cacheFolder } = gear;
  const { crop, registration, colourBar, slug } = press.condition.marks;
  return {
    crop,
    registration,
    ...(colourBar && { colourBar: { grays: await balanceGrays(press.profile, GRAYS, cacheFolder) } }),
    ...(slug && { slug: await slugOf(gear, page) }),
  };
}

async function slugOf({ supplement, press, template, roles }: MarksGear, page: SupplementPage) {
  const { paper, edition = '', date } = supplement;
  const words = [paper, edition, date, `${page.number}版`, press.condition.name];
  const text = words.filter((word) => word !== '').join('  ');
  return {
    text,
    glyphs: await outlinesOf(
      roles,
      template.styles.body.role,
      text + SLUG_ALPHABET + press.condition.spotColours.join(''),
    ),
  };
}
