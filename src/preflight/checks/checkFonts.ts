// Fonts: embedded, subset, no Type 3, every glyph there, widths agreeing, text that reads back.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { TextMark } from '../../pdf/marks.ts';
import { roundRect } from '../../units.ts';
import type { Sheet } from '../sheet.ts';

type SheetFont = Sheet['fonts'][number];

export function checkFonts(sheet: Sheet): Finding[] {
  const { fonts, where } = sheet;
  return [...checkType3(fonts, where), ...fonts.flatMap((font) => checkFont(font, where))];
}

/** Writers make a Type 3 font for every few glyphs: those of one name are one fault. */
function checkType3(fonts: readonly SheetFont[], where: Place): Finding[] {
  const byName = new Map<string, SheetFont[]>();
  for (const font of fonts.filter(isType3)) byName.set(font.facts.name, [...(byName.get(font.facts.name) ?? []), font]);
  return [...byName].map(([value, same]) => {
    const count = same.reduce((sum, { facts }) => sum + facts.glyphs, 0);
    const place = { ...where, item: `font ${value}`, ...rectOfFirst(same.flatMap(({ runs }) => runs)) };
    return finding('font-type3', place, { value, count });
  });
}

const isType3 = ({ facts }: SheetFont): boolean => facts.type === 'Type3';

function checkFont(font: SheetFont, where: Place): Finding[] {
  const { facts, runs } = font;
  const place = { ...where, item: `font ${facts.name}`, ...rectOfFirst(runs) };
  if (isType3(font)) return [];
  if (!facts.embedded) return [finding('font-not-embedded', place, { value: facts.name })];
  if (facts.damaged) return [finding('font-damaged', place, { value: facts.name })];
  return [
    ...(facts.subset ? [] : [finding('font-not-subset', place, { value: facts.name })]),
    ...(/^Courier(New)?(PS)?(MT)?\b/.test(facts.name) ? [finding('font-courier', place, {})] : []),
    ...checkGlyphs(font, place),
    ...checkWidths(font, place),
    ...checkReadable(font, place),
  ];
}

const rectOfFirst = (runs: readonly TextMark[]) => (runs[0] ? { rectMm: roundRect(runs[0].rectMm) } : {});

/** A glyph for people: the character, or its code. */
const glyphName = (text: string, code: number): string => text || `#${code.toString(16).toUpperCase()}`;

function checkGlyphs({ facts, runs }: SheetFont, place: Place): Finding[] {
  if (facts.missing.length === 0) return [];
  const codes = new Set(facts.missing.map((glyph) => glyph.code));
  const affected = runs.filter((run) => run.glyphs.some((glyph) => codes.has(glyph.code)));
  const count = affected.reduce((sum, run) => sum + run.glyphs.filter((glyph) => codes.has(glyph.code)).length, 0);
  const value = facts.missing
    .slice(0, 12)
    .map((glyph) => glyphName(glyph.text, glyph.code))
    .join(' ');
  return [finding('font-glyph-missing', { ...place, ...rectOfFirst(affected) }, { item: facts.name, value, count })];
}

function checkWidths({ facts, runs }: SheetFont, place: Place): Finding[] {
  const [worst] = [...facts.widthsOff].sort((a, b) => off(b) - off(a));
  if (!worst) return [];
  const affected = runs.filter((run) => run.glyphs.some((glyph) => glyph.code === worst.glyph.code));
  const value = glyphName(worst.glyph.text, worst.glyph.code);
  const width = Math.round(worst.glyph.width);
  const limit = Math.round(worst.programWidth);
  return [finding('font-widths', { ...place, ...rectOfFirst(affected) }, { item: facts.name, value, width, limit })];
}

const off = ({ glyph, programWidth }: SheetFont['facts']['widthsOff'][number]): number =>
  Math.abs(glyph.width - programWidth);

function checkReadable({ facts }: SheetFont, place: Place): Finding[] {
  const { length } = facts.withoutText;
  return length === 0 ? [] : [finding('font-no-unicode', place, { item: facts.name, value: length })];
}
