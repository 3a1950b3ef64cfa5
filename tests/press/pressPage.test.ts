import { describe, expect, it } from 'vitest';
import { readOperations } from '../../src/pdf/content/contentSpans.ts';
import { OPERATORS } from '../../src/pdf/content/operators.ts';
import { at, catalogOf, dictAt, nameAt } from '../../src/pdf/lookUp.ts';
import { dict, isStream, name, ref, stream } from '../../src/pdf/objects.ts';
import { pressPage } from '../../src/press/pressPage.ts';
import { bytesOf, smallPdf, textOf } from '../pdf/smallPdf.ts';
import {
  findingsOf,
  fixture,
  opened,
  plainInput,
  pressed,
  pressInput,
  type rewritten,
  smallInput,
} from './pressInputs.ts';

const SCREEN_SPACES = /\/(DeviceRGB|ICCBased|CalRGB|Lab)\b/;

describe('a pressed page', () => {
  it('is PDF 1.6 with the same bytes for the same input', async () => {
    const first = await pressed(pressInput());
    expect(textOf(first.pdf.subarray(0, 9))).toBe('%PDF-1.6\n');
    expect((await pressed(pressInput())).pdf).toEqual(first.pdf);
  });

  it('has no screen colour left, in operators or objects', async () => {
    const { pdf } = await pressed(pressInput());
    const { content } = await opened(pdf);
    const operators = new Set([...readOperations(bytesOf(content))].map((o) => o.operator));
    for (const screen of ['rg', 'RG', 'g', 'G', 'sc', 'SC']) expect(operators).not.toContain(screen);
    expect(textOf(pdf)).not.toMatch(SCREEN_SPACES);
  });

  it('differs from the painted one in colour operators and overprint only', async () => {
    const shape = (bytes: Uint8Array) =>
      [...readOperations(bytes)]
        .filter((o) => OPERATORS.get(o.operator)?.table !== 'colour')
        .map((o) => textOf(bytes.subarray(o.start, o.end)))
        .filter((o) => !o.startsWith('/Tekan'));
    const painted = await opened(pressInput().pdf);
    const { content } = await opened((await pressed(pressInput())).pdf);
    const inside = content.replace(/^q\n.* re W n\n.* cm\n/, '').replace(/\nQ\n$/, '');
    expect(shape(bytesOf(inside))).toEqual(shape(bytesOf(painted.content)));
  });

  it('has the palette’s recipes, each colour listed', async () => {
    const { colours } = await pressed(pressInput());
    expect(colours.map(({ how, name: called, cmyk }) => [how, called, cmyk.join(' ')])).toEqual(
      expect.arrayContaining([
        ['palette', 'red', '0 100 90 5'],
        ['palette', 'gold', '0 40 100 0'],
        ['gray', undefined, '0 0 0 100'],
        ['gray', undefined, '0 0 0 60'],
        ['icc', undefined, '80 60 40 0'],
      ]),
    );
  });

  it('notes a colour that is not in the palette, with its inks', async () => {
    const { findings } = await pressPage(pressInput());
    expect(findings).toMatchObject([{ id: 'press-colour-by-profile', severity: 'note', value: '#336699' }]);
    expect(findings[0]?.message.en).toContain('C80 M60 Y40 K0');
  });

  it('warns of a recipe above the ink limit', async () => {
    const palette = [{ name: 'deep', rgb: [51, 102, 153] as const, cmyk: [100, 90, 40, 20] as const }];
    const { findings } = await pressPage(pressInput({ palette }));
    expect(findings.filter((f) => f.id === 'press-colour-ink')).toMatchObject([{ value: 250, limit: 240 }]);
  });

  it('moves the page’s patterns with the page, which cm does not', async () => {
    const shading = dict({
      ShadingType: 2,
      ColorSpace: name('DeviceRGB'),
      Coords: [0, 0, 1, 0],
      Function: dict({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 1, 1], N: 1 }),
    });
    const pattern = dict({ PatternType: 2, Shading: shading, Matrix: [2, 0, 0, 2, 40, 80] });
    const input = smallInput(
      { content: '/Pattern cs /P scn 0 0 9 9 re f', resources: { Pattern: dict({ P: pattern }) } },
      { scale: 0.5, sheetMm: { width: (200 / 72) * 25.4, height: (200 / 72) * 25.4 } },
    );
    const { file, page } = await opened((await pressed(input)).pdf);
    const moved = dictAt(file, dictAt(file, page.resources, 'Pattern'), 'P');
    expect(moved?.entries.get('Matrix')).toEqual([1, 0, 0, 1, 20, 40]);
  });
});

describe('streams that the page leads to', () => {
  const black = '0 0 0 rg 0 0 1 1 re f';
  const all = async (input: Parameters<typeof rewritten>[1] & object, content: string) => {
    const { pdf } = await pressed(smallInput({ content, ...input }));
    const { file } = await opened(pdf);
    expect(textOf(pdf)).not.toMatch(SCREEN_SPACES);
    return file;
  };
  const group = dict({ S: name('Transparency'), CS: name('DeviceRGB') });

  it('forms in forms, with their groups', async () => {
    const inner = stream(bytesOf(black), { Subtype: name('Form'), Group: group });
    const outer = stream(bytesOf('/In Do'), {
      Subtype: name('Form'),
      Resources: dict({ XObject: dict({ In: ref(10) }) }),
    });
    const file = await all({ resources: { XObject: dict({ Out: ref(11) }) }, objects: [inner, outer] }, '/Out Do');
    const groups = [...file.objects.values()].filter(isStream).flatMap((s) => dictAt(file, s, 'Group') ?? []);
    expect(groups.map((g) => nameAt(file, g, 'CS'))).toEqual(['DeviceCMYK']);
  });

  it('tiling patterns', () =>
    all(
      {
        resources: { Pattern: dict({ P: ref(10) }) },
        objects: [stream(bytesOf(black), { PatternType: 1, PaintType: 1, Resources: dict() })],
      },
      '/Pattern cs /P scn 0 0 9 9 re f',
    ));

  it('soft masks, which are noted', async () => {
    const mask = stream(bytesOf(black), { Subtype: name('Form'), Group: group });
    const state = dict({
      SMask: dict({ S: name('Luminosity'), G: ref(10), BC: [0, 0, 0] }),
      ca: 0.5,
      BM: name('Multiply'),
    });
    const input = { resources: { ExtGState: dict({ G1: state }) }, objects: [mask] };
    const file = await all(input, '/G1 gs 0 0 9 9 re f');
    const { findings } = await pressPage(smallInput({ content: '/G1 gs 0 0 9 9 re f', ...input }));
    expect(findings.map((f) => [f.id, f.value])).toEqual([
      ['press-transparency', 'BM Multiply'],
      ['press-transparency', 'SMask'],
      ['press-transparency', 'ca 0.5'],
    ]);
    const masks = [...file.objects.values()].flatMap((o) =>
      isStream(o) || o === null ? [] : JSON.stringify(o, (_, v) => (v instanceof Map ? Object.fromEntries(v) : v)),
    );
    expect(masks.join()).toContain('"BC":[0,0,0,1]');
  });

  it('glyphs of Type 3 fonts', () =>
    all(
      {
        resources: { Font: dict({ F: dict({ Subtype: name('Type3'), CharProcs: dict({ a: ref(10) }) }) }) },
        objects: [stream(bytesOf(`10 0 d0 ${black}`))],
      },
      'BT /F 9 Tf (a) Tj ET',
    ));

  it('a page that blends says it blends in inks', async () => {
    const { file, page } = await opened((await pressed(plainInput('opacity.pdf'))).pdf);
    expect(nameAt(file, dictAt(file, page.dict, 'Group'), 'CS')).toBe('DeviceCMYK');
  });
});

describe('screen parts', () => {
  it('annotations, outlines, scripts and viewer settings go', async () => {
    const catalog = {
      Outlines: dict(),
      OpenAction: dict({ S: name('JavaScript') }),
      Names: dict(),
      ViewerPreferences: dict(),
    };
    const page = { Annots: [dict({ Subtype: name('Link') })], AA: dict() };
    const { file, page: kept } = await opened((await pressed(smallInput({ content: 'q Q', catalog, page }))).pdf);
    expect([...(catalogOf(file)?.entries.keys() ?? [])].sort()).toEqual(['Metadata', 'OutputIntents', 'Pages', 'Type']);
    expect(kept.dict.entries.has('Annots')).toBe(false);
    expect(kept.dict.entries.has('AA')).toBe(false);
  });

  it('the structure stays where nothing in it points to an annotation', async () => {
    const { file } = await opened((await pressed(pressInput({ pdf: fixture('tagged.pdf') }))).pdf);
    expect(at(file, catalogOf(file), 'StructTreeRoot')).not.toBeNull();
    const linked = await opened((await pressed(plainInput('link.pdf'))).pdf);
    expect(at(linked.file, catalogOf(linked.file), 'StructTreeRoot')).toBeNull();
  });
});

describe('a painted file that cannot be pressed', () => {
  it.each([
    ['no PDF', bytesOf('hello'), 'press-unreadable'],
    ['content that breaks off', smallPdf({ content: 'q (abc' }), 'press-unreadable'],
    ['Q without its q', smallPdf({ content: 'Q' }), 'press-unreadable'],
    ['q without its Q', smallPdf({ content: 'q' }), 'press-unreadable'],
  ])('%s gives one finding and no file', async (_, pdf, id) => {
    const { value, findings } = await pressPage(smallInput({ content: '' }, { pdf }));
    expect(value).toBeUndefined();
    expect(findings.map((f) => f.id)).toEqual([id]);
  });

  it('two pages instead of one', async () => {
    const catalog = { Pages: dict({ Kids: [ref(3), ref(10)], Count: 2 }) };
    const input = smallInput({ content: '', catalog, objects: [dict({ Type: name('Page') })] });
    expect(await findingsOf(input)).toEqual(['press-page-count']);
  });
});
