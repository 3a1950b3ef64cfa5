// What lies under a mark: the ink already on the paper at its place. Painting is opaque, so the uppermost covering mark
// that knocks out decides; overprinting marks above it add their plates, see-through ones mix with what lies beneath them.

import { type Inks, inksOf } from '../../pdf/colour/inks.ts';
import type { Mark, PathMark } from '../../pdf/marks.ts';
import type { RectMm } from '../../units.ts';
import { coloursOf } from '../paintedColours.ts';
import type { PictureInks } from '../pictureInks.ts';
import type { Sheet } from '../sheet.ts';
import { blendInks, isMixed } from './blendInks.ts';

export interface Ground {
  /** Undefined: cannot be told (transparency, RGB, a picture that was not decoded). */
  readonly inks: Inks | undefined;
  readonly isPicture: boolean;
}

const PAPER: Ground = { inks: {}, isPicture: false };

/** Finds the ground under a mark; `pictures` gives inks of decoded pictures by their order among the marks. */
export interface GroundFinder {
  readonly under: (order: number, rectMm: RectMm) => Ground;
}

export function groundFinder(sheet: Sheet, pictures: ReadonlyMap<number, PictureInks>): GroundFinder {
  const covering = sheet.marks.flatMap((mark, order) => (canCover(mark) ? [{ mark, order }] : []));
  let steps = 0;
  const find = (order: number, rectMm: RectMm, depth: number): Ground => {
    if (depth > MOST_LAYERS) return UNKNOWN;
    const x = rectMm.x + rectMm.width / 2;
    const y = rectMm.y + rectMm.height / 2;
    const above: Inks[] = [];
    for (let i = covering.length - 1; i >= 0; i--) {
      const item = covering[i];
      if (++steps > MOST_STEPS) return UNKNOWN;
      if (!item || item.order >= order || !covers(item.mark, x, y)) continue;
      const ground = groundOf(item.mark, item.order, rectMm, pictures);
      if (ground.inks === undefined) return ground;
      if (isMixed(item.mark.look, 'fill')) {
        const mixed = mixDown(item.mark, ground, find(item.order, rectMm, depth + 1));
        return mixed.inks ? above.reduceRight(stack, mixed) : mixed;
      }
      if (!overprints(item.mark)) return above.reduceRight(stack, ground);
      above.push(ground.inks);
    }
    return above.reduceRight(stack, PAPER);
  };
  return { under: (order, rectMm) => find(order, rectMm, 0) };
}

/** See-through layers at one place, one upon the other. */
const MOST_LAYERS = 40;
/** A page of a hundred thousand overprinting scraps would take hours; after this many looks nothing more is said. */
const MOST_STEPS = 100_000_000;

function mixDown(mark: Mark, over: Ground, beneath: Ground): Ground {
  const inks = over.inks && beneath.inks && blendInks(beneath.inks, over.inks, mark.look, 'fill');
  return { inks, isPicture: over.isPicture || beneath.isPicture };
}

const stack = (ground: Ground, over: Inks): Ground => ({ ...ground, inks: overprinted(ground.inks ?? {}, over) });

/** Plates the upper colour prints on take its value; the others keep what was there (OPM 1). */
export function overprinted(beneath: Inks, over: Inks): Inks {
  const printing = Object.fromEntries(Object.entries(over).filter(([, v]) => v > 0));
  return { ...beneath, ...printing };
}

const canCover = (mark: Mark): boolean => (mark.kind === 'path' ? mark.fills : mark.kind !== 'text');

const overprints = (mark: Mark): boolean => mark.kind === 'path' && mark.look.overprintFill;

function covers(mark: Mark, x: number, y: number): boolean {
  const box = mark.kind === 'image' ? mark.visibleMm : mark.rectMm;
  if (!holds(box, x, y) || (mark.look.clip && !holds(mark.look.clip, x, y))) return false;
  return mark.kind !== 'path' || mark.isRectangle || holdsPoint(mark, x, y);
}

const holds = (r: RectMm, x: number, y: number): boolean =>
  x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height;

/** Even-odd over all outlines: right for rings and letters alike, near enough for curves. */
function holdsPoint(path: PathMark, x: number, y: number): boolean {
  let isInside = false;
  for (const { points: outline } of path.outlines) {
    const { length } = outline;
    for (let i = 0, j = length - 2; i < length; j = i, i += 2) {
      const yi = outline[i + 1] ?? 0;
      const yj = outline[j + 1] ?? 0;
      if (yi > y === yj > y) continue;
      const crossing = (outline[i] ?? 0) + ((y - yi) / (yj - yi)) * ((outline[j] ?? 0) - (outline[i] ?? 0));
      if (x < crossing) isInside = !isInside;
    }
  }
  return isInside;
}

const UNKNOWN: Ground = { inks: undefined, isPicture: false };

function groundOf(mark: Mark, order: number, rectMm: RectMm, pictures: ReadonlyMap<number, PictureInks>): Ground {
  if (mark.kind === 'image') {
    const inks = pictures.get(order)?.highestIn(rectMm);
    return { inks, isPicture: true };
  }
  if (mark.kind !== 'path') return UNKNOWN;
  const fill = coloursOf(mark).find((painted) => painted.side === 'fill');
  return { inks: fill && inksOf(fill.colour), isPicture: false };
}
