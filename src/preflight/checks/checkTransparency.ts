// Transparency: none at all in PDF/X-1a; in PDF/X-4 listed, and blended in CMYK.

import { type Finding, finding } from '../../findings/finding.ts';
import { type ColourSpace, groupSpaceOf, spaceName } from '../../pdf/colour/colourSpaces.ts';
import type { Mark } from '../../pdf/marks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import type { TransparencyUse } from '../facts.ts';
import { groupMarks } from '../groups.ts';
import type { Sheet } from '../sheet.ts';

export function checkTransparency(sheet: Sheet, limits: PreflightProfile['file']): Finding[] {
  const used = transparencyOf(sheet);
  const { where } = sheet;
  if (limits.standard === 'PDF/X-1a') {
    return used.map(({ what, rectMm }) =>
      finding('transparency-forbidden', { ...where, rectMm }, { value: what, limit: limits.standard }),
    );
  }
  return [
    ...checkBlendSpaces(sheet),
    ...used.map(({ what, count, rectMm }) =>
      finding('transparency-used', { ...where, rectMm }, { value: what, count }),
    ),
  ];
}

export const transparencyOf = (sheet: Sheet): readonly TransparencyUse[] =>
  groupMarks(sheet.marks, (mark) => kindOf(mark, sheet)).map(({ key, count, rectMm }) => ({
    what: key,
    count,
    rectMm,
  }));

/** In the words of the PDF, the same in every language. */
function kindOf(mark: Mark, sheet: Sheet): string | undefined {
  const { look } = mark;
  if (look.softMask) return 'SMask';
  if (look.blendMode !== 'Normal') return `BM ${look.blendMode}`;
  if (look.fillAlpha < 1 || look.strokeAlpha < 1) return 'ca/CA < 1';
  const isMasked = mark.kind === 'image' && sheet.pictures.some((p) => p.mark === mark && p.facts.hasSoftMask);
  return isMasked ? 'image SMask' : undefined;
}

/** The page's group decides for everything on it, a form's group for what is inside. */
function checkBlendSpaces(sheet: Sheet): Finding[] {
  const { page, file, content, where } = sheet;
  const forms = new Map(
    content.uses.flatMap((use) => (use.what === 'transparencyGroup' ? [[use.dict, use] as const] : [])),
  );
  const spaces: (readonly [item: string, space: ColourSpace | undefined])[] = [
    ['page', groupSpaceOf(file, page.dict, page.resources)],
    ...[...forms.values()].map((use) => [`form ${use.name}`, groupSpaceOf(file, use.dict, use.resources)] as const),
  ];
  const wrong = new Map<string, string[]>();
  for (const [item, space] of spaces) {
    if (!space || isCmyk(space)) continue;
    const value = spaceName(space);
    wrong.set(value, [...(wrong.get(value) ?? []), item]);
  }
  return [...wrong].map(([value, [item = '', ...more]]) =>
    finding('transparency-blend-space', where, { item, value, count: 1 + more.length, limit: 'DeviceCMYK' }),
  );
}

/** `unknown`: a group without a space takes that of the page, which is the output intent's. */
const isCmyk = (space: ColourSpace): boolean =>
  space.family === 'DeviceCMYK' ||
  space.family === 'unknown' ||
  (space.family === 'ICCBased' && space.components === 4);
