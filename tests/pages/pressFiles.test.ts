import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ptToMm } from '../../src/units.ts';
import { type BuiltTestPage, buildForTest, templateOf } from './builtPages.ts';
import { missingTools, PLATES, readText, run, separate, uncompressed } from './outsideTools.ts';

// The real pages, looked at with Ghostscript, poppler, qpdf and pdf.js.

const FOLDERS = ['seeds/2024', 'seeds/2022', 'seeds/2021', 'seeds/2020', 'seeds/2017', 'seeds/2026-demo'];
const DPI = 150;
const pxOfMm = (mm: number) => Math.round((mm / 25.4) * DPI);

let pages: BuiltTestPage[] = [];
beforeAll(async () => {
  pages = await buildForTest(FOLDERS);
});

const noGhostscript = missingTools('gs').length > 0;
const noPoppler = missingTools('pdfinfo', 'pdffonts', 'pdfimages').length > 0;
const noQpdf = missingTools('qpdf').length > 0;

const PLAIN_STYLES = ['body', 'caption', 'headline', 'byline'];

/** Black text on white paper. */
function blackLines({ plan }: BuiltTestPage) {
  const { styles } = templateOf(plan);
  return plan.lines.filter(({ style }) => PLAIN_STYLES.includes(style) && styles[style]?.colour === 'ink');
}

describe('press files of the real supplements', () => {
  it('are built without errors or warnings, exactly full', () => {
    for (const { supplement, plan } of pages) {
      expect(supplement.findings.filter((f) => f.severity !== 'note')).toEqual([]);
      expect(plan.fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    }
    expect(pages.length).toBeGreaterThanOrEqual(FOLDERS.length);
  });

  it.skipIf(noGhostscript)('carry black text on the black plate only', async () => {
    for (const page of pages) {
      const plates = await separate(page.file('press.pdf'), DPI);
      const touched = { Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 };
      let pixels = 0;
      for (const line of blackLines(page)) {
        const em = ptToMm(line.sizePt);
        const [x0, x1] = [pxOfMm(line.xMm), pxOfMm(line.xMm + line.widthMm)];
        const [y0, y1] = [pxOfMm(line.baselineMm - 0.85 * em), pxOfMm(line.baselineMm + 0.1 * em)];
        for (const name of PLATES) {
          const { ink, width } = plates[name];
          for (let y = y0; y < y1; y++)
            for (let x = x0; x < x1; x++) if ((ink[y * width + x] ?? 0) > 0) touched[name]++;
        }
        pixels += (x1 - x0) * (y1 - y0);
      }
      expect(touched).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0 });
      expect(touched.Black / pixels).toBeGreaterThan(0.05);
    }
  });

  it.skipIf(noGhostscript)('keep total ink within the limit everywhere inside the trim', async () => {
    for (const page of pages) {
      const plates = await separate(page.file('press.pdf'), DPI);
      const { width, height } = plates.Black;
      let most = 0;
      for (let i = 0; i < width * height; i++) {
        const sum = PLATES.reduce((total, name) => total + (plates[name].ink[i] ?? 0), 0);
        if (sum > most) most = sum;
      }
      expect((most / 255) * 100).toBeLessThanOrEqual(240);
      expect((most / 255) * 100).toBeGreaterThan(150);
    }
  });

  it.skipIf(noGhostscript)(
    'show a round picture as a circle with white all round, by a clip without transparency',
    async () => {
      let seen = 0;
      for (const page of pages) {
        for (const { rectMm } of page.plan.figures.filter((figure) => figure.shape === 'round')) {
          seen++;
          const plates = await separate(page.file('press.pdf'), DPI);
          const radius = rectMm.width / 2;
          const inkAt = (distanceMm: number): number[] =>
            Array.from({ length: 360 }, (_, degree) => {
              const angle = (degree * Math.PI) / 180;
              const x = pxOfMm(rectMm.x + radius + distanceMm * Math.cos(angle));
              const y = pxOfMm(rectMm.y + radius + distanceMm * Math.sin(angle));
              return PLATES.reduce((sum, name) => sum + (plates[name].ink[y * plates[name].width + x] ?? 0), 0);
            });
          expect(Math.min(...inkAt(radius - 0.5))).toBeGreaterThan(0);
          // Between the ring and the text.
          for (const beyond of [2, 2.5, 3]) expect(Math.max(...inkAt(radius + beyond))).toBe(0);
          expect(uncompressed(page.file('press.pdf'))).not.toMatch(/\/SMask|\/(ca|CA) 0?\.\d/);
        }
      }
      expect(seen).toBeGreaterThan(0);
    },
  );

  it.skipIf(noPoppler)('embed subsets of TrueType fonts and no Type 3', () => {
    for (const page of pages) {
      const rows = run('pdffonts', page.file('press.pdf')).trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(3);
      for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    }
  });

  it.skipIf(noPoppler)('hold CMYK pictures of at least 200 ppi', () => {
    for (const page of pages) {
      const rows = run('pdfimages', '-list', page.file('press.pdf')).trim().split('\n').slice(2);
      expect(rows).toHaveLength(page.plan.figures.length);
      for (const row of rows) {
        const cells = row.trim().split(/\s+/);
        expect(cells[5]).toMatch(/^(cmyk|gray)$/);
        expect(Math.min(Number(cells[12]), Number(cells[13]))).toBeGreaterThanOrEqual(200);
      }
    }
  });

  it.skipIf(noPoppler)('are PDF/X-4 with a trim right to a tenth of a millimetre', () => {
    for (const page of pages) {
      const info = run('pdfinfo', '-box', page.file('press.pdf'));
      expect(info).toMatch(/PDF subtype:\s+PDF\/X-4/);
      expect(info).toMatch(/PDF version:\s+1\.6/);
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (/TrimBox:\s+(.*)/.exec(info)?.[1] ?? '')
        .trim()
        .split(/\s+/)
        .map(Number);
      expect(Math.abs(ptToMm(x1 - x0) - page.plan.sheetMm.width)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(ptToMm(y1 - y0) - page.plan.sheetMm.height)).toBeLessThanOrEqual(0.1);
    }
  });

  it.skipIf(noQpdf)('are sound PDF without any RGB operator or space', () => {
    for (const page of pages) {
      expect(run('qpdf', '--check', page.file('press.pdf'))).toMatch(/No syntax or stream encoding errors/);
      const text = uncompressed(page.file('press.pdf'));
      expect(text).not.toMatch(/\/(DeviceRGB|CalRGB|Lab)\b/);
      expect(text).not.toMatch(/^[\d.]+ [\d.]+ [\d.]+ (rg|RG)$/m);
      expect(text).toMatch(/ k$/m);
    }
  });

  it('hold story, heads and captions exactly once and in order, without Kangxi code points', async () => {
    for (const page of pages) {
      const items = await readText(readFileSync(page.file('press.pdf')));
      const read = items
        .map((item) => item.text)
        .join('')
        .replace(/\s/g, '');
      const names = [...new Set(page.plan.lines.map((line) => line.source))];
      const expected = names
        .map((name) => page.texts.get(name) ?? '')
        .join('')
        .replace(/\s/g, '');
      expect(read).toBe(expected);
      expect(read).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/u);
      const unused = [...page.texts.keys()].filter((name) => !names.includes(name));
      expect(unused).toEqual([]);
    }
  });

  it('end every column on its foot, read back from the PDF', async () => {
    for (const page of pages) {
      const items = await readText(readFileSync(page.file('press.pdf')));
      const bodyPt = page.plan.lines.find((line) => line.style === 'body')?.sizePt ?? 0;
      // Panels may set their text in another size, on the same rows.
      const sizes = page.plan.lines.flatMap(({ source, sizePt }) => (/^story\/\d+$/.test(source) ? [sizePt] : []));
      const body = items.filter((item) => sizes.some((size) => Math.abs(item.sizePt - size) < 0.01));
      for (const frame of page.plan.frames) {
        const { x, y, width, height } = frame.rectMm;
        const inside = body.filter((i) => i.xMm > x - 0.5 && i.xMm < x + width && i.yMm > y && i.yMm < y + height);
        const foot = Math.max(...inside.map((i) => i.yMm));
        const planned = y + height - page.plan.grid.rowMm + 0.88 * ptToMm(bodyPt);
        expect(Math.abs(foot - planned)).toBeLessThanOrEqual(0.05);
        const rows = new Set(inside.map((i) => Math.round((i.yMm - y) / page.plan.grid.rowMm)));
        expect(rows.size).toBeGreaterThan(frame.rows * 0.6);
      }
    }
  });
});
