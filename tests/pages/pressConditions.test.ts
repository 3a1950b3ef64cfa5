import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/build/readTemplate.ts';
import { inkHistogram } from '../../src/picture/inkHistogram.ts';
import { decodeCmykJpeg } from '../../src/picture/pressJpeg.ts';
import { MARK_NAMES } from '../../src/schema/markNames.ts';
import type { Template } from '../../src/schema/template.ts';
import { readSupplement } from '../../src/supplement/readSupplement.ts';
import { ptToMm, type RectMm } from '../../src/units.ts';
import { type BuiltTestPage, buildForTest } from './builtPages.ts';
import { MOVED_PT, separateFinely } from './finePlates.ts';
import {
  missingTools,
  PLATES,
  type Plate,
  type PlateName,
  readPlates,
  readText,
  run,
  separate,
  uncompressed,
} from './outsideTools.ts';
import { inkAgreement } from './ownPlates.ts';
import { agreement, byGhostscript, byPdfJs, byPoppler, canDrawPdfJs, shifted } from './renderers.ts';

// The real pages made for every press condition, looked at with programs tekan did not write. The plates of a page take
// 360 MB: usually two years are built, others by name, TEKAN_PAGES=seeds/2017,seeds/2020,seeds/2021 in the environment.

const FIRST = 'seeds/2024';
const FOLDERS = [FIRST, ...(process.env.TEKAN_PAGES ?? 'seeds/2022').split(',')];
/** The colour beside black that every page of a year has. */
const accentOf = (folder: string): string => (folder === 'seeds/2020' ? 'blue' : 'red');
const PLATE_DPI = 300;
const CONDITIONS = [
  { name: 'newsprint', standard: 'PDF/X-4', limit: 240 },
  { name: 'newsprint-220', standard: 'PDF/X-4', limit: 220 },
  { name: 'newsprint-x1a', standard: 'PDF/X-1a:2003', limit: 240 },
] as const;
const noGhostscript = missingTools('gs').length > 0;
const noPoppler = missingTools('pdfinfo', 'pdfimages', 'pdftoppm').length > 0;
const noQpdf = missingTools('qpdf').length > 0;
const noPdfJs = !(await canDrawPdfJs());

const temporary = (): string => mkdtempSync(path.join(tmpdir(), 'tekan-press-test-'));

async function build(more: Parameters<typeof buildForTest>[1], folder: string = FIRST): Promise<BuiltTestPage> {
  const [page] = await buildForTest([folder], more);
  if (!page) throw new Error('no page');
  expect(page.supplement.findings.filter((f) => f.severity !== 'note')).toEqual([]);
  return page;
}

interface Case {
  readonly page: BuiltTestPage;
  readonly plates: Record<PlateName, Plate>;
}

const built = new Map<string, Case>();
const fail = (what: string): never => {
  throw new Error(`${what} is not there`);
};
const caseOf = (condition: string, folder: string = FIRST): Case => built.get(`${folder} ${condition}`) ?? fail(folder);
const pageOf = (condition: string, folder?: string): BuiltTestPage => caseOf(condition, folder).page;

const NO_PLATES = {} as Record<PlateName, Plate>;

beforeAll(async () => {
  for (const folder of FOLDERS)
    for (const { name } of CONDITIONS) {
      const page = await build({ press: name }, folder);
      const plates = noGhostscript ? NO_PLATES : await separate(page.file('press.pdf'), PLATE_DPI);
      built.set(`${folder} ${name}`, { page, plates });
    }
});

/** What the page's template says of its colours and styles. */
async function templateOf({ supplement }: BuiltTestPage): Promise<Template> {
  const { value: read } = await readSupplement(supplement.folder);
  const { value } = await readTemplate(read?.template ?? '', ['templates'], {});
  return value?.template ?? fail('template');
}

const px = (mm: number, dpi = PLATE_DPI): number => Math.round((mm / 25.4) * dpi);

function* pixelsIn({ x, y, width, height }: RectMm, across: number): Generator<number> {
  for (let row = px(y); row < px(y + height); row++)
    for (let column = px(x); column < px(x + width); column++) yield row * across + column;
}

/** The ink that most pixels of a rectangle have. */
function usualInk(plate: Plate, rect: RectMm): number {
  const counts = new Uint32Array(256);
  for (const at of pixelsIn(rect, plate.width)) counts[plate.ink[at] ?? 0] = (counts[plate.ink[at] ?? 0] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

const meets = (a: RectMm, b: RectMm): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const CASES = FOLDERS.flatMap((folder) => CONDITIONS.map((condition) => ({ ...condition, folder })));

describe.each(CASES)('for $name the page of $folder', ({ name, standard, limit, folder }) => {
  it.skipIf(noGhostscript)('has black text on the black plate only', async () => {
    const { page, plates } = caseOf(name, folder);
    const { styles } = await templateOf(page);
    const { lines, figures, ornaments } = page.plan;
    const coloured = [...figures, ...ornaments.filter((o) => o.colour !== 'ink')].map(({ rectMm }) => rectMm);
    const touched = { Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 };
    let pixels = 0;
    for (const line of lines.filter(({ style }) => styles[style]?.colour === 'ink')) {
      const em = ptToMm(line.sizePt);
      const rect = { x: line.xMm, y: line.baselineMm - 0.85 * em, width: line.widthMm, height: 0.95 * em };
      if (coloured.some((other) => meets(rect, other))) continue;
      for (const at of pixelsIn(rect, plates.Black.width)) {
        for (const plate of PLATES) if ((plates[plate].ink[at] ?? 0) > 0) touched[plate]++;
        pixels++;
      }
    }
    expect(touched).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0 });
    expect(touched.Black / pixels).toBeGreaterThan(0.05);
    expect(pixels).toBeGreaterThan(1e6);
  });

  it.skipIf(noGhostscript)(`lays at most ${limit} % ink anywhere inside the trim, at ${PLATE_DPI} dpi`, () => {
    const { plates } = caseOf(name, folder);
    let most = 0;
    for (let i = 0; i < plates.Black.ink.length; i++) {
      let sum = 0;
      for (const plate of PLATES) sum += plates[plate].ink[i] ?? 0;
      if (sum > most) most = sum;
    }
    expect(most).toBeLessThanOrEqual(limit * 2.55);
    expect(most).toBeGreaterThan(150 * 2.55);
  });

  // The plates of both standards are one and the same, see below.
  const isCompared = folder === FIRST || name !== 'newsprint-x1a';
  it.skipIf(noGhostscript || !isCompared)('has the ink that preflight’s own plates have, pixel by pixel', async () => {
    const { page, plates } = caseOf(name, folder);
    const file = page.file('press.pdf');
    const finely = await separateFinely(file, plates.Black, PLATE_DPI);
    const { ours, theirs, raw, aside, even, bias, figure } = await inkAgreement(file, finely, PLATE_DPI, MOVED_PT);
    process.stdout.write(`${folder} ${name}, plates: ${figure}\n`);
    expect(Math.abs(ours - theirs), figure).toBeLessThan(2);
    expect(raw, figure).toBeGreaterThan(0.999);
    expect(aside, figure).toBeGreaterThan(0.9999);
    expect(even, figure).toBeGreaterThan(0.9999);
    expect(Math.abs(bias), figure).toBeLessThan(0.1);
  });

  it.skipIf(noGhostscript || !isCompared)(
    'has it too as Ghostscript rounds, an edge at most a pixel aside',
    async () => {
      const { page, plates } = caseOf(name, folder);
      const { ours, theirs, raw, aside, even, bias, figure } = await inkAgreement(
        page.file('press.pdf'),
        plates,
        PLATE_DPI,
      );
      process.stdout.write(`${folder} ${name}, plates as rounded: ${figure}\n`);
      expect(Math.abs(ours - theirs), figure).toBeLessThan(2);
      expect(aside, figure).toBeGreaterThan(0.999);
      expect(even, figure).toBeGreaterThan(0.999);
      // Glyphs out of Ghostscript's cache stand on whole pixels and fills are widened: edges fall on either side of a centre.
      expect(raw, figure).toBeGreaterThan(0.98);
      expect(Math.abs(bias), figure).toBeLessThan(0.2);
    },
  );

  it.skipIf(noGhostscript)('has the palette’s colours as their recipes say, within a step of eight bits', async () => {
    const { page, plates } = caseOf(name, folder);
    const { palette } = await templateOf(page);
    const covered = page.plan.figures.map(({ rectMm }) => rectMm);
    const ornaments = page.plan.ornaments.filter(
      ({ rectMm: r }) => Math.min(r.width, r.height) > 0.4 && !covered.some((other) => meets(r, other)),
    );
    expect(ornaments.some(({ colour }) => colour === accentOf(folder))).toBe(true);
    for (const { rectMm, colour } of ornaments)
      for (const [i, plate] of PLATES.entries()) {
        const recipe = palette[colour]?.cmyk[i] ?? fail(colour);
        expect(Math.abs(usualInk(plates[plate], rectMm) / 2.55 - recipe), `${colour} ${plate}`).toBeLessThan(0.4);
      }
  });

  it.skipIf(noQpdf)(
    'writes the palette’s recipes as its numbers, to 0.1 %, and no colour that is not listed',
    async () => {
      const { page } = caseOf(name, folder);
      const { palette } = await templateOf(page);
      const manifest = JSON.parse(readFileSync(path.join(path.dirname(page.file('png')), 'manifest.json'), 'utf8'));
      const listed: { cmyk: number[]; how: string; name?: string; uses: number }[] = manifest.pages[0].colours;
      const numbers = /(?<![\d.])((?:[\d.]+ ){4})[kK]\b/g;
      const written = [...uncompressed(page.file('press.pdf')).matchAll(numbers)].map(([, inks = '']) =>
        inks.trim().split(' ').map(Number),
      );
      const isWithin = (inks: readonly number[], recipe: readonly number[]): boolean =>
        inks.every((ink, i) => Math.abs(100 * ink - (recipe[i] ?? -1)) <= 0.1);
      const ofPalette = listed.filter(({ how }) => how === 'palette');
      const names = ofPalette.map((colour) => colour.name);
      expect(names).toEqual(expect.arrayContaining(['ink', accentOf(folder)]));
      for (const { name: colour = '', cmyk } of ofPalette) {
        expect(cmyk, colour).toEqual(palette[colour]?.cmyk);
        expect(written.filter((inks) => isWithin(inks, cmyk)).length, colour).toBeGreaterThan(0);
      }
      expect(written.filter((inks) => !listed.some(({ cmyk }) => isWithin(inks, cmyk)))).toEqual([]);
      expect(written.length).toBeGreaterThan(20);
    },
  );

  it.skipIf(noPoppler)(`holds pictures of at most ${limit} % ink, each measured from its own bytes`, async () => {
    const into = temporary();
    run('pdfimages', '-j', pageOf(name, folder).file('press.pdf'), path.join(into, 'p'));
    const files = readdirSync(into).filter((file) => file.endsWith('.jpg'));
    expect(files).toHaveLength(pageOf(name, folder).plan.figures.length);
    for (const file of files) {
      const { cmyk } = await decodeCmykJpeg(new Uint8Array(readFileSync(path.join(into, file))));
      expect(inkHistogram(cmyk).maxPercent).toBeLessThanOrEqual(limit);
    }
    rmSync(into, { recursive: true });
  });

  it.skipIf(noQpdf || noPoppler)(`is sound, and ${standard} for poppler`, () => {
    const file = pageOf(name, folder).file('press.pdf');
    expect(run('qpdf', '--check', file)).toMatch(/No syntax or stream encoding errors/);
    expect(run('pdfinfo', file)).toContain(standard);
  });

  // Drawing takes long: one page of each standard, and the second page once.
  const isDrawn = folder === FIRST ? name !== 'newsprint-220' : name === 'newsprint';
  it.skipIf(noGhostscript || noPoppler || noPdfJs || !isDrawn)(
    'is the same picture for Ghostscript, poppler and pdf.js: nearer to each other than to itself moved by 0.5 mm',
    async () => {
      const file = pageOf(name, folder).file('press.pdf');
      const dpi = 150;
      const ghostscript = await byGhostscript(file, dpi);
      const poppler = await byPoppler(file, dpi);
      const pdfJs = await byPdfJs(file, dpi);
      const moved = agreement(poppler, shifted(poppler, 3));
      for (const [pair, { meanPercent, farShare }] of [
        ['Ghostscript and poppler', agreement(ghostscript, poppler)],
        ['poppler and pdf.js', agreement(poppler, pdfJs)],
        ['Ghostscript and pdf.js', agreement(ghostscript, pdfJs)],
      ] as const) {
        const figure = `${pair}: mean ${meanPercent.toFixed(2)} %, far ${(farShare * 100).toFixed(3)} %`;
        process.stdout.write(`${folder} ${name}, ${figure}\n`);
        expect(meanPercent, figure).toBeLessThan(Math.min(2, moved.meanPercent));
        expect(farShare, figure).toBeLessThan(0.004);
      }
    },
  );
});

describe('PDF/X-1a', () => {
  it.skipIf(noQpdf)('has no key of transparency and nothing younger than PDF 1.4', () => {
    const file = pageOf('newsprint-x1a').file('press.pdf');
    const raw = readFileSync(file, 'latin1');
    expect(raw.slice(0, 8)).toBe('%PDF-1.4');
    expect(raw).not.toMatch(/\/(ObjStm|XRef)\b/);
    expect(raw).toMatch(/\nxref\n0 \d+\n0000000000 65535 f/);
    // Objects only: streams of pictures and fonts may hold any bytes.
    const objects = uncompressed(file).replace(/\bstream\n[\s\S]*?\nendstream/g, '');
    expect(objects).not.toMatch(/\/(SMask|SMaskInData|ca|CA|BM|AIS|Group)\b/);
    expect(objects).not.toMatch(/\/(OC|OCProperties|OCGs|JPXDecode|JBIG2Decode|LZWDecode|Crypt|OpenType|NChannel)\b/);
    expect(objects).not.toMatch(/\/BitsPerComponent 16\b/);
    expect(objects).not.toMatch(/\/(DeviceRGB|CalRGB|CalGray|Lab|ICCBased)\b/);
    expect(objects).not.toMatch(/\/(StructTreeRoot|MarkInfo|AcroForm|Annots|Names|OpenAction|Encrypt)\b/);
    expect(objects).toMatch(/\/GTS_PDFXVersion \(PDF\/X-1a:2003\)/);
    expect(objects).toMatch(/\/Trapped \/False/);
    expect(objects).toMatch(/\/S \/GTS_PDFX\b/);
  });

  it.skipIf(noGhostscript)('prints exactly what PDF/X-4 prints: not one pixel of a plate differs', () => {
    for (const folder of FOLDERS) {
      const [x4, x1a] = ['newsprint', 'newsprint-x1a'].map((name) => caseOf(name, folder).plates);
      const inkOf = (which: Case['plates'] | undefined, name: PlateName) =>
        Buffer.from(which?.[name].ink ?? fail(name));
      for (const name of PLATES) expect(inkOf(x4, name).equals(inkOf(x1a, name))).toBe(true);
    }
  });

  it.skipIf(noPoppler)('looks exactly as PDF/X-4 for poppler', async () => {
    const [x4, x1a] = await Promise.all(
      ['newsprint', 'newsprint-x1a'].map((name) => byPoppler(pageOf(name).file('press.pdf'), 100)),
    );
    expect(Buffer.compare(x4?.rgb ?? new Uint8Array(), x1a?.rgb ?? new Uint8Array(1))).toBe(0);
  });
});

/** A condition of one's own beside the supplement, as a changed copy of the shipped one. */
function ownCondition(change: (yaml: string) => string): string {
  const folder = temporary();
  const yaml = readFileSync('assets/press/newsprint.yaml', 'utf8').replace(
    'profile: newsprint.icc',
    `profile: ${path.resolve('assets/press/newsprint.icc')}`,
  );
  const file = path.join(folder, 'own.yaml');
  writeFileSync(file, change(yaml));
  return file;
}

function ownTemplate(file: string, change: (text: string) => string): string {
  const folder = temporary();
  cpSync('templates', folder, { recursive: true });
  const where = path.join(folder, 'two-sessions', file);
  writeFileSync(where, change(readFileSync(where, 'utf8')));
  return folder;
}

describe.skipIf(noGhostscript)('marks', () => {
  const dpi = 127; // 5 px a millimetre
  let page: BuiltTestPage;
  let marked: Record<PlateName, Plate>;
  beforeAll(async () => {
    page = await build({ press: 'newsprint-x1a', marks: MARK_NAMES });
    marked = await separate(page.file('press.pdf'), dpi);
  });

  it('stand on all plates outside the trim, and on none inside: the margins stay bare', () => {
    const { width: across, height: down } = page.plan.sheetMm;
    for (const name of PLATES) {
      const { ink, width, height } = marked[name];
      expect([width, height].map((pixels) => Math.round(pixels / 5))).toEqual([across + 24, down + 24]);
      // What the page leaves white around its type area: 12 mm inside the trim on every side.
      const inBand = (mm: number, length: number) => (mm > 12.2 && mm < 24) || (mm > length && mm < length + 11.8);
      let [outside, within] = [0, 0];
      for (let y = 0, i = 0; y < height; y++)
        for (let x = 0; x < width; x++, i++) {
          if ((ink[i] ?? 0) === 0) continue;
          const [xMm, yMm] = [x / 5, y / 5];
          const isOnSheet = xMm > 12.2 && xMm < across + 11.8 && yMm > 12.2 && yMm < down + 11.8;
          if (!isOnSheet) outside++;
          else if (inBand(xMm, across) || inBand(yMm, down)) within++;
        }
      expect(within, name).toBe(0);
      expect(outside, name).toBeGreaterThan(1000);
    }
  });

  it('show in the control strip the inks that its patches are named after', () => {
    // Patches of 5 mm begin 8 mm from the trim, which stands 12 mm from the sheet's edge.
    const inksOf = (patch: number) =>
      PLATES.map((name) => {
        const { ink, width } = marked[name];
        return Math.round((ink[px(5.5, dpi) * width + px(12 + 8 + 5 * patch + 2.5, dpi)] ?? -1) / 2.55);
      });
    expect([0, 1, 2, 3].map(inksOf)).toEqual([
      [100, 0, 0, 0],
      [0, 100, 0, 0],
      [0, 0, 100, 0],
      [0, 0, 0, 100],
    ]);
    expect(inksOf(4)).toEqual([0, 100, 100, 0]);
    expect(inksOf(11)).toEqual([40, 0, 0, 0]);
    const [c = 0, m = 0, y = 0, k] = inksOf(15);
    expect(k).toBe(0);
    expect(Math.min(c, m, y)).toBeGreaterThan(8);
    expect(inksOf(16)).toEqual([0, 0, 0, 20]);
    expect(inksOf(21)).toEqual([52, 44, 44, 100]);
  });
});

describe.skipIf(noGhostscript)('bleed', () => {
  it('is painted as far as the bleed box, and moves nothing inside the trim', async () => {
    const bar = `body::before{content:"";position:absolute;left:calc(-1*var(--bleed));top:calc(-1*var(--bleed));
      width:calc(100% + 2*var(--bleed));height:calc(8mm + var(--bleed));background:var(--red)}`;
    const page = await build({
      press: ownCondition((yaml) => yaml.replace('bleedMm: 0', 'bleedMm: 3').replace('name: newsprint', 'name: own')),
      templatesFolder: ownTemplate('page.css', (css) => `${css}\n${bar}`),
      marks: ['crop'],
    });
    const file = page.file('press.pdf');
    const dpi = 127;
    const { Magenta, Cyan } = await separate(file, dpi);
    const at = (plate: Plate, xMm: number, yMm: number) => plate.ink[px(yMm, dpi) * plate.width + px(xMm, dpi)] ?? -1;
    // Sheet: 12 mm for marks, 3 mm bleed, then the trim.
    expect(at(Magenta, 100, 12.6)).toBe(255);
    expect(at(Magenta, 12.6, 20)).toBe(255);
    expect(at(Magenta, 100, 11.2)).toBe(0);
    expect(at(Magenta, 11.2, 20)).toBe(0);
    expect(at(Cyan, 100, 14)).toBe(0);
    const [bled, plain] = await Promise.all(
      [file, pageOf('newsprint').file('press.pdf')].map((pdf) => readText(new Uint8Array(readFileSync(pdf)))),
    );
    const long = (plain ?? []).filter(({ text }) => text.length >= 4);
    expect(long.length).toBeGreaterThan(300);
    const off = long.map(({ text, xMm, yMm }) => {
      const same = (bled ?? []).filter((item) => item.text === text);
      return Math.min(...same.map((item) => Math.hypot(item.xMm - 15 - xMm, item.yMm - 15 - yMm)));
    });
    // A line in a hundred may be cut into items elsewhere.
    expect(off.filter((distance) => distance > 0.03).length).toBeLessThan(long.length / 100);
  });
});

describe.skipIf(noGhostscript)('a spot ink', () => {
  const template = () =>
    ownTemplate('template.yaml', (yaml) =>
      yaml.replace(
        'red: { rgb: "#c4161c", cmyk: [0, 100, 100, 0] }',
        'red: { rgb: "#c4161c", cmyk: [0, 100, 100, 0], spot: { name: PANTONE 186 C, cmyk: [0, 100, 81, 4] } }',
      ),
    );
  const SPOT = 'PANTONE 186 C';

  it('takes the colour off the four plates onto its own, where the press has it', async () => {
    const own = ownCondition((yaml) =>
      yaml.replace('marks:', `spotColours: [${SPOT}]\nmarks:`).replace('name: newsprint', 'name: own'),
    );
    const page = await build({ press: own, templatesFolder: template() });
    const all = await readPlates(page.file('press.pdf'), PLATE_DPI);
    const strip = page.plan.ornaments.find((o) => o.colour === 'red' && o.kind === 'panel');
    if (!strip) throw new Error('no red panel');
    const usual = (name: string) => usualInk(all.get(name) ?? fail(name), strip.rectMm);
    expect([SPOT, ...PLATES].map(usual)).toEqual([255, 0, 0, 0, 0]);
    const manifest = JSON.parse(readFileSync(path.join(path.dirname(page.file('png')), 'manifest.json'), 'utf8'));
    expect(manifest.pages[0].colours).toEqual(
      expect.arrayContaining([expect.objectContaining({ how: 'spot', name: 'red', spot: { ink: SPOT, tint: 100 } })]),
    );
  });

  it('prints as its process recipe where the press has it not, and says so', async () => {
    const page = await build({ press: 'newsprint', templatesFolder: template() });
    expect(page.supplement.findings.filter((f) => f.id === 'press-spot-as-process')).toMatchObject([{ value: SPOT }]);
    expect(readFileSync(page.file('press.pdf'), 'latin1')).not.toContain('Separation');
  });
});

describe.skipIf(noPoppler)('the proof as printed', () => {
  it('lies on paper as tinted as the profile measured it, black as gray as it prints', async () => {
    const page = await build({ press: 'newsprint', only: 'proof', proof: { look: 'newsprint', lineNumbers: true } });
    const { rgb, width } = await byPoppler(page.file('proof.pdf'), 150);
    const at = (xMm: number, yMm: number) => {
      const start = (px(yMm, 150) * width + px(xMm, 150)) * 3;
      return [...rgb.subarray(start, start + 3)];
    };
    // By transicc -t3, newsprint.icc to sRGB: bare paper, and K 100 in the rule under the folio line.
    for (const [i, level] of [200, 198, 191].entries()) expect(Math.abs((at(5, 5)[i] ?? 0) - level)).toBeLessThan(4);
    const rule = page.plan.ornaments.find((o) => o.colour === 'ink') ?? fail('rule');
    const [r = 0] = at(rule.rectMm.x + 50, rule.rectMm.y + rule.rectMm.height / 2);
    expect(r).toBeGreaterThan(70);
    expect(r).toBeLessThan(120);
  });
});
