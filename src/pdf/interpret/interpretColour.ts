// The colour operators (ISO 32000-1, 8.6.8): what the next fill and stroke are painted with.

import {
  type Colour,
  type ColourSpace,
  DEVICE_CMYK,
  DEVICE_GRAY,
  DEVICE_RGB,
  initialColour,
} from '../colour/colourSpaces.ts';
import { nameOf } from '../content/contentSpans.ts';
import { name } from '../objects.ts';
import { type Act, type Pen, report, resourceOf, spaceOf } from './interpretPen.ts';

const DEVICE_NAMES = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern']);

function setColour(pen: Pen, side: 'fill' | 'stroke', colour: Colour): void {
  pen.state[side] = colour;
  pen.look = undefined;
}

const device =
  (side: 'fill' | 'stroke', space: ColourSpace): Act =>
  (pen, n) =>
    setColour(pen, side, { space, values: n });

const chooseSpace =
  (side: 'fill' | 'stroke'): Act =>
  (pen, _n, operation) => {
    const wanted = nameOf(operation) ?? '';
    const object = DEVICE_NAMES.has(wanted) ? name(wanted) : resourceOf(pen, 'ColorSpace', wanted);
    const space = spaceOf(pen, object);
    if (space.family === 'unknown' && object !== null) report(pen, 'resource', `ColorSpace /${wanted}`);
    setColour(pen, side, initialColour(space));
  };

const setComponents =
  (side: 'fill' | 'stroke'): Act =>
  (pen, n, operation) => {
    const { space } = pen.state[side];
    const pattern = nameOf(operation);
    if (space.family === 'Pattern') {
      const found = resourceOf(pen, 'Pattern', pattern);
      setColour(pen, side, { space, values: n, ...(found !== null && { pattern: found }) });
    } else if (pattern !== undefined || (space.family !== 'unknown' && n.length !== space.components)) {
      report(pen, 'operands', operation.operator);
    } else setColour(pen, side, { space, values: n });
  };

export const COLOUR_ACTS: Readonly<Record<string, Act>> = {
  g: device('fill', DEVICE_GRAY),
  G: device('stroke', DEVICE_GRAY),
  rg: device('fill', DEVICE_RGB),
  RG: device('stroke', DEVICE_RGB),
  k: device('fill', DEVICE_CMYK),
  K: device('stroke', DEVICE_CMYK),
  cs: chooseSpace('fill'),
  CS: chooseSpace('stroke'),
  sc: setComponents('fill'),
  SC: setComponents('stroke'),
  scn: setComponents('fill'),
  SCN: setComponents('stroke'),
};
