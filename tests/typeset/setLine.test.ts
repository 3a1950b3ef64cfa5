import { describe, expect, it } from 'vitest';
import { type Atom, atomsOf } from '../../src/typeset/atoms.ts';
import { breakParagraph, type Setting } from '../../src/typeset/breakParagraph.ts';
import { mayBreakBetween } from '../../src/typeset/kinsoku.ts';
import type { Run } from '../../src/typeset/run.ts';
import { type SetLine, setLine } from '../../src/typeset/setLine.ts';
import type { PunctuationStyle, TextStyle } from '../../src/typeset/style.ts';
import { pick, seededRandom } from '../seededRandom.ts';
import { PLAIN, plainAtoms, randomText } from './material.ts';

const STYLE: TextStyle = { role: 'song', boldRole: 'hei', maxStretch: 260 };

function setAll(atoms: readonly Atom[], setting: Setting, measure: number, indent: number): SetLine[] {
  return setting.breaks.map((to, k) => {
    const from = setting.breaks[k - 1] ?? 0;
    const span = { from, to, measure, indent: k === 0 ? indent : 0, isLast: k === setting.lines - 1 };
    return setLine(atoms, span, STYLE);
  });
}

/** What a browser paints for a run: glyphs at their advance, halves at half, spaces as told. */
function paintedWidth(text: string, runs: readonly Run[]): number {
  let width = 0;
  for (const run of runs) {
    width += run.before;
    for (const character of text.slice(run.start, run.end)) {
      if (/\p{Variation_Selector}/u.test(character)) continue;
      width += PLAIN.advance(character, false) - (run.half ? 500 : 0) + run.tracking;
    }
  }
  return width;
}

describe('setLine on random paragraphs', () => {
  const random = seededRandom(2024);
  const cases = Array.from({ length: 160 }, (_, i) => ({
    hasAddresses: i % 4 === 0,
    text: randomText(random, 4 + Math.floor(random() * 30), i % 4 === 0),
    punctuation: pick<PunctuationStyle>(random, ['kaiming', 'full']),
    measure: pick(random, [12000, 17000, 20500, 26000]),
    indent: pick(random, [0, 2000]),
    runIn: pick(random, [0, 4]),
  })).map((one) => {
    const atoms = atomsOf(one.text, one.runIn, one.punctuation, PLAIN);
    const menu = breakParagraph(atoms, { widthOf: () => one.measure, indent: one.indent, maxStretch: 260 });
    const settings = menu.map((setting) => ({ setting, lines: setAll(atoms, setting, one.measure, one.indent) }));
    return { ...one, atoms, settings };
  });

  it('loses and doubles no character: the lines one after another are the text', () => {
    for (const { text, settings } of cases)
      for (const { lines } of settings) expect(lines.map((l) => text.slice(l.start, l.end)).join('')).toBe(text);
  });

  it('covers every line with runs that meet without gap or overlap and split no surrogate pair', () => {
    for (const { text, settings } of cases) {
      for (const line of settings.flatMap((s) => s.lines)) {
        expect(line.runs.at(0)?.start).toBe(line.start);
        expect(line.runs.at(-1)?.end).toBe(line.end);
        for (const [i, run] of line.runs.entries()) {
          if (i > 0) expect(run.start).toBe(line.runs[i - 1]?.end);
          expect(run.end).toBeGreaterThan(run.start);
          expect(text.slice(run.start, run.end)).not.toMatch(/\p{Surrogate}/u);
        }
      }
    }
  });

  it('makes every line but the last exactly as wide as the measure', () => {
    for (const { settings, measure } of cases)
      for (const { lines } of settings)
        for (const line of lines.slice(0, -1)) expect(Math.abs(line.width - measure)).toBeLessThanOrEqual(0.5);
  });

  it('never makes the last line wider than the measure', () => {
    for (const { settings, measure } of cases)
      for (const { lines } of settings) expect(lines.at(-1)?.width).toBeLessThanOrEqual(measure + 0.5);
  });

  it('tells the width that its runs add up to', () => {
    for (const { text, settings } of cases)
      for (const line of settings.flatMap((s) => s.lines))
        expect(paintedWidth(text, line.runs)).toBeCloseTo(line.width, 1);
  });

  it('breaks no kinsoku and stretches no gap beyond the widest in Chinese text, whatever the line count', () => {
    for (const { text, settings } of cases.filter((one) => !one.hasAddresses)) {
      for (const line of settings.flatMap((s) => s.lines)) {
        expect(Math.max(...line.runs.map((r) => r.tracking)), text).toBeLessThanOrEqual(260);
        const before = [...text.slice(0, line.start)].at(-1);
        if (before) expect(mayBreakBetween(before, [...text.slice(line.start)][0] ?? ''), text).toBe(true);
      }
    }
  });

  it('breaks addresses after their signs and words inside, but no number and no kinsoku', () => {
    let inAddress = 0;
    for (const { atoms, settings } of cases.filter((one) => one.hasAddresses)) {
      for (const to of settings.flatMap((s) => s.setting.breaks.slice(0, -1))) {
        expect(atoms[to]?.offence).toBeLessThan(3);
        if (atoms[to]?.offence === 1) inAddress++;
      }
    }
    expect(inAddress).toBeGreaterThan(5);
  });

  it('paints the run-in head in the bold role and the rest in the plain one', () => {
    for (const { settings, runIn } of cases)
      for (const run of settings.flatMap((s) => s.lines).flatMap((l) => l.runs))
        expect(run.role).toBe(run.start < runIn ? 'hei' : 'song');
  });
});

describe('setLine', () => {
  const one = (
    text: string,
    measure: number,
    isLast = false,
    indent = 0,
    punctuation: PunctuationStyle = 'kaiming',
  ) => {
    const atoms = plainAtoms(text, punctuation);
    return setLine(atoms, { from: 0, to: atoms.length, measure, indent, isLast }, STYLE);
  };

  it('makes one run of like characters and a plain last glyph without tracking', () => {
    expect(one('一二三四五', 5400).runs).toEqual([
      { start: 0, end: 4, role: 'song', half: false, tracking: 100, before: 0 },
      { start: 4, end: 5, role: 'song', half: false, tracking: 0, before: 0 },
    ]);
  });

  it('puts the indent before the first run', () => {
    expect(one('一二', 9000, true, 2000)).toMatchObject({ width: 4000, runs: [{ before: 2000 }] });
  });

  it('paints half marks as runs of their own', () => {
    expect(one('一，二', 9000, true).runs.map((r) => [r.start, r.half])).toEqual([
      [0, false],
      [1, true],
      [2, false],
    ]);
  });

  it('halves inner marks from the end of the line', () => {
    const halves = one('好。好。好四五', 6500).runs.filter((r) => r.half);
    expect(halves.map((r) => r.start)).toEqual([3]);
  });

  it('sets a full opener at the line start half', () => {
    const set = one('（好新）一', 4500, false, 0, 'full');
    expect(set.runs[0]).toMatchObject({ start: 0, end: 1, half: true });
    expect(set.width).toBeCloseTo(4500, 1);
  });

  it('keeps a pair of dashes in one run without tracking, so that they join into one glyph', () => {
    const set = one('一二——三四', 6500);
    expect(set.width).toBeCloseTo(6500, 1);
    expect(set.runs).toEqual([
      { start: 0, end: 2, role: 'song', half: false, tracking: 125, before: 0 },
      { start: 2, end: 4, role: 'song', half: false, tracking: 0, before: 0 },
      { start: 4, end: 5, role: 'song', half: false, tracking: 125, before: 125 },
      { start: 5, end: 6, role: 'song', half: false, tracking: 0, before: 0 },
    ]);
  });

  it('lets spaces at the end hang without taking room', () => {
    const set = one('一二三 ', 3200);
    expect(set).toMatchObject({ width: 3200, end: 4 });
    expect(set.runs.at(-1)).toMatchObject({ start: 3, end: 4, before: -250, tracking: 0 });
    expect(set.runs.at(-2)).toMatchObject({ tracking: 0 });
  });

  it('keeps a character wider than the measure', () => {
    expect(one('市', 800)).toMatchObject({ width: 1000, runs: [{ start: 0, end: 1 }] });
  });
});
