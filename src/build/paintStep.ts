// A planned page → what the browser painted of it: the PDF at four times its size, a picture of the page, and the
// verifier's findings. Pictures travel as light proxies.

import { readFile } from 'node:fs/promises';
import type { PaintingBrowser } from '../browser/open.ts';
import { paintPage } from '../browser/paint.ts';
import { hasErrors, type Outcome } from '../findings/finding.ts';
import type { FontRoles } from '../fonts/chain.ts';
import { subsetFaces } from '../fonts/subset.ts';
import type { Figure, PagePlan } from '../makeup/plan.ts';
import { PRINT_ZOOM, paintedBleedMm } from '../page/baseCss.ts';
import { pageModel } from '../page/pageModel.ts';
import { judgePaint, type PaintReport } from '../page/paintFindings.ts';
import { renderPage } from '../page/renderPage.ts';
import { cutProxy, type Proxy as PictureProxy } from '../picture/cutProxy.ts';
import { cutFigures } from './cutFigures.ts';
import type { PlannedPage } from './planStep.ts';
import type { LoadedTemplate } from './readTemplate.ts';

/** Pixels across the page's picture: 110 ppi on a broadsheet, readable on a screen. */
const PICTURE_WIDTH_PX = 1700;

export interface PaintingGear {
  readonly loaded: LoadedTemplate;
  readonly roles: FontRoles;
  readonly browser: PaintingBrowser;
  readonly cacheFolder: string;
  readonly title: string;
  /** Of the press condition; none if absent. */
  readonly bleedMm?: number;
}

export interface PaintedPage {
  readonly pdf: Uint8Array;
  readonly png: Uint8Array;
  readonly proxies: ReadonlyMap<Figure, PictureProxy>;
  readonly report: PaintReport;
}

export async function paintOnePage(
  gear: PaintingGear,
  planned: PlannedPage,
): Promise<Outcome<PaintedPage | undefined>> {
  const { plan, texts } = planned;
  const { template, files } = gear.loaded;
  const [proxies, fonts] = await Promise.all([
    cutFigures(planned, (picture, { crop, rectMm }) => cutProxy(picture, crop, rectMm, gear.cacheFolder)),
    subsetFaces(gear.roles, usesOf(plan, texts), { cacheFolder: gear.cacheFolder }),
  ]);
  const pictureSrc = (figure: Figure) => `pictures/${figure.picture + 1}.jpg`;
  const model = pageModel({ plan, texts, title: gear.title, pictureSrc });
  const html = renderPage(model, template, files, fonts.css, gear.bleedMm);
  if (html.value === undefined) return { value: undefined, findings: html.findings };
  const served = new Map<string, Uint8Array>([
    ...fonts.files.map(({ fileName, bytes }) => [`fonts/${fileName}`, bytes] as const),
    ...[...proxies].map(([figure, { jpeg }]) => [pictureSrc(figure), jpeg] as const),
  ]);
  const painted = await paintPage(gear.browser, {
    source: { html: html.value, files: served },
    page: plan.page,
    sheetMm: plan.sheetMm,
    bleedMm: paintedBleedMm(gear.bleedMm ?? 0),
    zoom: PRINT_ZOOM,
    verifier: await VERIFIER,
    pictureWidthPx: PICTURE_WIDTH_PX,
  });
  if (!painted.value?.png) return { value: undefined, findings: painted.findings };
  const { pdf, png, verified } = painted.value;
  const judged = judgePaint(verified as PaintReport, plan.page, template, plan.figures.length);
  const findings = [...painted.findings, ...judged.findings];
  if (hasErrors(findings)) return { value: undefined, findings };
  return { value: { pdf, png, proxies, report: judged.value }, findings };
}

const VERIFIER = readFile(new URL('../page/verifier.js', import.meta.url), 'utf8');

/** Which characters each role has to paint on this page. */
function usesOf(plan: PagePlan, texts: ReadonlyMap<string, string>): { role: string; text: string }[] {
  const uses = new Map<string, string>();
  for (const { source, runs } of plan.lines) {
    const text = texts.get(source) ?? '';
    for (const { role, start, end } of runs) uses.set(role, (uses.get(role) ?? '') + text.slice(start, end));
  }
  return [...uses].map(([role, text]) => ({ role, text }));
}
