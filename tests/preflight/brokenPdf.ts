// A good small PDF/X-4 page, written out by hand, and the means to break one thing at a time. Nothing of src/ writes here:
// the file is put together from text, so that what is judged was not made by what judges.

import { join, tinyFont } from './tinyFont.ts';

export interface Stream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** The parts of the page; a defect changes one of them. Object numbers are the keys. */
export interface Parts {
  version: string;
  content: string;
  /** Entries of dictionaries, as PDF text. */
  catalogue: Record<string, string>;
  page: Record<string, string>;
  fonts: Record<string, string>;
  states: Record<string, string>;
  spaces: Record<string, string>;
  xObjects: Record<string, string>;
  patterns: Record<string, string>;
  shadings: Record<string, string>;
  info: Record<string, string>;
  trailer: Record<string, string>;
  xmp: Record<string, string>;
  objects: Map<number, string | Stream>;
  /** Added to every offset of the cross-reference table. */
  shift: number;
}

const PT_PER_MM = 72 / 25.4;
/** Trim of the page, and the paper left around it. */
export const SHEET_MM = { width: 100, height: 80 } as const;
const SLUG_MM = 10;

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** Millimetres from the trim's top left → user space. */
export const at = (xMm: number, yMm: number): string =>
  `${round((SLUG_MM + xMm) * PT_PER_MM)} ${round((SLUG_MM + SHEET_MM.height - yMm) * PT_PER_MM)}`;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export const pt = (mm: number): number => round(mm * PT_PER_MM);

const box = (marginMm: number): string =>
  `[${[SLUG_MM - marginMm, SLUG_MM - marginMm, SLUG_MM + SHEET_MM.width + marginMm, SLUG_MM + SHEET_MM.height + marginMm].map(pt).join(' ')}]`;

export const CHARACTERS = '两会特刊奋楫扬帆再出发源汇区经济稳中有进民生福祉持续改善图为河上街夜色。，力';
const FONT = tinyFont(`${CHARACTERS} `);

/** Text as the codes of the page's font. */
export const show = (text: string): string =>
  `<${[...text].map((c) => (FONT.glyphs.get(c) ?? 0).toString(16).padStart(4, '0')).join('')}> Tj`;

export const textAt = (xMm: number, yMm: number, sizePt: number, text: string): string =>
  `BT /F1 ${sizePt} Tf 1 0 0 1 ${at(xMm, yMm)} Tm ${show(text)} ET`;

/** The texts of the good page, in order. */
export const HEADLINE = '奋楫扬帆再出发';
export const COLUMNS = [
  ['源汇区经济', '稳中有进。'],
  ['民生福祉，', '持续改善。'],
] as const;
export const CAPTION = '图为河上街夜色。';
/** Baselines of the body lines; both columns end on the second. */
export const BASELINES_MM = [30, 34] as const;
export const COLUMN_X_MM = [5, 30] as const;

function goodContent(): string {
  const lines = COLUMNS.flatMap((column, c) =>
    column.map((line, i) => textAt(COLUMN_X_MM[c] ?? 0, BASELINES_MM[i] ?? 0, 9, line)),
  );
  return [
    '% A tint, a rule, a headline that knocks out, body text that overprints, a picture with its caption.',
    'q /Knockout gs',
    `0 0 0.1 0 k ${at(4, 60)} ${pt(50)} ${pt(6)} re f`,
    `0 0 0 1 K 0.5 w ${at(4, 18)} m ${at(96, 18)} l S`,
    `0 1 1 0 k ${textAt(5, 14, 24, HEADLINE)}`,
    '/Overprint gs 0 0 0 1 k',
    ...lines,
    '/Knockout gs',
    `q ${pt(25.4)} 0 0 ${pt(19.05)} ${at(60, 50)} cm /Im1 Do Q`,
    `/Overprint gs 0 0 0 1 k ${textAt(5, 58, 7.5, CAPTION)}`,
    'Q',
  ].join('\n');
}

/** 200 × 150 px on 25.4 × 19.05 mm: 200 ppi, CMYK, at most 160 % ink. */
function goodPicture(): Stream {
  const bytes = new Uint8Array(200 * 150 * 4);
  for (let i = 0; i < bytes.length; i += 4) bytes.set([102, 77, 51, (i / 4) % 100], i);
  return {
    entries: '/Type /XObject /Subtype /Image /Width 200 /Height 150 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
    bytes,
  };
}

/** The header of an output profile; nothing of the rest is read. */
export function profile(deviceClass = 'prtr', space = 'CMYK'): Uint8Array {
  const bytes = new Uint8Array(132);
  new DataView(bytes.buffer).setUint32(0, 132);
  bytes[8] = 2;
  bytes[9] = 0x40;
  bytes.set(latin1(deviceClass), 12);
  bytes.set(latin1(space), 16);
  bytes.set(latin1('Lab '), 20);
  bytes.set(latin1('acsp'), 36);
  return bytes;
}

export function toUnicode(map: (character: string) => string = (c) => c): Uint8Array {
  const rows = [...FONT.glyphs].map(([character, glyph]) => {
    const units = Array.from({ length: map(character).length }, (_, i) => map(character).charCodeAt(i));
    return `<${hex(glyph)}> <${units.map(hex).join('')}>`;
  });
  return latin1(
    `1 begincodespacerange <0000> <FFFF> endcodespacerange\n${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar`,
  );
}

const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();

/** Numbers of the objects a defect may want to replace. */
export const OBJECTS = {
  content: 4,
  font: 5,
  cidFont: 6,
  descriptor: 7,
  program: 8,
  toUnicode: 9,
  profile: 10,
  intent: 11,
  xmp: 12,
  picture: 14,
} as const;

export const FONT_PROGRAM: Uint8Array = FONT.bytes;

const dict = (entries: Record<string, string>): string =>
  `<< ${Object.entries(entries)
    .map(([key, value]) => `/${key} ${value}`)
    .join(' ')} >>`;

export function goodParts(): Parts {
  const o = OBJECTS;
  return {
    version: '1.6',
    content: goodContent(),
    catalogue: { Type: '/Catalog', Pages: '2 0 R', Metadata: `${o.xmp} 0 R`, OutputIntents: `[${o.intent} 0 R]` },
    page: {
      Type: '/Page',
      Parent: '2 0 R',
      MediaBox: box(SLUG_MM),
      BleedBox: box(0),
      TrimBox: box(0),
      Contents: `${o.content} 0 R`,
    },
    fonts: { F1: `${o.font} 0 R` },
    states: {
      Overprint: '<< /Type /ExtGState /OP true /op true /OPM 1 >>',
      Knockout: '<< /Type /ExtGState /OP false /op false /OPM 0 >>',
    },
    spaces: {},
    xObjects: { Im1: `${o.picture} 0 R` },
    patterns: {},
    shadings: {},
    info: {
      Title: '(Supplement)',
      Creator: '(hand)',
      Producer: '(hand)',
      CreationDate: "(D:20240220060000+08'00')",
      ModDate: "(D:20240220060000+08'00')",
      Trapped: '/False',
    },
    trailer: { ID: '[<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]' },
    xmp: {
      'pdfxid:GTS_PDFXVersion': 'PDF/X-4',
      'xmp:CreateDate': '2024-02-20T06:00:00+08:00',
      'xmp:ModifyDate': '2024-02-20T06:00:00+08:00',
      'xmp:MetadataDate': '2024-02-20T06:00:00+08:00',
      'xmp:CreatorTool': 'hand',
      'pdf:Producer': 'hand',
      'pdf:Trapped': 'False',
      'xmpMM:DocumentID': 'uuid:00112233-4455-6677-8899-aabbccddeeff',
      'xmpMM:RenditionClass': 'default',
      'xmpMM:VersionID': '1',
      'dc:title': '<rdf:Alt><rdf:li xml:lang="x-default">Supplement</rdf:li></rdf:Alt>',
    },
    objects: new Map<number, string | Stream>([
      [
        o.font,
        dict({
          Type: '/Font',
          Subtype: '/Type0',
          BaseFont: '/ABCDEF+Tiny',
          Encoding: '/Identity-H',
          DescendantFonts: `[${o.cidFont} 0 R]`,
          ToUnicode: `${o.toUnicode} 0 R`,
        }),
      ],
      [
        o.cidFont,
        dict({
          Type: '/Font',
          Subtype: '/CIDFontType2',
          BaseFont: '/ABCDEF+Tiny',
          CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
          FontDescriptor: `${o.descriptor} 0 R`,
          DW: '1000',
          CIDToGIDMap: '/Identity',
        }),
      ],
      [
        o.descriptor,
        dict({
          Type: '/FontDescriptor',
          FontName: '/ABCDEF+Tiny',
          Flags: '4',
          FontBBox: '[100 0 900 800]',
          ItalicAngle: '0',
          Ascent: '880',
          Descent: '-120',
          CapHeight: '800',
          StemV: '80',
          FontFile2: `${o.program} 0 R`,
        }),
      ],
      [o.program, { entries: `/Length1 ${FONT.bytes.length}`, bytes: FONT.bytes }],
      [o.toUnicode, { entries: '', bytes: toUnicode() }],
      [o.profile, { entries: '/N 4', bytes: profile() }],
      [
        o.intent,
        dict({
          Type: '/OutputIntent',
          S: '/GTS_PDFX',
          OutputConditionIdentifier: '(Custom)',
          OutputCondition: '(Newsprint)',
          Info: '(Newsprint)',
          DestOutputProfile: `${o.profile} 0 R`,
        }),
      ],
      [o.picture, goodPicture()],
    ]),
    shift: 0,
  };
}

/** Writes the parts out; what `breakIt` does to them is the defect. */
export function brokenPdf(breakIt: (parts: Parts) => void = () => undefined): Uint8Array {
  const parts = goodParts();
  breakIt(parts);
  const { objects } = parts;
  const resources = dict({
    Font: dict(parts.fonts),
    ExtGState: dict(parts.states),
    ColorSpace: dict(parts.spaces),
    XObject: dict(parts.xObjects),
    Pattern: dict(parts.patterns),
    Shading: dict(parts.shadings),
  });
  objects.set(1, dict(parts.catalogue));
  objects.set(2, dict({ Type: '/Pages', Kids: '[3 0 R]', Count: '1' }));
  objects.set(3, dict({ Resources: resources, ...parts.page }));
  if (!objects.has(OBJECTS.content)) objects.set(OBJECTS.content, { entries: '', bytes: latin1(parts.content) });
  if (!objects.has(OBJECTS.xmp))
    objects.set(OBJECTS.xmp, { entries: '/Type /Metadata /Subtype /XML', bytes: packet(parts.xmp) });
  objects.set(13, dict(parts.info));
  return write(parts);
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
};

function packet(properties: Record<string, string>): Uint8Array {
  const names = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const rows = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  return new TextEncoder().encode(
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${names.join(' ')}>${rows.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );
}

function write(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [latin1(`%PDF-${parts.version}\n%\xe2\xe3\xcf\xd3\n`)];
  let length = chunks[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const numbers = [...parts.objects.keys()].sort((a, b) => a - b);
  for (const number of numbers) {
    const object = parts.objects.get(number) ?? 'null';
    offsets.set(number, length);
    if (typeof object === 'string') put(latin1(`${number} 0 obj\n${object}\nendobj\n`));
    else {
      put(latin1(`${number} 0 obj\n<< ${object.entries} /Length ${object.bytes.length} >>\nstream\n`));
      put(object.bytes);
      put(latin1('\nendstream\nendobj\n'));
    }
  }
  const size = Math.max(...numbers) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    const isUsed = offset !== undefined;
    return `${String(isUsed ? offset + parts.shift : 0).padStart(10, '0')} ${isUsed ? '00000 n' : '65535 f'} \n`;
  });
  const trailer = dict({ Size: String(size), Root: '1 0 R', Info: '13 0 R', ...parts.trailer });
  put(latin1(`xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`));
  return join(chunks);
}
