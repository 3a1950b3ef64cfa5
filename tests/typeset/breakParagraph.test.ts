import { describe, expect, it } from 'vitest';
import { type Atom, isReadable } from '../../src/typeset/atoms.ts';
import { breakParagraph, type Measures } from '../../src/typeset/breakParagraph.ts';
import { closeLine, justifyLine } from '../../src/typeset/justifyLine.ts';
import { lineTotals, sumsOf } from '../../src/typeset/lineTotals.ts';
import { LINE_PRICE } from '../../src/typeset/prices.ts';
import { pick, seededRandom } from '../seededRandom.ts';
import { PLAIN, plainAtoms, randomText } from './material.ts';

const even = (measure: number, indent = 0): Measures => ({ widthOf: () => measure, indent, maxStretch: 260 });

/** Every way to break, tried one by one: the cheapest cost for each line count. */
function bruteForce(atoms: readonly Atom[], measures: Measures, offence: number): Map<number, number> {
  const sums = sumsOf(atoms);
  const cheapest = new Map<number, number>();
  const walk = (from: number, lines: number, cost: number): void => {
    if (from === atoms.length) {
      cheapest.set(lines, Math.min(cost, cheapest.get(lines) ?? Number.POSITIVE_INFINITY));
      return;
    }
    for (let to = from + 1; to <= atoms.length; to++) {
      const isLast = to === atoms.length;
      const own = isLast ? 0 : (atoms[to]?.offence ?? 0);
      if (own > offence) continue;
      const totals = lineTotals(sums, from, to, lines === 0 ? measures.indent : 0);
      const readable = atoms.slice(from).filter(isReadable).length;
      if (isLast && from > 0 && readable <= 1) continue;
      const line = isLast
        ? closeLine(totals, measures.widthOf(lines), from === 0 ? undefined : readable)
        : justifyLine(totals, measures.widthOf(lines), {
            comfortable: measures.maxStretch,
            widest: measures.maxStretch,
            letterspace: offence > 0,
          });
      if (line) walk(to, lines + 1, cost + line.cost + (LINE_PRICE.offence[own] ?? 0));
    }
  };
  walk(0, 0, 0);
  return cheapest;
}

const textOfLine = (text: string, atoms: readonly Atom[], breaks: readonly number[], k: number): string =>
  text.slice(atoms[breaks[k - 1] ?? 0]?.start, atoms[(breaks[k] ?? 0) - 1]?.end);

describe('breakParagraph', () => {
  it('offers for every line count the cheapest breaks: brute force agrees on 400 small paragraphs', () => {
    const random = seededRandom(42);
    let compared = 0;
    for (let round = 0; compared < 400 && round < 3000; round++) {
      const text = randomText(random, 3).slice(0, 22);
      const atoms = plainAtoms(text, pick(random, ['kaiming', 'full'] as const));
      const widths = Array.from({ length: 40 }, () => 3000 + Math.floor(random() * 8) * 500);
      const measures = {
        widthOf: round % 3 ? () => widths[0] ?? 0 : (line: number) => widths[line] ?? 0,
        indent: pick(random, [0, 2000]),
        maxStretch: pick(random, [100, 260, 500]),
      };
      const legal = bruteForce(atoms, measures, 0);
      const expected = legal.size > 0 ? legal : bruteForce(atoms, measures, 1);
      if (expected.size === 0) continue;
      compared++;
      const menu = new Map(breakParagraph(atoms, measures).map((s) => [s.lines, s.cost]));
      expect([...menu.keys()]).toEqual([...expected.keys()].sort((a, b) => a - b));
      for (const [lines, cost] of expected) expect(menu.get(lines)).toBeCloseTo(cost, 6);
    }
    expect(compared).toBe(400);
  });

  it('gives as many breaks as lines, rising, the last at the end', () => {
    const atoms = plainAtoms(randomText(seededRandom(3), 60));
    for (const { lines, breaks } of breakParagraph(atoms, even(17000, 2000))) {
      expect(breaks).toHaveLength(lines);
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
      expect(breaks.at(-1)).toBe(atoms.length);
    }
  });

  it('offers more than one line count for a paragraph of ten lines', () => {
    const counts = breakParagraph(plainAtoms('市'.repeat(160)), even(17000, 2000)).map((s) => s.lines);
    expect(counts).toEqual([10, 11, 12]);
  });

  it('sets a paragraph of one line, and one of a single character', () => {
    expect(breakParagraph(plainAtoms('一行就够。'), even(17000, 2000))).toEqual([{ lines: 1, cost: 0, breaks: [5] }]);
    expect(breakParagraph(plainAtoms('好'), even(17000))).toEqual([{ lines: 1, cost: 0, breaks: [1] }]);
  });

  it('sets an empty paragraph on no line', () => {
    expect(breakParagraph([], even(17000))).toEqual([{ lines: 0, cost: 0, breaks: [] }]);
  });

  it('never leaves one character alone on the last line, with its stop or without', () => {
    for (const text of ['市'.repeat(18), `${'市'.repeat(17)}。市。`, `${'市'.repeat(34)}民。`]) {
      const atoms = plainAtoms(text);
      for (const { breaks, lines } of breakParagraph(atoms, even(17000))) {
        const last = textOfLine(text, atoms, breaks, lines - 1);
        expect([...last].filter((c) => c !== '。').length, last).toBeGreaterThan(1);
      }
    }
  });

  it('gives every line its own measure beside a picture', () => {
    const atoms = plainAtoms('市'.repeat(30));
    const widths = [10000, 6000, 5000, 9000];
    const [setting] = breakParagraph(atoms, { ...even(0), widthOf: (line) => widths[line] ?? 0 });
    expect(setting).toMatchObject({ lines: 4, breaks: [10, 16, 21, 30], cost: 0 });
  });

  it('squeezes the stop at a line end rather than pushing two characters to the next line', () => {
    const atoms = plainAtoms(`${'市'.repeat(9)}。${'市'.repeat(5)}`);
    expect(breakParagraph(atoms, even(9500))[0]?.breaks[0]).toBe(10);
  });

  it('divides an address after its signs when it does not fit, and only then', () => {
    const text = '详见https://www.luohe.gov.cn/yuanhui/index网站';
    const atoms = plainAtoms(text);
    const [setting, ...others] = breakParagraph(atoms, even(12000));
    const first = textOfLine(text, atoms, setting?.breaks ?? [], 0);
    expect(others).toEqual([]);
    expect(first).toMatch(/[/.]$/);
    expect(breakParagraph(atoms, even(24000))).toHaveLength(1);
  });

  it('divides a Latin word wider than the measure, but no number while a word will do', () => {
    const text = '数Donaudampfschifffahrt12345';
    const atoms = plainAtoms(text);
    const menu = breakParagraph(atoms, even(6000));
    const lines = (menu[0]?.breaks ?? []).map((_, k) => textOfLine(text, atoms, menu[0]?.breaks ?? [], k));
    expect(lines.join('')).toBe(text);
    expect(lines.at(-1)).toMatch(/12345$/);
  });

  it('sets a character wider than the measure on a line of its own', () => {
    expect(breakParagraph(plainAtoms('市民'), even(800))[0]).toMatchObject({ lines: 2, breaks: [1, 2] });
  });

  it('takes a number apart only when no other way is left', () => {
    const atoms = plainAtoms('约1234567890元');
    expect(breakParagraph(atoms, even(6500))[0]?.breaks.every((b) => b === 12 || atoms[b]?.offence === 0)).toBe(true);
    expect(breakParagraph(atoms, even(3000))[0]?.breaks.some((b) => atoms[b]?.offence === 3)).toBe(true);
  });

  it('sets 500 characters in a few milliseconds', () => {
    const atoms = plainAtoms('源汇区推进项目，完成三成。'.repeat(39).slice(0, 500));
    for (let i = 0; i < 30; i++) breakParagraph(atoms, even(17000, 2000));
    const start = performance.now();
    for (let i = 0; i < 10; i++) breakParagraph(atoms, even(17000, 2000));
    expect((performance.now() - start) / 10).toBeLessThan(10);
  });

  it('asks nothing of a text but its atoms: the same atoms give the same menu', () => {
    const text = randomText(seededRandom(11), 30);
    expect(breakParagraph(plainAtoms(text), even(20500))).toEqual(breakParagraph(plainAtoms(text), even(20500)));
    expect(PLAIN.advance('市', false)).toBe(1000);
  });
});
