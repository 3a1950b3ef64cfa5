// The designer's checklist of a page as a table: each rule with what was measured and its limit.

import type { DesignCheck, Rule } from '../../makeup/review/check.ts';
import { type Html, markup, say } from './html.ts';

const NAMES: Readonly<Record<Rule, readonly [zh: string, en: string]>> = {
  'feet-aligned': ['栏底齐平', 'Column feet'],
  'pictures-used': ['图片用全', 'Pictures used'],
  'lead-ratio': ['主图与次图', 'Lead over next picture'],
  'picture-aspect': ['图片长宽比', 'Picture shapes'],
  'picture-crop': ['图片裁切', 'Picture cropped'],
  'picture-focus': ['主体离边', 'Focus inside crop'],
  'picture-jump': ['栏内断文', 'Text jumps a picture'],
  'caption-gap': ['图与说明间距', 'Caption distance'],
  'frame-rows': ['最短文字栏', 'Shortest column'],
  'lines-under-head': ['题下行数', 'Lines under heads'],
  'facing-heads': ['碰题', 'Facing heads'],
  'head-ranks': ['标题层次', 'Ranks of heads'],
  'white-line': ['通线', 'White line'],
  'open-gutter': ['断版', 'Open gutter'],
  'line-spacing': ['最宽字距', 'Widest spacing'],
  'accent-colours': ['用色', 'Colours'],
};

export function designFigures(checks: readonly DesignCheck[]): Html {
  return markup`<section class="card"><h3>${say('版面检查', 'Design')}</h3><table>${checks.map(designRow)}</table></section>`;
}

function designRow({ rule, value, limit, unit, wants, ok, item }: DesignCheck): Html {
  const sign = wants === 'at-least' ? '≥' : '≤';
  const [zh, en] = NAMES[rule];
  return markup`<tr${ok ? undefined : markup` class="miss"`}><th>${ok ? '✓' : '✗'} ${say(zh, en)}</th>
<td>${value}${unit === 'rows' ? '' : unit} <small>${sign} ${limit}${item ? ` · ${item}` : ''}</small></td></tr>`;
}
