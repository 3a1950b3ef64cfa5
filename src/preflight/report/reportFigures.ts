// The figures of a press file as tables: page and intent, fit, inks, pictures, fonts.

import type { Finding } from '../../findings/finding.ts';
import type { Fit } from '../../makeup/plan.ts';
import { inksText } from '../../pdf/colour/inks.ts';
import { type RectMm, toHundredths } from '../../units.ts';
import { OVERSHOOT_PERCENT } from '../checks/checkInkMap.ts';
import { designFigures } from './designFigures.ts';
import { type Html, markup, say } from './html.ts';
import type { ReportPage, ReportPress } from './report.ts';
import { sourceNotes } from './reportView.ts';

export function figures(page: ReportPage): Html {
  const { press, fit, design, findings } = page;
  const checklist = design && designFigures(design);
  if (!press) return fit ? markup`<div class="figures">${fitFigures(fit)}${checklist}</div>` : markup``;
  return markup`<div class="figures">
${sheetFigures(press)}
${fit && fitFigures(fit, press)}
${checklist}
${inkFigures(press)}
${press.pictures.length > 0 ? pictureFigures(press, findings) : undefined}
${fontFigures(press, findings)}
</div>`;
}

const card = (title: Html, body: Html, isWide = false): Html =>
  markup`<section class="card${isWide ? ' wide' : ''}"><h3>${title}</h3>${body}</section>`;

const row = (name: Html, value: Html | string | number): Html => markup`<tr><th>${name}</th><td>${value}</td></tr>`;

const mm = (value: number): string => String(toHundredths(value));

const size = (r: Pick<RectMm, 'width' | 'height'>): string => `${mm(r.width)} × ${mm(r.height)} mm`;

function sheetFigures(press: ReportPress): Html {
  const { boxesMm, intent } = press;
  const margin = boxesMm.bleed && boxesMm.trim ? boxesMm.trim.x - boxesMm.bleed.x : undefined;
  return card(
    say('文件', 'File'),
    markup`<table>
${row(say('标准', 'Standard'), markup`${press.standard ?? '—'} <small>PDF ${press.version}</small>`)}
${row(say('成品尺寸', 'Trim'), boxesMm.trim ? size(boxesMm.trim) : say('无裁切框', 'no trim box'))}
${row(say('出血', 'Bleed'), margin === undefined ? '—' : `${mm(margin)} mm`)}
${row(say('介质', 'Media'), size(boxesMm.media))}
${row(say('输出意图', 'Output intent'), intent ? markup`${intent.identifier} <small>${intent.condition}</small>` : say('无', 'none'))}
${row(say('特性文件', 'Profile'), intent?.profile ? markup`${intent.profile} <small>${intent.space}</small>` : '—')}
${row(say('透明', 'Transparency'), press.transparency.length > 0 ? press.transparency.map((use) => `${use.what} ×${use.count}`).join(', ') : say('无', 'none'))}
</table>`,
  );
}

function fitFigures(fit: Fit, press?: ReportPress): Html {
  const feet = press?.columnFeet;
  const proven = fit.proven ? say('已证明最优', 'proven best') : markup`${say('下界', 'bound')} ${mm(fit.bound)}`;
  return card(
    say('排满', 'Fit'),
    markup`<table>
${row(say('恰好排满', 'Exactly full'), fit.exact ? say('是', 'yes') : say('否', 'no'))}
${row(say('溢出行', 'Overset lines'), fit.oversetLines)}
${row(say('空行', 'Empty rows'), fit.emptyRows)}
${feet && row(say('栏底偏差', 'Column feet'), markup`${feet.worstMm} mm <small>${feet.found}/${feet.expected}</small>`)}
${row(say('代价', 'Cost'), markup`${mm(fit.cost)} <small>${proven}</small>`)}
${row(say('比较过的版式', 'Makeups weighed'), fit.weighed)}
${fit.terms.slice(0, 6).map((term) => markup`<tr class="term"><th>${term.name}${term.at === undefined ? '' : ` · ${term.at}`}</th><td>${mm(term.cost)}</td></tr>`)}
</table>`,
  );
}

function inkFigures(press: ReportPress): Html {
  const { inkLimitPercent, colours, plates, inkSources } = press;
  const inkPeak = highestInk(press);
  const share = inkPeak ? Math.min(100, (inkPeak.percent / 400) * 100) : 0;
  const tolerance = inkPeak?.what === 'map' ? OVERSHOOT_PERCENT : 1;
  const over = inkPeak !== undefined && inkPeak.percent > inkLimitPercent + tolerance;
  return card(
    say('油墨', 'Ink'),
    markup`<div class="halves"><div><p class="plates">${plates.map((plate) => markup`<span class="plate" data-plate="${plate}">${plate}</span>`)}</p>
<div class="gauge${over ? ' over' : ''}" role="img" aria-label="${inkPeak?.percent ?? 0} %"><i style="width:${share}%"></i><b style="left:${inkLimitPercent / 4}%"></b></div>
<p class="gauge-note">${say('最高总墨量', 'Highest total ink')} <strong>${inkPeak ? `${inkPeak.percent} %` : '—'}</strong>
<small>${say('上限', 'limit')} ${inkLimitPercent} %${inkPeak ? markup` · ${heaviest(inkPeak.what)}` : undefined}</small></p>${inkSources && sourceNotes(inkSources)}</div>
<table class="list">${colours.slice(0, 8).map(colourRow)}${colours.length > 8 ? markup`<tr><td></td><td colspan="3"><small>${say(`另有 ${colours.length - 8} 种`, `${colours.length - 8} more`)}</small></td></tr>` : undefined}</table></div>`,
    true,
  );
}

/** Of what the file says itself, and of what its profile makes of the rest; nothing is claimed from a guess. */
function highestInk({ inkPeak, inkMap, inkSources }: ReportPress): ReportPress['inkPeak'] {
  if (!inkSources) return inkPeak;
  if (!inkMap) return inkSources.guessed.length > 0 ? undefined : inkPeak;
  if (inkPeak && inkPeak.percent >= inkMap.peakPercent) return inkPeak;
  return { percent: inkMap.peakPercent, what: 'map', rectMm: inkMap.peakMm };
}

function heaviest(what: string): Html {
  if (what === 'map') return say('墨量图', 'ink map');
  const picture = /^picture (\d+)$/.exec(what)?.[1];
  return picture === undefined ? markup`${what}` : say(`图 ${picture}`, `picture ${picture}`);
}

function colourRow({ inks, plates, totalPercent, uses, space, converted }: ReportPress['colours'][number]): Html {
  const name = plates
    ? markup`<code>${inks}</code>`
    : markup`<code>${valuesOf(inks, space)}</code> <small>${space}</small>${converted && markup`<br><small>→ ${inksText(converted.plates)}</small>`}`;
  const total = totalPercent ?? converted?.totalPercent;
  return markup`<tr><td class="swatch"><i style="background:${screenColour(plates ?? converted?.plates)}"></i></td><td>${name}</td>
<td class="number">${total === undefined ? '—' : `${total} %`}</td><td class="number"><small>× ${uses}</small></td></tr>`;
}

/** Values of a space without plates: RGB as everyone counts it, 0…255. */
function valuesOf(inks: string, space: string): string {
  const values = inks.split(' ').slice(1);
  const isRgb = values.length === 3 && space !== 'Lab' && !space.startsWith('Indexed');
  return (isRgb ? values.map((value) => Math.round(Number(value) * 255)) : values).join(' ');
}

/** For the eye only: plates as filters over white. No profile is asked. */
function screenColour(plates: Readonly<Record<string, number>> | undefined): string {
  if (!plates) return 'transparent';
  const black = 1 - (plates.K ?? 0);
  const channel = (plate: string): number => Math.round(255 * (1 - (plates[plate] ?? 0)) * black);
  return `rgb(${channel('C')} ${channel('M')} ${channel('Y')})`;
}

const worstOf = (findings: readonly Finding[], item: string): string =>
  findings.find((f) => f.where.item === item && f.severity !== 'note')?.severity ?? '';

function pictureFigures(press: ReportPress, findings: readonly Finding[]): Html {
  const rows = press.pictures.map(
    (p) => markup`<tr class="${worstOf(findings, `picture ${p.number}`)}"><td class="number">${p.number}</td>
<td>${mm(p.rectMm.width)} × ${mm(p.rectMm.height)} mm <small>${p.widthPx} × ${p.heightPx} px</small></td>
<td class="number">${Math.round(p.ppi)} ppi</td><td>${p.space}</td>
<td class="number">${p.inkPercent === undefined ? '—' : `${p.inkPercent} %`}</td></tr>`,
  );
  return card(
    say('图片', 'Pictures'),
    markup`<table class="list"><thead><tr><th></th><th>${say('尺寸', 'Size')}</th><th class="number">${say('分辨率', 'Resolution')}</th>
<th>${say('色彩空间', 'Space')}</th><th class="number">${say('总墨量', 'Ink')}</th></tr></thead><tbody>${rows}</tbody></table>`,
    true,
  );
}

function fontFigures(press: ReportPress, findings: readonly Finding[]): Html {
  const yes = (is: boolean): Html => (is ? markup`<span class="yes">✓</span>` : markup`<span class="no">✗</span>`);
  const rows = press.fonts.map(
    (f) => markup`<tr class="${worstOf(findings, `font ${f.name}`)}"><td>${f.name} <small>${f.type}</small></td>
<td class="number">${f.glyphs}</td><td class="tick">${yes(f.embedded)}</td><td class="tick">${yes(f.subset)}</td><td class="tick">${yes(f.toUnicode)}</td></tr>`,
  );
  return card(
    say('字体', 'Fonts'),
    markup`<table class="list"><thead><tr><th>${say('名称', 'Name')}</th><th class="number">${say('字形', 'Glyphs')}</th>
<th class="tick">${say('嵌入', 'Embedded')}</th><th class="tick">${say('子集', 'Subset')}</th><th class="tick">${say('可还原', 'Unicode')}</th></tr></thead><tbody>${rows}</tbody></table>`,
    true,
  );
}
