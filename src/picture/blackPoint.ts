// Black point compensation: screen black goes to the darkest gray the press prints, and the tones between keep their order
// instead of running together (ISO 18619; lcms calls it `-b`). sharp's engine does not offer it, so it is done here.

import type { Levels } from './separationLut.ts';
import { toLevel, toLight } from './srgbProfile.ts';
import { levelOfNode, TABLE_STEPS } from './tableGrid.ts';

/** A screen colour moved into the range of the press: linear in light, neutral, white stays white. */
export function liftBlack([r, g, b]: Levels, blackLuminance: number): Levels {
  const lift = (level: number): number => toLevel(blackLuminance + toLight(level) * (1 - blackLuminance));
  return [lift(r), lift(g), lift(b)];
}

/** `colours`: RGB bytes. Their inks are read from the table's nodes where `place` puts them. Four ink bytes a colour. */
export function inksBetween(nodes: Uint8Array, colours: Uint8Array, place: (levels: Levels) => Levels): Uint8Array {
  const inks = new Uint8Array((colours.length / 3) * 4);
  for (let i = 0; i * 3 < colours.length; i += 1) {
    const [r = 0, g = 0, b = 0] = colours.subarray(i * 3, i * 3 + 3);
    inks.set(inksAt(nodes, place([r, g, b])), i * 4);
  }
  return inks;
}

const offsetOf = ([r, g, b]: Levels): number => ((r * TABLE_STEPS + g) * TABLE_STEPS + b) * 4;

/** Tetrahedral interpolation at levels that are no whole numbers. */
function inksAt(nodes: Uint8Array, levels: Levels): number[] {
  const places = levels.map(placeOf);
  const low = places.map(({ node }) => node);
  // From the low corner of the cube to the high one, along the axis with the longest way first.
  const order = [0, 1, 2].sort((a, b) => (places[b]?.way ?? 0) - (places[a]?.way ?? 0));
  const ways = [1, ...order.map((axis) => places[axis]?.way ?? 0), 0];
  const corner = [...low];
  const sum = [0, 0, 0, 0];
  for (const step of [-1, 0, 1, 2]) {
    const axis = order[step];
    if (axis !== undefined) corner[axis] = (corner[axis] ?? 0) + 1;
    const weight = (ways[step + 1] ?? 0) - (ways[step + 2] ?? 0);
    const at = offsetOf([corner[0] ?? 0, corner[1] ?? 0, corner[2] ?? 0]);
    // A corner beyond the table has no weight.
    for (let ink = 0; ink < 4; ink += 1) sum[ink] = (sum[ink] ?? 0) + weight * (nodes[at + ink] ?? 0);
  }
  return sum.map((ink) => Math.round(ink));
}

function placeOf(level: number): { node: number; way: number } {
  let node = Math.min(TABLE_STEPS - 2, Math.floor((level * (TABLE_STEPS - 1)) / 255));
  if (level < levelOfNode(node)) node -= 1;
  const from = levelOfNode(node);
  return { node, way: Math.min(1, (level - from) / (levelOfNode(node + 1) - from)) };
}
