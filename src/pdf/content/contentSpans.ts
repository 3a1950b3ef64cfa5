// A content stream as operations, each with its operands and byte span, and the way back: bytes with some spans replaced
// and all others copied as they stand. No replacement, same bytes.

import { MalformedContent } from '../pdfErrors.ts';
import { type InlineImageToken, type OperandToken, readTokens } from './tokens.ts';

export interface Operation {
  /** `BI` for a whole inline image. */
  readonly operator: string;
  readonly operands: readonly OperandToken[];
  /** First byte of the first operand. */
  readonly start: number;
  /** First byte after the operator. */
  readonly end: number;
  readonly inlineImage?: InlineImageToken;
}

/** 7.8.2 sets no limit to operands; `scn` may have 32 colorants. More is no content. */
const MAX_OPERANDS = 512;

export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  let operands: OperandToken[] = [];
  for (const token of readTokens(bytes)) {
    if (token.kind === 'operator') {
      yield { operator: token.operator, operands, start: operands[0]?.start ?? token.start, end: token.end };
      operands = [];
    } else if (token.kind === 'inlineImage') {
      if (operands.length > 0) throw new MalformedContent(token.start, 'operands before an inline image');
      yield { operator: 'BI', operands, start: token.start, end: token.end, inlineImage: token };
    } else if (operands.push(token) > MAX_OPERANDS) {
      throw new MalformedContent(token.start, `more than ${MAX_OPERANDS} operands`);
    }
  }
  const [left] = operands;
  if (left) throw new MalformedContent(left.start, 'operands without an operator');
}

/** The numbers among the operands, in order. */
export const numbersOf = ({ operands }: Operation): number[] =>
  operands.flatMap((o) => (o.kind === 'number' ? [o.value] : []));

/** The last operand if it is a name: what `Do`, `gs`, `cs`, `sh`, `scn` name. */
export function nameOf({ operands }: Operation): string | undefined {
  const last = operands.at(-1);
  return last?.kind === 'name' ? last.name : undefined;
}

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: Uint8Array;
}

/** `replacements` in order of their start, without overlap. Equal start and end inserts. */
export function replaceSpans(bytes: Uint8Array, replacements: readonly Replacement[]): Uint8Array {
  let length = bytes.length;
  let last = 0;
  for (const { start, end, by } of replacements) {
    if (start < last || end < start) throw new Error('replacements overlap or are out of order');
    length += by.length - (end - start);
    last = end;
  }
  const out = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const { start, end, by } of replacements) {
    out.set(bytes.subarray(from, start), to);
    to += start - from;
    out.set(by, to);
    to += by.length;
    from = end;
  }
  out.set(bytes.subarray(from), to);
  return out;
}
