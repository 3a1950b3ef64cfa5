// The shipped profile is a product of a recipe; these are the promises docs/press-profile.md makes for it.

import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertColour } from '../../src/picture/convertPixels.ts';
import { readProfile, readTags } from '../../src/picture/readProfile.ts';
import { pressConditionSchema } from '../../src/schema/pressCondition.ts';
import { readYaml } from '../../src/schema/readYaml.ts';
import { hasTool, newsprintPath, newsprintTable, transicc } from './fixtures.ts';

const conversions = hasTool('transicc');

/** Total ink in per cent at every node of a lut16 table (ICC.1:2001, 6.5.7), through its output curves. */
function inkOfNodes(bytes: Uint8Array, name: string): number[] {
  const at = readTags(bytes).get(name)?.offset ?? Number.NaN;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const [inputs, outputs, steps] = [view.getUint8(8), view.getUint8(9), view.getUint8(10)];
  const [inputEntries, outputEntries] = [view.getUint16(48), view.getUint16(50)];
  const nodes = 52 + inputs * inputEntries * 2;
  const curves = nodes + steps ** inputs * outputs * 2;
  const curve = (ink: number, value: number): number => {
    const place = (value / 65535) * (outputEntries - 1);
    const low = Math.min(outputEntries - 2, Math.floor(place));
    const of = (i: number) => view.getUint16(curves + (ink * outputEntries + i) * 2);
    return of(low) + (of(low + 1) - of(low)) * (place - low);
  };
  return Array.from({ length: steps ** inputs }, (_, node) => {
    let sum = 0;
    for (let ink = 0; ink < outputs; ink += 1) sum += curve(ink, view.getUint16(nodes + (node * outputs + ink) * 2));
    return sum / 655.35;
  });
}

describe.each([
  ['newsprint', 240],
  ['newsprint-220', 220],
])('assets/press/%s.icc', (name, limit) => {
  const file = newsprintPath.replace('newsprint.icc', `${name}.icc`);
  const { value, findings } = readProfile(new Uint8Array(readFileSync(file)), {});

  it(`is accepted, and asks for no more than ${limit} % ink at any of the 33³ nodes of each table`, () => {
    expect(findings).toEqual([]);
    for (const table of ['B2A0', 'B2A1', 'B2A2']) {
      const ink = inkOfNodes(value?.bytes ?? new Uint8Array(), table);
      expect(ink).toHaveLength(33 ** 3);
      const highest = ink.reduce((a, b) => Math.max(a, b));
      expect(highest).toBeLessThanOrEqual(limit);
      expect(highest).toBeGreaterThan(limit - 5);
    }
  });

  it('has a condition of the same name and limit', () => {
    const text = readFileSync(file.replace('.icc', '.yaml'), 'utf8');
    const { value: condition } = readYaml(`${name}.yaml`, text, pressConditionSchema);
    expect(condition).toMatchObject({ name, profile: `${name}.icc`, totalInkLimit: limit });
  });
});

describe('assets/press/newsprint.icc', () => {
  it('is small, names its source, and was made at no particular time', () => {
    expect(statSync(newsprintPath).size).toBeLessThan(1_000_000);
    const text = readFileSync(newsprintPath).toString('latin1');
    expect(text.match(/ANSI CGATS\/SNAP TR 002-2007/g)?.length).toBeGreaterThanOrEqual(2);
    expect([...new Uint8Array(readFileSync(newsprintPath).subarray(24, 36))]).toEqual([
      0x07, 0xea, 0, 11, 0, 20, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('prints grays mostly with black, and every gray darker with more of it', async () => {
    const table = await newsprintTable();
    let before = -1;
    for (let level = 250; level >= 0; level -= 10) {
      const [c, m, y, k] = convertColour(table, [level, level, level]);
      expect(k).toBeGreaterThan(before);
      if (level <= 200) expect(k).toBeGreaterThan(Math.max(c, m, y));
      before = k;
    }
    expect(before).toBe(100);
  });

  it.skipIf(!conversions)('keeps grays gray on paper: a* and b* within 1.5', () => {
    const grays = Array.from({ length: 16 }, (_, i) => [i * 17, i * 17, i * 17]);
    const ink = transicc(['-i*sRGB', `-o${newsprintPath}`, '-t0'], grays);
    for (const [, a = 99, b = 99] of transicc([`-i${newsprintPath}`, '-o*Lab', '-t1'], ink)) {
      expect(Math.hypot(a, b)).toBeLessThan(1.5);
    }
  });

  it.skipIf(!conversions)('comes back: Lab → ink → Lab differs by less than 1 on average for printable colours', () => {
    const inks = [0, 25, 50].flatMap((c) =>
      [0, 25, 50].flatMap((m) => [0, 25, 50].flatMap((y) => [0, 30].map((k) => [c, m, y, k]))),
    );
    const lab = transicc([`-i${newsprintPath}`, '-o*Lab', '-t1'], inks);
    const back = transicc(
      [`-i${newsprintPath}`, '-o*Lab', '-t1'],
      transicc(['-i*Lab', `-o${newsprintPath}`, '-t1'], lab),
    );
    const errors = lab.map((from, i) => Math.hypot(...from.map((v, axis) => v - (back[i]?.[axis] ?? Number.NaN))));
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(1);
  });
});
