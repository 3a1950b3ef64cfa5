// What a colour space of the painted page is, as far as it decides how its colours become inks. Device spaces and patterns
// are known; whatever else there is (ICCBased, Lab, DeviceN …) is unknown and must be reported.

import { at, dictAt, resolve } from '../pdf/lookUp.ts';
import { isName, type PdfDict, type PdfFile, type PdfObject } from '../pdf/objects.ts';

/** `patternOf…`: an uncoloured pattern, whose colour is given in that base space. */
export type Space = 'gray' | 'rgb' | 'cmyk' | 'pattern' | 'patternOfGray' | 'patternOfRgb' | 'unknown';

export interface KnownSpace {
  readonly space: Space;
  /** For messages. */
  readonly label: string;
}

const DEVICE: Readonly<Record<string, Space>> = {
  DeviceGray: 'gray',
  DeviceRGB: 'rgb',
  DeviceCMYK: 'cmyk',
  Pattern: 'pattern',
};

/** The space an operator calls by `name`: a device space, or one of the resources. */
export function spaceNamed(file: PdfFile, resources: PdfDict, name: string): KnownSpace {
  const space = DEVICE[name];
  return space ? { space, label: name } : spaceOf(file, at(file, dictAt(file, resources, 'ColorSpace'), name), name);
}

export function spaceOf(file: PdfFile, object: PdfObject, label = 'without a name'): KnownSpace {
  if (isName(object)) return { space: DEVICE[object.name] ?? 'unknown', label: object.name };
  const family = Array.isArray(object) ? resolve(file, object[0]) : null;
  if (!Array.isArray(object) || !isName(family)) return { space: 'unknown', label };
  if (family.name !== 'Pattern' || object.length < 2)
    return { space: DEVICE[family.name] ?? 'unknown', label: family.name };
  const base = spaceOf(file, resolve(file, object[1]), label);
  const space = PATTERN_OF[base.space] ?? 'unknown';
  return { space, label: `Pattern of ${base.label}` };
}

const PATTERN_OF: Readonly<Partial<Record<Space, Space>>> = {
  gray: 'patternOfGray',
  rgb: 'patternOfRgb',
  cmyk: 'pattern',
};
