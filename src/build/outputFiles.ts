// Built pages → the named files of a supplement's folder in `out/`: pages, plan, report and manifest.

import { createHash } from 'node:crypto';
import type { Finding } from '../findings/finding.ts';
import { makeReport, reportJson } from '../preflight/report/report.ts';
import { reportHtml } from '../preflight/report/reportHtml.ts';
import type { PageView } from '../preflight/report/reportView.ts';
import type { BuiltPage } from './buildPage.ts';
import type { SupplementStatus } from './buildTypes.ts';
import type { Gear } from './loadGear.ts';
import type { Versions } from './readVersions.ts';
import type { OutputFiles } from './writeOutputs.ts';

/** `findings`: those that belong to no page. */
export function outputFiles(
  gear: Gear,
  pages: readonly BuiltPage[],
  findings: readonly Finding[],
  status: SupplementStatus,
  versions: Versions,
): OutputFiles {
  const files = new Map<string, Uint8Array | string>();
  for (const { number, press, proof, png, plan, beside } of pages) {
    if (press) files.set(`${number}.press.pdf`, press);
    if (proof) files.set(`${number}.proof.pdf`, proof);
    if (png) files.set(`${number}.png`, png);
    if (plan) files.set(`${number}.plan.json`, `${JSON.stringify(plan, null, 1)}\n`);
    for (const [name, content] of beside ?? []) files.set(name, content);
  }
  const { id } = gear.supplement;
  const reported = pages.map(({ number, plan, design, facts, findings }) => ({
    number,
    fit: plan?.fit,
    design,
    facts,
    findings,
  }));
  const report = makeReport(id, reported, findings);
  files.set('report.json', reportJson(report));
  files.set('report.html', reportHtml(report, new Map(pages.map((page) => [page.number, viewsOf(page)]))));
  files.set('manifest.json', manifest(gear, pages, status, versions, files));
  return files;
}

/** A page without a press file is shown as it was painted, by the picture beside the report. */
const viewsOf = ({ number, views }: BuiltPage): readonly PageView[] =>
  views && views.length > 0 ? views : [{ view: 'page', src: `${number}.png`, limitPercent: 0 }];

/** The only output with facts of the run in it: versions and times, beside the hashes of all that was written and read. */
function manifest(
  { supplement, press }: Gear,
  pages: readonly BuiltPage[],
  status: SupplementStatus,
  versions: Versions,
  files: OutputFiles,
): string {
  const written = [...files].map(([name, content]) => ({
    name,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const { template, date } = supplement;
  const { condition } = press;
  const record = {
    supplement: {
      id: supplement.id,
      date,
      template,
      pressCondition: condition.name,
      standard: condition.standard,
      profile: press.profile.description,
    },
    status,
    versions,
    files: written,
    pages: pages.map(({ number, timings, colours }) => ({ number, timingsMs: timings, colours })),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
