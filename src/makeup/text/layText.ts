// One text of a single style in a box of given width → placed lines: heads, captions, furniture. Heads are shrunk from
// their largest size until they fit; running text is broken by its menu with the fewest lines.

import type { FontMetrics } from '../../fonts/metrics.ts';
import type { TemplateStyle } from '../../schema/template.ts';
import { type Atom, atomsOf } from '../../typeset/atoms.ts';
import { breakParagraph } from '../../typeset/breakParagraph.ts';
import { type LineSpan, setLine } from '../../typeset/setLine.ts';
import type { PunctuationStyle } from '../../typeset/style.ts';
import { ptToMm, roundMm } from '../../units.ts';
import type { Line, SourceName } from '../plan.ts';
import { advancesFor } from './advances.ts';

export interface TextBox {
  readonly xMm: number;
  readonly widthMm: number;
  /** Baseline of the first line. */
  readonly baselineMm: number;
}

export interface Typography {
  readonly metrics: FontMetrics;
  readonly punctuation: PunctuationStyle;
  readonly maxStretch: number;
}

/** Running text on a measure, e.g. a caption. Lines come back with baselines counted from 0. */
export function layParagraph(
  source: SourceName,
  text: string,
  styleName: string,
  style: TemplateStyle,
  widthMm: number,
  type: Typography,
): Line[] {
  const measure = (widthMm / ptToMm(style.sizePt[0])) * 1000;
  const advances = advancesFor(type.metrics, style.role, style.boldRole ?? style.role);
  const atoms = atomsOf(text, 0, type.punctuation, advances);
  const indent = style.indentEm * 1000;
  const [setting] = breakParagraph(atoms, { widthOf: () => measure, indent, maxStretch: type.maxStretch });
  if (!setting) return [];
  const lineOf = (k: number) => ({ measure, indent: k === 0 ? indent : 0, isLast: k === setting.lines - 1 });
  return layBreaks({ source, style, styleName, atoms }, setting.breaks, lineOf, type);
}

/** A text of one style, ready to be broken. */
export interface RunningText {
  readonly source: SourceName;
  readonly style: TemplateStyle;
  readonly styleName: string;
  readonly atoms: readonly Atom[];
}

/** A broken text → its lines from x 0, baselines counted from 0; `lineOf` says on what measure each of them stands. */
export function layBreaks(
  { source, style, styleName, atoms }: RunningText,
  breaks: readonly number[],
  lineOf: (line: number) => Omit<LineSpan, 'from' | 'to'>,
  type: Typography,
): Line[] {
  const sizePt = style.sizePt[0];
  const boldRole = style.boldRole ?? style.role;
  return breaks.map((to, k) => {
    const span = { ...lineOf(k), from: breaks[k - 1] ?? 0, to };
    const set = setLine(atoms, span, { maxStretch: type.maxStretch, role: style.role, boldRole });
    return {
      source,
      start: set.start,
      end: set.end,
      style: styleName,
      sizePt,
      xMm: 0,
      baselineMm: roundMm(k * ptToMm(style.leadingPt)),
      widthMm: roundMm((set.width / 1000) * ptToMm(sizePt)),
      runs: set.runs,
    };
  });
}

/** One half of a head, or a head of one piece: where it stands in its source. */
export interface HeadPart {
  readonly source: SourceName;
  readonly text: string;
  readonly start: number;
}

/** A text whose halves are separated by one space → its parts. The space itself is not printed. */
export function halvesOf(source: SourceName, text: string): HeadPart[] {
  const parts: HeadPart[] = [];
  let start = 0;
  for (const half of text.split(' ')) {
    if (half) parts.push({ source, text: half, start });
    start += half.length + 1;
  }
  return parts;
}

/** Parts side by side on one line, as large as the box allows within the style's range. Undefined: too long even so. */
export function layHead(
  parts: readonly HeadPart[],
  styleName: string,
  style: TemplateStyle,
  box: TextBox,
  type: Typography,
): Line[] | undefined {
  const advances = advancesFor(type.metrics, style.role, style.boldRole ?? style.role);
  const pieces = parts.map((part) => ({ part, atoms: atomsOf(part.text, 0, type.punctuation, advances) }));
  const tracking = style.trackingEm * 1000;
  const widths = pieces.map(({ atoms }) => headWidth(atoms, tracking));
  const total = widths.reduce((sum, w) => sum + w, 0) + (parts.length - 1) * style.halvesGapEm * 1000;
  const sizePt = fittingSize(total, style, box.widthMm);
  if (sizePt === undefined) return undefined;
  const emMm = ptToMm(sizePt);
  const spare = box.widthMm - (total / 1000) * emMm;
  let x = box.xMm + spare * { left: 0, justify: 0, centre: 0.5, right: 1 }[style.align];
  return pieces.map(({ part, atoms }, i) => {
    const width = widths[i] ?? 0;
    const line: Line = {
      source: part.source,
      start: part.start,
      end: part.start + part.text.length,
      style: styleName,
      sizePt,
      xMm: roundMm(x),
      baselineMm: roundMm(box.baselineMm),
      widthMm: roundMm((width / 1000) * emMm),
      runs: headRuns(atoms, part.start, style, tracking),
    };
    x += ((width + style.halvesGapEm * 1000) / 1000) * emMm;
    return line;
  });
}

/** Parts under each other, all at the largest size at which each fits. */
export function stackHead(
  parts: readonly HeadPart[],
  styleName: string,
  style: TemplateStyle,
  box: TextBox,
  type: Typography,
): Line[] | undefined {
  const sizes = parts.map((part) => layHead([part], styleName, style, box, type)?.[0]?.sizePt ?? 0);
  const sizePt = Math.min(...sizes);
  if (sizePt === 0) return undefined;
  const alike: TemplateStyle = { ...style, sizePt: [sizePt, sizePt] };
  return parts.flatMap((part, i) => {
    const baselineMm = box.baselineMm + i * ptToMm(style.leadingPt);
    return layHead([part], styleName, alike, { ...box, baselineMm }, type) ?? [];
  });
}

/** Largest size in steps of half a point at which `total` (1/1000 em) is no wider than the box. */
function fittingSize(total: number, style: TemplateStyle, widthMm: number): number | undefined {
  const [largest, smallest] = style.sizePt;
  for (let size = largest; size >= smallest; size -= 0.5) {
    if ((total / 1000) * ptToMm(size) <= widthMm + 0.001) return size;
  }
  return undefined;
}

function headWidth(atoms: readonly Atom[], tracking: number): number {
  const glyphs = atoms.reduce((sum, atom, i) => sum + atom.width + (i > 0 ? atom.before : 0), 0);
  return glyphs + Math.max(0, atoms.length - 1) * tracking;
}

/** Tracked heads end in an untracked glyph, so that their painted width is their ink. */
function headRuns(atoms: readonly Atom[], start: number, style: TemplateStyle, tracking: number): Line['runs'] {
  const runs: { start: number; end: number; role: string; half: boolean; tracking: number; before: number }[] = [];
  atoms.forEach((atom, i) => {
    const own = i < atoms.length - 1 ? tracking : 0;
    const before = i > 0 ? atom.before : 0;
    const last = runs.at(-1);
    if (last && before === 0 && last.half === atom.half && last.tracking === own) last.end = start + atom.end;
    else
      runs.push({
        start: start + atom.start,
        end: start + atom.end,
        role: style.role,
        half: atom.half,
        tracking: own,
        before,
      });
  });
  return runs;
}

export const moved = (line: Line, dxMm: number, dyMm: number): Line => ({
  ...line,
  xMm: roundMm(line.xMm + dxMm),
  baselineMm: roundMm(line.baselineMm + dyMm),
});
