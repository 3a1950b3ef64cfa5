// A painted page → its proof: RGB, trimmed, as painted or as it will look on the press's paper, with a word across it and
// numbers at its lines where proof readers want them.

import type { Outcome } from '../findings/finding.ts';
import { outlinesOf } from '../fonts/outlines.ts';
import type { Figure, PagePlan } from '../makeup/plan.ts';
import { PRINT_ZOOM, paintedBleedMm } from '../page/baseCss.ts';
import { convertColour } from '../picture/convertPixels.ts';
import type { PressPicture } from '../picture/cutPressPicture.ts';
import { cutProofPicture, type ProofPicture } from '../picture/cutProofPicture.ts';
import { buildPrintTable, lookOfInks, type PrintTable } from '../picture/printTable.ts';
import { type PrintedLook, proofPage } from '../press/proofPage.ts';
import type { LineNumber, ProofStamps } from '../press/proofStamps.ts';
import { right } from '../units.ts';
import type { ProofWishes } from './buildTypes.ts';
import type { PaintedPage } from './paintStep.ts';
import type { PlannedPage } from './planStep.ts';
import { pressPalette } from './pressPalette.ts';
import { type PressGear, swapsOf, tableOf } from './pressStep.ts';

/** Enough for a screen. */
const PROOF_PPI = 150;

/** `pictures`: needed for the look of the paper only. */
export async function proofOnePage(
  gear: PressGear,
  planned: PlannedPage,
  painted: PaintedPage,
  pictures: ReadonlyMap<Figure, PressPicture> | undefined,
  wishes: ProofWishes,
): Promise<Outcome<Uint8Array | undefined>> {
  const { bleedMm } = gear.press.condition;
  const printed = pictures && wishes.look === 'newsprint' && (await printedLook(gear, planned, painted, pictures));
  const stamps = await stampsOf(gear, planned.plan, wishes);
  return proofPage({
    pdf: painted.pdf,
    scale: 1 / PRINT_ZOOM,
    sheetMm: planned.plan.sheetMm,
    bleedMm,
    paintedBleedMm: paintedBleedMm(bleedMm),
    metadata: gear.metadata,
    ...(printed && { printed }),
    ...(stamps && { stamps }),
  });
}

async function printedLook(
  gear: PressGear,
  planned: PlannedPage,
  painted: PaintedPage,
  pictures: ReadonlyMap<Figure, PressPicture>,
): Promise<PrintedLook> {
  const { press, cacheFolder, template } = gear;
  const [separation, print] = await Promise.all([tableOf(gear), buildPrintTable(press.profile, cacheFolder)]);
  return {
    palette: pressPalette(template, press.condition),
    convert: (rgb) => convertColour(separation, rgb),
    look: (cmyk) => lookOfInks(print, cmyk),
    swaps: swapsOf(planned, painted, await proofPictures(gear, print, pictures)),
  };
}

async function proofPictures(
  { press, cacheFolder }: PressGear,
  table: PrintTable,
  pictures: ReadonlyMap<Figure, PressPicture>,
): Promise<ReadonlyMap<Figure, ProofPicture>> {
  const shrink = PROOF_PPI / press.condition.picturePpi.target;
  const cut = [...pictures].map(
    async ([figure, picture]) => [figure, await cutProofPicture(picture, table, shrink, cacheFolder)] as const,
  );
  return new Map(await Promise.all(cut));
}

async function stampsOf(
  { roles, template }: PressGear,
  plan: PagePlan,
  { watermark, lineNumbers }: ProofWishes,
): Promise<ProofStamps | undefined> {
  if (watermark === undefined && !lineNumbers) return undefined;
  const glyphs = await outlinesOf(roles, template.styles.body.role, `0123456789${watermark ?? ''}`);
  return {
    glyphs,
    ...(watermark !== undefined && { watermark }),
    ...(lineNumbers && { lineNumbers: numberLines(plan) }),
  };
}

const EVERY = 5;
/** Between the number and its column. */
const GAP_MM = 0.7;

/** Lines of the story in reading order; the first of each column and every fifth carry their number, left of the column. */
export function numberLines({ lines, frames }: PagePlan): LineNumber[] {
  const story = lines.filter(({ source, style }) => source.startsWith('story/') && style !== 'initial');
  const numbered: LineNumber[] = [];
  let column: number | undefined;
  for (const [i, { xMm, baselineMm }] of story.entries()) {
    const frame = frames.find(
      ({ rectMm: r }) => xMm > r.x - 1 && xMm < right(r) && baselineMm > r.y && baselineMm < r.y + r.height + 1,
    );
    const left = frame?.rectMm.x ?? xMm;
    if (left !== column || (i + 1) % EVERY === 0) numbered.push({ number: i + 1, xMm: left - GAP_MM, baselineMm });
    column = left;
  }
  return numbered;
}
