// The large character that opens a story (首字下沉) → its size, and what it takes from the lines beside it. It stands on the
// grid: its ink begins with that of the first line and ends with that of the last beside it.

import type { Template } from '../../schema/template.ts';
import type { Block } from '../../supplement/supplement.ts';
import { classOf } from '../../typeset/characters.ts';
import { EM, HALF } from '../../typeset/style.ts';
import { ptToMm, roundMm } from '../../units.ts';
import { type Grid, SIDE_BEARING } from '../grid.ts';
import type { Initial, TextSetting } from './textSetting.ts';

/** The setting of the story's first paragraph, if the template opens stories so and it begins with a Chinese character. */
export function openingSetting(setting: TextSetting, block: Block, template: Template, grid: Grid): TextSetting {
  const { initial: rule, styles } = template;
  if (!rule || !styles.initial || block.kind !== 'paragraph' || block.runIn > 0) return setting;
  if (classOf(block.text.charAt(0)) !== 'han' || block.text.codePointAt(0) !== block.text.charCodeAt(0)) return setting;
  const inkShare = 1 - 2 * SIDE_BEARING;
  const emMm = ptToMm(setting.style.sizePt[0]);
  const sizeMm = ((rule.lines - 1) * grid.rowMm) / inkShare + emMm;
  const wideMm = sizeMm - bearingMm(sizeMm, emMm) + rule.gapEm * emMm;
  const initial: Initial = {
    styleName: 'initial',
    style: styles.initial,
    lines: rule.lines,
    sizePt: roundMm(sizeMm / ptToMm(1)),
    width: Math.ceil(((wideMm / emMm) * EM) / HALF) * HALF,
  };
  return { ...setting, initial };
}

/** How much farther in its ink begins than that of the text: so far it moves out, to stand on the edge of the column. */
export const bearingMm = (sizeMm: number, emMm: number): number => SIDE_BEARING * (sizeMm - emMm);
