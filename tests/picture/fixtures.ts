// What the picture tests share: a scratch directory, the shipped profile and its table, small pictures made on purpose,
// and outside tools that may be absent.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { afterAll } from 'vitest';
import { buildColourTable, type ColourTable, type RenderingIntent } from '../../src/picture/colourTable.ts';
import type { PictureFacts } from '../../src/picture/pictureFacts.ts';
import { probePicture } from '../../src/picture/probePicture.ts';
import { type IccProfile, readProfile } from '../../src/picture/readProfile.ts';

export const scratch = mkdtempSync(join(tmpdir(), 'tekan-picture-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

export const newsprintPath = fileURLToPath(new URL('../../assets/press/newsprint.icc', import.meta.url));

export function newsprint(): IccProfile {
  const { value } = readProfile(new Uint8Array(readFileSync(newsprintPath)), { file: 'newsprint.icc' });
  if (!value) throw new Error('The shipped profile is not accepted');
  return value;
}

export const newsprintTable = (intent: RenderingIntent = 'perceptual'): Promise<ColourTable> =>
  buildColourTable(newsprint(), intent, join(scratch, 'cache'));

/** Raw RGB painted by a function of the pixel's place. */
export function paint(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Sharp {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i += 1) rgb.set(colour(i % width, Math.floor(i / width)), i * 3);
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

/** A picture with hues, darkness, light and fine detail. */
export const meadow = (width: number, height: number): Sharp =>
  paint(width, height, (x, y) => {
    const grain = ((x * 7919 + y * 104729) % 97) / 97;
    return y < height / 2 ? [90 + 80 * grain, 140, 220 * (1 - y / height)] : [30 * grain, (90 * x) / width, 20 * grain];
  });

export async function probed(name: string): Promise<PictureFacts> {
  const { value, findings } = await probePicture(join(scratch, name), { file: name });
  if (!value) throw new Error(findings.map((f) => f.message.en).join());
  return value;
}

/** Runs an outside tool, or says loudly that it is missing. */
export function hasTool(name: string, ...probe: string[]): boolean {
  try {
    execFileSync(name, probe, { stdio: 'ignore' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return true;
    process.stderr.write(`\n!!! ${name} is not installed: the tests that compare with it are SKIPPED\n`);
    return false;
  }
}

/** Rows of numbers through Little CMS' own program, in full precision. */
export function transicc(options: readonly string[], rows: readonly (readonly number[])[]): number[][] {
  const input = rows.map((row) => `${row.join(' ')}\n`).join('');
  const text = execFileSync('transicc', ['-n', ...options], { input, stdio: ['pipe', 'pipe', 'ignore'] }).toString();
  const lines = text.split('\n').filter((line) => /^[-\d.\s]+$/.test(line) && line.trim() !== '');
  return lines.map((line) => line.trim().split(/\s+/).map(Number));
}

/** Numbers 0…1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
