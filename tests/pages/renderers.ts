// The same page as three programs see it, and how far they agree. Each turns inks into RGB in its own way, so pixels are
// compared after the best mapping from one program's colours to the other's: what is left is drawn differently.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { run } from './outsideTools.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

async function inFolder(draw: (stem: string) => string): Promise<Picture> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tekan-render-'));
  try {
    return await decode(readFileSync(draw(path.join(folder, 'page'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function decode(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
}

export const byGhostscript = (pdf: string, dpi: number): Promise<Picture> =>
  inFolder((stem) => {
    const smooth = ['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4'];
    run(
      'gs',
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-sDEVICE=png16m',
      ...smooth,
      `-r${dpi}`,
      `-sOutputFile=${stem}.png`,
      pdf,
    );
    return `${stem}.png`;
  });

export const byPoppler = (pdf: string, dpi: number): Promise<Picture> =>
  inFolder((stem) => {
    run('pdftoppm', '-r', String(dpi), '-png', '-singlefile', pdf, stem);
    return `${stem}.png`;
  });

export async function byPdfJs(pdf: string, dpi: number): Promise<Picture> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 }).promise;
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const factory = document.canvasFactory as { create(w: number, h: number): { canvas: NodeCanvas; context: object } };
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvasContext: context as never, canvas: null, viewport }).promise;
    return await decode(canvas.toBuffer('image/png'));
  } finally {
    await document.destroy();
  }
}

interface NodeCanvas {
  toBuffer(type: 'image/png'): Buffer;
}

/** pdf.js draws with a package that npm may leave out. */
export const canDrawPdfJs = async (): Promise<boolean> =>
  import('@napi-rs/canvas' as string).then(
    () => true,
    () => {
      process.stderr.write('\n!!! SKIPPED: @napi-rs/canvas is not installed, pdf.js cannot draw\n');
      return false;
    },
  );

export interface Agreement {
  /** Mean difference left, per cent of full scale. */
  readonly meanPercent: number;
  /** Share of pixels that differ by more than a fifth of full scale. */
  readonly farShare: number;
}

/** Programs smooth edges in their own ways and round the sheet to whole pixels: small squares of pixels are compared. */
const SQUARE = 6;

/** Both at the same resolution. */
export function agreement(a: Picture, b: Picture): Agreement {
  if (Math.abs(a.width - b.width) > 2 || Math.abs(a.height - b.height) > 2)
    throw new Error(`${a.width} × ${a.height} against ${b.width} × ${b.height}`);
  const whole = averaged(a, 0, 0);
  const tries = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => averaged(b, dx, dy)));
  const plain = tries.map(({ rgb }) => rgb.reduce((sum, v, i) => sum + Math.abs(v - (whole.rgb[i] ?? 0)), 0));
  const nearest = tries[plain.indexOf(Math.min(...plain))];
  return difference(whole, nearest ?? whole);
}

/** Means of the squares of the picture moved by dx, dy. */
function averaged({ width, height, rgb }: Picture, dx: number, dy: number): Picture {
  const [columns, rows] = [Math.floor((width - 4) / SQUARE), Math.floor((height - 4) / SQUARE)];
  const sums = new Uint32Array(columns * rows * 3);
  for (let y = 0; y < rows * SQUARE; y++) {
    let from = ((y + 2 + dy) * width + 2 + dx) * 3;
    let to = Math.floor(y / SQUARE) * columns * 3;
    for (let column = 0; column < columns; column++, to += 3)
      for (let x = 0; x < SQUARE; x++, from += 3)
        for (let channel = 0; channel < 3; channel++)
          sums[to + channel] = (sums[to + channel] as number) + (rgb[from + channel] as number);
  }
  return { width: columns, height: rows, rgb: Uint8Array.from(sums, (sum) => Math.round(sum / SQUARE ** 2)) };
}

/** `b` against the cubic of `a` that comes nearest to it. */
function difference(a: Picture, b: Picture): Agreement {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const each = (step: number, look: (terms: readonly number[], atB: number) => void): void => {
    for (let i = 0; i < width * height; i += step) {
      const [x, y] = [i % width, Math.floor(i / width)];
      look(termsOf(a.rgb, (y * a.width + x) * 3), (y * b.width + x) * 3);
    }
  };
  const fit = leastSquares((add) =>
    each(7, (terms, atB) =>
      add(
        terms,
        [0, 1, 2].map((channel) => b.rgb[atB + channel] ?? 0),
      ),
    ),
  );
  let total = 0;
  let far = 0;
  each(1, (terms, atB) => {
    let off = 0;
    for (let channel = 0; channel < 3; channel++) {
      const row = fit[channel] ?? [];
      let guess = 0;
      for (let term = 0; term < terms.length; term++) guess += (terms[term] ?? 0) * (row[term] ?? 0);
      off += Math.abs((b.rgb[atB + channel] ?? 0) - Math.min(255, Math.max(0, guess))) / 3;
    }
    total += off;
    if (off > 51) far++;
  });
  return { meanPercent: (total / (width * height) / 255) * 100, farShare: far / (width * height) };
}

const TERMS = 20;

/** All products of red, green and blue up to the third power. */
function termsOf(rgb: Uint8Array, at: number): number[] {
  const [r, g, b] = [(rgb[at] ?? 0) / 255, (rgb[at + 1] ?? 0) / 255, (rgb[at + 2] ?? 0) / 255];
  const [rr, gg, bb] = [r * r, g * g, b * b];
  return [
    1,
    r,
    g,
    b,
    rr,
    gg,
    bb,
    r * g,
    r * b,
    g * b,
    rr * r,
    gg * g,
    bb * b,
    rr * g,
    rr * b,
    gg * r,
    gg * b,
    bb * r,
    bb * g,
    r * g * b,
  ];
}

/** Three rows of coefficients, by the normal equations. */
function leastSquares(
  gather: (add: (terms: readonly number[], values: readonly number[]) => void) => void,
): number[][] {
  const matrix = Array.from({ length: TERMS }, () => new Float64Array(TERMS + 3));
  gather((terms, values) => {
    for (let i = 0; i < TERMS; i++) {
      const row = matrix[i] as Float64Array;
      const weight = terms[i] ?? 0;
      for (let j = 0; j < TERMS; j++) row[j] = (row[j] ?? 0) + weight * (terms[j] ?? 0);
      for (let c = 0; c < 3; c++) row[TERMS + c] = (row[TERMS + c] ?? 0) + weight * (values[c] ?? 0);
    }
  });
  for (let i = 0; i < TERMS; i++) {
    const row = matrix[i] as Float64Array;
    // A little of nothing keeps pages with few colours solvable.
    const pivot = (row[i] ?? 0) + 1e-6;
    for (let j = 0; j < TERMS; j++) {
      if (j === i) continue;
      const other = matrix[j] as Float64Array;
      const factor = (other[i] ?? 0) / pivot;
      for (let k = i; k < TERMS + 3; k++) other[k] = (other[k] ?? 0) - factor * (row[k] ?? 0);
    }
    for (let k = i; k < TERMS + 3; k++) row[k] = (row[k] ?? 0) / pivot;
  }
  return [0, 1, 2].map((c) => matrix.map((row) => row[TERMS + c] ?? 0));
}

/** The same picture moved by whole pixels: what the figure says of a page that is drawn elsewhere. */
export function shifted({ width, height, rgb }: Picture, by: number): Picture {
  const moved = new Uint8Array(rgb.length).fill(255);
  for (let y = 0; y < height; y++) {
    const row = y * width * 3;
    moved.set(rgb.subarray(row, row + (width - by) * 3), row + by * 3);
  }
  return { width, height, rgb: moved };
}
