// What painting needs at hand: the plates, the scanner, the way from millimetres to pixels, and how a run of pixels of a
// shape takes ink through clip shapes, opacity and blend modes.

import type { InkOf } from '../../pdf/images/imageInks.ts';
import type { ClipPath, Look } from '../../pdf/marks.ts';
import type { Matrix } from '../../pdf/matrix.ts';
import type { RectMm } from '../../units.ts';
import { type Budget, spend } from './budget.ts';
import { addPolylines, flattenOutlines } from './flattenOutlines.ts';
import { type BlendMode, blendModeOf, inkRun, mixed, type PlateInk, type PlateSet } from './plateSet.ts';
import { type Edges, type EmitRun, newEdges, newScanner, type PixelBox, type Scanner } from './scanShape.ts';

export interface Easel {
  readonly plates: PlateSet;
  readonly scanner: Scanner;
  /** Millimetres → pixels. */
  readonly toPixels: Matrix;
  readonly pixelsPerMm: number;
  /** Samples a row: 1 is hard, more is smooth. */
  readonly samples: number;
  /** For colours the file gives no ink for. */
  readonly convert: InkOf | undefined;
  readonly masks: Map<ClipPath, Mask>;
  readonly budget: Budget;
}

interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

export function newEasel(
  plates: PlateSet,
  pixelsPerMm: number,
  originMm: RectMm,
  samples: number,
  budget: Budget,
  convert?: InkOf,
): Easel {
  const toPixels: Matrix = [pixelsPerMm, 0, 0, pixelsPerMm, -originMm.x * pixelsPerMm, -originMm.y * pixelsPerMm];
  const scanner = newScanner(plates.width, samples, budget);
  return { plates, scanner, toPixels, pixelsPerMm, samples, convert, masks: new Map(), budget };
}

/** Chords within this distance of their curve, in pixels. */
export const TOLERANCE = 0.05;

/** Where a mark may show: the sheet and the box it is clipped to. */
export function windowOf({ plates, toPixels }: Easel, clip: RectMm | undefined): PixelBox {
  const { width, height } = plates;
  if (!clip) return { left: 0, top: 0, right: width, bottom: height };
  const [k, , , , e, f] = toPixels;
  return {
    left: Math.max(0, clip.x * k + e),
    top: Math.max(0, clip.y * k + f),
    right: Math.min(width, (clip.x + clip.width) * k + e),
    bottom: Math.min(height, (clip.y + clip.height) * k + f),
  };
}

/** How the marks of a look mix with what lies beneath. */
export interface Mixing {
  /** 0…1. */
  readonly alpha: number;
  readonly mode: BlendMode;
  /** A mask nobody rendered: it may show all or nothing, and the heavier of the two is taken. */
  readonly isBound: boolean;
}

export const mixingOf = (look: Look, side: 'fill' | 'stroke'): Mixing => ({
  alpha: side === 'fill' ? look.fillAlpha : look.strokeAlpha,
  mode: blendModeOf(look.blendMode),
  isBound: look.softMask,
});

/** Paints runs in one ink. */
export function inkPainter(easel: Easel, look: Look, ink: PlateInk, mixing: Mixing): EmitRun {
  const { plates } = easel;
  const { alpha, mode, isBound } = mixing;
  const isOpaque = !isBound && alpha >= 1 && mode === 'Normal';
  return throughClip(easel, look.clipPath, (y, from, to, coverage) => {
    if (!spend(easel.budget, isOpaque && coverage === 255 ? 1 + (to - from) / 8 : to - from)) return;
    const row = y * plates.width;
    if (isBound) for (let x = from; x < to; x++) inkHeavier(plates, row + x, ink, (alpha * coverage) / 255, mode);
    else inkRun(plates, ink, row + from, row + to, (alpha * coverage) / 255, mode);
  });
}

/** One pixel whose ink is known only there. */
export function inkPixel(plates: PlateSet, at: number, ink: PlateInk, share: number, mixing: Mixing): void {
  if (mixing.isBound) inkHeavier(plates, at, ink, share, mixing.mode);
  else inkRun(plates, ink, at, at + 1, share, mixing.mode);
}

function inkHeavier(plates: PlateSet, at: number, ink: PlateInk, share: number, mode: BlendMode): void {
  let before = 0;
  let after = 0;
  for (const [i, plane] of plates.planes.entries()) {
    const value = i < ink.values.length ? ink.values[i] : ink.keepsOthers ? undefined : 0;
    const beneath = plane[at] ?? 0;
    before += beneath;
    after += value === undefined ? beneath : mixed(beneath, value, share, mode);
  }
  if (after > before) inkRun(plates, ink, at, at + 1, share, mode);
}

/** Runs cut and thinned by the shapes they are clipped to. */
export function throughClip(easel: Easel, clip: ClipPath | undefined, emit: EmitRun): EmitRun {
  if (!clip) return emit;
  const mask = maskOf(easel, clip);
  return (y, from, to, coverage) => {
    if (y < mask.top || y >= mask.top + mask.height) return;
    const start = Math.max(from, mask.left);
    const end = Math.min(to, mask.left + mask.width);
    const row = (y - mask.top) * mask.width - mask.left;
    for (let x = start; x < end; ) {
      const value = mask.values[row + x] ?? 0;
      let next = x + 1;
      while (next < end && mask.values[row + next] === value) next++;
      const share = Math.round((coverage * value) / 255);
      if (share > 0) emit(y, x, next, share);
      x = next;
    }
  };
}

const EMPTY: Mask = { left: 0, top: 0, width: 0, height: 0, values: new Uint8Array(0) };
const MOST_MASK_BYTES = 100_000_000;

/** Old masks go when they fill the memory; one that is asked for again is made again. */
function makeRoom({ masks, budget }: Easel, bytes: number): boolean {
  let held = bytes;
  for (const { values } of masks.values()) held += values.length;
  if (held > MOST_MASK_BYTES) masks.clear();
  return spend(budget, bytes / 8 + masks.size);
}

function maskOf(easel: Easel, clip: ClipPath): Mask {
  const known = easel.masks.get(clip);
  if (known) return known;
  const edges = newEdges();
  addPolylines(edges, flattenOutlines(clip.outlines, TOLERANCE / easel.pixelsPerMm), easel.toPixels);
  const { left, top, right, bottom } = boundsOf(edges, windowOf(easel, undefined));
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  if (!makeRoom(easel, width * height)) return EMPTY;
  const mask = { left, top, width, height, values: new Uint8Array(width * height) };
  const fill: EmitRun = (y, from, to, coverage) => {
    const row = (y - top) * width - left;
    mask.values.fill(coverage, row + Math.max(from, left), row + Math.min(to, right));
  };
  const emit = throughClip(easel, clip.outer, fill);
  if (width > 0 && height > 0) easel.scanner.scan(edges, clip.evenOdd, { left, top, right, bottom }, emit);
  easel.masks.set(clip, mask);
  return mask;
}

/** Whole pixels around the edges, within the sheet. */
function boundsOf({ data, length }: Edges, sheet: PixelBox): PixelBox {
  let [left, top, right, bottom] = [sheet.right, sheet.bottom, 0, 0];
  for (let i = 0; i < length; i += 5) {
    const [y0 = 0, x0 = 0, y1 = 0, slope = 0] = data.subarray(i, i + 4);
    const x1 = x0 + (y1 - y0) * slope;
    left = Math.min(left, x0, x1);
    right = Math.max(right, x0, x1);
    top = Math.min(top, y0);
    bottom = Math.max(bottom, y1);
  }
  return {
    left: Math.max(0, Math.floor(left)),
    top: Math.max(0, Math.floor(top)),
    right: Math.min(sheet.right, Math.ceil(right)),
    bottom: Math.min(sheet.bottom, Math.ceil(bottom)),
  };
}
