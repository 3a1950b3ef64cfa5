// Findings and figures of a supplement's pages → the report, as plain data: report.json is its text, report.html its page.

import type { Finding } from '../../findings/finding.ts';
import type { Fit } from '../../makeup/plan.ts';
import type { DesignCheck } from '../../makeup/review/check.ts';
import type { IntentRow, PageFacts, PreflightFacts } from '../facts.ts';

export type ReportStatus = 'ok' | 'warnings' | 'errors';

/** The figures of a press file; its text runs stay behind, they would make the report as large as the page. */
export interface ReportPress extends Omit<PageFacts, 'number' | 'texts'> {
  readonly version: string;
  readonly standard: string | undefined;
  readonly producer: string | undefined;
  readonly intent: IntentRow | undefined;
  readonly textRuns: number;
}

export interface ReportPage {
  readonly number: string;
  readonly status: ReportStatus;
  readonly fit: Fit | undefined;
  /** The designer's checklist; absent for a PDF of others. */
  readonly design?: readonly DesignCheck[];
  /** Absent where no press file was made or it could not be read. */
  readonly press: ReportPress | undefined;
  readonly findings: readonly Finding[];
}

export interface ReportSummary {
  readonly pages: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface Report {
  readonly id: string;
  readonly status: ReportStatus;
  readonly summary: ReportSummary;
  /** Findings that belong to no page: data, fonts, machine. */
  readonly findings: readonly Finding[];
  readonly pages: readonly ReportPage[];
}

export interface ReportedPage {
  readonly number: string;
  readonly fit?: Fit | undefined;
  readonly design?: readonly DesignCheck[] | undefined;
  readonly facts?: PreflightFacts | undefined;
  readonly findings: readonly Finding[];
}

/** `findings`: of the supplement as a whole; those of a page go with the page. */
export function makeReport(id: string, pages: readonly ReportedPage[], findings: readonly Finding[] = []): Report {
  const all = [...findings, ...pages.flatMap((page) => page.findings)];
  return { id, status: statusOf(all), summary: summarise(pages.length, all), findings, pages: pages.map(reportPage) };
}

export function statusOf(findings: readonly Finding[]): ReportStatus {
  if (findings.some((f) => f.severity === 'error')) return 'errors';
  return findings.some((f) => f.severity === 'warning') ? 'warnings' : 'ok';
}

function summarise(pages: number, findings: readonly Finding[]): ReportSummary {
  const count = (severity: Finding['severity']): number => findings.filter((f) => f.severity === severity).length;
  return { pages, errors: count('error'), warnings: count('warning'), notes: count('note') };
}

function reportPage({ number, fit, design, facts, findings }: ReportedPage): ReportPage {
  const press = facts && pressOf(facts, number);
  return { number, status: statusOf(findings), fit, ...(design && { design }), press, findings };
}

function pressOf(facts: PreflightFacts, number: string): ReportPress | undefined {
  const page = facts.pages.find((one) => one.number === number) ?? facts.pages[0];
  if (!page) return undefined;
  const { number: _number, texts, ...figures } = page;
  const { version, standard, producer, intent } = facts;
  return { version, standard, producer, intent, ...figures, textRuns: texts.length };
}

/** The text of report.json. Keys come in the order of the types, so that two reports can be compared line by line. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
