// A painted page → its press file: press pictures cut from the originals in place of the proxies, inks in place of screen
// colours.

import { hasErrors, type Outcome } from '../findings/finding.ts';
import type { Figure } from '../makeup/plan.ts';
import { PRINT_ZOOM, paintedBleedMm } from '../page/baseCss.ts';
import { buildColourTable, type ColourTable, type RenderingIntent } from '../picture/colourTable.ts';
import { convertColour } from '../picture/convertPixels.ts';
import { cutPressPicture, type PressPicture } from '../picture/cutPressPicture.ts';
import type { PressFile, PressMetadata, Swap } from '../press/pressInput.ts';
import { pressPage } from '../press/pressPage.ts';
import type { PressCondition } from '../schema/pressCondition.ts';
import { cutFigures } from './cutFigures.ts';
import type { PaintedPage } from './paintStep.ts';
import { pictureFindings } from './pictureFindings.ts';
import type { PlannedPage } from './planStep.ts';
import { type MarksGear, pressMarks } from './pressMarks.ts';
import { pressPalette, replacedSpots } from './pressPalette.ts';

export interface PressGear extends MarksGear {
  readonly metadata: PressMetadata;
}

/** Cutting needs no browser: it may run while the page is painted. */
export async function cutPressPictures(
  gear: PressGear,
  planned: PlannedPage,
): Promise<ReadonlyMap<Figure, PressPicture>> {
  const { condition } = gear.press;
  const table = await tableOf(gear);
  const options = {
    ppi: condition.picturePpi.target,
    table,
    totalInkLimit: condition.totalInkLimit,
    cacheDir: gear.cacheFolder,
  };
  return cutFigures(planned, (picture, { crop, rectMm }) => cutPressPicture(picture, crop, rectMm, options));
}

export async function pressOnePage(
  gear: PressGear,
  planned: PlannedPage,
  painted: PaintedPage,
  pictures: ReadonlyMap<Figure, PressPicture>,
): Promise<Outcome<PressFile | undefined>> {
  const { condition, profile } = gear.press;
  const table = await tableOf(gear);
  const pressed = await pressPage({
    pdf: painted.pdf,
    scale: 1 / PRINT_ZOOM,
    sheetMm: planned.plan.sheetMm,
    bleedMm: condition.bleedMm,
    paintedBleedMm: paintedBleedMm(condition.bleedMm),
    palette: pressPalette(gear.template, condition),
    convert: (rgb) => convertColour(table, rgb),
    swaps: swapsOf(planned, painted, pictures),
    condition: {
      standard: condition.standard,
      profile: profile.bytes,
      outputConditionIdentifier: condition.outputConditionIdentifier,
      outputCondition: condition.outputCondition,
      ...(condition.registryName !== undefined && { registryName: condition.registryName }),
      totalInkLimit: condition.totalInkLimit,
      overprintUpToPt: condition.blackText.overprintUpToPt,
    },
    metadata: gear.metadata,
    marks: await pressMarks(gear, planned.page),
  });
  const replaced = replacedSpots(gear.template, condition, pressed.value?.colours ?? []);
  const ofPictures = pictureFindings(planned, pictures, condition.totalInkLimit);
  const findings = [...ofPictures, ...pressed.findings, ...replaced];
  return { value: hasErrors(findings) ? undefined : pressed.value, findings };
}

export const tableOf = ({ press, cacheFolder }: PressGear): Promise<ColourTable> =>
  buildColourTable(press.profile, intentOf(press.condition), cacheFolder);

const intentOf = ({ renderingIntent, blackPointCompensation }: PressCondition): RenderingIntent =>
  renderingIntent === 'relative' && blackPointCompensation ? 'relativeToBlack' : renderingIntent;

/** One proxy shown in two frames of the same size is one swap with two uses. */
export function swapsOf(
  planned: PlannedPage,
  painted: PaintedPage,
  pictures: ReadonlyMap<Figure, Swap['picture']>,
): Swap[] {
  const swaps = new Map<string, Swap>();
  for (const [figure, proxy] of painted.proxies) {
    const picture = pictures.get(figure);
    if (!picture) throw new Error(`no press picture for figure ${figure.picture}`);
    const known = swaps.get(proxy.sha256);
    const name = planned.page.pictures[figure.picture]?.file ?? '';
    swaps.set(proxy.sha256, { proxySha256: proxy.sha256, uses: (known?.uses ?? 0) + 1, picture, name });
  }
  return [...swaps.values()];
}
