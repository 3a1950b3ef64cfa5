// What on a page has no ink of its own: text, lines, pictures and gradients in RGB or Lab, each with its place. Whoever separates
// them decides their ink.

import { type ColourSpace, spaceName } from '../../pdf/colour/colourSpaces.ts';
import { inksIn, inksOf } from '../../pdf/colour/inks.ts';
import { readShading } from '../../pdf/colour/shadingColours.ts';
import type { RectMm } from '../../units.ts';
import { paintedColours } from '../paintedColours.ts';
import type { Sheet } from '../sheet.ts';

export interface Unseparated {
  /** `DeviceRGB`, `ICCBased (3)`, … */
  readonly space: string;
  readonly rectMm: RectMm;
}

export function unseparatedObjects(sheet: Sheet): readonly Unseparated[] {
  const flat = paintedColours(sheet).filter(({ colour }) => colour.pattern === undefined && !inksOf(colour));
  const pictures = sheet.pictures.filter(({ facts }) => !facts.isMask && facts.space && !saysInks(facts.space));
  const shadings = sheet.shadings.map((mark) => ({ mark, space: readShading(sheet.file, mark).space }));
  return [
    ...flat.map(({ colour, rectMm }) => ({ space: spaceName(colour.space), rectMm })),
    ...pictures.map(({ facts, mark }) => ({
      space: facts.space ? spaceName(facts.space) : '',
      rectMm: mark.visibleMm,
    })),
    ...shadings
      .filter(({ space }) => !saysInks(space))
      .map(({ mark, space }) => ({ space: spaceName(space), rectMm: mark.rectMm })),
  ];
}

const saysInks = (space: ColourSpace): boolean =>
  inksIn(space, new Array<number>(space.components).fill(0)) !== undefined;
