import { describe, expect, it } from 'vitest';
import { lineEnd, lineTotals, sumsOf } from '../../src/typeset/lineTotals.ts';
import { seededRandom } from '../seededRandom.ts';
import { plainAtoms, randomText } from './material.ts';

const totals = (text: string, style?: 'kaiming' | 'full', indent = 0) => {
  const atoms = plainAtoms(text, style);
  return lineTotals(sumsOf(atoms), 0, atoms.length, indent);
};

describe('lineTotals', () => {
  it('adds widths, gaps beside Latin and the indent', () => {
    expect(totals('共3个，', 'kaiming', 2000)).toMatchObject({ natural: 5250, autospace: 250, gaps: 3 });
  });

  it('knows what the mark at the end and marks inside could lose', () => {
    expect(totals('好。新。')).toMatchObject({ endSqueeze: 500, innerMarks: 1, startSqueeze: 0 });
  });

  it('lets a full opener at the start of a line lose its blank half, and not count among the inner marks', () => {
    expect(totals('（好，新）', 'full')).toMatchObject({ startSqueeze: 500, innerMarks: 1, endSqueeze: 500 });
  });

  it('does not count spaces at the end', () => {
    expect(totals('好 新 ')).toMatchObject({ natural: 2250, gaps: 2 });
    expect(lineEnd(plainAtoms('好新 \u3000'), 0, 4)).toBe(2);
  });

  it('leaves out the gap before the first character of the line', () => {
    const atoms = plainAtoms('共31个');
    expect(lineTotals(sumsOf(atoms), 1, 4, 0)).toMatchObject({ natural: 2125, autospace: 125 });
  });

  it('agrees with adding up atom by atom, wherever the line is cut', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 40; round++) {
      const atoms = plainAtoms(randomText(random, 12), round % 2 ? 'full' : 'kaiming');
      const sums = sumsOf(atoms);
      for (let cut = 0; cut < 30; cut++) {
        const from = Math.floor(random() * atoms.length);
        const to = from + 1 + Math.floor(random() * (atoms.length - from));
        const line = atoms.slice(from, lineEnd(atoms, from, to));
        const inner = line.slice(0, -1);
        const got = lineTotals(sums, from, to, 300);
        const autospace = line.slice(1).reduce((sum, a) => sum + a.before, 0);
        expect(got.natural).toBeCloseTo(300 + autospace + line.reduce((sum, a) => sum + a.width, 0), 6);
        expect(got.autospace).toBeCloseTo(autospace, 6);
        expect(got.gaps).toBe(inner.filter((a) => a.stretchAfter).length);
        const opens = line[0]?.kind === 'opener' && line[0].squeeze > 0;
        expect(got.innerMarks).toBe(inner.filter((a, i) => a.squeeze > 0 && !(i === 0 && opens)).length);
      }
    }
  });
});
