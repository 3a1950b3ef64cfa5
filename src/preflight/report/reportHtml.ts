// The report as one page that needs nothing else: no script, no font, no style from elsewhere, pictures within it. Chinese
// first, English second; a switch at the head shows one of them or both.

import { type Html, markup, say } from './html.ts';
import { type Report, type ReportPage, type ReportStatus, statusOf } from './report.ts';
import { figures } from './reportFigures.ts';
import { findingList, numberFindings, sheetView } from './reportFindings.ts';
import { REPORT_STYLE } from './reportStyle.ts';
import { type PageView, VIEW_STYLE } from './reportView.ts';

/** `views`: page number → pictures of its trimmed sheet. `of`: what the findings of no page are about. */
export function reportHtml(
  report: Report,
  views: ReadonlyMap<string, readonly PageView[]>,
  of: 'supplement' | 'file' = 'supplement',
): string {
  // What stops the press comes first; what is good to know comes last.
  const isGrave = statusOf(report.findings) !== 'ok';
  const title = `${report.id} · 印前检查 Preflight`;
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title}</title><style>${{ html: REPORT_STYLE + VIEW_STYLE }}</style></head>
<body>
${head(report)}
<main>
${isGrave ? general(report, of) : undefined}
${report.pages.map((page) => pageSection(page, views.get(page.number) ?? []))}
${!isGrave && report.findings.length > 0 ? general(report, of) : undefined}
</main>
</body></html>
`.html;
}

function head(report: Report): Html {
  const { summary } = report;
  return markup`<header>
<div class="title"><svg class="register" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="6.5"/><path d="M12 0v24M0 12h24"/></svg>
<div><p class="kind">${say('印前检查报告', 'Preflight report')}</p><h1>${report.id}</h1></div></div>
<div class="verdict ${report.status}"><strong>${verdict(report.status)}</strong>
<p>${counted(summary.pages, '版', 'page')} · ${counted(summary.errors, '处错误', 'error')} · ${counted(summary.warnings, '处警告', 'warning')} · ${counted(summary.notes, '条提示', 'note')}</p></div>
<form class="languages" aria-label="Language"><label><input type="radio" name="language" value="both" checked>双语</label><label><input type="radio" name="language" value="zh">中文</label><label><input type="radio" name="language" value="en">English</label></form>
${report.pages.length > 1 ? pageList(report) : undefined}
</header>`;
}

const counted = (count: number, zh: string, en: string): Html =>
  say(`${count} ${zh}`, `${count} ${en}${count === 1 ? '' : 's'}`);

function verdict(status: ReportStatus): Html {
  if (status === 'errors') return say('不可付印', 'Not ready for press');
  if (status === 'warnings') return say('可付印，请先看警告', 'Ready for press; read the warnings');
  return say('可以付印', 'Ready for press');
}

const pageList = (report: Report): Html =>
  markup`<nav>${report.pages.map(
    (page) => markup`<a class="${page.status}" href="#page-${page.number}">${page.number}</a>`,
  )}</nav>`;

function general(report: Report, of: 'supplement' | 'file'): Html {
  const title = of === 'file' ? say('文件整体', 'The file as a whole') : say('数据与环境', 'Data and set-up');
  return markup`<section class="page"><h2>${title}</h2>${findingList(numberFindings(report.findings), 'all')}</section>`;
}

function pageSection(page: ReportPage, views: readonly PageView[]): Html {
  const numbered = numberFindings(page.findings);
  const sheetMm = page.press?.sheetMm ?? { width: 390, height: 545 };
  const hasView = views.length > 0 || page.press !== undefined;
  return markup`<section class="page" id="page-${page.number}">
<h2><span class="folio">${page.number}</span> <span class="status ${page.status}">${verdict(page.status)}</span></h2>
<div class="spread">
${hasView ? sheetView(numbered, page.number, sheetMm, views) : undefined}
<div class="column">${findingList(numbered, page.number)}
${figures(page)}</div>
</div></section>`;
}
