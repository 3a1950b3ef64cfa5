// The sheet as a whole: columns end on one line, frames are no slits, nobody's eye jumps over a picture, no white line
// cuts the page from side to side and no gutter from head to foot, spacing is even, colour is used with restraint.

import type { Template } from '../../schema/template.ts';
import { bottom, type RectMm, right } from '../../units.ts';
import { captionsOf } from '../captionsOf.ts';
import { LEAST_FRAME_ROWS } from '../costs.ts';
import { lineBox } from '../lineBox.ts';
import type { Frame, PagePlan } from '../plan.ts';
import { atLeast, atMost, type DesignCheck, worst } from './check.ts';
import { bodyTopMm, overlap, storyLines } from './pageView.ts';

/** Ink of a picture at the foot ends a little lower than the baseline of the last line. */
const FEET_SPREAD_MM = 0.5;
const WIDEST_TRACKING_EM = 0.2;
const MOST_ACCENTS = 3;
const OPEN_GUTTER = 90;

export function reviewSheet(plan: PagePlan, template: Template): DesignCheck[] {
  const boxes = [
    ...plan.lines.map(lineBox),
    ...plan.figures.map(({ rectMm }) => rectMm),
    ...(plan.boxes ?? []).map(({ rectMm }) => rectMm),
    ...plan.ornaments
      .filter(({ kind, rectMm }) => kind === 'panel' || rectMm.height > rectMm.width)
      .map((o) => o.rectMm),
  ];
  return [
    ...feet(plan),
    ...worst(plan.frames.map(frameRows)),
    jumps(plan),
    whiteLine(plan, boxes),
    ...openGutter(plan, boxes),
    ...spacing(plan),
    accents(plan, template),
  ];
}

/**
 * The last thing of every column: a body line, a box, or a picture with its caption. Captions of a row of pictures differ in
 * length; the row ends where the longest does, or with the credit of the page under it.
 */
function feet(plan: PagePlan): DesignCheck[] {
  const story = storyLines(plan).map((line) => ({ rect: lineBox(line), foot: line.baselineMm }));
  const pictures = plan.figures.map(({ rectMm }) => {
    const row = plan.figures.filter((one) => Math.abs(bottom(one.rectMm) - bottom(rectMm)) < 0.1);
    const captions = row.flatMap(({ picture }) => captionsOf(plan, picture)).map(({ baselineMm }) => baselineMm);
    return { rect: rectMm, foot: creditUnder(plan, Math.max(bottom(rectMm), ...captions)) };
  });
  const boxes = (plan.boxes ?? []).map(({ rectMm }) => ({ rect: rectMm, foot: bottom(rectMm) }));
  const things = [...story, ...pictures, ...boxes];
  const lasts = Array.from({ length: plan.grid.columns }, (_, i) => columnRange(plan, i)).flatMap((range) => {
    const ends = things.flatMap(({ rect, foot }) => (inRange(rect, range) ? [foot] : []));
    return ends.length > 0 ? [Math.max(...ends)] : [];
  });
  if (lasts.length < 2) return [];
  const value = Math.max(...lasts) - Math.min(...lasts);
  return [atMost({ rule: 'feet-aligned', value, limit: FEET_SPREAD_MM, unit: 'mm' })];
}

/** The last line of the page's credit, where it stands within two rows under a row of pictures; else the row's own end. */
function creditUnder({ lines, grid }: PagePlan, footMm: number): number {
  const credits = lines.filter(({ source }) => source === 'pageCredit').map(({ baselineMm }) => baselineMm);
  return Math.max(footMm, ...credits.filter((baseline) => baseline - footMm < 2 * grid.rowMm));
}

function columnRange({ typeAreaMm, grid }: PagePlan, column: number): [number, number] {
  const x = typeAreaMm.x + column * (grid.measureMm + grid.gutterMm);
  return [x, x + grid.measureMm];
}

const inRange = (rect: RectMm, range: readonly [number, number]): boolean =>
  overlap([rect.x, right(rect)], range) > 0.5;

const frameRows = ({ rows, rectMm }: Frame): DesignCheck =>
  atLeast({ rule: 'frame-rows', value: rows, limit: LEAST_FRAME_ROWS, unit: 'rows', rectMm });

/** A story that goes on in its column below a picture, with nothing but the picture between. */
function jumps(plan: PagePlan): DesignCheck {
  const jumped = plan.frames.flatMap((frame, i) => {
    const next = plan.frames[i + 1];
    if (!next || next.column !== frame.column || next.row <= frame.row + frame.rows) return [];
    const between = plan.figures.find(
      ({ rectMm, shape }) =>
        shape !== 'round' &&
        overlap([rectMm.x, right(rectMm)], [frame.rectMm.x, right(frame.rectMm)]) > 0 &&
        rectMm.y >= bottom(frame.rectMm) - 1 &&
        bottom(rectMm) <= next.rectMm.y + 1,
    );
    return between ? [between.rectMm] : [];
  });
  const [rectMm] = jumped;
  return atMost({ rule: 'picture-jump', value: jumped.length, limit: 0, unit: '', ...(rectMm && { rectMm }) });
}

/** The tallest white band from side to side below the header, in rows. */
function whiteLine(plan: PagePlan, boxes: readonly RectMm[]): DesignCheck {
  const area = plan.typeAreaMm;
  const body = boxes.filter((box) => bottom(box) > bodyTopMm(plan)).sort((a, b) => a.y - b.y);
  let end = bodyTopMm(plan);
  let tallest = { y: end, height: 0 };
  for (const box of body) {
    if (box.y - end > tallest.height) tallest = { y: end, height: box.y - end };
    end = Math.max(end, bottom(box));
  }
  const value = tallest.height / plan.grid.rowMm;
  const rectMm = { x: area.x, width: area.width, ...tallest };
  return atMost({ rule: 'white-line', value, limit: 1.5, unit: 'rows', rectMm });
}

/** The longest stretch of a gutter that nothing crosses, in per cent of the height below the header. */
function openGutter(plan: PagePlan, boxes: readonly RectMm[]): DesignCheck[] {
  const top = bodyTopMm(plan);
  const height = bottom(plan.typeAreaMm) - top;
  if (plan.grid.columns < 2 || height <= 0) return [];
  const gutters = Array.from({ length: plan.grid.columns - 1 }, (_, i) => {
    const x = columnRange(plan, i)[1];
    const middle = x + plan.grid.gutterMm / 2;
    const across = boxes.filter((box) => box.x < middle && right(box) > middle && bottom(box) > top);
    const edges = [top, ...across.flatMap((box) => [box.y, bottom(box)]), bottom(plan.typeAreaMm)].sort(
      (a, b) => a - b,
    );
    const spans = edges.flatMap((y, k) => {
      const next = edges[k + 1] ?? y;
      const isCrossed = across.some((box) => box.y < (y + next) / 2 && bottom(box) > (y + next) / 2);
      return isCrossed ? [] : [next - y];
    });
    const value = (Math.max(0, ...spans) / height) * 100;
    const rectMm = { x, y: top, width: plan.grid.gutterMm, height };
    return atMost({ rule: 'open-gutter', value, limit: OPEN_GUTTER, unit: '%', rectMm });
  });
  return worst(gutters);
}

function spacing(plan: PagePlan): DesignCheck[] {
  return worst(
    storyLines(plan).map((line) => {
      const value = Math.max(0, ...line.runs.map(({ tracking }) => tracking)) / 1000;
      return atMost({ rule: 'line-spacing', value, limit: WIDEST_TRACKING_EM, unit: 'em', rectMm: lineBox(line) });
    }),
  );
}

/** Colours with a hue that text or ornaments of the page use. */
function accents(plan: PagePlan, template: Template): DesignCheck {
  const named = [
    ...plan.lines.map((line) => template.styles[line.style]?.colour ?? 'ink'),
    ...plan.ornaments.map(({ colour }) => colour),
  ];
  const hues = new Set(named.filter((name) => template.palette[name]?.cmyk.slice(0, 3).some((ink) => ink > 0)));
  return atMost({ rule: 'accent-colours', value: hues.size, limit: MOST_ACCENTS, unit: '' });
}
