// Inputs for tests of the press room: painted pages from the fixtures, or made by hand around a few operators.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dict, name, type PdfDict, type PdfFile, stream } from '../../src/pdf/objects.ts';
import { openPdf } from '../../src/pdf/openPdf.ts';
import { contentOf, type PdfPage, pagesOf } from '../../src/pdf/pages.ts';
import type { PressFile, PressInput, PressPicture, Swap } from '../../src/press/pressInput.ts';
import { pressPage } from '../../src/press/pressPage.ts';
import { bytesOf, type SmallPdf, smallPdf, textOf } from '../pdf/smallPdf.ts';

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

/** The header of a CMYK output profile, and nothing behind it. */
export function profileHeader(change: (header: Buffer) => void = () => {}): Uint8Array {
  const header = Buffer.alloc(200);
  header[8] = 4;
  header.write('prtr', 12, 'latin1');
  header.write('CMYK', 16, 'latin1');
  header.write('acsp', 36, 'latin1');
  change(header);
  return new Uint8Array(header);
}

/** Not a JPEG that decodes: enough where only objects are looked at. */
export const pressPicture = (more: Partial<PressPicture> = {}): PressPicture => ({
  jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
  widthPx: 400,
  heightPx: 300,
  components: 4,
  inverted: true,
  ...more,
});

export const swap = (proxy: Uint8Array, uses: number, more: Partial<Swap> = {}): Swap => ({
  proxySha256: createHash('sha256').update(proxy).digest('hex'),
  uses,
  picture: pressPicture(),
  name: 'picture',
  ...more,
});

const RED = { name: 'red', rgb: [200, 16, 46], cmyk: [0, 100, 90, 5] } as const;
const GOLD = { name: 'gold', rgb: [245, 166, 35], cmyk: [0, 40, 100, 0] } as const;

/** `page.pdf`: 100 × 80 mm with 3 mm bleed, laid out four times as large. */
export const pressInput = (more: Partial<PressInput> = {}): PressInput => ({
  pdf: fixture('page.pdf'),
  scale: 0.25,
  sheetMm: { width: 100, height: 80 },
  bleedMm: 3,
  palette: [RED, GOLD],
  convert: ([r, g, b]) => [100 - r / 2.55, 100 - g / 2.55, 100 - b / 2.55, 0],
  swaps: [
    swap(fixture('river.jpg'), 2, { name: 'river' }),
    swap(fixture('tower.jpg'), 1, { name: 'tower', picture: pressPicture({ widthPx: 200 }) }),
  ],
  condition: {
    standard: 'PDF/X-4',
    profile: profileHeader(),
    outputConditionIdentifier: 'CGATS TR 002',
    outputCondition: 'Newsprint',
    registryName: 'http://www.color.org',
    totalInkLimit: 240,
    overprintUpToPt: 12,
  },
  metadata: {
    title: '特刊 05 & “春天”',
    date: '2024-02-20',
    creator: 'tekan 0.1.0',
    producer: 'tekan press',
    documentId: '2024/05',
  },
  ...more,
});

/** The same, to be made as PDF/X-1a:2003: with a profile of version 2, which PDF 1.4 knows. */
export const asX1a = (input: PressInput): PressInput => ({
  ...input,
  condition: {
    ...input.condition,
    standard: 'PDF/X-1a:2003',
    profile: profileHeader((header) => header.fill(2, 8, 9)),
  },
});

/** One of the fixtures of 100 × 80 mm without bleed. */
export const plainInput = (name: string, more: Partial<PressInput> = {}): PressInput =>
  pressInput({ pdf: fixture(name), bleedMm: 0, swaps: [], ...more });

/** A page of 400 × 400 pt made by hand, at its final size. */
export const smallInput = (small: SmallPdf, more: Partial<PressInput> = {}): PressInput =>
  pressInput({
    pdf: smallPdf(small),
    scale: 1,
    sheetMm: { width: (400 / 72) * 25.4, height: (400 / 72) * 25.4 },
    bleedMm: 0,
    swaps: [],
    ...more,
  });

/** Resources with an uncoloured pattern and the RGB space it is coloured in. */
export const uncolouredPattern = (space: string, pattern: string): Record<string, PdfDict> => {
  const box = { BBox: [0, 0, 2, 2], XStep: 2, YStep: 2 };
  const tile = stream(bytesOf('0 0 1 1 re f'), { PatternType: 1, PaintType: 2, ...box });
  return {
    ColorSpace: dict({ [space]: [name('Pattern'), name('DeviceRGB')] }),
    Pattern: dict({ [pattern]: tile }),
  };
};

export async function pressed(input: PressInput): Promise<PressFile> {
  const { value, findings } = await pressPage(input);
  if (!value) throw new Error(findings.map((f) => f.message.en).join('\n'));
  return value;
}

export const findingsOf = async (input: PressInput): Promise<string[]> =>
  (await pressPage(input)).findings.map((f) => f.id);

export interface Opened {
  readonly file: PdfFile;
  readonly page: PdfPage;
  readonly content: string;
}

export async function opened(pdf: Uint8Array): Promise<Opened> {
  const file = await openPdf(pdf);
  const [page] = pagesOf(file);
  if (!page) throw new Error('no page');
  return { file, page, content: textOf(contentOf(file, page)) };
}

/** What became of `content`: the pressed page's content without what the geometry puts around it. */
export async function rewritten(content: string, small: Omit<SmallPdf, 'content'> = {}): Promise<string> {
  const whole = await opened((await pressed(smallInput({ content, ...small }))).pdf);
  return whole.content.replace(/^q\n.* re W n\n.* cm\n/, '').replace(/\nQ\n$/, '');
}
