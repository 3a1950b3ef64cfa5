// Pictures, stencils and shadings onto the plates: pixel by pixel, each looked up at its place.

import type { ColourSpace } from '../../pdf/colour/colourSpaces.ts';
import type { InkPixels } from '../../pdf/images/imageInks.ts';
import type { Opacity } from '../../pdf/images/imageMasks.ts';
import type { ImageMark, ShadingMark } from '../../pdf/marks.ts';
import { inverse, type Matrix, multiply } from '../../pdf/matrix.ts';
import type { RectMm } from '../../units.ts';
import { spend } from './budget.ts';
import { type Easel, inkPixel, mixingOf, throughClip, windowOf } from './easel.ts';
import { type InkOrigin, inkOfColour } from './plateColours.ts';
import { type PlateInk, plateIndex } from './plateSet.ts';
import type { EmitRun } from './scanShape.ts';
import type { ShadingColours } from './shadingColour.ts';

export interface PaintablePicture {
  /** Absent: a stencil in the current colour. */
  readonly pixels: InkPixels | undefined;
  readonly opacity: Opacity | undefined;
  readonly space: ColourSpace | undefined;
  readonly origin: InkOrigin;
}

export function paintPicture(easel: Easel, mark: ImageMark, picture: PaintablePicture, stencil: PlateInk): void {
  const { plates, samples } = easel;
  const back = inverse(multiply(mark.matrix, easel.toPixels));
  if (!back) return;
  const { pixels, opacity } = picture;
  const mixing = mixingOf(mark.look, 'fill');
  const ink = pixels ? pictureInk(easel, mark, picture) : undefined;
  const emit = throughClip(easel, mark.look.clipPath, (y, from, to, coverage) => {
    if (!spend(easel.budget, 4 * (to - from))) return;
    for (let x = from; x < to; x++) {
      const seen = sample(back, x, y, pixels, opacity, samples === 1 ? 1 : 2);
      if (seen.share === 0) continue;
      const share = (mixing.alpha * seen.share * coverage) / 255;
      inkPixel(plates, y * plates.width + x, ink ? ink(seen) : stencil, share, mixing);
    }
  });
  eachRow(easel, mark.look.clip, mark.rectMm, emit);
}

function eachRow(easel: Easel, clip: RectMm | undefined, rectMm: RectMm, emit: EmitRun): void {
  const box = windowOf(easel, clip);
  const own = windowOf(easel, rectMm);
  const hard = easel.samples === 1 ? 0.5 : 0;
  const left = Math.max(Math.ceil(box.left - hard), Math.floor(own.left));
  const right = Math.min(Math.ceil(box.right - hard), Math.ceil(own.right));
  const top = Math.max(Math.ceil(box.top - hard), Math.floor(own.top));
  const bottom = Math.min(Math.ceil(box.bottom - hard), Math.ceil(own.bottom));
  if (right <= left) return;
  for (let y = top; y < bottom; y++) emit(y, left, right, 255);
}

interface Seen {
  c: number;
  m: number;
  y: number;
  k: number;
  /** 0…1: how much of the pixel the picture covers and shows. */
  share: number;
}

const seen: Seen = { c: 0, m: 0, y: 0, k: 0, share: 0 };

/**
 * A centre that falls on the border of two samples takes the later one, as the fixed-point arithmetic of image processors
 * does; in pixels.
 */
const TIE = 0.001;

/** The mean of n × n places in the pixel; with one, its centre. `back`: from the sheet's pixels to the unit square. */
function sample(
  back: Matrix,
  px: number,
  py: number,
  pixels: InkPixels | undefined,
  opacity: Opacity | undefined,
  n: number,
): Seen {
  // Called for every pixel of every picture: nothing here makes an array or a function.
  let c = 0;
  let m = 0;
  let y = 0;
  let k = 0;
  let shown = 0;
  for (let j = 0; j < n; j++) {
    const y0 = py + (j + 0.5) / n + TIE;
    for (let i = 0; i < n; i++) {
      const x0 = px + (i + 0.5) / n + TIE;
      const s = back[0] * x0 + back[2] * y0 + back[4];
      const t = 1 - (back[1] * x0 + back[3] * y0 + back[5]);
      if (!(s >= 0 && s < 1 && t >= 0 && t < 1)) continue;
      const weight = opacity
        ? (opacity.values[Math.floor(t * opacity.height) * opacity.width + Math.floor(s * opacity.width)] ?? 0) / 255
        : 1;
      shown += weight;
      if (!pixels || weight === 0) continue;
      const at = (Math.floor(t * pixels.height) * pixels.width + Math.floor(s * pixels.width)) * 4;
      c += weight * (pixels.cmyk[at] ?? 0);
      m += weight * (pixels.cmyk[at + 1] ?? 0);
      y += weight * (pixels.cmyk[at + 2] ?? 0);
      k += weight * (pixels.cmyk[at + 3] ?? 0);
    }
  }
  if (shown > 0) {
    seen.c = c / shown;
    seen.m = m / shown;
    seen.y = y / shown;
    seen.k = k / shown;
  }
  seen.share = shown / (n * n);
  return seen;
}

/** A picture writes all process plates, one in a spot colour its own; mode 1 of overprint does not hold for pictures. */
function pictureInk(easel: Easel, mark: ImageMark, { space }: PaintablePicture): (seen: Seen) => PlateInk {
  const { plates } = easel;
  const keepsOthers = mark.look.overprintFill;
  const [spot] = (space?.colorants ?? []).filter(
    (name) => !['Cyan', 'Magenta', 'Yellow', 'Black', 'All', 'None'].includes(name),
  );
  const own = spot === undefined ? 3 : plateIndex(plates, spot);
  const values: (number | undefined)[] = plates.names.map((_, i) => (i > 3 && keepsOthers ? undefined : 0));
  if (own > 3 && keepsOthers) values.fill(undefined, 0, 4);
  const ink = { values, keepsOthers };
  return ({ c, m, y, k }) => {
    if (own === 3) {
      values[0] = c;
      values[1] = m;
      values[2] = y;
    }
    values[own] = k;
    return ink;
  };
}

/** `scanArea`: runs of the shape it fills; absent: everything the clip lets through. */
export function paintShading(
  easel: Easel,
  mark: ShadingMark,
  colours: ShadingColours,
  scanArea: ((emit: EmitRun) => void) | undefined,
): InkOrigin {
  const { plates } = easel;
  const back = inverse(easel.toPixels);
  if (!back) return 'file';
  const [k, , , , e, f] = back;
  const mixing = mixingOf(mark.look, mark.of?.side ?? 'fill');
  const inks = new Map<number, PlateInk>();
  let origin: InkOrigin = 'file';
  const inkOf = (index: number): PlateInk => {
    const known = inks.get(index);
    if (known) return known;
    const overprint = { on: mark.look.overprintFill, mode: 0 };
    const colour = { space: colours.space, values: colours.values(index) };
    const found = inkOfColour(plates, colour, overprint, easel.convert);
    origin = found.origin;
    inks.set(index, found.ink);
    return found.ink;
  };
  const emit: EmitRun = (y, from, to, coverage) => {
    if (!spend(easel.budget, 4 * (to - from))) return;
    for (let x = from; x < to; x++) {
      const index = colours.at((x + 0.5) * k + e, (y + 0.5) * k + f);
      if (index < 0) continue;
      inkPixel(plates, y * plates.width + x, inkOf(index), (mixing.alpha * coverage) / 255, mixing);
    }
  };
  if (scanArea) scanArea(emit);
  else eachRow(easel, mark.look.clip, mark.rectMm, throughClip(easel, mark.look.clipPath, emit));
  return origin;
}
