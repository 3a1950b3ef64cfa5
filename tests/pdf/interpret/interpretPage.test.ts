import { describe, expect, it } from 'vitest';
import { interpretPage } from '../../../src/pdf/interpret/interpretPage.ts';
import type { ImageMark, Mark, PathMark, TextMark } from '../../../src/pdf/marks.ts';
import { dict, name, type PdfObject, stream } from '../../../src/pdf/objects.ts';
import { MM_PER_PT } from '../../../src/units.ts';
import { bytesOf, pageWith, simpleFont } from '../inMemory.ts';

const pt = (mm: number): number => Math.round((mm / MM_PER_PT) * 1000) / 1000;

function paint(content: string, resources: Record<string, PdfObject> = {}, entries: Record<string, PdfObject> = {}) {
  const { file, page } = pageWith(content, { Font: dict({ F: simpleFont() }), ...resources }, entries);
  return interpretPage(file, page);
}

const textsOf = (marks: readonly Mark[]): TextMark[] => marks.filter((m) => m.kind === 'text');
const pathsOf = (marks: readonly Mark[]): PathMark[] => marks.filter((m) => m.kind === 'path');
const imagesOf = (marks: readonly Mark[]): ImageMark[] => marks.filter((m) => m.kind === 'image');

function onlyText(content: string, resources: Record<string, PdfObject> = {}): TextMark {
  const [text] = textsOf(paint(content, resources).marks);
  if (!text) throw new Error('no text');
  return text;
}

/** Places of glyphs in points from the bottom left. */
const origins = (text: TextMark): number[][] =>
  text.glyphs.map((g) => [pt(g.xMm), Math.round((50 - pt(g.yMm)) * 1000) / 1000]);

describe('text', () => {
  it('stands where matrices put it, in the size they make of it', () => {
    const text = onlyText('2 0 0 2 10 0 cm BT /F 6 Tf 1 0 0 1 5 10 Tm (AB) Tj ET');
    expect(text.sizePt).toBeCloseTo(12, 6);
    expect(origins(text)).toEqual([
      [20, 20],
      [26, 20],
    ]);
  });

  it('moves on by width, character space, word space, kerning and horizontal scale', () => {
    const text = onlyText('BT /F 10 Tf 1 Tc 2 Tw 200 Tz 0 10 Td [(A B) -100 (C)] TJ ET');
    expect(origins(text).map(([x]) => x)).toEqual([0, 12, 28, 42]);
  });

  it('keeps lines apart by TD, T*, quote operators and leading', () => {
    const texts = textsOf(paint('BT /F 10 Tf 0 40 Td 0 -12 TD (A) Tj T* (B) Tj (C) \' 3 1 (D) " ET').marks);
    expect(texts.map((t) => Math.round(50 - pt(t.yMm)))).toEqual([28, 16, 4, -8]);
  });

  it('rises', () => {
    expect(origins(onlyText('BT /F 10 Tf 4 Ts 0 10 Td (A) Tj ET'))).toEqual([[0, 14]]);
  });

  it('has its colour, overprint and render mode from the graphics state, and loses them with Q', () => {
    const states = { ExtGState: dict({ G: dict({ op: true, OPM: 1 }) }) };
    const [first, second] = textsOf(
      paint('q /G gs 0 0 0 1 k 2 Tr BT /F 9 Tf (A) Tj ET Q BT /F 9 Tf (B) Tj ET', states).marks,
    );
    expect([first?.look.fill.values, first?.look.overprintFill, first?.renderMode]).toEqual([[0, 0, 0, 1], true, 2]);
    expect([second?.look.fill.values, second?.look.overprintFill, second?.renderMode]).toEqual([[0], false, 0]);
  });

  it('runs down in a vertical font', () => {
    const font = dict({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: name('V'),
      Encoding: name('Identity-V'),
      DescendantFonts: [dict({ Subtype: name('CIDFontType2') })],
    });
    const text = onlyText('BT /V 10 Tf 50 40 Td <00010002> Tj ET', { Font: dict({ V: font }) });
    expect(origins(text)).toEqual([
      [50, 40],
      [50, 30],
    ]);
  });
});

describe('places', () => {
  it.each([
    [0, 10, 50 - 20],
    [90, 20, 10],
    [180, 90, 20],
    [270, 30, 90],
  ])('are as the page is shown, turned by %i°', (Rotate, x, y) => {
    const [text] = textsOf(paint('BT /F 10 Tf 10 20 Td (A) Tj ET', {}, { Rotate }).marks);
    expect([pt(text?.xMm ?? 0), pt(text?.yMm ?? 0)]).toEqual([x, y]);
  });

  it('count from the trim and in user units', () => {
    const [text] = textsOf(
      paint('BT /F 10 Tf 30 20 Td (A) Tj ET', {}, { TrimBox: [10, 10, 90, 40], UserUnit: 2 }).marks,
    );
    expect([pt(text?.xMm ?? 0), pt(text?.yMm ?? 0), text?.sizePt]).toEqual([40, 40, 20]);
  });
});

describe('paths', () => {
  it('know their box, their stroke and whether they are one upright rectangle', () => {
    const [bar, line, triangle] = pathsOf(paint('10 10 20 5 re f 2 w 0 0 m 40 0 l S 0 0 m 9 0 l 9 9 l f').marks);
    expect(bar).toMatchObject({ fills: true, strokes: false, isRectangle: true });
    expect([line?.strokes, line?.strokeWidthPt, pt(line?.rectMm.height ?? 0)]).toEqual([true, expect.closeTo(2, 6), 2]);
    expect(triangle?.isRectangle).toBe(false);
  });

  it('outside the clip are not painted', () => {
    expect(pathsOf(paint('0 0 10 10 re W n 20 20 5 5 re f 5 5 20 20 re f').marks)).toHaveLength(1);
  });

  it('of a form stand under its matrix and inside its box', () => {
    const form = stream(bytesOf('0 0 1 1 re f 50 50 1 1 re f'), {
      Subtype: name('Form'),
      BBox: [0, 0, 10, 10],
      Matrix: [2, 0, 0, 2, 0, 0],
    });
    const [only, ...more] = pathsOf(paint('1 0 0 1 30 10 cm /X Do', { XObject: dict({ X: form }) }).marks);
    expect(more).toEqual([]);
    expect([pt(only?.rectMm.x ?? 0), pt(only?.rectMm.width ?? 0)]).toEqual([30, 2]);
  });

  it('of a pattern’s cell show where the pattern fills', () => {
    const cell = stream(bytesOf('1 0 0 rg 0 0 1 1 re f'), { PatternType: 1, PaintType: 1, BBox: [0, 0, 2, 2] });
    const { marks } = paint('/Pattern cs /P scn 40 10 20 20 re f', { Pattern: dict({ P: cell }) });
    const inCell = pathsOf(marks).find((m) => m.look.inside === 'pattern');
    expect([inCell?.look.fill.values, pt(inCell?.rectMm.x ?? 0)]).toEqual([[1, 0, 0], 40]);
  });
});

describe('images', () => {
  it('inline and external have their place and the part the clip lets through', () => {
    const image = stream(new Uint8Array(4), { Subtype: name('Image'), Width: 2, Height: 2 });
    const { marks } = paint(
      'q 0 0 10 50 re W n 20 0 0 10 0 0 cm /I Do Q q 5 0 0 5 50 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q',
      { XObject: dict({ I: image }) },
    );
    const [external, inline] = imagesOf(marks);
    expect([pt(external?.rectMm.width ?? 0), pt(external?.visibleMm.width ?? 0)]).toEqual([20, 10]);
    expect(inline?.image.dict.entries.get('Width')).toBe(1);
  });
});

describe('glyphs of Type 3 fonts', () => {
  it('are drawn once each, with the marks inside told apart', () => {
    const font = dict({
      Subtype: name('Type3'),
      FontMatrix: [0.01, 0, 0, 0.01, 0, 0],
      Encoding: dict({ Differences: [65, name('A')] }),
      CharProcs: dict({ A: stream(bytesOf('100 0 d0 1 0 0 rg 0 0 50 50 re f')) }),
      FirstChar: 65,
      Widths: [100],
    });
    const { marks } = paint('BT /T 10 Tf (AA) Tj ET', { Font: dict({ T: font }) });
    const inGlyph = pathsOf(marks).filter((m) => m.look.inside === 'glyph');
    expect(inGlyph).toHaveLength(1);
    expect(pt(inGlyph[0]?.rectMm.width ?? 0)).toBe(5);
    expect(textsOf(marks)[0]?.glyphs[1]?.xMm).toBeCloseTo(10 * MM_PER_PT, 6);
  });
});

describe('problems', () => {
  it.each([
    ['1 2 3 cm', 'operands', 'cm'],
    ['/Nope gs', 'resource', 'ExtGState /Nope'],
    ['0 0 foo', 'unknownOperator', 'foo'],
    ['Q', 'unbalanced', 'Q'],
    ['q', 'unbalanced', 'q'],
    ['(open', 'unreadable', 'a string without an end at byte 0 of the content stream'],
    ['1 0 0 0 0 rg', 'operands', 'rg'],
    ['/DeviceCMYK cs 1 0 0 sc', 'operands', 'sc'],
    ['BT (A) Tj ET', 'operands', 'text without a font'],
  ])('%s → %s', (content, kind, detail) => {
    expect(paint(content).problems).toEqual([{ kind, detail, within: 'page' }]);
  });

  it('unknown operators between BX and EX are told apart', () => {
    expect(paint('BX 1 foo EX').problems.map((p) => p.kind)).toEqual(['hiddenOperator']);
  });

  it('what follows a faulty operator is still read', () => {
    expect(pathsOf(paint('1 2 3 cm 0 0 9 9 re f').marks)).toHaveLength(1);
  });
});
