// Straight edges → the pixels they enclose, row by row: as the eye of a raster image processor sees a shape. Hard: a pixel
// belongs to the shape if its centre does. Smooth: it belongs as far as it is covered, in as many samples a row as asked.

import { type Budget, spend, UNLIMITED } from './budget.ts';

/** Straight edges from top to bottom, in pixels; grows as they are added. Level ones enclose nothing and are left out. */
export interface Edges {
  /** Five numbers an edge: top, x there, bottom, x for each y, and 1 or −1 for its direction. */
  data: Float64Array;
  length: number;
}

/** Receives a run of pixels of one row: from…to, to not included. `coverage` 1…255. */
export type EmitRun = (y: number, from: number, to: number, coverage: number) => void;

/** In pixels, fractions allowed. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Scanner {
  readonly scan: (edges: Edges, evenOdd: boolean, within: PixelBox, emit: EmitRun) => void;
}

export const newEdges = (): Edges => ({ data: new Float64Array(1024), length: 0 });

export function addEdge(edges: Edges, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  if (edges.length + 5 > edges.data.length) {
    const larger = new Float64Array(edges.data.length * 2);
    larger.set(edges.data);
    edges.data = larger;
  }
  const { data, length } = edges;
  const isDown = y0 < y1;
  data[length] = isDown ? y0 : y1;
  data[length + 1] = isDown ? x0 : x1;
  data[length + 2] = isDown ? y1 : y0;
  data[length + 3] = (x1 - x0) / (y1 - y0);
  data[length + 4] = isDown ? 1 : -1;
  edges.length = length + 5;
}

/** Buffers are kept from shape to shape: a page has ten thousand. `samples`: 1 is hard, 4 is smooth. */
export function newScanner(width: number, samples: number, budget: Budget = UNLIMITED): Scanner {
  let starts = new Int32Array(256);
  let crossings = new Float64Array(1024);
  let directions = new Int8Array(1024);
  const rows = newRow(width);

  /** Crossings sorted into rows of samples: counted first, then put in their places. */
  const bucket = ({ data, length }: Edges, first: number, last: number): void => {
    const count = last - first + 1;
    if (starts.length < count + 2) starts = new Int32Array(2 * count + 2);
    starts.fill(0, 0, count + 2);
    for (let i = 0; i < length; i += 5) {
      const from = Math.max(first, Math.ceil((data[i] ?? 0) * samples - 0.5));
      const to = Math.min(last, Math.ceil((data[i + 2] ?? 0) * samples - 0.5) - 1);
      for (let row = from; row <= to; row++) starts[row - first + 2] = (starts[row - first + 2] ?? 0) + 1;
    }
    for (let row = 2; row < count + 2; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
    const total = starts[count + 1] ?? 0;
    if (crossings.length < total) {
      crossings = new Float64Array(2 * total);
      directions = new Int8Array(2 * total);
    }
    for (let i = 0; i < length; i += 5) {
      const top = data[i] ?? 0;
      const x = data[i + 1] ?? 0;
      const slope = data[i + 3] ?? 0;
      const direction = data[i + 4] ?? 0;
      const from = Math.max(first, Math.ceil(top * samples - 0.5));
      const to = Math.min(last, Math.ceil((data[i + 2] ?? 0) * samples - 0.5) - 1);
      for (let row = from; row <= to; row++) {
        const at = starts[row - first + 1] ?? 0;
        starts[row - first + 1] = at + 1;
        crossings[at] = x + ((row + 0.5) / samples - top) * slope;
        directions[at] = direction;
      }
    }
  };

  const scan: Scanner['scan'] = (edges, evenOdd, within, emit) => {
    if (edges.length === 0) return;
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < edges.length; i += 5) {
      top = Math.min(top, edges.data[i] ?? 0);
      bottom = Math.max(bottom, edges.data[i + 2] ?? 0);
    }
    const first = Math.ceil(Math.max(top, within.top) * samples - 0.5);
    const last = Math.ceil(Math.min(bottom, within.bottom) * samples - 0.5) - 1;
    if (!(first <= last) || !spend(budget, edges.length / 5 + crossingsOf(edges, first, last, samples))) return;
    bucket(edges, first, last);
    let y = 0;
    const span = (a: number, b: number): void => {
      const left = Math.max(a, within.left);
      const right = Math.min(b, within.right);
      if (right <= left) return;
      if (samples === 1) emitHard(y, left, right, emit);
      else rows.add(left, right);
    };
    for (let row = first; row <= last; row++) {
      const from = starts[row - first] ?? 0;
      const to = starts[row - first + 1] ?? 0;
      y = Math.floor(row / samples);
      if (to > from) {
        sortCrossings(crossings, directions, from, to);
        spansOf(crossings, directions, from, to, evenOdd, span);
      }
      if (samples > 1 && ((row + 1) % samples === 0 || row === last)) rows.flush(y, samples, emit);
    }
  };
  return { scan };
}

/** How many times rows meet edges, before anything is laid out for them. */
function crossingsOf({ data, length }: Edges, first: number, last: number, samples: number): number {
  let count = 0;
  for (let i = 0; i < length; i += 5) {
    const from = Math.max(first, (data[i] ?? 0) * samples);
    const to = Math.min(last, (data[i + 2] ?? 0) * samples);
    if (to > from) count += to - from + 1;
  }
  return count;
}

/** A row has few crossings, nearly in order. */
function sortCrossings(xs: Float64Array, directions: Int8Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const x = xs[i] ?? 0;
    const direction = directions[i] ?? 0;
    let k = i - 1;
    for (; k >= from && (xs[k] ?? 0) > x; k--) {
      xs[k + 1] = xs[k] ?? 0;
      directions[k + 1] = directions[k] ?? 0;
    }
    xs[k + 1] = x;
    directions[k + 1] = direction;
  }
}

function spansOf(
  xs: Float64Array,
  directions: Int8Array,
  from: number,
  to: number,
  evenOdd: boolean,
  span: (a: number, b: number) => void,
): void {
  let winding = 0;
  let start = 0;
  for (let i = from; i < to; i++) {
    const before = evenOdd ? winding & 1 : winding;
    winding += evenOdd ? 1 : (directions[i] ?? 0);
    const after = evenOdd ? winding & 1 : winding;
    if (before === 0 && after !== 0) start = xs[i] ?? 0;
    else if (before !== 0 && after === 0) span(start, xs[i] ?? 0);
  }
}

function emitHard(y: number, left: number, right: number, emit: EmitRun): void {
  const from = Math.ceil(left - 0.5);
  const to = Math.ceil(right - 0.5);
  if (to > from) emit(y, from, to, 255);
}

/** Collects what the samples of one row cover: partly covered pixels one by one, whole runs by their ends. */
function newRow(width: number) {
  const partial = new Float32Array(width + 2);
  const runs = new Float32Array(width + 2);
  let first = width + 1;
  let last = -1;
  const add = (left: number, right: number): void => {
    const a = Math.min(Math.max(left, 0), width);
    const b = Math.min(Math.max(right, 0), width);
    const ia = Math.floor(a);
    const ib = Math.floor(b);
    if (ia < first) first = ia;
    if (ib > last) last = ib;
    if (ia === ib) {
      partial[ia] = (partial[ia] ?? 0) + (b - a);
      return;
    }
    partial[ia] = (partial[ia] ?? 0) + (ia + 1 - a);
    partial[ib] = (partial[ib] ?? 0) + (b - ib);
    runs[ia + 1] = (runs[ia + 1] ?? 0) + 1;
    runs[ib] = (runs[ib] ?? 0) - 1;
  };
  const flush = (y: number, samples: number, emit: EmitRun): void => {
    let whole = 0;
    let from = first;
    let held = 0;
    for (let x = first; x <= last; x++) {
      whole += runs[x] ?? 0;
      const coverage = Math.min(255, Math.round(((whole + (partial[x] ?? 0)) * 255) / samples));
      partial[x] = 0;
      runs[x] = 0;
      if (coverage === held) continue;
      if (held > 0) emit(y, from, x, held);
      from = x;
      held = coverage;
    }
    if (held > 0) emit(y, from, Math.min(last + 1, width), held);
    runs[last + 1] = 0;
    first = width + 1;
    last = -1;
  };
  return { add, flush };
}
