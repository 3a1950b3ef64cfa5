// A page of the report: its picture with the places marked, and beside it the findings, gravest first, numbered alike.

import type { Severity } from '../../findings/entry.ts';
import type { Finding } from '../../findings/finding.ts';
import type { RectMm } from '../../units.ts';
import { both, type Html, markup, say } from './html.ts';
import { type PageView, viewNotes, viewPictures, viewSwitch } from './reportView.ts';

const SEVERITIES: readonly (readonly [severity: Severity, zh: string, en: string])[] = [
  ['error', '错误', 'Errors'],
  ['warning', '警告', 'Warnings'],
  ['note', '提示', 'Notes'],
];

export interface Numbered {
  readonly finding: Finding;
  /** 1-based on the page; the mark on the picture has the same. */
  readonly number: number;
}

/** Errors first; within a severity as they were found. */
export function numberFindings(findings: readonly Finding[]): readonly Numbered[] {
  const sorted = SEVERITIES.flatMap(([severity]) => findings.filter((f) => f.severity === severity));
  return sorted.map((finding, i) => ({ finding, number: i + 1 }));
}

export function findingList(numbered: readonly Numbered[], page: string): Html {
  if (numbered.length === 0) {
    return markup`<p class="clean">${say('没有发现问题。', 'Nothing to report.')}</p>`;
  }
  return markup`${SEVERITIES.map(([severity, zh, en]) => {
    const group = numbered.filter(({ finding }) => finding.severity === severity);
    if (group.length === 0) return undefined;
    return markup`<h3 class="severity ${severity}">${say(zh, en)} <small>${group.length}</small></h3>
<ol class="findings">${likeRuns(group).map((run) => runItems(run, page))}</ol>`;
  })}`;
}

/** Findings of one kind that follow each other. */
function likeRuns(group: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [];
  for (const one of group) {
    const last = runs.at(-1);
    if (last?.[0]?.finding.id === one.finding.id) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Many of one kind are folded after the second: the next kind must not drown. */
const SHOWN = 2;

function runItems(run: readonly Numbered[], page: string): Html {
  const items = run.map((one) => findingItem(one, page));
  if (run.length <= SHOWN + 1) return markup`${items}`;
  const left = run.length - SHOWN;
  return markup`${items.slice(0, SHOWN)}<li class="folded"><details><summary>${say(`另有 ${left} 处同类`, `${left} more of the same`)}</summary><ol>${items.slice(SHOWN)}</ol></details></li>`;
}

function findingItem({ finding, number }: Numbered, page: string): Html {
  const { where, value, limit, hint, message, severity } = finding;
  const badge = where.rectMm
    ? markup`<a class="badge" href="#mark-${page}-${number}">${number}</a>`
    : markup`<span class="badge">${number}</span>`;
  return markup`<li class="finding ${severity}" id="finding-${page}-${number}">${badge}<div>
<p class="message">${both(message)}</p>
${hint && markup`<p class="hint">${both(hint)}</p>`}
<p class="facts">${facts(finding.id, place(where), value, limit)}</p>
</div></li>`;
}

function facts(id: string, at: string, value: Finding['value'], limit: Finding['limit']): Html {
  const isShort = (v: Finding['value']): boolean => v !== undefined && String(v).length <= 24;
  return markup`<code>${id}</code>${at === '' ? undefined : markup`<span>${at}</span>`}${
    isShort(value) && limit !== undefined && isShort(limit)
      ? markup`<span>${say('实测', 'found')} ${value ?? ''}</span><span>${say('界限', 'limit')} ${limit}</span>`
      : undefined
  }`;
}

function place({ file, line, column, item, rectMm }: Finding['where']): string {
  const inFile = line === undefined ? '' : `${file ?? ''}:${line}${column === undefined ? '' : `:${column}`}`;
  const onSheet = rectMm ? `x ${Math.round(rectMm.x)} · y ${Math.round(rectMm.y)} mm` : '';
  return [inFile, item ?? '', onSheet].filter((part) => part !== '').join('  ');
}

/** The page's pictures, one shown at a time. Without any, the sheet is drawn as an empty frame. */
export function sheetView(
  numbered: readonly Numbered[],
  page: string,
  sheetMm: { readonly width: number; readonly height: number },
  views: readonly PageView[],
): Html {
  const placed = numbered.filter(
    ({ finding }) => finding.where.rectMm && showsSomething(finding.where.rectMm, sheetMm),
  );
  const crops = ['tl', 'tr', 'bl', 'br'].map((corner) => markup`<i class="crop ${corner}"></i>`);
  return markup`<figure class="sheet" style="--ratio:${sheetMm.width}/${sheetMm.height}">${viewSwitch(views, page)}
<div class="frame">${crops}<div class="paper" style="aspect-ratio:${sheetMm.width}/${sheetMm.height}">${viewPictures(views)}
${placed.map((one) => mark(one, page, sheetMm))}</div></div>${viewNotes(views)}</figure>`;
}

const showsSomething = (r: RectMm, sheet: { width: number; height: number }): boolean =>
  r.x < sheet.width && r.y < sheet.height && r.x + r.width > 0 && r.y + r.height > 0;

/** Marks smaller than this could not be seen, let alone clicked. */
const SMALLEST_MM = 4;

function mark({ finding, number }: Numbered, page: string, sheet: { width: number; height: number }): Html {
  const r = finding.where.rectMm ?? { x: 0, y: 0, width: 0, height: 0 };
  const width = Math.max(SMALLEST_MM, r.width);
  const height = Math.max(SMALLEST_MM, r.height);
  const left = Math.max(0, r.x - (width - r.width) / 2);
  const top = Math.max(0, r.y - (height - r.height) / 2);
  const share = (value: number, of: number): string => `${Math.round((value / of) * 100_00) / 100}%`;
  const style = [
    `left:${share(left, sheet.width)}`,
    `top:${share(top, sheet.height)}`,
    `width:${share(Math.min(width, sheet.width - left), sheet.width)}`,
    `height:${share(Math.min(height, sheet.height - top), sheet.height)}`,
  ].join(';');
  return markup`<a class="mark ${finding.severity}" id="mark-${page}-${number}" href="#finding-${page}-${number}" style="${style}" title="${finding.message.zh}"><b>${number}</b></a>`;
}
