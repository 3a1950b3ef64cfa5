// The files of a build and the pages shown so far → the pages to show: new pictures where there are any, else the old ones,
// said to be stale; each with the picture before it and what has changed since.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PagePlan } from '../makeup/plan.ts';
import { changedLines, type PageChange } from './changedLines.ts';
import { type PagePart, pageParts } from './pageParts.ts';
import type { SourcePage } from './sourcePlaces.ts';

export interface ShownPage {
  readonly number: string;
  /** Of the build that made it; part of its address, so that browsers never show an old picture. */
  readonly version: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** True: the last build could not make it. */
  readonly stale: boolean;
  readonly parts: readonly PagePart[];
  readonly png: Uint8Array;
  /** The page as it was before it last looked different. */
  readonly before?: { readonly version: number; readonly png: Uint8Array };
  /** From `before` to this picture. */
  readonly change?: PageChange;
}

export async function takePages(
  shown: readonly ShownPage[],
  files: readonly string[],
  version: number,
  sources: ReadonlyMap<string, SourcePage> | undefined,
): Promise<readonly ShownPage[]> {
  const pictures = files.filter((file) => file.endsWith('.png') && !file.endsWith('.candidates.png'));
  const fresh = await Promise.all(pictures.map((file) => readPage(file, version, sources)));
  const numbers = sources ? [...sources.keys()] : shown.map(({ number }) => number);
  // A page may be built while the data is already being changed into something that cannot be read.
  const all = [...new Set([...numbers, ...fresh.map(({ number }) => number)])];
  return all.flatMap((number): ShownPage[] => {
    const now = fresh.find((page) => page.number === number);
    const last = shown.find((page) => page.number === number);
    if (now) return [last ? compare(last, now) : now];
    return last ? [{ ...last, stale: true }] : [];
  });
}

function compare(last: ShownPage, now: ShownPage): ShownPage {
  const { before, change, png, version } = last;
  if (Buffer.compare(png, now.png) === 0)
    return { ...now, version, ...(before && { before }), ...(change && { change }) };
  return { ...now, before: { version, png }, change: changedLines(last.parts, now.parts) };
}

async function readPage(
  file: string,
  version: number,
  sources: ReadonlyMap<string, SourcePage> | undefined,
): Promise<ShownPage> {
  const number = path.basename(file, '.png');
  // Written by this very build.
  const plan = JSON.parse(await readFile(file.replace(/\.png$/, '.plan.json'), 'utf8')) as PagePlan;
  const { width: widthMm, height: heightMm } = plan.sheetMm;
  const source = sources?.get(number);
  const parts = source ? pageParts(plan, source) : [];
  return { number, version, widthMm, heightMm, stale: false, parts, png: await readFile(file) };
}
