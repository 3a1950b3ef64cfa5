// Shadings and their functions (ISO 32000-1, 8.7.4 and 7.10): the colours of the stops become inks, the functions between
// them stay. Resampling would be simpler, but shows a jump where a stop was.

import { arrayAt, at, numberAt, numbersAt, resolve } from '../pdf/lookUp.ts';
import type { PdfDict, PdfFile, PdfObject } from '../pdf/objects.ts';
import { isDict, isStream, name } from '../pdf/objects.ts';
import { decodeStream, flateStream } from '../pdf/streams.ts';
import { spaceOf } from './colourSpaces.ts';
import type { ColourMap } from './mapColours.ts';

/** Inks as PDF counts, 0…1. */
type Inks = number[];
type ToInks = (components: readonly number[]) => Inks;

export type ConvertedShading =
  | { readonly shading: PdfObject }
  | { readonly unknownSpace: string }
  | { readonly unknownKind: string };

export function convertShading(file: PdfFile, colours: ColourMap, shading: PdfObject): ConvertedShading {
  const source = isStream(shading) ? shading.dict : shading;
  if (!isDict(source)) return { unknownKind: 'no dictionary' };
  const { space, label } = spaceOf(file, at(file, source, 'ColorSpace'));
  if (space === 'cmyk') return { shading };
  if (space !== 'rgb' && space !== 'gray') return { unknownSpace: label };
  const kind = numberAt(file, source, 'ShadingType') ?? 0;
  if (kind !== 2 && kind !== 3) return { unknownKind: `ShadingType ${kind}` };
  const toInks = inksOf(colours, space);
  const converted = convertFunction(file, at(file, source, 'Function'), toInks);
  if ('unknownKind' in converted) return converted;
  const entries = new Map(source.entries).set('ColorSpace', name('DeviceCMYK')).set('Function', converted.made);
  const background = numbersAt(file, source, 'Background');
  if (background) entries.set('Background', toInks(background));
  return { shading: { kind: 'dict', entries } };
}

const inksOf =
  (colours: ColourMap, space: 'rgb' | 'gray'): ToInks =>
  ([a = 0, b = 0, c = 0]) => {
    const { cmyk } = space === 'rgb' ? colours.fromRgb(a, b, c) : colours.fromGray(a);
    return cmyk.map((percent) => Math.round(percent * 100) / 10000);
  };

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
  const samples = new Uint8Array(size * 8);
  const view = new DataView(samples.buffer);
  for (let i = 0; i < size; i++) {
    const colour = Array.from({ length: components }, (_, c) => {
      const low = range[2 * c] ?? 0;
      return low + ((bytes[i * components + c] ?? 0) / 255) * ((range[2 * c + 1] ?? 1) - low);
    });
    for (const [c, ink] of toInks(colour).entries()) view.setUint16(i * 8 + c * 2, Math.round(ink * 65535));
  }
  const made = flateStream(samples);
  for (const [key, value] of object.dict.entries)
    if (!['Filter', 'DecodeParms', 'Length', 'Decode'].includes(key)) made.dict.entries.set(key, value);
  made.dict.entries.set('BitsPerSample', 16).set('Range', [0, 1, 0, 1, 0, 1, 0, 1]);
  return { made };
}
