// Shadings and their functions (ISO 32000-1, 8.7.4 and 7.10): the colours of the stops become inks, the functions between
// them stay. Resampling would be simpler, but shows a jump where a stop was.

import { arrayAt, at, numberAt, numbersAt, resolve } from '../pdf/lookUp.ts';
import { isDict, isStream, name, type PdfDict, type PdfFile, type PdfObject } from '../pdf/objects.ts';
import { decodeStream, flateStream } from '../pdf/streams.ts';
import { spaceOf } from './colourSpaces.ts';
import type { ColourMap, Ink } from './mapColours.ts';
import type { SpotSpaces } from './spotInks.ts';

/** Inks as PDF counts, 0…1. */
type Inks = number[];
type ToInks = (components: readonly number[]) => Inks;

export type ConvertedShading =
  | { readonly shading: PdfObject }
  | { readonly unknownSpace: string }
  | { readonly unknownKind: string };

export function convertShading(
  file: PdfFile,
  colours: ColourMap,
  spots: SpotSpaces,
  shading: PdfObject,
): ConvertedShading {
  const source = isStream(shading) ? shading.dict : shading;
  if (!isDict(source)) return { unknownKind: 'no dictionary' };
  const { space, label } = spaceOf(file, at(file, source, 'ColorSpace'));
  if (space === 'cmyk') return { shading };
  if (space !== 'rgb' && space !== 'gray') return { unknownSpace: label };
  const kind = numberAt(file, source, 'ShadingType') ?? 0;
  if (kind !== 2 && kind !== 3) return { unknownKind: `ShadingType ${kind}` };
  const stops = new Map<string, Ink>();
  const meet = meetStops(colours, space, stops);
  const tried = convertFunction(file, at(file, source, 'Function'), (stop) => inDevice(meet(stop)));
  if ('unknownKind' in tried) return tried;
  const background = numbersAt(file, source, 'Background');
  if (background) meet(background);
  const inks = [...stops.values()];
  const spot = inks.find((ink) => ink.spot)?.spot;
  // From a spot ink to itself or to paper is a row of its tints; to process inks it would be neither.
  if (spot && inks.some((ink) => ink.spot?.name !== spot.name && ink.cmyk.some((percent) => percent > 0)))
    return { unknownKind: `${spot.name} beside other inks` };
  const toInks: ToInks = spot ? (stop) => tintOf(meet(stop)) : (stop) => inDevice(meet(stop));
  const converted = spot ? convertFunction(file, at(file, source, 'Function'), toInks) : tried;
  if ('unknownKind' in converted) return converted;
  const inkSpace = spot ? spots.spaceOf(spot) : name(colours.device.space);
  const entries = new Map(source.entries).set('ColorSpace', inkSpace).set('Function', converted.made);
  if (background) entries.set('Background', toInks(background));
  return { shading: { kind: 'dict', entries } };
}

type Meet = (components: readonly number[]) => Ink;

/** Each stop is looked up, and counted, once. */
const meetStops =
  (colours: ColourMap, space: 'rgb' | 'gray', stops: Map<string, Ink>): Meet =>
  ([a = 0, b = 0, c = 0]) => {
    const key = `${a} ${b} ${c}`;
    const ink = stops.get(key) ?? (space === 'rgb' ? colours.fromRgb(a, b, c) : colours.fromGray(a));
    stops.set(key, ink);
    return ink;
  };

const inDevice = ({ values }: Ink): Inks => [...values];

/** Paper is no tint of any ink. */
const tintOf = ({ spot, values }: Ink): Inks => [spot ? (values[0] ?? 0) : 0];

type Converted = { readonly made: PdfObject } | { readonly unknownKind: string };

function convertFunction(file: PdfFile, object: PdfObject, toInks: ToInks): Converted {
  const source = isStream(object) ? object.dict : object;
  if (!isDict(source)) return { unknownKind: 'functions apart for each component' };
  const kind = numberAt(file, source, 'FunctionType');
  if (kind === 2) return { made: convertExponential(file, source, toInks) };
  if (kind === 3) return convertStitching(file, source, toInks);
  if (kind === 0) return convertSampled(file, object, toInks);
  return { unknownKind: `FunctionType ${kind ?? 'absent'}` };
}

function convertExponential(file: PdfFile, source: PdfDict, toInks: ToInks): PdfDict {
  const entries = new Map(source.entries);
  entries.delete('Range');
  entries.set('C0', toInks(numbersAt(file, source, 'C0') ?? [0]));
  entries.set('C1', toInks(numbersAt(file, source, 'C1') ?? [1]));
  return { kind: 'dict', entries };
}

function convertStitching(file: PdfFile, source: PdfDict, toInks: ToInks): Converted {
  const functions: PdfObject[] = [];
  for (const item of arrayAt(file, source, 'Functions') ?? []) {
    const converted = convertFunction(file, resolve(file, item), toInks);
    if ('unknownKind' in converted) return converted;
    functions.push(converted.made);
  }
  const entries = new Map(source.entries).set('Functions', functions);
  entries.delete('Range');
  return { made: { kind: 'dict', entries } };
}

/** A table of colours: each becomes inks, in 16 bits so that a recipe reads back exactly. */
function convertSampled(file: PdfFile, object: PdfObject, toInks: ToInks): Converted {
  const [size = 0, ...more] = isStream(object) ? (numbersAt(file, object, 'Size') ?? []) : [];
  if (!isStream(object) || more.length > 0 || numberAt(file, object, 'BitsPerSample') !== 8)
    return { unknownKind: 'samples that are no 8-bit row' };
  const range = numbersAt(file, object, 'Decode') ?? numbersAt(file, object, 'Range') ?? [];
  const components = range.length / 2;
  const { bytes } = decodeStream(file, object);
  const rows = Array.from({ length: size }, (_, i) =>
    toInks(
      Array.from({ length: components }, (_, c) => {
        const low = range[2 * c] ?? 0;
        return low + ((bytes[i * components + c] ?? 0) / 255) * ((range[2 * c + 1] ?? 1) - low);
      }),
    ),
  );
  const inks = rows[0]?.length ?? 4;
  const samples = new Uint8Array(size * inks * 2);
  const view = new DataView(samples.buffer);
  for (const [i, row] of rows.entries())
    for (const [c, ink] of row.entries()) view.setUint16((i * inks + c) * 2, Math.round(ink * 65535));
  const made = flateStream(samples);
  for (const [key, value] of object.dict.entries)
    if (!['Filter', 'DecodeParms', 'Length', 'Decode'].includes(key)) made.dict.entries.set(key, value);
  made.dict.entries.set('BitsPerSample', 16).set(
    'Range',
    Array.from({ length: inks * 2 }, (_, i) => i % 2),
  );
  return { made };
}
