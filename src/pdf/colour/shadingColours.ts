// A shading → its colour space and the colours at its stops (ISO 32000-1, 8.7.4.5). Between stops colours mix along a
// line, so ink is highest at one of them. Mesh shadings and calculator functions give the space alone.

import { arrayAt, at, numberAt, numbersAt, resolve } from '../lookUp.ts';
import type { ShadingMark } from '../marks.ts';
import { isDict, isStream, type PdfFile, type PdfObject } from '../objects.ts';
import { UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { type ColourSpace, readColourSpace } from './colourSpaces.ts';

export interface ShadingColours {
  readonly space: ColourSpace;
  readonly stops: readonly (readonly number[])[];
  /** False: some colours are only known by calculation. */
  readonly complete: boolean;
}

export function readShading(file: PdfFile, mark: ShadingMark): ShadingColours {
  const space = readColourSpace(file, at(file, mark.shading, 'ColorSpace'), mark.resources);
  const given = at(file, mark.shading, 'Function');
  const functions = Array.isArray(given) ? given : [given];
  const tables = functions.map((f) => stopsOf(file, f, 0));
  const isMesh = (numberAt(file, mark.shading, 'ShadingType') ?? 0) > 3;
  if (isMesh || tables.some((t) => t === undefined)) return { space, stops: [], complete: false };
  const known = tables.map((t) => t ?? []);
  // An array of functions gives one component each, with stops of its own: the highest of each is the safe side.
  const stops = known.length > 1 ? [known.map((t) => Math.max(...t.map(([v = 0]) => v)))] : (known[0] ?? []);
  return { space, stops, complete: true };
}

const MAX_DEPTH = 8;

function stopsOf(file: PdfFile, object: PdfObject, depth: number): readonly (readonly number[])[] | undefined {
  const found = resolve(file, object);
  const dict = isStream(found) ? found.dict : found;
  if (!isDict(dict) || depth > MAX_DEPTH) return undefined;
  switch (numberAt(file, dict, 'FunctionType')) {
    case 0:
      return isStream(found) ? samplesOf(file, found) : undefined;
    case 2:
      return [numbersAt(file, dict, 'C0') ?? [0], numbersAt(file, dict, 'C1') ?? [1]];
    case 3: {
      const parts = (arrayAt(file, dict, 'Functions') ?? []).map((f) => stopsOf(file, f, depth + 1));
      return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** Sampled functions of eight bits, as every gradient writer makes them. */
function samplesOf(
  file: PdfFile,
  stream: Extract<PdfObject, { kind: 'stream' }>,
): readonly (readonly number[])[] | undefined {
  const range = numbersAt(file, stream, 'Range');
  if (!range || numberAt(file, stream, 'BitsPerSample') !== 8) return undefined;
  const outputs = range.length / 2;
  try {
    const { bytes } = decodeStream(file, stream);
    const count = Math.min(Math.floor(bytes.length / outputs), 65_536);
    return Array.from({ length: count }, (_, i) =>
      Array.from({ length: outputs }, (_, k) => {
        const low = range[2 * k] ?? 0;
        return low + ((bytes[i * outputs + k] ?? 0) / 255) * ((range[2 * k + 1] ?? 1) - low);
      }),
    );
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return undefined;
  }
}
