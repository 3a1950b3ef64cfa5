// A judged sheet → the plain figures of the report.

import { spaceName } from '../pdf/colour/colourSpaces.ts';
import { type Inks, inksOf, inkText, platesOf, totalPercent } from '../pdf/colour/inks.ts';
import type { InkOf } from '../pdf/images/imageInks.ts';
import { sheetMatrix } from '../pdf/interpret/interpretPage.ts';
import { rectOf } from '../pdf/interpret/interpretPen.ts';
import type { TextMark } from '../pdf/marks.ts';
import type { Box } from '../pdf/matrix.ts';
import { roundMm, roundRect } from '../units.ts';
import { transparencyOf } from './checks/checkTransparency.ts';
import type { BoxesMm, ColourRow, ColumnFeet, FontRow, InkPeak, PageFacts, PictureRow, TextRun } from './facts.ts';
import type { InkSources } from './ink/mapInk.ts';
import { coloursOf, paintedColours } from './paintedColours.ts';
import type { PictureInks } from './pictureInks.ts';
import type { InkMapFigures } from './plates/inkMap.ts';
import { type Sheet, sheetSize } from './sheet.ts';

export interface Measured {
  readonly pictures: ReadonlyMap<number, PictureInks>;
  readonly inkPeak: InkPeak | undefined;
  readonly inkLimitPercent: number;
  readonly feet: ColumnFeet | undefined;
  readonly inkMap: InkMapFigures | undefined;
  readonly sources: InkSources;
  readonly convert: InkOf | undefined;
}

export function pageFacts(sheet: Sheet, number: string, measured: Measured): PageFacts {
  const { width, height } = sheetSize(sheet);
  const colours = colourRows(sheet, measured.convert);
  const { converted, guessed, notDrawn, isBound } = measured.sources;
  const isPlain = converted.length + guessed.length + notDrawn.length === 0 && !isBound;
  return {
    number,
    sheetMm: { width: roundMm(width), height: roundMm(height) },
    boxesMm: boxes(sheet),
    fonts: fontRows(sheet),
    colours,
    plates: platesUsed(sheet, colours, measured.inkMap),
    pictures: pictureRows(sheet, measured.pictures),
    inkPeak: measured.inkPeak,
    inkLimitPercent: measured.inkLimitPercent,
    texts: sheet.texts.filter((text) => text.text.trim() !== '').map(textRun),
    transparency: transparencyOf(sheet),
    ...(measured.inkMap && { inkMap: measured.inkMap }),
    ...(!isPlain && { inkSources: measured.sources }),
    ...(measured.feet && { columnFeet: measured.feet }),
    operations: sheet.content.operations,
  };
}

function boxes({ page }: Sheet): BoxesMm {
  const matrix = sheetMatrix(page);
  const rect = (box: Box) => roundRect(rectOf(matrix, box));
  return {
    media: rect(page.mediaBox),
    ...(page.cropBox && { crop: rect(page.cropBox) }),
    ...(page.bleedBox && { bleed: rect(page.bleedBox) }),
    ...(page.trimBox && { trim: rect(page.trimBox) }),
    ...(page.artBox && { art: rect(page.artBox) }),
  };
}

function fontRows(sheet: Sheet): FontRow[] {
  return sheet.fonts.map(({ facts }) => ({
    name: facts.name,
    type: facts.type,
    embedded: facts.embedded,
    subset: facts.subset,
    toUnicode: facts.hasToUnicode,
    glyphs: facts.glyphs,
  }));
}

/** Most used first. */
function colourRows(sheet: Sheet, convert: InkOf | undefined): ColourRow[] {
  const rows = new Map<string, ColourRow>();
  for (const { colour } of paintedColours(sheet)) {
    // A pattern shows the colours of its own marks.
    if (colour.pattern !== undefined) continue;
    const inks = inksOf(colour);
    const space = spaceName(colour.space);
    const text = inkText(colour);
    const key = `${space} ${text}`;
    const known = rows.get(key);
    if (known) rows.set(key, { ...known, uses: known.uses + 1 });
    else {
      const made = inks ? undefined : convert?.(colour.space, colour.values);
      const converted = made && { plates: made, totalPercent: roundTotal(made) };
      const totalPercentOf = inks && roundTotal(inks);
      const row = { space, inks: text, plates: inks, totalPercent: totalPercentOf, uses: 1 };
      rows.set(key, converted ? { ...row, converted } : row);
    }
  }
  return [...rows.values()].sort((a, b) => b.uses - a.uses);
}

const roundTotal = (inks: Inks): number => Math.round(totalPercent(inks) * 10) / 10;

const ORDER = 'CMYK';

function platesUsed(sheet: Sheet, colours: readonly ColourRow[], map: InkMapFigures | undefined): string[] {
  const plates = new Set(paintedColours(sheet).flatMap(({ colour }) => platesOf(inksOf(colour) ?? {})));
  for (const { facts } of sheet.pictures) {
    if (facts.isMask || !facts.space) continue;
    const full = facts.space.components === 4 ? 'CMYK' : facts.space.components === 1 ? 'K' : '';
    for (const plate of facts.space.colorants ?? full) plates.add(plate);
  }
  for (const { converted } of colours)
    for (const [plate, ink] of Object.entries(converted?.plates ?? {})) if (ink >= 0.005) plates.add(plate);
  for (const [plate, mean] of Object.entries(map?.plates ?? {})) if (mean > 0) plates.add(plate);
  const rank = (plate: string): number => (ORDER.includes(plate) ? ORDER.indexOf(plate) : ORDER.length);
  return [...plates].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}

function pictureRows(sheet: Sheet, inks: ReadonlyMap<number, PictureInks>): PictureRow[] {
  return sheet.pictures.map(({ number, order, mark, facts }) => {
    const peak = inks.get(order)?.peak.percent;
    return {
      number,
      rectMm: roundRect(mark.visibleMm),
      widthPx: facts.widthPx,
      heightPx: facts.heightPx,
      ppi: Math.round(facts.ppi * 10) / 10,
      space: facts.isMask ? 'mask' : facts.space ? spaceName(facts.space) : 'none',
      codec: facts.codec ?? 'plain',
      inkPercent: peak === undefined ? undefined : Math.round(peak * 10) / 10,
    };
  });
}

const textRun = (text: TextMark): TextRun => ({
  text: text.text,
  xMm: roundMm(text.xMm),
  yMm: roundMm(text.yMm),
  sizePt: Math.round(text.sizePt * 1000) / 1000,
  font: text.font.name,
  inks: coloursOf(text)
    .map(({ colour }) => inkText(colour))
    .join(' / '),
});
