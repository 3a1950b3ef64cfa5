// The views of a page in the report: page, ink map and plates, one at a time under the same marks. Chosen without script.

import type { InkSources } from '../ink/mapInk.ts';
import { inkScale } from '../plates/inkMap.ts';
import { type Html, markup, say } from './html.ts';

export interface PageView {
  /** `page`, `ink`, or the name of a plate. */
  readonly view: string;
  /** Address of the picture of the trimmed sheet, or the picture itself as a data address. */
  readonly src: string;
  readonly limitPercent: number;
  /** Where ink comes from that the file does not give. */
  readonly sources?: InkSources;
}

/** More plates than any page has; the style sheet knows so many. */
const MOST_VIEWS = 14;

export function viewSwitch(views: readonly PageView[], page: string): Html | undefined {
  if (views.length < 2) return undefined;
  const chips = views
    .slice(0, MOST_VIEWS)
    .map(
      ({ view }, i) =>
        markup`<label class="view" data-plate="${view}"><input type="radio" name="view-${page}" class="v${i}"${{ html: i === 0 ? ' checked' : '' }}>${nameOf(view)}</label>`,
    );
  return markup`<div class="views" role="group">${chips}<label class="view marks"><input type="checkbox" class="show-marks" checked>${say('标记', 'Marks')}</label></div>`;
}

function nameOf(view: string): Html {
  if (view === 'page') return say('版面', 'Page');
  if (view === 'ink') return say('墨量', 'Ink map');
  return markup`${view}`;
}

export function viewPictures(views: readonly PageView[]): readonly Html[] {
  return views
    .slice(0, MOST_VIEWS)
    .map(({ view, src }, i) => markup`<img class="i${i}" src="${src}" alt="${view}" decoding="async">`);
}

/** Under the sheet: what the colours of the ink map mean, and what is only guessed. */
export function viewNotes(views: readonly PageView[]): Html | undefined {
  const at = views.findIndex(({ view }) => view === 'ink');
  const map = views[at];
  if (!map) return undefined;
  const { limitPercent, sources } = map;
  const scale = inkScale(limitPercent);
  const gradient = scale.map(({ share, colour }) => `${colour} ${Math.round(share * 1000) / 10}%`).join(',');
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => markup`<span>${Math.round(share * limitPercent)}</span>`);
  return markup`<figcaption class="legend l${at}"><p>${say('总墨量（%）', 'Total ink, %')}</p>
<div class="scale"><i style="background:linear-gradient(90deg,${gradient})"></i><b></b></div><div class="ticks">${ticks}<span>${say('超限', 'over')}</span></div>
${sources && sourceNotes(sources)}</figcaption>`;
}

/** Ways to be other than the file's own ink: converted by a profile, guessed, left out, bounded. */
export function sourceNotes({
  converted,
  profile = '',
  isAssumed,
  guessed,
  notDrawn,
  isBound,
}: InkSources): readonly Html[] {
  const notes: Html[] = [];
  const by = isAssumed
    ? [`报社的特性文件“${profile}”（文件未附）`, `the house’s profile “${profile}” (the file brings none)`]
    : [`文件输出意图的特性文件“${profile}”`, `the file’s own output profile “${profile}”`];
  if (converted.length > 0)
    notes.push(
      markup`<p class="converted">${say(`${converted.join('、')} 的油墨按${by[0]}换算（相对比色）。`, `Ink of ${converted.join(', ')} is reckoned by ${by[1]}, relative colorimetric.`)}</p>`,
    );
  if (guessed.length > 0)
    notes.push(
      markup`<p class="guess">${say(`${guessed.join('、')} 没有油墨值，也无可用的输出特性文件：图中为估计，不作判断。`, `${guessed.join(', ')} has no ink and no output profile to convert it: what is shown is a guess, and nothing is judged by it.`)}</p>`,
    );
  if (notDrawn.length > 0)
    notes.push(
      markup`<p class="guess">${say(`未画出：${notDrawn.join('、')}。`, `Left out: ${notDrawn.join(', ')}.`)}</p>`,
    );
  if (isBound)
    notes.push(
      markup`<p class="guess">${say('软蒙版未按实际渲染：取显示与隐藏两者中墨量较重者。', 'Soft masks are not rendered: of what they show and hide, the heavier ink is taken.')}</p>`,
    );
  return notes;
}

/** Each radio button shows its own picture. */
export const VIEW_STYLE = `${Array.from({ length: MOST_VIEWS }, (_, i) => `.sheet:has(.v${i}:checked) img:not(.i${i}),.sheet:not(:has(.v${i}:checked)) .legend.l${i}{display:none}`).join('\n')}
.sheet:has(.show-marks:not(:checked)) .mark{display:none}
.views{display:flex;flex-wrap:wrap;gap:4px;margin:0 0 10px;font-size:12.5px}
.view{padding:2px 10px;border:1px solid var(--rule);border-radius:3px;background:var(--sheet);color:var(--soft);cursor:pointer;border-bottom-width:3px}
.view input{position:absolute;opacity:0;pointer-events:none}.view:has(:checked){color:var(--ink);border-color:var(--ink)}
.view .en{margin-left:.35em}.view:has(:focus-visible){outline:2px solid var(--note);outline-offset:1px}
.view[data-plate=C]{border-bottom-color:#009ee0}.view[data-plate=M]{border-bottom-color:#e2007a}.view[data-plate=Y]{border-bottom-color:#e6cf00}.view[data-plate=K]{border-bottom-color:#1d1d1b}.view[data-plate=ink]{border-bottom-color:#e8a820}
.view.marks{margin-left:auto}.view.marks:not(:has(:checked)) span{text-decoration:line-through}
.legend{padding-top:10px;font-size:12.5px;color:var(--soft)}
.scale{display:grid;grid-template-columns:5fr 1fr;height:12px;margin:4px 0 2px;box-shadow:0 0 0 1px var(--rule)}.scale b{background:rgb(214 32 24)}
.ticks{display:flex;justify-content:space-between;width:100%}.ticks span:last-child{width:9%;text-align:right}
.converted,.guess{margin-top:6px;font-size:12.5px;line-height:1.45;color:var(--soft)}.guess{color:var(--warning)}
`;
