// Atoms → what any line cut from them measures, in constant time: sums from the start of the text, and the totals of
// the atoms between two of them.

import type { Atom } from './atoms.ts';
import { isWestern } from './characters.ts';

/** Element i sums over the atoms before i. */
export interface Sums {
  readonly atoms: readonly Atom[];
  readonly width: Float64Array;
  readonly autospace: Float64Array;
  readonly gaps: Int32Array;
  readonly letterGaps: Int32Array;
  readonly squeezable: Int32Array;
}

export interface LineTotals {
  /** Width with nothing squeezed, indent included; spaces at the end of the line do not count. */
  readonly natural: number;
  /** Places where space may be added. */
  readonly gaps: number;
  /** Places inside Latin words and numbers, where it is added only in need. */
  readonly letterGaps: number;
  /** Gaps between Chinese and Latin, together. */
  readonly autospace: number;
  /** What the mark that ends the line loses as a half mark. */
  readonly endSqueeze: number;
  /** What a mark that opens the line loses as a half mark. */
  readonly startSqueeze: number;
  /** Marks inside the line that could be set half. */
  readonly innerMarks: number;
}

export function sumsOf(atoms: readonly Atom[]): Sums {
  const width = new Float64Array(atoms.length + 1);
  const autospace = new Float64Array(atoms.length + 1);
  const gaps = new Int32Array(atoms.length + 1);
  const letterGaps = new Int32Array(atoms.length + 1);
  const squeezable = new Int32Array(atoms.length + 1);
  for (const [i, atom] of atoms.entries()) {
    width[i + 1] = (width[i] ?? 0) + atom.width + atom.before;
    autospace[i + 1] = (autospace[i] ?? 0) + atom.before;
    gaps[i + 1] = (gaps[i] ?? 0) + (atom.stretchAfter ? 1 : 0);
    letterGaps[i + 1] = (letterGaps[i] ?? 0) + (isInsideWord(atoms, i) ? 1 : 0);
    squeezable[i + 1] = (squeezable[i] ?? 0) + (atom.squeeze > 0 ? 1 : 0);
  }
  return { atoms, width, autospace, gaps, letterGaps, squeezable };
}

/** Totals of atoms `from`…`to` (exclusive) as one line; `indent` is the space before the first. */
export function lineTotals(sums: Sums, from: number, to: number, indent: number): LineTotals {
  const { atoms } = sums;
  const end = lineEnd(atoms, from, to);
  const first = atoms[from] as Atom;
  const last = atoms[end - 1] as Atom;
  const startSqueeze = first.kind === 'opener' ? first.squeeze : 0;
  const innerMarks = at(sums.squeezable, end - 1) - at(sums.squeezable, from) - (startSqueeze > 0 ? 1 : 0);
  return {
    natural: indent + at(sums.width, end) - at(sums.width, from) - first.before,
    gaps: at(sums.gaps, end - 1) - at(sums.gaps, from),
    letterGaps: at(sums.letterGaps, end - 1) - at(sums.letterGaps, from),
    autospace: at(sums.autospace, end) - at(sums.autospace, from) - first.before,
    endSqueeze: last.kind === 'opener' ? 0 : last.squeeze,
    startSqueeze,
    innerMarks: Math.max(0, innerMarks),
  };
}

const at = (sum: Float64Array | Int32Array, i: number): number => sum[i] as number;

/** Atom i and the next belong to one Latin word or number. */
export function isInsideWord(atoms: readonly Atom[], i: number): boolean {
  const next = atoms[i + 1];
  return next !== undefined && isWestern(next.kind) && isWestern(atoms[i]?.kind ?? 'han');
}

/** Where the visible part of the line ends: spaces at the end hang. */
export function lineEnd(atoms: readonly Atom[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && atoms[end - 1]?.kind === 'space') end--;
  return end;
}
