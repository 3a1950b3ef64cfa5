// A picture's caption and credit → lines on an opaque label at the picture's foot; in a round picture lines that follow
// the circle on a band that the circle cuts off. Lengths in mm from a point of the picture named with each function.

import type { Template } from '../../schema/template.ts';
import { atomsOf } from '../../typeset/atoms.ts';
import { breakParagraph } from '../../typeset/breakParagraph.ts';
import { ptToMm, type RectMm, roundMm, roundRect } from '../../units.ts';
import { ABOVE_BASELINE } from '../grid.ts';
import type { Line } from '../plan.ts';
import { advancesFor } from './advances.ts';
import type { Texts } from './layHeader.ts';
import { layBreaks, moved, type RunningText, type Typography } from './layText.ts';

export interface CaptionLabel {
  readonly rectMm: RectMm;
  /** Palette name. */
  readonly colour: string;
}

export interface LabelledCaption {
  readonly lines: readonly Line[];
  /** Absent without caption and credit. */
  readonly label?: CaptionLabel;
}

/** Blank between the label's edge and the text, in characters of the caption. */
const PADDING = { side: 0.75, above: 0.45, below: 0.5 } as const;
/** A label that leaves less of the picture beside it is as wide as the picture, in characters. */
const LEAST_BESIDE = 3;
/** Labels reach over the picture's edges, where it cuts them off, so that no line of it shows beside them. */
const OVER_MM = 0.5;
/** Between caption and credit on one line, in characters. */
const CREDIT_GAP = 1.5;

/** From the left end of the picture's foot. */
export function captionOnFoot(
  picture: number,
  texts: Texts,
  widthMm: number,
  template: Template,
  type: Typography,
): LabelledCaption {
  const parts = labelTexts(picture, texts, template, type);
  const [first] = parts;
  if (!first) return { lines: [] };
  const emMm = ptToMm(first.style.sizePt[0]);
  const roomMm = widthMm - 2 * PADDING.side * emMm;
  const set = parts.map((part) => naturalLines(part, () => roomMm, type) ?? []);
  const flowing = joinCredit(set, roomMm, emMm, ptToMm(first.style.leadingPt));
  const right = Math.max(...flowing.map((line) => line.xMm + line.widthMm));
  const last = Math.max(...flowing.map((line) => line.baselineMm));
  const foot = (1 - ABOVE_BASELINE + PADDING.below) * emMm;
  const height = last + (ABOVE_BASELINE + PADDING.above) * emMm + foot;
  const { extent, panel } = dressOf(template);
  const width = right + 2 * PADDING.side * emMm;
  const isBand = extent === 'band' || width > widthMm - LEAST_BESIDE * emMm;
  return {
    lines: flowing.map((line) => moved(line, PADDING.side * emMm, -foot - last)),
    label: labelAt(
      { x: -OVER_MM, y: -height, width: isBand ? widthMm + 2 * OVER_MM : width + OVER_MM, height: height + OVER_MM },
      panel,
    ),
  };
}

/** The dress of labels when the template names none. */
const dressOf = ({ pictures }: Template): { readonly panel: string; readonly extent: 'label' | 'band' } =>
  pictures.captionOn ?? { panel: 'paper', extent: 'label' };

/** The credit after the caption on its last line, or on a line of its own. */
function joinCredit(
  [caption = [], credit = []]: readonly (readonly Line[])[],
  roomMm: number,
  emMm: number,
  leadingMm: number,
): Line[] {
  const last = caption.at(-1);
  const [mark] = credit;
  if (!last || !mark) return [...caption, ...credit];
  const x = last.widthMm + CREDIT_GAP * emMm;
  if (credit.length === 1 && x + mark.widthMm <= roomMm) return [...caption, moved(mark, x, last.baselineMm)];
  return [...caption, ...credit.map((line) => moved(line, 0, last.baselineMm + leadingMm))];
}

function labelTexts(picture: number, texts: Texts, template: Template, type: Typography): RunningText[] {
  return (['caption', 'credit'] as const).flatMap((kind) => {
    const source = `${kind}/${picture}`;
    const text = texts.get(source);
    if (!text) return [];
    const own = template.styles[`${kind}-on`];
    const style = own ?? template.styles[kind];
    const styleName = own ? `${kind}-on` : kind;
    const advances = advancesFor(type.metrics, style.role, style.boldRole ?? style.role);
    return [{ source, style, styleName, atoms: atomsOf(text, 0, type.punctuation, advances) }];
  });
}

/** Lines of a label are not justified: each of them may be short rather than break a rule. */
const RAGGED = 4000;

/** As few lines as the rooms allow, each in its natural width from x 0; undefined: more than `most` legal ones. */
function naturalLines(
  text: RunningText,
  roomMm: (line: number) => number,
  type: Typography,
  most = Number.POSITIVE_INFINITY,
): Line[] | undefined {
  const { style, atoms } = text;
  const measureOf = (line: number): number => (roomMm(line) / ptToMm(style.sizePt[0])) * 1000;
  const [setting] = breakParagraph(atoms, { widthOf: measureOf, indent: 0, maxStretch: RAGGED });
  if (!setting || setting.lines > most) return undefined;
  const isLegal = setting.breaks.every((to) => (atoms[to]?.offence ?? 0) === 0);
  if (!isLegal && most < Number.POSITIVE_INFINITY) return undefined;
  return layBreaks(text, setting.breaks, (k) => ({ measure: measureOf(k), indent: 0, isLast: true }), type);
}

/** Most lines tried in a circle, and how far down its radius the last of them may reach. */
const MOST_LINES = 6;
const LOWEST = { from: 0.94, to: 0.5, step: 0.01 } as const;

/** From the circle's centre: as few rows and as far down as the lines fit between the circle's sides. */
export function captionInRound(
  picture: number,
  texts: Texts,
  radiusMm: number,
  template: Template,
  type: Typography,
): LabelledCaption {
  const parts = labelTexts(picture, texts, template, type);
  const [first] = parts;
  if (!first) return { lines: [] };
  let best: Line[] | undefined;
  for (let most = parts.length; most <= MOST_LINES; most++) {
    const set = lowestIn(parts, radiusMm, most, type);
    if (set && (!best || topOf(set) > topOf(best))) best = set;
  }
  if (!best) return { lines: [] };
  const emMm = ptToMm(first.style.sizePt[0]);
  const top = topOf(best) - (ABOVE_BASELINE + PADDING.above) * emMm;
  const edge = radiusMm + OVER_MM;
  const rect = { x: -edge, y: top, width: 2 * edge, height: edge - top };
  return { lines: best, label: labelAt(rect, dressOf(template).panel) };
}

const labelAt = (rectMm: RectMm, colour: string): CaptionLabel => ({ rectMm: roundRect(rectMm), colour });

const topOf = (lines: readonly Line[]): number => Math.min(...lines.map((line) => line.baselineMm));

/** Caption and credit on `most` lines at most, centred, the last of them as far down as they all fit. */
function lowestIn(parts: readonly RunningText[], radiusMm: number, most: number, type: Typography): Line[] | undefined {
  const style = parts[0]?.style;
  if (!style) return undefined;
  const emMm = ptToMm(style.sizePt[0]);
  const leadingMm = ptToMm(style.leadingPt);
  for (let reach = LOWEST.from; reach >= LOWEST.to; reach -= LOWEST.step) {
    const last = reach * radiusMm - (1 - ABOVE_BASELINE) * emMm;
    const baselineOf = (line: number): number => last - (most - 1 - line) * leadingMm;
    const roomOf = (line: number): number => chordAt(baselineOf(line), emMm, radiusMm) - 2 * PADDING.side * emMm;
    const lines: Line[] = [];
    for (const part of parts) {
      const begun = new Set(lines.map((line) => line.baselineMm)).size;
      const own = roomOf(begun) <= emMm ? undefined : naturalLines(part, (k) => roomOf(begun + k), type, most - begun);
      if (!own) break;
      lines.push(...own.map((line, k) => centred({ ...line, baselineMm: roundMm(baselineOf(begun + k)) })));
    }
    if (new Set(lines.map((line) => line.source)).size === parts.length && lines.length === most) return lines;
  }
  return undefined;
}

const centred = (line: Line): Line => ({ ...line, xMm: roundMm(-line.widthMm / 2) });

/** Width of the circle at the narrower edge of a line's em box. */
function chordAt(baselineMm: number, emMm: number, radiusMm: number): number {
  const top = baselineMm - ABOVE_BASELINE * emMm;
  const farthest = Math.max(Math.abs(top), Math.abs(top + emMm));
  return farthest >= radiusMm ? 0 : 2 * Math.sqrt(radiusMm * radiusMm - farthest * farthest);
}
