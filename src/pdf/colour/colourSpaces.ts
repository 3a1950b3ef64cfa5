// Colour spaces (ISO 32000-1, 8.6) as facts: which family, how many components, which colorants. In: the object a `cs`
// operator or an image names, with the resources around it. Out: plain data; nothing is converted.

import { at, dictAt, nameAt, numberAt, resolve } from '../lookUp.ts';
import {
  isDict,
  isName,
  isStream,
  isString,
  type PdfArray,
  type PdfDict,
  type PdfFile,
  type PdfObject,
  type PdfStream,
} from '../objects.ts';
import { decodeStream } from '../streams.ts';

export type ColourFamily =
  | 'DeviceGray'
  | 'DeviceRGB'
  | 'DeviceCMYK'
  | 'CalGray'
  | 'CalRGB'
  | 'Lab'
  | 'ICCBased'
  | 'Indexed'
  | 'Separation'
  | 'DeviceN'
  | 'Pattern'
  | 'unknown';

export interface ColourSpace {
  readonly family: ColourFamily;
  readonly components: number;
  /** Separation and DeviceN: the plates, as named in the file. */
  readonly colorants?: readonly string[];
  /** Indexed: what the table is in. Separation, DeviceN: the alternate. Pattern: what uncoloured patterns take. */
  readonly base?: ColourSpace;
  /** Separation, DeviceN: the function from tints to the alternate. */
  readonly tint?: PdfObject;
  /** ICCBased: the profile. CalRGB, Lab: the dictionary of what its values mean. */
  readonly source?: PdfDict | PdfStream;
  /** Indexed: the table, `components of base` bytes for each entry. */
  readonly table?: Uint8Array;
}

/** A colour as set in the content; `pattern` names one in the resources. */
export interface Colour {
  readonly space: ColourSpace;
  readonly values: readonly number[];
  readonly pattern?: PdfObject;
}

const plain = (family: ColourFamily, components: number): ColourSpace => ({ family, components });

export const DEVICE_GRAY = plain('DeviceGray', 1);
export const DEVICE_RGB = plain('DeviceRGB', 3);
export const DEVICE_CMYK = plain('DeviceCMYK', 4);
const PATTERN = plain('Pattern', 0);
const UNKNOWN = plain('unknown', 0);

const BY_NAME: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: DEVICE_GRAY,
  DeviceRGB: DEVICE_RGB,
  DeviceCMYK: DEVICE_CMYK,
  CalCMYK: DEVICE_CMYK,
  Pattern: PATTERN,
  G: DEVICE_GRAY,
  RGB: DEVICE_RGB,
  CMYK: DEVICE_CMYK,
};

const MAX_DEPTH = 6;

/** `resources` gives the meaning of names that are no device space. A space that makes no sense is `unknown`. */
export function readColourSpace(file: PdfFile, object: PdfObject, resources: PdfDict, depth = 0): ColourSpace {
  const found = resolve(file, object);
  if (depth > MAX_DEPTH) return UNKNOWN;
  if (isName(found)) {
    const known = BY_NAME[found.name];
    if (known) return known;
    const named = at(file, dictAt(file, resources, 'ColorSpace'), found.name);
    return named === null ? UNKNOWN : readColourSpace(file, named, resources, depth + 1);
  }
  return Array.isArray(found) ? readArraySpace(file, found, resources, depth) : UNKNOWN;
}

function readArraySpace(file: PdfFile, array: PdfArray, resources: PdfDict, depth: number): ColourSpace {
  const family = resolve(file, array[0]);
  const inner = (index: number): ColourSpace => readColourSpace(file, array[index] ?? null, resources, depth + 1);
  if (!isName(family)) return UNKNOWN;
  switch (family.name) {
    case 'CalGray':
      return plain('CalGray', 1);
    case 'CalRGB':
    case 'Lab':
      return { ...plain(family.name, 3), ...sourceOf(resolve(file, array[1])) };
    case 'ICCBased':
      return readIcc(file, array);
    case 'Indexed':
    case 'I':
      return readIndexed(file, array, inner(1));
    case 'Separation':
      return readPlates('Separation', [resolve(file, array[1])], inner(2), array[3]);
    case 'DeviceN':
      return readPlates('DeviceN', colorantsOf(file, array[1]), inner(2), array[3]);
    case 'Pattern':
      return array.length > 1 ? { ...PATTERN, base: inner(1) } : PATTERN;
    default:
      return BY_NAME[family.name] ?? UNKNOWN;
  }
}

const sourceOf = (source: PdfObject): { source?: PdfDict | PdfStream } =>
  isDict(source) || isStream(source) ? { source } : {};

function readIcc(file: PdfFile, array: PdfArray): ColourSpace {
  const profile = resolve(file, array[1]);
  const n = isStream(profile) ? numberAt(file, profile, 'N') : undefined;
  return n === 1 || n === 3 || n === 4 ? { ...plain('ICCBased', n), ...sourceOf(profile) } : UNKNOWN;
}

function readIndexed(file: PdfFile, array: PdfArray, base: ColourSpace): ColourSpace {
  const given = resolve(file, array[3]);
  const table = isString(given) ? given.bytes : isStream(given) ? decodeStream(file, given).bytes : undefined;
  return { family: 'Indexed', components: 1, base, ...(table && { table }) };
}

const colorantsOf = (file: PdfFile, object: PdfObject | undefined): PdfObject[] => {
  const list = resolve(file, object);
  return Array.isArray(list) ? list.map((item) => resolve(file, item)) : [];
};

function readPlates(
  family: 'Separation' | 'DeviceN',
  names: readonly PdfObject[],
  base: ColourSpace,
  tint: PdfObject = null,
): ColourSpace {
  const colorants = names.map((n) => (isName(n) ? n.name : ''));
  return { family, components: colorants.length, colorants, base, tint };
}

/** The colour a space starts with (8.6.3 ff.): black where the space can, else full tint. */
export function initialColour(space: ColourSpace): Colour {
  const full = space.family === 'Separation' || space.family === 'DeviceN';
  const values = new Array<number>(space.components).fill(full ? 1 : 0);
  if (space.components === 4 && !full) values[3] = 1;
  return { space, values };
}

/** The blending space of a transparency group, if it names one: `DeviceCMYK`, `ICCBased 4`, … */
export function groupSpaceOf(file: PdfFile, holder: PdfDict, resources: PdfDict): ColourSpace | undefined {
  const group = dictAt(file, holder, 'Group');
  if (!group || nameAt(file, group, 'S') !== 'Transparency') return undefined;
  const space = at(file, group, 'CS');
  return space === null ? UNKNOWN : readColourSpace(file, space, resources);
}

/** For people: `DeviceCMYK`, `ICCBased (3)`, `Separation PANTONE 186 C`, `Indexed DeviceRGB`. */
export function spaceName(space: ColourSpace): string {
  if (space.family === 'ICCBased') return `ICCBased (${space.components})`;
  if (space.family === 'Indexed') return `Indexed ${space.base ? spaceName(space.base) : ''}`.trim();
  return space.colorants ? `${space.family} ${space.colorants.join(' + ')}` : space.family;
}
