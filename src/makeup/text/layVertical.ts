// A vertical head (竖题) in a box → its characters as lines of one cell each, upright, from the top down, a half in every
// column, columns from right to left. Marks take their vertical forms; a half is never broken.

import type { TemplateStyle } from '../../schema/template.ts';
import { type Atom, atomsOf } from '../../typeset/atoms.ts';
import { isPunctuation } from '../../typeset/characters.ts';
import type { Run } from '../../typeset/run.ts';
import { EM, HALF } from '../../typeset/style.ts';
import { ptToMm, type RectMm, roundMm } from '../../units.ts';
import { ABOVE_BASELINE } from '../grid.ts';
import type { Line } from '../plan.ts';
import { advancesFor } from './advances.ts';
import type { HeadPart, Typography } from './layText.ts';

/** What stands side by side in one cell of a column: a character, or digits set across it (纵中横). 1/1000 em. */
interface Cell {
  readonly atoms: readonly Atom[];
  readonly width: number;
  readonly height: number;
  /** How far the glyph stands above its cell: the ink of an opener is in the lower half of its em. */
  readonly lift: number;
}

/** Numbers of more digits stand one digit below the other. */
const MOST_ACROSS = 2;

/** As large as the box and the style allow; undefined: too long at the smallest size. `align` counts from the top. */
export function layVertical(
  parts: readonly HeadPart[],
  styleName: string,
  style: TemplateStyle,
  box: RectMm,
  type: Typography,
): Line[] | undefined {
  const advances = advancesFor(type.metrics, style.role, style.boldRole ?? style.role);
  const columns = parts.map((part) => ({ part, cells: cellsOf(atomsOf(part.text, 0, type.punctuation, advances)) }));
  const heights = columns.map(({ cells }) => heightOf(cells, style));
  const pitch = (style.leadingPt / style.sizePt[0]) * EM;
  const width = EM + (columns.length - 1) * pitch;
  const sizePt = fittingSize({ width, height: Math.max(...heights) }, style, box);
  if (sizePt === undefined) return undefined;
  const unitMm = ptToMm(sizePt) / EM;
  const right = box.x + (box.width + width * unitMm) / 2;
  return columns.flatMap(({ part, cells }, i) => {
    const left = right - (EM + i * pitch) * unitMm;
    const spare = box.height - (heights[i] ?? 0) * unitMm;
    let y = box.y + spare * { left: 0, justify: 0, centre: 0.5, right: 1 }[style.align];
    return cells.map((cell) => {
      const line = lineOf(cell, part, styleName, style, sizePt, { left, top: y });
      y += (cell.height + style.trackingEm * EM) * unitMm;
      return line;
    });
  });
}

function cellsOf(atoms: readonly Atom[]): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < atoms.length; ) {
    const digits = digitsFrom(atoms, i);
    // Digits of a longer number come one by one, its last two as well.
    const own = atoms.slice(i, i + (digits <= MOST_ACROSS && atoms[i - 1]?.kind !== 'digit' ? Math.max(1, digits) : 1));
    i += own.length;
    const [first] = own;
    const isHalf = first?.half === true && first.kind !== 'middleDot' && first.kind !== 'latinMark';
    cells.push({
      atoms: own,
      // The half form of a mark is had by the distance of its neighbours, not by its glyph.
      width: own.reduce((sum, { width }) => sum + width, 0) + (isHalf ? HALF : 0),
      height: isHalf ? HALF : EM,
      lift: isHalf && first.kind === 'opener' ? HALF : 0,
    });
  }
  return cells;
}

function digitsFrom(atoms: readonly Atom[], i: number): number {
  let count = 0;
  while (atoms[i + count]?.kind === 'digit') count++;
  return count;
}

const heightOf = (cells: readonly Cell[], { trackingEm }: TemplateStyle): number =>
  cells.reduce((sum, { height }) => sum + height, 0) + Math.max(0, cells.length - 1) * trackingEm * EM;

/** In steps of half a point; `block` in 1/1000 em. */
function fittingSize(
  block: { readonly width: number; readonly height: number },
  { sizePt: [largest, smallest] }: TemplateStyle,
  box: RectMm,
): number | undefined {
  for (let size = largest; size >= smallest; size -= 0.5) {
    const unitMm = ptToMm(size) / EM;
    if (block.width * unitMm <= box.width + TOUCH_MM && block.height * unitMm <= box.height + TOUCH_MM) return size;
  }
  return undefined;
}

const TOUCH_MM = 0.001;

function lineOf(
  cell: Cell,
  part: HeadPart,
  styleName: string,
  style: TemplateStyle,
  sizePt: number,
  at: { readonly left: number; readonly top: number },
): Line {
  const emMm = ptToMm(sizePt);
  const start = part.start + (cell.atoms[0]?.start ?? 0);
  const end = part.start + (cell.atoms.at(-1)?.end ?? 0);
  const isMark = cell.atoms.some(({ kind }) => isPunctuation(kind));
  const run: Run = { start, end, role: style.role, half: false, tracking: 0, before: 0 };
  return {
    source: part.source,
    start,
    end,
    style: styleName,
    sizePt,
    xMm: roundMm(at.left + ((EM - cell.width) / 2 / EM) * emMm),
    baselineMm: roundMm(at.top + (ABOVE_BASELINE - cell.lift / EM) * emMm),
    widthMm: roundMm((cell.width / EM) * emMm),
    runs: [isMark ? { ...run, vertical: true } : run],
  };
}
