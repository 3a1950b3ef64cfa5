// The profile pages are meant for → ink for colours that name none: RGB, Lab. What the file's own output intent says counts as
// what the RIP will do (relative colorimetric); nothing is claimed where there is no such profile.

import type { ColourSpace } from '../../pdf/colour/colourSpaces.ts';
import type { Inks } from '../../pdf/colour/inks.ts';
import type { InkOf } from '../../pdf/images/imageInks.ts';
import { intentProfile } from '../../pdf/intentFacts.ts';
import type { PdfFile } from '../../pdf/objects.ts';
import { isIcc, nameProfile } from '../../picture/readProfile.ts';
import { readSeparationLut, separateLab } from '../../picture/separationLut.ts';
import { newLabReader } from './labOfColour.ts';

export interface Conversion {
  /** Its own description. */
  readonly profile: string;
  /** The file names no profile; this one is the house's. */
  readonly isAssumed: boolean;
  /** Undefined for what no profile can convert: patterns, unknown spaces. */
  readonly inksOf: InkOf;
}

/** `house`: a profile to take where the file brings none that can be read. */
export function readConversion(file: PdfFile, house?: Uint8Array): Conversion | undefined {
  const own = intentProfile(file);
  return (own && conversionBy(file, own, false)) ?? (house && conversionBy(file, house, true));
}

function conversionBy(file: PdfFile, profile: Uint8Array, isAssumed: boolean): Conversion | undefined {
  if (!isIcc(profile) || String.fromCharCode(...profile.subarray(16, 20)) !== 'CMYK') return undefined;
  const lut = readSeparationLut(profile, 'B2A1');
  if (!lut) return undefined;
  const labOf = newLabReader(file);
  const inksOf = (space: ColourSpace, values: readonly number[]): Inks | undefined => {
    const lab = labOf(space, values);
    if (!lab) return undefined;
    const [C, M, Y, K] = separateLab(lut, lab);
    return { C, M, Y, K };
  };
  return { profile: nameProfile(profile), isAssumed, inksOf };
}
