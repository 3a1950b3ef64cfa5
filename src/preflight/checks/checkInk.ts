// Total ink against the limit: of each colour, of each gradient at its stops, of each picture, and where overprinting adds
// to what lies beneath.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import { type Inks, inksOf, inkText, isRegistration, totalPercent } from '../../pdf/colour/inks.ts';
import { readShading } from '../../pdf/colour/shadingColours.ts';
import type { PathMark, TextMark } from '../../pdf/marks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { type RectMm, roundRect } from '../../units.ts';
import type { InkPeak } from '../facts.ts';
import { groupMarks } from '../groups.ts';
import { blendInks } from '../ink/blendInks.ts';
import { type GroundFinder, overprinted } from '../ink/ground.ts';
import { pictureName } from '../ink/weighPictures.ts';
import { coloursOf, paintedColours } from '../paintedColours.ts';
import type { PictureInks } from '../pictureInks.ts';
import type { Sheet } from '../sheet.ts';

export interface InkVerdict {
  readonly findings: readonly Finding[];
  /** The heaviest place of the page, also when it is within the limit. */
  readonly peak: InkPeak | undefined;
}

interface Load {
  readonly percent: number;
  readonly what: string;
  readonly rectMm: RectMm;
}

export function checkInk(
  sheet: Sheet,
  pictures: ReadonlyMap<number, PictureInks>,
  ground: GroundFinder,
  limits: PreflightProfile['ink'],
  limit: number,
): InkVerdict {
  const flat = [...flatLoads(sheet), ...shadingLoads(sheet)];
  const stacks = stackLoads(sheet, ground);
  const mixtures = mixtureLoads(sheet, pictures, ground);
  const photos = pictureLoads(sheet, pictures);
  const most = limit + limits.tolerancePercent;
  const over = <L extends Load>(loads: readonly L[]) =>
    groupMarks(loads, (load) => (load.percent > most ? load.what : undefined));
  const { where } = sheet;
  const area = limits.pictureAreaMm2;
  const findings = [
    ...over(flat).map(({ key, marks, count, rectMm }) =>
      finding('ink-over-limit', { ...where, rectMm }, { value: highest(marks), limit, item: key, count }),
    ),
    ...over(stacks).map(({ marks, rectMm }) => stackFinding(marks, limit, { ...where, rectMm })),
    ...over(mixtures).map(({ marks, rectMm }) => mixtureFinding(marks, limit, { ...where, rectMm })),
    ...over(photos).map(({ key, marks, rectMm }) => {
      const values = { value: highest(marks), limit, area, number: marks[0]?.number ?? 0 };
      return finding('ink-picture-over-limit', { ...where, item: key, rectMm }, values);
    }),
  ];
  return { findings, peak: peakOf([...flat, ...stacks, ...mixtures, ...photos]) };
}

interface StackLoad extends Load {
  readonly item: string;
  /** Undefined: a picture. */
  readonly ground: string | undefined;
}

function stackFinding(loads: readonly StackLoad[], limit: number, where: Place): Finding {
  const value = highest(loads);
  const [first] = loads;
  const item = first?.item ?? '';
  if (first?.ground === undefined) return finding('ink-stack-picture-over-limit', where, { value, limit, item });
  return finding('ink-stack-over-limit', where, { value, limit, item, ground: first.ground });
}

interface MixtureLoad extends Load {
  readonly mode: string;
  readonly item: string;
}

function mixtureFinding(loads: readonly MixtureLoad[], limit: number, where: Place): Finding {
  const [first] = loads;
  const values = { value: highest(loads), limit, item: first?.item ?? '', mode: first?.mode ?? '' };
  return finding('ink-blend-over-limit', where, values);
}

const highest = (loads: readonly Load[]): number => Math.round(Math.max(...loads.map((load) => load.percent)));

function peakOf(loads: readonly Load[]): InkPeak | undefined {
  let peak: Load | undefined;
  for (const load of loads) if (!peak || load.percent > peak.percent) peak = load;
  return peak && { percent: Math.round(peak.percent * 10) / 10, what: peak.what, rectMm: roundRect(peak.rectMm) };
}

/** Registration colour has its own finding. */
function flatLoads(sheet: Sheet): Load[] {
  return paintedColours(sheet).flatMap(({ colour, rectMm }) => {
    const inks = isRegistration(colour.space) ? undefined : inksOf(colour);
    return inks ? [{ percent: totalPercent(inks), what: inkText(colour), rectMm }] : [];
  });
}

function shadingLoads(sheet: Sheet): Load[] {
  return sheet.shadings.flatMap((mark) => {
    const { space, stops } = readShading(sheet.file, mark);
    return stops.flatMap((values) => {
      const inks = inksOf({ space, values });
      return inks ? [{ percent: totalPercent(inks), what: inkText({ space, values }), rectMm: mark.rectMm }] : [];
    });
  });
}

function stackLoads(sheet: Sheet, ground: GroundFinder): StackLoad[] {
  return sheet.marks.flatMap((mark, order) => {
    if (mark.kind !== 'text' && mark.kind !== 'path') return [];
    const painted = coloursOf(mark).find((p) => p.overprint);
    const inks = painted && !isRegistration(painted.colour.space) ? inksOf(painted.colour) : undefined;
    if (!painted || !inks) return [];
    const beneath = heaviestUnder(mark, order, ground);
    if (!beneath) return [];
    const percent = totalPercent(overprinted(beneath.inks, inks));
    const item = inkText(painted.colour);
    const under = beneath.isPicture ? undefined : groundText(beneath.inks);
    return [{ percent, what: `${item} / ${under ?? 'picture'}`, item, ground: under, rectMm: mark.rectMm }];
  });
}

/**
 * Marks that darken what lies beneath them. Mixing by opacity alone gives no more than the heavier of the two, which is
 * weighed by itself.
 */
function mixtureLoads(
  sheet: Sheet,
  pictures: ReadonlyMap<number, PictureInks>,
  ground: GroundFinder,
): readonly MixtureLoad[] {
  return sheet.marks.flatMap((mark, order) => {
    const { look, rectMm } = mark;
    if (look.blendMode === 'Normal' || mark.kind === 'shading') return [];
    const colour = mark.kind === 'image' ? undefined : coloursOf(mark)[0];
    const place = mark.kind === 'image' ? mark.visibleMm : rectMm;
    const inks = colour ? inksOf(colour.colour) : pictures.get(order)?.highestIn(place);
    const beneath = ground.under(order, place).inks;
    const mixed = inks && beneath && blendInks(beneath, inks, look, colour?.side ?? 'fill');
    if (!mixed) return [];
    const item = colour ? inkText(colour.colour) : 'picture';
    const what = `${item} ${look.blendMode} ${groundText(beneath ?? {})}`;
    return [{ percent: totalPercent(mixed), what, item, mode: look.blendMode, rectMm }];
  });
}

/** A run of text may cross several grounds, so every glyph is looked under; a path, at its middle. */
function heaviestUnder(mark: TextMark | PathMark, order: number, ground: GroundFinder): KnownGround | undefined {
  const places = mark.kind === 'text' ? mark.glyphs.map((glyph) => glyphRect(mark, glyph)) : [mark.rectMm];
  let heaviest: KnownGround | undefined;
  for (const place of places) {
    const { inks, isPicture } = ground.under(order, place);
    if (inks === undefined || totalPercent(inks) === 0) continue;
    if (!heaviest || colourOf(inks) > colourOf(heaviest.inks)) heaviest = { inks, isPicture };
  }
  return heaviest;
}

interface KnownGround {
  readonly inks: Inks;
  readonly isPicture: boolean;
}

/** What stays under overprinting black. */
const colourOf = (inks: Inks): number => totalPercent({ ...inks, K: 0 });

/** Level runs only; a turned one is looked at as a whole. */
function glyphRect(mark: TextMark, glyph: TextMark['glyphs'][number]): RectMm {
  const isLevel = mark.glyphs.every((other) => Math.abs(other.yMm - mark.yMm) < 0.01) && !mark.font.vertical;
  return isLevel ? { ...mark.rectMm, x: glyph.xMm, width: glyph.advanceMm } : mark.rectMm;
}

const groundText = (inks: Inks): string =>
  Object.entries(inks)
    .map(([plate, v]) => `${plate} ${Math.round(v * 100)}`)
    .join(' ');

function pictureLoads(
  sheet: Sheet,
  pictures: ReadonlyMap<number, PictureInks>,
): (Load & { readonly number: number })[] {
  return sheet.pictures.flatMap((picture) => {
    const inks = pictures.get(picture.order);
    return inks ? [{ ...inks.peak, what: pictureName(picture), number: picture.number }] : [];
  });
}
