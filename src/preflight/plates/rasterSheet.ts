// A judged sheet → its plates as rasters, by our own painting: every mark in order, opaque or mixed, knocking out or
// overprinting. Nothing but the file is asked; what could not be drawn as it is, is said.

import { spaceName } from '../../pdf/colour/colourSpaces.ts';
import { readFontShapes, type ShapeOf } from '../../pdf/fonts/fontShapes.ts';
import type { Font } from '../../pdf/fonts/fonts.ts';
import type { InkOf } from '../../pdf/images/imageInks.ts';
import type { Mark } from '../../pdf/marks.ts';
import { MM_PER_INCH } from '../../units.ts';
import type { Sheet } from '../sheet.ts';
import type { Budget } from './budget.ts';
import { newEasel } from './easel.ts';
import { type PaintablePicture, paintPicture, paintShading } from './paintPixels.ts';
import { newShapePainter } from './paintShapes.ts';
import { inkOfColour } from './plateColours.ts';
import { newPlates, type PlateSet } from './plateSet.ts';
import type { EmitRun } from './scanShape.ts';
import { readShadingColours } from './shadingColour.ts';

export interface SheetRaster {
  readonly plates: PlateSet;
  readonly ppi: number;
  /** Colour spaces the file gives no ink for: converted by a profile, or only guessed for the eye. */
  readonly converted: readonly string[];
  readonly estimated: readonly string[];
  /** Fonts, patterns, pictures and shadings left out. */
  readonly notDrawn: readonly string[];
  /** False: painting was given up, the page asks for too much. */
  readonly isWhole: boolean;
}

export interface RasterOptions {
  readonly ppi: number;
  /** 1: a pixel is inked if its centre is; more: as far as it is covered. */
  readonly samples: number;
  /** Moves the grid of pixels over the sheet, right and down; for holding it against another's. */
  readonly shiftPx?: readonly [x: number, y: number];
  /** Only these rows of pixels: from … to, to not included. */
  readonly rows?: readonly [from: number, to: number];
  /** For colours the file gives no ink for. */
  readonly convert?: InkOf | undefined;
}

/** Glyphs may reach out of their box. */
const MARGIN_MM = 10;

/** 600 mm × 900 mm at 100 ppi have 8.4 million. */
const MOST_PIXELS = 9_000_000;
/** The dense pages of the seeds take 7 million at 100 ppi, in half a second. */
const MOST_WORK = 40_000_000;

/** `pictures`: by their order among the marks. */
export function rasterSheet(
  sheet: Sheet,
  pictures: ReadonlyMap<number, PaintablePicture>,
  { ppi, samples, shiftPx = [0, 0], rows, convert }: RasterOptions,
): SheetRaster {
  const { trimMm, file } = sheet;
  const asked = ppi / MM_PER_INCH;
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, trimMm.width * trimMm.height));
  const pixelsPerMm = rows ? asked : Math.min(asked, most);
  const width = Math.max(1, Math.round(trimMm.width * pixelsPerMm));
  const [top, bottom] = rows ?? [0, Math.max(1, Math.round(trimMm.height * pixelsPerMm))];
  const height = bottom - top;
  const originMm = {
    ...trimMm,
    x: trimMm.x - shiftPx[0] / pixelsPerMm,
    y: trimMm.y + (top - shiftPx[1]) / pixelsPerMm,
  };
  const budget: Budget = { left: MOST_WORK };
  const easel = newEasel(newPlates(width, height), pixelsPerMm, originMm, samples, budget, convert);
  const origins = { file: new Set<string>(), converted: new Set<string>(), guess: new Set<string>() };
  const notDrawn = new Set<string>();
  const shapes = new Map<Font, ShapeOf | undefined>();
  const shapesOf = ({ font }: { font: Font }): ShapeOf | undefined => {
    if (!shapes.has(font)) shapes.set(font, readFontShapes(file, font));
    return shapes.get(font);
  };
  const note = (what: 'converted' | 'guess' | 'font' | 'pattern', name: string): void => {
    if (what === 'converted' || what === 'guess') origins[what].add(name);
    else notDrawn.add(what === 'font' ? `font ${name}` : name);
  };
  const paint = (mark: Mark, picture: PaintablePicture | undefined): void => {
    if (mark.kind === 'path' || mark.kind === 'text') painter.paint(mark);
    else if (mark.kind === 'image') {
      if (!picture) notDrawn.add('picture');
      else {
        const stencil = inkOfColour(easel.plates, mark.look.fill, undefined, convert);
        paintPicture(easel, mark, picture, stencil.ink);
        if (picture.pixels) origins[picture.origin].add(picture.space ? spaceName(picture.space) : 'picture');
        else origins[stencil.origin].add(spaceName(mark.look.fill.space));
      }
    } else {
      const colours = readShadingColours(file, mark);
      const { of } = mark;
      if (!colours) notDrawn.add('shading');
      else {
        const area = of && ((emit: EmitRun) => painter.scanArea(of.mark, of.side, emit));
        origins[paintShading(easel, mark, colours, area)].add(spaceName(colours.space));
      }
    }
  };
  // What cells and glyphs draw is moved about; its pictures stay the same.
  const byImage = new Map(
    [...sheet.pictures, ...sheet.stencils].map(({ order, mark }) => [mark.image, pictures.get(order)]),
  );
  const paintInner = (mark: Mark): void => paint(mark, mark.kind === 'image' ? byImage.get(mark.image) : undefined);
  const painter = newShapePainter({ easel, shapesOf, paintInner, note });
  const first = originMm.y - MARGIN_MM;
  const last = originMm.y + height / pixelsPerMm + MARGIN_MM;
  for (const [order, mark] of sheet.marks.entries()) {
    if (budget.left < 0) break;
    const isHere = mark.rectMm.y < last && mark.rectMm.y + mark.rectMm.height > first;
    if (isHere && mark.look.inside === 'page') paint(mark, pictures.get(order));
  }
  return {
    plates: easel.plates,
    ppi: pixelsPerMm * MM_PER_INCH,
    converted: [...origins.converted],
    estimated: [...origins.guess],
    notDrawn: [...notDrawn],
    isWhole: budget.left >= 0,
  };
}
