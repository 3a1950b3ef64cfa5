// Colour spaces of text, line art and shadings: only process inks, black text in black alone, registration colour nowhere.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import { type Colour, type ColourSpace, spaceName } from '../pdf/colourSpaces.ts';
import { inksOf, inkText, spotsOf } from '../pdf/inks.ts';
import { readShading } from '../pdf/shadingColours.ts';
import type { PreflightProfile } from '../schema/preflightProfile.ts';
import { type Group, groupMarks } from './groups.ts';
import { isBuiltBlack, type PaintedColour, paintedColours } from './paintedColours.ts';
import type { Sheet } from './sheet.ts';

/** A colour of the page apart from the mark it paints. */
type Used = Pick<PaintedColour, 'colour' | 'rectMm'>;

export function checkColour(sheet: Sheet, limits: PreflightProfile['page']): Finding[] {
  const painted = paintedColours(sheet);
  const used: readonly Used[] = [...painted, ...shadingColours(sheet)];
  return [
    ...report(sheet.where, groupMarks(used, rgbKey), (g) => ['colour-rgb', g.key]),
    ...report(sheet.where, groupMarks(used, labKey), (g) => ['colour-lab', g.key]),
    ...checkSpots(used, limits.spots, sheet.where),
    ...checkRest(used, sheet.where),
    ...checkBlackText(painted, sheet.where),
  ];
}

function shadingColours(sheet: Sheet): readonly Used[] {
  return sheet.shadings.flatMap((mark) => {
    const { space, stops } = readShading(sheet.file, mark);
    const colours: readonly Colour[] =
      stops.length > 0 ? stops.map((values) => ({ space, values })) : [{ space, values: [] }];
    return colours.slice(0, 1).map((colour) => ({ colour, rectMm: mark.rectMm }));
  });
}

function report(
  where: Place,
  groups: readonly Group<Used>[],
  what: (group: Group<Used>) => readonly ['colour-rgb' | 'colour-lab', string],
): Finding[] {
  return groups.map((group) => {
    const [id, value] = what(group);
    return finding(id, { ...where, rectMm: group.rectMm }, { value, count: group.count });
  });
}

/** The space that decides: of an indexed colour, its table's; of an uncoloured pattern, what it is given. */
const decisive = (space: ColourSpace): ColourSpace => (space.family === 'Indexed' && space.base ? space.base : space);

function rgbKey({ colour }: Used): string | undefined {
  const space = decisive(colour.space);
  const isRgb =
    space.family === 'DeviceRGB' ||
    space.family === 'CalRGB' ||
    (space.family === 'ICCBased' && space.components === 3);
  if (!isRgb) return undefined;
  const values = colour.values.map((v) => Math.round(v * 255)).join(' ');
  return space.family === 'DeviceRGB' && values !== '' ? values : `${spaceName(space)} ${values}`.trim();
}

const labKey = ({ colour }: Used): string | undefined =>
  decisive(colour.space).family === 'Lab' ? `Lab ${colour.values.map((v) => Math.round(v)).join(' ')}` : undefined;

function checkSpots(used: readonly Used[], agreed: readonly string[], where: Place): Finding[] {
  const spots = groupMarks(used, ({ colour }) => spotsOf(colour.space).filter((spot) => !agreed.includes(spot))[0]);
  const registration = groupMarks(used, ({ colour }) => (isRegistration(colour) ? 'All' : undefined));
  return [
    ...spots.map(({ key, count, rectMm }) => finding('colour-spot', { ...where, rectMm }, { value: key, count })),
    ...registration.map(({ count, rectMm }) => finding('colour-registration', { ...where, rectMm }, { count })),
  ];
}

const isRegistration = ({ space, values }: Colour): boolean =>
  (space.colorants?.includes('All') ?? false) && (values[0] ?? 0) > 0;

function checkRest(used: readonly Used[], where: Place): Finding[] {
  const own = groupMarks(used, ({ colour: { space } }) =>
    space.family === 'ICCBased' && space.components === 4 ? 'cmyk' : undefined,
  );
  const unknown = groupMarks(used, ({ colour }) => (colour.space.family === 'unknown' ? 'unknown' : undefined));
  return [
    ...own.map(({ count, rectMm }) => finding('colour-icc-cmyk', { ...where, rectMm }, { count })),
    ...unknown.map(({ count, rectMm }) => finding('colour-unknown', { ...where, rectMm }, { count })),
  ];
}

function checkBlackText(painted: readonly PaintedColour[], where: Place): Finding[] {
  const texts = painted.filter((p) => p.mark.kind === 'text' && !p.colour.space.colorants?.includes('All'));
  const built = groupMarks(texts, ({ colour }) => (isBuiltBlack(inksOf(colour)) ? inkText(colour) : undefined));
  return built.map(({ key, count, rectMm }) =>
    finding('black-text-four-colour', { ...where, rectMm }, { value: key, count }),
  );
}
