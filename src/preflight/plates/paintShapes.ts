// Paths and text onto the plates: fills, strokes, glyphs by the outlines of their font, patterns and Type 3 glyphs by what
// their cells draw.

import { spaceName } from '../../pdf/colour/colourSpaces.ts';
import type { ShapeOf } from '../../pdf/fonts/fontShapes.ts';
import { moveMark } from '../../pdf/interpret/moveMark.ts';
import type { DrawnCell, LineStyle, Mark, PathMark, TextMark } from '../../pdf/marks.ts';
import { inverse, type Matrix, multiply } from '../../pdf/matrix.ts';
import { MM_PER_PT } from '../../units.ts';
import { coloursOf, type PaintedColour } from '../paintedColours.ts';
import { spend } from './budget.ts';
import { type Easel, inkPainter, mixingOf, TOLERANCE, throughClip, windowOf } from './easel.ts';
import { addPolylines, flattenOutlines, type Polyline } from './flattenOutlines.ts';
import { inkOfColour } from './plateColours.ts';
import type { PlateInk } from './plateSet.ts';
import { type Edges, type EmitRun, newEdges } from './scanShape.ts';
import { addStrokes } from './strokeLines.ts';

export interface ShapePainter {
  readonly paint: (mark: PathMark | TextMark) => void;
  /** Runs of the shape a pattern or shading fills. */
  readonly scanArea: (mark: PathMark | TextMark, side: 'fill' | 'stroke', emit: EmitRun) => void;
}

export interface ShapeGear {
  readonly easel: Easel;
  readonly shapesOf: (mark: TextMark) => ShapeOf | undefined;
  /** Paints a mark of a cell or glyph. */
  readonly paintInner: (mark: Mark) => void;
  /** Told once for each kind of thing that is not drawn as it is. */
  readonly note: (what: 'converted' | 'guess' | 'font' | 'pattern', name: string) => void;
}

export function newShapePainter(gear: ShapeGear): ShapePainter {
  const { easel, note } = gear;
  const edges = newEdges();
  const glyphs = newGlyphCache();

  const inkOf = ({ colour, overprint, overprintMode }: PaintedColour): PlateInk => {
    const found = inkOfColour(easel.plates, colour, { on: overprint, mode: overprintMode }, easel.convert);
    if (found.origin !== 'file') note(found.origin, spaceName(colour.space));
    return found.ink;
  };

  const scanArea: ShapePainter['scanArea'] = (mark, side, emit) => {
    const within = windowOf(easel, mark.look.clip);
    if (mark.kind === 'path') {
      edges.length = 0;
      if (side === 'fill')
        addPolylines(edges, flattenOutlines(mark.outlines, TOLERANCE / easel.pixelsPerMm), easel.toPixels);
      else addPathStroke(edges, mark, easel);
      easel.scanner.scan(edges, side === 'fill' && mark.evenOdd, within, emit);
      return;
    }
    const shapeOf = gear.shapesOf(mark);
    if (!shapeOf) {
      note('font', mark.font.name);
      return;
    }
    for (const glyph of mark.glyphs) {
      if (!spend(easel.budget, 20)) return;
      const { outlines, glyph: number } = shapeOf(glyph);
      if (outlines.length === 0) continue;
      const [a, b, c, d] = mark.emMm;
      const toMm: Matrix = [a, b, c, d, ...originOf(mark, glyph)];
      const toPixels = multiply(toMm, easel.toPixels);
      edges.length = 0;
      const lines = glyphs.polylines(
        shapeOf,
        number,
        outlines,
        Math.max(Math.hypot(a, b), Math.hypot(c, d)) * easel.pixelsPerMm,
      );
      if (side === 'fill') addPolylines(edges, lines, toPixels);
      else
        addStrokes(
          edges,
          lines.map((line) => moved(line, toPixels)),
          widthOf(mark, easel),
          scaled(mark.line, easel),
        );
      easel.scanner.scan(edges, false, within, emit);
    }
  };

  const paintTiles = (mark: PathMark | TextMark, side: 'fill' | 'stroke', cell: DrawnCell): void => {
    // What the cell draws is clipped to the shape: the shape becomes a clip of its own.
    const area =
      mark.kind === 'path' && side === 'fill'
        ? { outlines: mark.outlines, evenOdd: mark.evenOdd, outer: mark.look.clipPath }
        : undefined;
    if (!area) {
      note('pattern', 'pattern in text or lines');
      return;
    }
    for (const offset of tileOffsets(cell, mark)) {
      for (const inner of cell.marks) {
        if (!spend(easel.budget, 20)) return;
        const shown = moveMark(inner, offset);
        gear.paintInner({ ...shown, look: { ...shown.look, clip: mark.look.clip, clipPath: area } });
      }
    }
  };

  const paintDrawn = (mark: TextMark): void => {
    const fill = mark.look.fill;
    for (const glyph of mark.glyphs) {
      const drawn = mark.drawn?.get(glyph.code);
      const back = drawn && inverse(drawn.matrix);
      if (!drawn || !back) continue;
      const placed = multiply(mark.font.matrix, [...mark.emMm, glyph.xMm, glyph.yMm]);
      for (const inner of drawn.marks) {
        if (!spend(easel.budget, 20)) return;
        const shown = moveMark(inner, multiply(back, placed));
        const look = {
          ...shown.look,
          ...(drawn.takesColour && { fill, stroke: fill }),
          clip: mark.look.clip,
          clipPath: mark.look.clipPath,
        };
        gear.paintInner({ ...shown, look });
      }
    }
  };

  const paint = (mark: PathMark | TextMark): void => {
    if (mark.kind === 'text' && mark.font.type === 'Type3') paintDrawn(mark);
    for (const painted of coloursOf(mark)) {
      const cell = mark.tiles[painted.side];
      if (cell) paintTiles(mark, painted.side, cell);
      // A shading pattern comes as a mark of its own.
      else if (painted.colour.pattern === undefined) {
        scanArea(mark, painted.side, inkPainter(easel, mark.look, inkOf(painted), mixingOf(mark.look, painted.side)));
      }
    }
  };

  return { paint, scanArea: (mark, side, emit) => scanArea(mark, side, throughClip(easel, mark.look.clipPath, emit)) };
}

/** Half a pixel is the thinnest line a device draws. */
const widthOf = (mark: PathMark | TextMark, { pixelsPerMm }: Easel): number =>
  Math.max(mark.strokeWidthPt * MM_PER_PT * pixelsPerMm, 1);

const scaled = (line: LineStyle, { pixelsPerMm }: Easel): LineStyle => ({
  ...line,
  dashMm: line.dashMm.map((length) => length * pixelsPerMm),
  dashPhaseMm: line.dashPhaseMm * pixelsPerMm,
});

function addPathStroke(edges: Edges, mark: PathMark, easel: Easel): void {
  const lines = flattenOutlines(mark.outlines, TOLERANCE / easel.pixelsPerMm).map((line) =>
    moved(line, easel.toPixels),
  );
  addStrokes(edges, lines, widthOf(mark, easel), scaled(mark.line, easel));
}

function moved({ points, closed }: Polyline, [a, b, c, d, e, f]: Matrix): Polyline {
  const out = new Array<number>(points.length);
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    out[i] = a * x + c * y + e;
    out[i + 1] = b * x + d * y + f;
  }
  return { points: out, closed };
}

/** Vertical writing hangs glyphs from the middle of their head (ISO 32000-1, 9.7.4.3, the default position vector). */
function originOf(
  { font, emMm: [a, b, c, d] }: TextMark,
  { xMm, yMm }: { xMm: number; yMm: number },
): [number, number] {
  if (!font.vertical) return [xMm, yMm];
  return [xMm - 0.5 * a - 0.88 * c, yMm - 0.5 * b - 0.88 * d];
}

/** Glyphs come again in the same size: their curves are flattened once. */
function newGlyphCache() {
  const known = new Map<ShapeOf, Map<number, readonly Polyline[]>>();
  return {
    polylines: (of: ShapeOf, glyph: number, outlines: Parameters<typeof flattenOutlines>[0], pixelsPerEm: number) => {
      const level = Math.max(0, Math.ceil(Math.log2(Math.max(pixelsPerEm, 1))));
      const key = glyph * 32 + level;
      const font = known.get(of) ?? new Map<number, readonly Polyline[]>();
      known.set(of, font);
      const seen = font.get(key);
      if (seen) return seen;
      const made = flattenOutlines(outlines, TOLERANCE / 2 ** level);
      font.set(key, made);
      return made;
    },
  };
}

const MOST_TILES = 4000;

/** Moves of the cell, in millimetres, that cover the area. */
function tileOffsets(cell: DrawnCell, { rectMm }: PathMark | TextMark): readonly Matrix[] {
  const back = inverse(cell.matrix);
  const fromDrawn = inverse(cell.drawnAt);
  const { xStep, yStep, box } = cell;
  if (!back || !fromDrawn || xStep === 0 || yStep === 0) return [];
  const corners = [
    [rectMm.x, rectMm.y],
    [rectMm.x + rectMm.width, rectMm.y],
    [rectMm.x, rectMm.y + rectMm.height],
    [rectMm.x + rectMm.width, rectMm.y + rectMm.height],
  ].map(([x = 0, y = 0]) => [x * back[0] + y * back[2] + back[4], x * back[1] + y * back[3] + back[5]] as const);
  const range = (values: readonly number[], step: number, low: number, high: number): readonly [number, number] => {
    const size = Math.abs(step);
    return [Math.ceil((Math.min(...values) - high) / size), Math.floor((Math.max(...values) - low) / size)];
  };
  const [i0, i1] = range(
    corners.map(([x]) => x),
    xStep,
    box[0],
    box[2],
  );
  const [j0, j1] = range(
    corners.map(([, y]) => y),
    yStep,
    box[1],
    box[3],
  );
  if (!((i1 - i0 + 1) * (j1 - j0 + 1) <= MOST_TILES)) return [];
  const offsets: Matrix[] = [];
  for (let j = j0; j <= j1; j++) {
    for (let i = i0; i <= i1; i++) {
      const step: Matrix = [1, 0, 0, 1, i * Math.abs(xStep), j * Math.abs(yStep)];
      offsets.push(multiply(multiply(fromDrawn, step), cell.matrix));
    }
  }
  return offsets;
}
