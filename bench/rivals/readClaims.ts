// A PDF → what it says of itself, by poppler's tools: PDF/X, fonts, pictures with their colour spaces and resolution.

import { spawnSync } from 'node:child_process';

export interface Claims {
  readonly pages: number;
  /** `PDF/X-4`; empty for none. */
  readonly exchange: string;
  readonly fonts: { readonly count: number; readonly embedded: number; readonly type3: number };
  /** `icc` RGB or CMYK pictures: poppler's words and how many. */
  readonly pictureSpaces: ReadonlyMap<string, number>;
  readonly leastPpi: number;
}

const ask = (tool: string, args: readonly string[]): string =>
  spawnSync(tool, args, { encoding: 'utf8', timeout: 60_000 }).stdout ?? '';

export function readClaims(pdf: string): Claims {
  const info = ask('pdfinfo', [pdf]);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0),
    exchange: /^PDF subtype:\s+(PDF\/X\S*)/m.exec(info)?.[1] ?? '',
    fonts: countFonts(ask('pdffonts', [pdf])),
    ...describePictures(ask('pdfimages', ['-list', pdf])),
  };
}

/** `pdffonts`: type, encoding, emb, sub, uni and object stand at the end of each row. */
export function countFonts(table: string): Claims['fonts'] {
  const rows = table
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '');
  const embedded = rows.filter((row) => /\b(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(row)?.[1] === 'yes');
  return { count: rows.length, embedded: embedded.length, type3: rows.filter((row) => /\bType 3\b/.test(row)).length };
}

/** `pdfimages -list`: page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio. */
export function describePictures(table: string): Pick<Claims, 'pictureSpaces' | 'leastPpi'> {
  const spaces = new Map<string, number>();
  let leastPpi = Number.POSITIVE_INFINITY;
  for (const row of table.split('\n').slice(2)) {
    const cells = row.trim().split(/\s+/);
    const [, , type, width = '0', , colour = '', components = ''] = cells;
    // Masks, and the emoji and rules some browsers paint as pictures, are no photographs.
    if (type !== 'image' || Number(width) < 100) continue;
    const space =
      colour === 'icc' ? `icc (${components === '4' ? 'CMYK' : components === '1' ? 'gray' : 'RGB'})` : colour;
    spaces.set(space, (spaces.get(space) ?? 0) + 1);
    leastPpi = Math.min(leastPpi, Number(cells[12]), Number(cells[13]));
  }
  return { pictureSpaces: spaces, leastPpi };
}
