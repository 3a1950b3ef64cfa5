// Inks beyond the four: each is a Separation with the name of its plate and a look in DeviceCMYK for whoever has no such
// plate (ISO 32000-1, 8.6.6.4). One object in the file, named in the resources of whatever paints with it.

import { addObject } from '../pdf/lookUp.ts';
import { dict, name, type PdfDict, type PdfFile, type PdfRef } from '../pdf/objects.ts';
import { ownedDict } from './overprint.ts';
import type { SpotInk } from './pressInput.ts';

export interface SpotSpaces {
  /** The name under which `resources` have the ink's space; put in if it is not there. */
  readonly keyIn: (resources: PdfDict, spot: SpotInk) => string;
  readonly spaceOf: (spot: SpotInk) => PdfRef;
  /** All inks used so far. */
  readonly used: () => readonly SpotInk[];
}

export function spotSpaces(file: PdfFile): SpotSpaces {
  const spaces = new Map<string, { readonly spot: SpotInk; readonly key: string; readonly ref: PdfRef }>();
  const known = (spot: SpotInk) => {
    const found = spaces.get(spot.name);
    if (found) return found;
    const made = { spot, key: `TekanSpot${spaces.size + 1}`, ref: addObject(file, separation(spot)) };
    spaces.set(spot.name, made);
    return made;
  };
  return {
    keyIn: (resources, spot) => {
      const { key, ref } = known(spot);
      ownedDict(file, resources, 'ColorSpace').entries.set(key, ref);
      return key;
    },
    spaceOf: (spot) => known(spot).ref,
    used: () => [...spaces.values()].map(({ spot }) => spot),
  };
}

function separation({ name: plate, alternate }: SpotInk) {
  const full = alternate.map((percent) => Math.round(percent * 100) / 10000);
  const tint = dict({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: full, N: 1 });
  return [name('Separation'), name(asPdfName(plate)), name('DeviceCMYK'), tint];
}

/** Names are bytes; beyond ASCII they are UTF-8 (ISO 32000-1, 7.3.5; ISO 15930-7, 6.6). */
const asPdfName = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
