// Pictures as a designer judges them: all used, one of them leading, in shapes one likes to see, nothing lost at the
// edges, the point of interest well inside, captions all at one distance.

import type { SupplementPage } from '../../supplement/supplement.ts';
import { bottom } from '../../units.ts';
import { captionsOf } from '../captionsOf.ts';
import { LEAD_RATIO } from '../costs.ts';
import { lineBox } from '../lineBox.ts';
import type { Figure, PagePlan } from '../plan.ts';
import { atLeast, atMost, type DesignCheck, worst } from './check.ts';

/** Width over height, by the shape the data ask for. */
const ASPECTS = { landscape: [1.2, 2.1], portrait: [0.5, 1.1], panorama: [1.9, 5], round: [1, 1] } as const;
const MOST_CROPPED = 25;
/** Distance of the point of interest from the edge of what is shown, in parts of it. */
const FOCUS_MARGIN = 5;
const CAPTION_GAP_SPREAD_MM = 0.15;

export function reviewPictures(plan: PagePlan, page: SupplementPage): DesignCheck[] {
  return [
    ...picturesUsed(plan, page),
    ...leadRatio(plan, page),
    ...worst(plan.figures.flatMap((figure) => aspect(figure, page))),
    ...worst(plan.figures.flatMap((figure) => cropped(figure, page))),
    ...worst(plan.figures.flatMap((figure) => focus(figure, page))),
    ...captionGap(plan),
  ];
}

function picturesUsed(plan: PagePlan, page: SupplementPage): DesignCheck[] {
  const shown = new Set(plan.figures.map(({ picture }) => picture));
  const missing = page.pictures.findIndex((_, i) => !shown.has(i));
  const value = page.pictures.filter((_, i) => shown.has(i)).length;
  const limit = page.pictures.length;
  return [atLeast({ rule: 'pictures-used', value, limit, unit: '', ...(missing >= 0 && { item: name(missing) }) })];
}

function leadRatio(plan: PagePlan, page: SupplementPage): DesignCheck[] {
  const area = ({ rectMm }: Figure): number => rectMm.width * rectMm.height;
  const lead = plan.figures.find(({ picture }) => page.pictures[picture]?.rank === 'lead');
  const others = plan.figures.filter((one) => one !== lead);
  if (!lead || others.length === 0) return [];
  const value = area(lead) / Math.max(...others.map(area));
  return [atLeast({ rule: 'lead-ratio', value, limit: LEAD_RATIO, unit: '×', rectMm: lead.rectMm })];
}

/** How far a picture's shape is from the range of its kind, in per cent; 0 inside. */
function aspect(figure: Figure, page: SupplementPage): DesignCheck[] {
  const picture = page.pictures[figure.picture];
  if (!picture || picture.pinned) return [];
  const [least, most] = ASPECTS[figure.shape ?? picture.shape];
  const { rectMm } = figure;
  const shape = rectMm.width / rectMm.height;
  const value = Math.max(0, least / shape - 1, shape / most - 1) * 100;
  return [atMost({ rule: 'picture-aspect', value, limit: 5, unit: '%', rectMm, item: name(figure.picture) })];
}

function cropped({ picture, crop, rectMm, shape }: Figure, page: SupplementPage): DesignCheck[] {
  if (!page.pictures[picture] || shape === 'round') return [];
  const value = (1 - crop.width * crop.height) * 100;
  return [atMost({ rule: 'picture-crop', value, limit: MOST_CROPPED, unit: '%', rectMm, item: name(picture) })];
}

function focus({ picture, crop, rectMm }: Figure, page: SupplementPage): DesignCheck[] {
  const point = page.pictures[picture]?.focus;
  if (!point) return [];
  const inside = (at: number, from: number, length: number): number => Math.min(at - from, from + length - at) / length;
  const value = 100 * Math.min(inside(point[0], crop.x, crop.width), inside(point[1], crop.y, crop.height));
  return [atLeast({ rule: 'picture-focus', value, limit: FOCUS_MARGIN, unit: '%', rectMm, item: name(picture) })];
}

/** Captions under pictures stand at one distance: the widest less the narrowest. */
function captionGap(plan: PagePlan): DesignCheck[] {
  const gaps = plan.figures.flatMap(({ picture, rectMm }) => {
    const [first] = captionsOf(plan, picture);
    const gap = first ? lineBox(first).y - bottom(rectMm) : -1;
    return gap > 0 ? [gap] : [];
  });
  if (gaps.length < 2) return [];
  const value = Math.max(...gaps) - Math.min(...gaps);
  return [atMost({ rule: 'caption-gap', value, limit: CAPTION_GAP_SPREAD_MM, unit: 'mm' })];
}

const name = (picture: number): string => `picture ${picture + 1}`;
