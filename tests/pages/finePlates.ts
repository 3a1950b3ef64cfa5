// Ghostscript's plates without its roundings, to hold geometry against: type as outlines (its cache of glyphs puts them on
// whole pixels), fills not widened, drawn three times finer and the middle pixel of each nine kept.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { PLATES, type Plate, type PlateName, run } from './outsideTools.ts';

/** The page is moved by this, right and up, so that edges on eighths of a pixel, where layout puts them, do not meet centres. */
export const MOVED_PT = [0.015, 0.017] as const;

const FINER = 3;
const MIDDLE = (FINER - 1) / 2;
/** Origins of glyphs fall on whole pixels of the outlines' resolution; from 36 000 on Ghostscript's numbers overflow. */
const OUTLINES_DPI = 28800;
/** Pieces across and down: Ghostscript writes six digits of a number, so places have to be small. */
const PIECES = 2;

interface Piece {
  /** In pixels, from the left and from the foot of the page. */
  readonly left: number;
  readonly foot: number;
  readonly width: number;
  readonly height: number;
}

export async function separateFinely(
  pdf: string,
  { width, height }: { width: number; height: number },
  dpi: number,
): Promise<Record<PlateName, Plate>> {
  const plates = PLATES.map((name) => [name, { width, height, ink: new Uint8Array(width * height) }] as const);
  const piece = { width: Math.ceil(width / PIECES), height: Math.ceil(height / PIECES) };
  for (let i = 0; i < PIECES * PIECES; i++) {
    const place = { ...piece, left: (i % PIECES) * piece.width, foot: Math.floor(i / PIECES) * piece.height };
    const folder = mkdtempSync(path.join(tmpdir(), 'tekan-fine-'));
    try {
      drawPiece(pdf, place, dpi, folder);
      for (const [name, plate] of plates) await keepMiddles(path.join(folder, `p(${name}).tif`), plate, place);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return Object.fromEntries(plates) as Record<PlateName, Plate>;
}

function drawPiece(pdf: string, { left, foot, width, height }: Piece, dpi: number, folder: string): void {
  const pt = (px: number): number => (px * 72) / dpi;
  const outlines = path.join(folder, 'outlines.pdf');
  const quiet = ['-q', '-dNOPAUSE', '-dBATCH'];
  const size = [`-dDEVICEWIDTHPOINTS=${pt(width)}`, `-dDEVICEHEIGHTPOINTS=${pt(height)}`, '-dFIXEDMEDIA'];
  const move = `<</Install {${MOVED_PT[0] - pt(left)} ${MOVED_PT[1] - pt(foot)} translate}>> setpagedevice`;
  const asOutlines = ['-dSAFER', '-sDEVICE=pdfwrite', '-dNoOutputFonts', `-r${OUTLINES_DPI}`];
  run('gs', ...quiet, ...asOutlines, ...size, `-sOutputFile=${outlines}`, '-c', move, '-f', pdf);
  // The operator that turns the widening of fills off is Ghostscript's own; it is not to be had behind -dSAFER.
  const exact = ['-dNOSAFER', '-sDEVICE=tiffsep', `-r${FINER * dpi}`, `-sOutputFile=${folder}/p.tif`];
  run('gs', ...quiet, ...exact, '-c', '0 0 .setfilladjust2 0 setflat', '-f', outlines);
}

async function keepMiddles(
  file: string,
  { width, height, ink }: Plate,
  { left, foot, ...piece }: Piece,
): Promise<void> {
  const { data, info } = await sharp(readFileSync(file), { limitInputPixels: false })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.width !== FINER * piece.width || info.height !== FINER * piece.height)
    throw new Error(
      `a piece of ${info.width} × ${info.height} pixels, ${piece.width} × ${piece.height} times ${FINER} asked`,
    );
  const top = height - foot - piece.height;
  for (let y = Math.max(0, -top); y < piece.height; y++)
    for (let x = 0; x < Math.min(piece.width, width - left); x++) {
      const middle = ((FINER * y + MIDDLE) * info.width + FINER * x + MIDDLE) * info.channels;
      ink[(top + y) * width + left + x] = 255 - (data[middle] ?? 0);
    }
}
