import { describe, expect, it } from 'vitest';
import { inksBetween, liftBlack } from '../../src/picture/blackPoint.ts';
import { readSeparationLut, separateBy } from '../../src/picture/separationLut.ts';
import { labOfSrgb, toLevel, toLight } from '../../src/picture/srgbProfile.ts';
import { levelOfNode, TABLE_STEPS } from '../../src/picture/tableGrid.ts';

/** A profile with one table of 2³ nodes, `mft1`: cyan falls with L*, black is what a* and b* make of it. */
function tinyProfile(change: (tag: Uint8Array) => void = () => {}, space = 'Lab '): Uint8Array {
  const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
  const straight = Array.from({ length: 256 }, (_, i) => i);
  const nodes = [0, 1].flatMap((l) =>
    [0, 1].flatMap((a) => [0, 1].flatMap((b) => [255 - 255 * l, 0, 0, 100 * a + 50 * b])),
  );
  const tag = Uint8Array.from([
    ...ascii('mft1'),
    ...[0, 0, 0, 0, 3, 4, 2, 0],
    ...new Array<number>(36).fill(0),
    ...straight,
    ...straight,
    ...straight,
    ...nodes,
    ...straight,
    ...straight,
    ...straight,
    ...straight,
  ]);
  change(tag);
  const profile = new Uint8Array(144 + tag.length);
  const view = new DataView(profile.buffer);
  profile.set(ascii(space), 20);
  view.setUint32(128, 1);
  profile.set(ascii('B2A0'), 132);
  view.setUint32(136, 144);
  view.setUint32(140, tag.length);
  profile.set(tag, 144);
  return profile;
}

describe('a table read from a profile', () => {
  it('gives between its nodes what lies between them', () => {
    const lut = readSeparationLut(tinyProfile(), 'B2A0');
    if (!lut) throw new Error('not read');
    const [lightness, a, b] = labOfSrgb(200, 60, 60);
    const [c = 0, m, y, k = 0] = separateBy(lut, Uint8Array.of(200, 60, 60));
    expect(Math.abs(c - 2.55 * (100 - lightness))).toBeLessThanOrEqual(1);
    expect([m, y]).toEqual([0, 0]);
    expect(Math.abs(k - ((a + 128) * 100 + (b + 128) * 50) / 255)).toBeLessThanOrEqual(1);
  });

  it('looks colours up where it is told to', () => {
    const lut = readSeparationLut(tinyProfile(), 'B2A0');
    if (!lut) throw new Error('not read');
    const moved = separateBy(lut, Uint8Array.of(1, 2, 3), () => [200, 60, 60]);
    expect([...moved]).toEqual([...separateBy(lut, Uint8Array.of(200, 60, 60))]);
  });

  it.each([
    ['that is not there', tinyProfile(), 'B2A1'],
    ['entered by XYZ', tinyProfile(undefined, 'XYZ '), 'B2A0'],
    ['of another kind', tinyProfile((tag) => tag.set([0x6d, 0x42, 0x41, 0x20])), 'B2A0'],
    ['from four channels', tinyProfile((tag) => tag.fill(4, 8, 9)), 'B2A0'],
    ['to three inks', tinyProfile((tag) => tag.fill(3, 9, 10)), 'B2A0'],
    ['shorter than it says', tinyProfile((tag) => tag.fill(9, 10, 11)), 'B2A0'],
    ['cut off', tinyProfile().subarray(0, 500), 'B2A0'],
  ] as const)('%s is left to the engine', (_, profile, name) =>
    expect(readSeparationLut(profile, name)).toBeUndefined(),
  );
});

describe('black point compensation', () => {
  it('leaves white alone, sets black to the darkest gray, and is straight in light between', () => {
    expect(liftBlack([255, 255, 255], 0.13).map(Math.round)).toEqual([255, 255, 255]);
    const [black] = liftBlack([0, 0, 0], 0.13);
    expect(toLight(black)).toBeCloseTo(0.13, 6);
    const [middle] = liftBlack([toLevel(0.5), 0, 0], 0.13);
    expect(toLight(middle)).toBeCloseTo(0.13 + 0.5 * 0.87, 6);
  });

  it('reads an engine’s table between its nodes', () => {
    const steps = Array.from({ length: TABLE_STEPS }, (_, i) => levelOfNode(i));
    const nodes = Uint8Array.from(steps.flatMap((r) => steps.flatMap((g) => steps.flatMap((b) => [r, g, b, 0]))));
    const colours = Uint8Array.of(0, 0, 0, 255, 255, 255, 17, 130, 251);
    expect([...inksBetween(nodes, colours, (levels) => levels)]).toEqual([
      0, 0, 0, 0, 255, 255, 255, 0, 17, 130, 251, 0,
    ]);
    expect([...inksBetween(nodes, Uint8Array.of(9, 9, 9), () => [10.4, 99.6, 254.5])]).toEqual([10, 100, 255, 0]);
  });
});
