// pdf-lib's parser without its talk: what it finds odd it prints on the terminal, where only the command line may speak. Preflight
// says what is wrong with a file; these two oddities are mended or bounded here, before the parser sees cause to tell of them.

import { PDFParser, PDFRef } from 'pdf-lib';

export class QuietParser extends PDFParser {
  constructor(bytes: Uint8Array) {
    // Objects per tick: never hand the thread back in between.
    super(bytes, Number.POSITIVE_INFINITY);
    const { context } = this;
    const assign = context.assign.bind(context);
    // Object 0 heads the list of free objects and can hold nothing (ISO 32000-1, 7.5.4).
    context.assign = (ref, object) => {
      if (ref !== PDFRef.of(0)) assign(ref, object);
    };
  }

  /** As the parser reads numbers; those too large to be exact are taken as the largest that is. */
  protected override parseRawNumber(): number {
    const { bytes } = this;
    let text = '';
    while (!text.endsWith('.') && !bytes.done() && belongsToNumber(bytes.peek()))
      text += String.fromCharCode(bytes.next());
    while (!bytes.done() && isDigit(bytes.peek())) text += String.fromCharCode(bytes.next());
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) throw new Error(`No number: ${text}`);
    return Math.min(Number.MAX_SAFE_INTEGER, value);
  }
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const belongsToNumber = (byte: number): boolean => isDigit(byte) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
