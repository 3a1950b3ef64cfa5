// Colour spaces of text, line art and shadings: only process inks, black text in black alone, registration colour nowhere.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import { type Colour, type ColourSpace, spaceName } from '../../pdf/colour/colourSpaces.ts';
import { readFunction } from '../../pdf/colour/functions.ts';
import { inksIn, inksOf, inksText, inkText, isRegistration, spotsOf, totalPercent } from '../../pdf/colour/inks.ts';
import { readShading } from '../../pdf/colour/shadingColours.ts';
import type { InkOf } from '../../pdf/images/imageInks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { type Group, groupMarks } from '../groups.ts';
import { isBuiltBlack, type PaintedColour, paintedColours } from '../paintedColours.ts';
import type { Sheet } from '../sheet.ts';

/** A colour of the page apart from the mark it paints. */
type Used = Pick<PaintedColour, 'colour' | 'rectMm'>;

type Standard = PreflightProfile['file']['standard'];

/** `convert`: what the output profile makes of colours without ink, for the reader to know. */
export function checkColour(
  sheet: Sheet,
  limits: PreflightProfile['page'],
  standard: Standard,
  convert?: InkOf,
): Finding[] {
  const painted = paintedColours(sheet);
  const used: readonly Used[] = [...painted, ...shadingColours(sheet)];
  return [
    ...checkRgb(sheet.where, groupMarks(used, rgbKey), convert),
    ...unseparated('colour-lab', groupMarks(used, labKey), convert, sheet.where),
    ...checkSpots(used, limits.spots, sheet),
    ...checkRest(used, standard, sheet.where),
    ...checkBlackText(painted, sheet.where),
  ];
}

/** More colours than these are steps of a gradient: the rest is one finding. */
const MOST_COLOURS = 8;

function checkRgb(where: Place, groups: readonly Group<Used>[], convert: InkOf | undefined): Finding[] {
  const told = groups.length <= MOST_COLOURS ? groups : [...groups].sort((a, b) => b.count - a.count).slice(0, 6);
  const rest = groups.filter((group) => !told.includes(group));
  const found = unseparated('colour-rgb', told, convert, where);
  const [first] = rest;
  if (!first) return found;
  const count = rest.reduce((sum, group) => sum + group.count, 0);
  return [...found, finding('colour-rgb-more', { ...where, rectMm: first.rectMm }, { value: rest.length, count })];
}

/** `0 0 0 → C 68 M 60 Y 59 K 48 (235 %)`. */
function withInks({ key, marks }: Group<Used>, convert: InkOf | undefined): string {
  const colour = marks[0]?.colour;
  const inks = colour && convert?.(colour.space, colour.values);
  return inks ? `${key} → ${inksText(inks)} (${Math.round(totalPercent(inks))} %)` : key;
}

/** The space of every shading, with the colour it begins with. */
function shadingColours(sheet: Sheet): readonly Used[] {
  return sheet.shadings.map((mark) => {
    const { space, stops } = readShading(sheet.file, mark);
    return { colour: { space, values: stops[0] ?? [] }, rectMm: mark.rectMm };
  });
}

function unseparated(
  id: 'colour-rgb' | 'colour-lab',
  groups: readonly Group<Used>[],
  convert: InkOf | undefined,
  where: Place,
): Finding[] {
  return groups.map((group) => {
    const values = { value: withInks(group, convert), count: group.count };
    return finding(id, { ...where, rectMm: group.rectMm }, values);
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

function checkSpots(used: readonly Used[], agreed: readonly string[], sheet: Sheet): Finding[] {
  const { where } = sheet;
  const isAgreed = ({ space }: Colour): boolean => spotsOf(space).every((spot) => agreed.includes(spot));
  const spots = groupMarks(used, ({ colour }) => spotsOf(colour.space).filter((spot) => !agreed.includes(spot))[0]);
  const registration = groupMarks(used, ({ colour }) => (printsEverywhere(colour) ? 'All' : undefined));
  const alternates = groupMarks(used, ({ colour }) => (isAgreed(colour) ? foreignAlternate(colour.space) : undefined));
  return [
    ...spots.map(({ key, count, rectMm }) => finding('colour-spot', { ...where, rectMm }, { value: key, count })),
    ...registration.map(({ count, rectMm }) => finding('colour-registration', { ...where, rectMm }, { count })),
    ...alternates.map(({ key, rectMm }) => {
      const [value = '', item = ''] = key.split('\n');
      return finding('colour-spot-alternate', { ...where, rectMm }, { value, item });
    }),
    ...checkDefinitions(used, agreed, sheet),
  ];
}

const printsEverywhere = ({ space, values }: Colour): boolean => isRegistration(space) && (values[0] ?? 0) > 0;

/** The name and what it falls back to, where that is neither CMYK nor gray. */
function foreignAlternate({ colorants, base }: ColourSpace): string | undefined {
  if (!colorants || !base || isRegistration({ colorants }) || inksIn(base, new Array(base.components).fill(0)))
    return undefined;
  return `${colorants.join(' + ')}\n${spaceName(base)}`;
}

/** One name, one ink: the same spot with two substitutes proofs in two colours. */
function checkDefinitions(used: readonly Used[], agreed: readonly string[], { file, where }: Sheet): Finding[] {
  const known = new Map<string, Map<string, Used>>();
  for (const one of used) {
    const [name, ...more] = spotsOf(one.colour.space);
    if (name === undefined || more.length > 0 || !agreed.includes(name)) continue;
    const ways = known.get(name) ?? new Map<string, Used>();
    known.set(name, ways);
    const { space } = one.colour;
    const solid = readFunction(file, space.tint ?? null)?.(new Array(space.components).fill(1)) ?? [];
    const way = `${space.base ? spaceName(space.base) : ''} ${solid.map((v) => Math.round(v * 100)).join(' ')}`;
    if (!ways.has(way)) ways.set(way, one);
  }
  return [...known].flatMap(([value, ways]) => {
    const second = [...ways.values()][1];
    if (!second) return [];
    return [finding('colour-spot-ambiguous', { ...where, rectMm: second.rectMm }, { value, count: ways.size })];
  });
}

/** PDF/X-1a knows device colour and plates only; elsewhere CMYK with a profile of its own is a risk. */
function checkRest(used: readonly Used[], standard: Standard, where: Place): Finding[] {
  const isOld = standard === 'PDF/X-1a';
  const own = groupMarks(used, ({ colour }) => (isOld ? undefined : ownCmyk(colour.space)));
  const forbidden = groupMarks(used, ({ colour }) => (isOld ? calibrated(colour.space) : undefined));
  const unknown = groupMarks(used, ({ colour }) => (colour.space.family === 'unknown' ? 'unknown' : undefined));
  return [
    ...own.map(({ count, rectMm }) => finding('colour-icc-cmyk', { ...where, rectMm }, { count })),
    ...forbidden.map(({ key, count, rectMm }) =>
      finding('colour-not-allowed', { ...where, rectMm }, { value: key, count, limit: standard }),
    ),
    ...unknown.map(({ count, rectMm }) => finding('colour-unknown', { ...where, rectMm }, { count })),
  ];
}

const ownCmyk = (space: ColourSpace): string | undefined =>
  space.family === 'ICCBased' && space.components === 4 ? 'cmyk' : undefined;

/** Gray and CMYK with a profile; RGB and Lab have findings of their own. */
export function calibrated(space: ColourSpace): string | undefined {
  const inner = space.base && space.family !== 'Pattern' ? space.base : space;
  const isCalibrated = inner.family === 'CalGray' || (inner.family === 'ICCBased' && inner.components !== 3);
  return isCalibrated ? spaceName(inner) : undefined;
}

function checkBlackText(painted: readonly PaintedColour[], where: Place): Finding[] {
  const texts = painted.filter((p) => p.mark.kind === 'text' && !isRegistration(p.colour.space));
  const built = groupMarks(texts, ({ colour }) => (isBuiltBlack(inksOf(colour)) ? inkText(colour) : undefined));
  return built.map(({ key, count, rectMm }) =>
    finding('black-text-four-colour', { ...where, rectMm }, { value: key, count }),
  );
}
