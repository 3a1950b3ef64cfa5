// What the preview shows: the last good picture of every page, and the findings of the last build.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltSupplement, SupplementStatus } from '../build/buildTypes.ts';
import type { Finding } from '../findings/finding.ts';

export interface ShownPage {
  readonly number: string;
  /** Of the build that made it; part of its address, so that browsers never show an old picture. */
  readonly version: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly png: Uint8Array;
}

export interface PreviewState {
  readonly supplement: string;
  /** Counts builds. */
  readonly version: number;
  readonly building: boolean;
  readonly status: SupplementStatus | 'bug' | 'starting';
  /** True: the pages are older than the findings, because the last build made none. */
  readonly stale: boolean;
  readonly pages: readonly ShownPage[];
  readonly findings: readonly Finding[];
  /** Seconds of the last build. */
  readonly ms: number;
}

export const startState = (supplement: string): PreviewState => ({
  supplement,
  version: 0,
  building: true,
  status: 'starting',
  stale: false,
  pages: [],
  findings: [],
  ms: 0,
});

export async function takeBuild(state: PreviewState, built: BuiltSupplement): Promise<PreviewState> {
  const version = state.version + 1;
  const fresh = await readPages(built.files, version);
  const { status, findings, ms } = built;
  const pages = fresh.length > 0 ? fresh : state.pages;
  const stale = fresh.length === 0 && pages.length > 0;
  return { ...state, version, building: false, status, findings, ms, pages, stale };
}

/** A build that threw: the page stays, and a person is told. */
export const takeBug = (state: PreviewState): PreviewState => ({
  ...state,
  version: state.version + 1,
  building: false,
  status: 'bug',
  findings: [],
  stale: state.pages.length > 0,
});

async function readPages(files: readonly string[], version: number): Promise<readonly ShownPage[]> {
  const pictures = files.filter((file) => file.endsWith('.png'));
  return Promise.all(
    pictures.map(async (file) => {
      const number = path.basename(file, '.png');
      const plan: unknown = JSON.parse(await readFile(file.replace(/\.png$/, '.plan.json'), 'utf8'));
      return { number, version, ...sheetOf(plan), png: await readFile(file) };
    }),
  );
}

function sheetOf(plan: unknown): { widthMm: number; heightMm: number } {
  const { sheetMm } = plan as { sheetMm: { width: number; height: number } };
  return { widthMm: sheetMm.width, heightMm: sheetMm.height };
}
