// PDF functions (ISO 32000-1, 7.10) → plain functions of numbers: sampled, exponential, stitching, calculator. What cannot
// be read gives undefined; what can be read never throws and always ends.

import { arrayAt, numberAt, numbersAt, resolve } from '../lookUp.ts';
import { isDict, isStream, type PdfDict, type PdfFile, type PdfObject, type PdfStream } from '../objects.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { readCalculator } from './calculator.ts';

export type PdfFunction = (inputs: readonly number[]) => readonly number[];

const MAX_DEPTH = 8;

/** An array of functions of one output each is one function of many (8.7.4.5.2). */
export function readFunction(file: PdfFile, object: PdfObject): PdfFunction | undefined {
  const found = resolve(file, object);
  if (!Array.isArray(found)) return readOne(file, found, 0);
  const parts = found.map((item) => readOne(file, item, 0));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  return (inputs) => parts.map((part) => part?.(inputs)[0] ?? 0);
}

function readOne(file: PdfFile, object: PdfObject, depth: number): PdfFunction | undefined {
  const found = resolve(file, object);
  const dict = isStream(found) ? found.dict : found;
  if (!isDict(dict) || depth > MAX_DEPTH) return undefined;
  const inner = readBody(file, found, dict, depth);
  if (!inner) return undefined;
  const domain = numbersAt(file, dict, 'Domain') ?? [];
  const range = numbersAt(file, dict, 'Range') ?? [];
  return (inputs) => clip(inner(clip(inputs, domain)), range);
}

function readBody(file: PdfFile, found: PdfObject, dict: PdfDict, depth: number): PdfFunction | undefined {
  switch (numberAt(file, dict, 'FunctionType')) {
    case 0:
      return isStream(found) ? readSampled(file, found) : undefined;
    case 2:
      return readExponential(file, dict);
    case 3:
      return readStitched(file, dict, depth);
    case 4:
      return isStream(found) ? withDecoded(file, found, readCalculator) : undefined;
    default:
      return undefined;
  }
}

const bounded = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(value, low), high) : low;

const clip = (values: readonly number[], pairs: readonly number[]): readonly number[] =>
  pairs.length === 0 ? values : values.map((v, i) => bounded(v, pairs[2 * i] ?? v, pairs[2 * i + 1] ?? v));

function withDecoded<T>(file: PdfFile, stream: PdfStream, read: (bytes: Uint8Array) => T | undefined): T | undefined {
  try {
    return read(decodeStream(file, stream).bytes);
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return undefined;
  }
}

function readExponential(file: PdfFile, dict: PdfDict): PdfFunction {
  const from = numbersAt(file, dict, 'C0') ?? [0];
  const to = numbersAt(file, dict, 'C1') ?? [1];
  const exponent = numberAt(file, dict, 'N') ?? 1;
  return ([x = 0]) => {
    const share = exponent === 1 ? x : x ** exponent;
    return from.map((c0, i) => c0 + share * ((to[i] ?? c0) - c0));
  };
}

function readStitched(file: PdfFile, dict: PdfDict, depth: number): PdfFunction | undefined {
  const parts = (arrayAt(file, dict, 'Functions') ?? []).map((part) => readOne(file, part, depth + 1));
  const bounds = numbersAt(file, dict, 'Bounds') ?? [];
  const encode = numbersAt(file, dict, 'Encode') ?? [];
  const [low = 0, high = 1] = numbersAt(file, dict, 'Domain') ?? [];
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  return ([x = 0]) => {
    let k = 0;
    while (k < parts.length - 1 && x >= (bounds[k] ?? high)) k++;
    const from = k === 0 ? low : (bounds[k - 1] ?? low);
    const to = k === parts.length - 1 ? high : (bounds[k] ?? high);
    const [e0 = 0, e1 = 1] = encode.slice(2 * k, 2 * k + 2);
    const inside = to > from ? e0 + ((x - from) / (to - from)) * (e1 - e0) : e0;
    return parts[k]?.([inside]) ?? [];
  };
}

const MOST_SAMPLES = 4_000_000;
const MOST_INPUTS = 4;

interface Samples {
  readonly size: readonly number[];
  readonly outputs: number;
  readonly domain: readonly number[];
  readonly encode: readonly number[];
  readonly decode: readonly number[];
  readonly values: Float64Array;
}

function readSampled(file: PdfFile, stream: PdfStream): PdfFunction | undefined {
  const size = numbersAt(file, stream, 'Size') ?? [];
  const range = numbersAt(file, stream, 'Range') ?? [];
  const domain = numbersAt(file, stream, 'Domain') ?? [];
  const bits = numberAt(file, stream, 'BitsPerSample') ?? 8;
  const outputs = range.length / 2;
  const count = size.reduce((product, n) => product * n, 1) * outputs;
  const isSane = size.length > 0 && size.length <= MOST_INPUTS && size.every((n) => Number.isInteger(n) && n > 0);
  if (!isSane || outputs < 1 || count > MOST_SAMPLES || ![1, 2, 4, 8, 12, 16, 24, 32].includes(bits)) return undefined;
  const values = withDecoded(file, stream, (bytes) => unpack(bytes, bits, count));
  if (!values) return undefined;
  const encode = numbersAt(file, stream, 'Encode') ?? size.flatMap((n) => [0, n - 1]);
  const decode = numbersAt(file, stream, 'Decode') ?? range;
  return interpolate({ size, outputs, domain, encode, decode, values });
}

/** Samples as shares of the largest value. */
function unpack(bytes: Uint8Array, bits: number, count: number): Float64Array {
  const values = new Float64Array(count);
  const highest = 2 ** bits - 1;
  let bit = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let left = bits; left > 0; ) {
      const take = Math.min(left, 8 - (bit & 7));
      const byte = bytes[bit >> 3] ?? 0;
      value = value * 2 ** take + ((byte >> (8 - (bit & 7) - take)) & ((1 << take) - 1));
      bit += take;
      left -= take;
    }
    values[i] = value / highest;
  }
  return values;
}

/** Linear between the samples along each input; the first input runs fastest (7.10.2). */
function interpolate({ size, outputs, domain, encode, decode, values }: Samples): PdfFunction {
  return (inputs) => {
    const low: number[] = [];
    const share: number[] = [];
    for (const [i, n] of size.entries()) {
      const [d0 = 0, d1 = 1] = domain.slice(2 * i, 2 * i + 2);
      const [e0 = 0, e1 = n - 1] = encode.slice(2 * i, 2 * i + 2);
      const x = bounded(inputs[i] ?? 0, d0, d1);
      const at = bounded(d1 > d0 ? e0 + ((x - d0) / (d1 - d0)) * (e1 - e0) : e0, 0, n - 1);
      low.push(Math.min(Math.floor(at), Math.max(0, n - 2)));
      share.push(at - (low[i] ?? 0));
    }
    return Array.from({ length: outputs }, (_, k) => {
      let sum = 0;
      for (let corner = 0; corner < 1 << size.length; corner++) {
        let weight = 1;
        let index = 0;
        let stride = 1;
        for (const [i, n] of size.entries()) {
          const upper = (corner >> i) & 1;
          weight *= upper ? (share[i] ?? 0) : 1 - (share[i] ?? 0);
          index += Math.min((low[i] ?? 0) + upper, n - 1) * stride;
          stride *= n;
        }
        if (weight > 0) sum += weight * (values[index * outputs + k] ?? 0);
      }
      const [from = 0, to = 1] = decode.slice(2 * k, 2 * k + 2);
      return from + sum * (to - from);
    });
  };
}
