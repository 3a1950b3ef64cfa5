// One colour operator → the same colour in inks (ISO 32000-1, 8.6.8). Every operator of the colour table has its case.

import { nameOf, numbersOf, type Operation } from '../pdf/content/contentSpans.ts';
import { latin1, type PdfDict, type PdfFile } from '../pdf/objects.ts';
import { type Space, spaceNamed } from './colourSpaces.ts';
import type { GraphicsState } from './graphicsState.ts';
import type { ColourMap, Device, Ink } from './mapColours.ts';
import type { SpotInk } from './pressInput.ts';

export interface Recoloured {
  readonly state: GraphicsState;
  /** What stands in the operation's place; absent: it stays as it is. */
  readonly by?: Uint8Array;
  /** Label of a space nobody here can turn into inks. */
  readonly unknownSpace?: string;
}

/** Gives a spot ink its name in the resources that are in force. */
export type NameSpot = (spot: SpotInk) => string;

type Side = 'fill' | 'stroke';

/** Only for operators of the table `colour`. */
export function rewriteColour(
  file: PdfFile,
  colours: ColourMap,
  resources: PdfDict,
  state: GraphicsState,
  operation: Operation,
  nameSpot: NameSpot,
): Recoloured {
  const { operator } = operation;
  const side: Side = operator === operator.toLowerCase() ? 'fill' : 'stroke';
  switch (operator) {
    case 'g':
    case 'G':
      return colourSet(colours, state, side, operation, 'gray', nameSpot);
    case 'rg':
    case 'RG':
      return colourSet(colours, state, side, operation, 'rgb', nameSpot);
    case 'k':
    case 'K':
      return colourSet(colours, state, side, operation, 'cmyk', nameSpot);
    case 'cs':
    case 'CS':
      return spaceSet(file, colours, resources, state, side, operation);
    default:
      return colourSet(colours, state, side, operation, state[side], nameSpot);
  }
}

function spaceSet(
  file: PdfFile,
  { device, fromGray }: ColourMap,
  resources: PdfDict,
  state: GraphicsState,
  side: Side,
  operation: Operation,
): Recoloured {
  const { space, label } = spaceNamed(file, resources, nameOf(operation) ?? '');
  const next = { ...state, [side]: space, ...(side === 'fill' && { fillIsK100: false }) };
  if (space === 'unknown') return { state: next, unknownSpace: label };
  const operator = side === 'fill' ? 'cs' : 'CS';
  if (space !== 'rgb' && space !== 'gray') return { state: next };
  // The initial colour is black in all three device spaces, and in DeviceCMYK it is K 100 (8.6.8); black as printed is not.
  const by =
    device.space === 'DeviceCMYK'
      ? latin1(`/DeviceCMYK ${operator}`)
      : joined(fromGray(0).operands, ` ${device[side]}`);
  return { state: next, by };
}

/** `from` is the space of the operands; the ink is written by `k` or `K`, which needs no space set before it. */
function colourSet(
  colours: ColourMap,
  state: GraphicsState,
  side: Side,
  operation: Operation,
  from: Space,
  nameSpot: NameSpot,
): Recoloured {
  const [a = 0, b = 0, c = 0, d = 0] = numbersOf(operation);
  switch (from) {
    case 'gray':
      return withInk(colours.device, state, side, from, colours.fromGray(a), nameSpot);
    case 'rgb':
      return withInk(colours.device, state, side, from, colours.fromRgb(a, b, c), nameSpot);
    case 'cmyk':
      return colours.device.space === 'DeviceCMYK'
        ? { state: inked(state, side, from, colours.keep(a, b, c, d)) }
        : withInk(colours.device, state, side, from, colours.keep(a, b, c, d), nameSpot);
    case 'patternOfRgb':
      return uncoloured(state, operation, side, colours.fromRgb(a, b, c));
    case 'patternOfGray':
      return uncoloured(state, operation, side, colours.fromGray(a));
    default:
      return { state };
  }
}

const inked = (state: GraphicsState, side: Side, from: Space, ink: Ink): GraphicsState =>
  side === 'fill' ? { ...state, fill: from, fillIsK100: ink.isK100 } : { ...state, stroke: from };

const withInk = (
  device: Device,
  state: GraphicsState,
  side: Side,
  from: Space,
  ink: Ink,
  nameSpot: NameSpot,
): Recoloured => ({
  state: inked(state, side, from, ink),
  by: ink.spot ? spotSet(ink, side, nameSpot(ink.spot)) : joined(ink.operands, ` ${device[side]}`),
});

const spotSet = ({ operands }: Ink, side: Side, key: string): Uint8Array =>
  joined(latin1(side === 'fill' ? `/${key} cs ` : `/${key} CS `), operands, side === 'fill' ? ' scn' : ' SCN');

/** Of a pattern without colour; in a spot ink it would need a pattern space of its own, which Chromium never asks for. */
function uncoloured(state: GraphicsState, operation: Operation, side: Side, ink: Ink): Recoloured {
  if (ink.spot) return { state, unknownSpace: `Pattern of Separation ${ink.spot.name}` };
  return { state, by: joined(ink.operands, ` /${nameOf(operation) ?? ''} ${side === 'fill' ? 'scn' : 'SCN'}`) };
}

const joined = (...parts: (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin1(part) : part))));
