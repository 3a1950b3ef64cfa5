// What preflight found in anyone's PDF → the same report that our own pages get: one HTML page that holds its pictures.

import type { Finding } from '../findings/finding.ts';
import type { PreflightFacts } from '../preflight/facts.ts';
import { makeReport } from '../preflight/report/report.ts';
import { reportHtml } from '../preflight/report/reportHtml.ts';
import type { ReportViews } from './reportViews.ts';

/** `name`: of the file, for the head of the report. Findings of no page come under a heading of their own. */
export function fileReport(
  name: string,
  facts: PreflightFacts,
  findings: readonly Finding[],
  views: ReportViews,
): string {
  const numbers = new Set(facts.pages.map(({ number }) => number));
  const pages = facts.pages.map(({ number }) => ({
    number,
    facts,
    findings: findings.filter(({ where }) => where.page === number),
  }));
  const ofNoPage = findings.filter(({ where }) => where.page === undefined || !numbers.has(where.page));
  return reportHtml(makeReport(name, pages, ofNoPage), views, 'file');
}
