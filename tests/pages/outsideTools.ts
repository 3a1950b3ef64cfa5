// The independent eyes: programs tekan did not write and does not need. A test that lacks one is skipped with a loud line.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

export function missingTools(...names: string[]): string[] {
  const missing = names.filter((name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error !== undefined);
  for (const name of missing) process.stderr.write(`\n!!! SKIPPED: ${name} is not installed; .ci/run installs it\n`);
  return missing;
}

export const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

export interface Plate {
  readonly width: number;
  readonly height: number;
  /** Ink, 0…255, per pixel. */
  readonly ink: Uint8Array;
}

export const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;
export type PlateName = (typeof PLATES)[number];

/** Ghostscript's separations of the first page into the four process inks. */
export async function separate(pdf: string, dpi: number): Promise<Record<PlateName, Plate>> {
  const all = await readPlates(pdf, dpi);
  return Object.fromEntries(PLATES.map((name) => [name, all.get(name)])) as Record<PlateName, Plate>;
}

/** Every plate Ghostscript makes of the first page, spot inks too, by its name. */
export async function readPlates(pdf: string, dpi: number): Promise<ReadonlyMap<string, Plate>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tekan-plates-'));
  try {
    run(
      'gs',
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-sDEVICE=tiffsep',
      `-r${dpi}`,
      `-sOutputFile=${folder}/p.tif`,
      pdf,
    );
    const files = readdirSync(folder).flatMap((file) => /^p\((.+)\)\.tif$/.exec(file) ?? []);
    const names = files.filter((_, i) => i % 2 === 1);
    const plates = await Promise.all(
      names.map(async (name) => [name, await readPlate(path.join(folder, `p(${name}).tif`))] as const),
    );
    return new Map(plates);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readPlate(file: string): Promise<Plate> {
  const { data, info } = await sharp(readFileSync(file))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = new Uint8Array(info.width * info.height);
  for (let i = 0; i < ink.length; i++) ink[i] = 255 - (data[i * info.channels] ?? 0);
  return { width: info.width, height: info.height, ink };
}

export interface TextItem {
  readonly text: string;
  readonly xMm: number;
  /** Baseline from the top of the page. */
  readonly yMm: number;
  readonly sizePt: number;
}

/** What pdf.js reads from the first page, in the order of the file. */
export async function readText(pdf: Uint8Array): Promise<TextItem[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const [, , , top = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, xMm: (x * 25.4) / 72, yMm: ((top - y) * 25.4) / 72, sizePt: Math.hypot(a, b) }];
  });
  await document.destroy();
  return items;
}

/** The PDF with every stream decoded, as Latin-1 text, for looking at operators. */
export function uncompressed(pdf: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tekan-qdf-'));
  try {
    run('qpdf', '--qdf', '--object-streams=disable', pdf, path.join(folder, 'q.pdf'));
    return readFileSync(path.join(folder, 'q.pdf'), 'latin1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const temporaryFile = (name: string, bytes: Uint8Array): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tekan-test-')), name);
  writeFileSync(file, bytes);
  return file;
};
