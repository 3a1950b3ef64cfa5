// A typeset paragraph and the rows it was given → its lines, each on the baseline of its row; a list item with its mark
// before the first.

import { setLine } from '../../typeset/setLine.ts';
import { ptToMm, roundMm } from '../../units.ts';
import { ABOVE_BASELINE, baselineBetween, columnX, type Grid, SIDE_BEARING } from '../grid.ts';
import type { Line } from '../plan.ts';
import { layHead, type Typography } from '../text/layText.ts';
import type { Placed } from './fillFrames.ts';
import { frameAt } from './fillPage.ts';
import type { StoryParagraph } from './flowStory.ts';
import { type FreeRows, linePitch } from './frameRows.ts';
import { bearingMm } from './initialLetter.ts';

export function placeParagraph(
  item: StoryParagraph,
  placed: Placed,
  frames: readonly FreeRows[],
  grid: Grid,
  type: Typography,
): Line[] {
  const { styleName, style, measure: own, hang, bodyEm, initial } = item.setting;
  const menu = placed.measures ? item.menuOn(placed.measures) : item.menu;
  const setting = menu.find((s) => s.lines === placed.rows);
  const sizePt = style.sizePt[0];
  const emMm = ptToMm(sizePt);
  const boldRole = style.boldRole ?? style.role;
  return (setting?.breaks ?? []).flatMap((to, k) => {
    const at = frameAt(frames, placed.row + k);
    if (!at) return [];
    const room = at.frame.rooms?.[at.offset];
    const leftMm = columnX(grid, at.frame.column) + (at.frame.insetMm ?? 0) + ((room?.start ?? 0) / 1000) * grid.bodyMm;
    const beside = initial && k < initial.lines ? initial.width : 0;
    const measure = (room ? room.measure * bodyEm - hang : own) - beside;
    const indent = k === 0 && !initial ? style.indentEm * 1000 : 0;
    const span = { from: setting?.breaks[k - 1] ?? 0, to, measure, indent, isLast: to === item.atoms.length };
    const set = setLine(item.atoms, span, { maxStretch: type.maxStretch, role: style.role, boldRole });
    const baselineMm = roundMm(baselineBetween(grid, at.frame.row, at.offset * linePitch(at.frame)));
    const line: Line = {
      source: `story/${item.block}`,
      start: set.start,
      end: set.end,
      style: styleName,
      sizePt,
      xMm: roundMm(leftMm + ((hang + beside) / 1000) * emMm),
      baselineMm,
      widthMm: roundMm((set.width / 1000) * emMm),
      runs: set.runs,
    };
    if (k > 0) return [line];
    return [...markOf(item, leftMm, baselineMm, type), ...initialOf(item, leftMm, baselineMm, grid), line];
  });
}

/** The large first character: its foot on that of the last line beside it. */
function initialOf({ block, text, setting }: StoryParagraph, leftMm: number, baselineMm: number, grid: Grid): Line[] {
  const { initial, style } = setting;
  if (!initial) return [];
  const emMm = ptToMm(style.sizePt[0]);
  const sizeMm = ptToMm(initial.sizePt);
  const inkBelow = 1 - ABOVE_BASELINE - SIDE_BEARING;
  const foot = baselineMm + (initial.lines - 1) * grid.rowMm + inkBelow * emMm;
  const end = text.charAt(0).length;
  return [
    {
      source: `story/${block}`,
      start: 0,
      end,
      style: initial.styleName,
      sizePt: initial.sizePt,
      xMm: roundMm(leftMm - bearingMm(sizeMm, emMm)),
      baselineMm: roundMm(foot - inkBelow * sizeMm),
      widthMm: roundMm(sizeMm),
      runs: [{ start: 0, end, role: initial.style.role, half: false, tracking: 0, before: 0 }],
    },
  ];
}

/** In the room the lines hang behind. */
function markOf({ block, setting }: StoryParagraph, xMm: number, baselineMm: number, type: Typography): Line[] {
  const { mark, hang, style } = setting;
  if (!mark) return [];
  const box = { xMm, widthMm: (hang / 1000) * ptToMm(style.sizePt[0]), baselineMm };
  const part = { source: `story/${block}/mark`, text: mark.text, start: 0 };
  return layHead([part], mark.styleName, { ...mark.style, align: 'left' }, box, type) ?? [];
}
