// A small chart from figures: head and unit, bars or a line with the figures over them and labels under the axis, the
// source at the foot. Bars begin at nought, so that their heights compare as the figures do; a line need not.

import type { ChartBox } from '../../supplement/supplement.ts';
import { ptToMm, roundMm } from '../../units.ts';
import type { BoxShape, Line } from '../plan.ts';
import { moved } from '../text/layText.ts';
import { type BoxTask, boxLine, hairlineAt, type SetBox } from './boxParts.ts';

/** Of the step from bar to bar. */
const BAR_SHARE = 0.56;
/** A line has this much of the height of its figures below its lowest point. */
const LINE_FOOT = 0.22;
const LEAST_PLOT_MM = 10;
const DOT_MM = 0.9;

export function layChartBox(task: BoxTask, chart: ChartBox): SetBox | undefined {
  const { widthMm, heightMm, dress } = task;
  const band = { x: 0, y: 0, width: widthMm };
  const unit = boxLine(task, 'scale', 'scale', band, { align: 'right' });
  const title = boxLine(task, 'title', 'title', { ...band, width: widthMm - (unit ? unit.widthMm + GAP_MM : 0) });
  const source = boxLine(task, 'source', 'source', band, { align: 'left' });
  if (!title || (chart.source !== undefined && !source) || (chart.unit !== undefined && !unit)) return undefined;
  const step = widthMm / chart.values.length;
  const cellOf = (k: number) => ({ x: k * step, y: 0, width: step });
  const ticks = chart.values.map((_, k) => boxLine(task, 'tick', `tick/${k}`, cellOf(k), { align: 'centre' }));
  const figures = chart.values.map((_, k) => boxLine(task, 'figure', `figure/${k}`, cellOf(k), { align: 'centre' }));
  const tickMm = heightOf(ticks);
  const figureMm = heightOf(figures);
  if (tickMm === undefined || figureMm === undefined) return undefined;
  const sourceMm = source ? ptToMm(source.sizePt) + GAP_MM : 0;
  const figureGap = chart.form === 'bars' ? FIGURE_GAP_MM : FIGURE_GAP_MM + DOT_MM;
  const top = ptToMm(title.sizePt) + 2 * GAP_MM + figureMm + figureGap;
  const axis = heightMm - sourceMm - tickMm - GAP_MM;
  if (axis - top < LEAST_PLOT_MM) return undefined;
  const tops = heightsOf(chart).map((share) => axis - share * (axis - top));
  const lines: (Line | undefined)[] = [
    title,
    unit && { ...unit, baselineMm: title.baselineMm },
    ...chart.values.flatMap((_, k) => [
      ticks[k] && moved(ticks[k], 0, axis + GAP_MM),
      figures[k] && moved(figures[k], asideMm(chart, k, figures[k]), (tops[k] ?? 0) - figureGap - figureMm),
    ]),
    source && moved(source, 0, heightMm - ptToMm(source.sizePt)),
  ];
  const shapes = chart.form === 'bars' ? barsOf(tops, axis, step, task) : lineOf(tops, step, task);
  return {
    lines: lines.filter((line) => line !== undefined),
    shapes: [...shapes, hairlineAt(0, axis, widthMm, dress.hairline)],
  };
}

const GAP_MM = 1.4;
const FIGURE_GAP_MM = 0.8;

/** A figure over a line gives way to the side from which the line does not come: left of a rise, right of a fall. */
function asideMm({ form, values }: ChartBox, k: number, { widthMm }: Line): number {
  const own = values[k]?.value ?? 0;
  const next = values[k + 1]?.value;
  if (form === 'bars' || next === undefined) return 0;
  return next > own ? -ASIDE * widthMm : next < own ? ASIDE * widthMm : 0;
}

const ASIDE = 0.4;

/** Undefined when one of them does not fit its step. */
function heightOf(lines: readonly (Line | undefined)[]): number | undefined {
  if (lines.includes(undefined)) return undefined;
  return ptToMm(Math.max(...lines.map((line) => line?.sizePt ?? 0)));
}

/** 0…1 of the plot. */
function heightsOf({ form, values }: ChartBox): number[] {
  const figures = values.map(({ value }) => value);
  const most = Math.max(...figures);
  const least = form === 'bars' ? 0 : Math.min(...figures);
  const foot = form === 'bars' ? 0 : LINE_FOOT;
  return figures.map((value) => (most === least ? 1 : foot + ((1 - foot) * (value - least)) / (most - least)));
}

function barsOf(tops: readonly number[], axis: number, step: number, { dress }: BoxTask): BoxShape[] {
  return tops.map((top, k) => ({
    kind: 'bar',
    rectMm: {
      x: roundMm((k + (1 - BAR_SHARE) / 2) * step),
      y: roundMm(top),
      width: roundMm(BAR_SHARE * step),
      height: roundMm(axis - top),
    },
    colour: colourAt(k, tops, dress),
  }));
}

function lineOf(tops: readonly number[], step: number, { dress }: BoxTask): BoxShape[] {
  const points = tops.map((y, k) => ({ x: roundMm((k + 0.5) * step), y: roundMm(y) }));
  return [
    { kind: 'line', points, widthMm: LINE_MM, colour: dress.mark },
    ...points.map(
      ({ x, y }, k): BoxShape => ({ kind: 'dot', x, y, radiusMm: DOT_MM, colour: colourAt(k, tops, dress) }),
    ),
  ];
}

const LINE_MM = 0.6;

/** The last one is what the chart tells of. */
const colourAt = (k: number, all: readonly unknown[], { mark, highlight }: BoxTask['dress']): string =>
  k === all.length - 1 ? (highlight ?? mark) : mark;
