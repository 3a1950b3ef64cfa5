// What the preview shows: the last good picture of every page with the parts a person can point at, the sources they come
// from, and the findings of the last build with where each leads.

import type { BuiltSupplement, SupplementStatus } from '../build/buildTypes.ts';
import { type TextLength, textLength } from '../build/textLength.ts';
import { describeItem } from '../findings/describeItem.ts';
import type { Bilingual } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { type Lead, leadToSource } from './leadToSource.ts';
import type { PagePart } from './pageParts.ts';
import { readSources } from './readSources.ts';
import { readSourcePlaces, type SourcePage } from './sourcePlaces.ts';
import { type ShownPage, takePages } from './takePages.ts';

export interface ShownFinding extends Finding {
  readonly lead: Lead;
  /** `where.item` in both languages. */
  readonly item?: Bilingual;
}

export interface PreviewState {
  readonly supplement: string;
  /** Absolute; for links into an editor on this machine. */
  readonly folder: string;
  readonly language: 'en' | 'zh';
  /** False: the page shows lines but cannot change them. */
  readonly editable: boolean;
  /** Counts builds. */
  readonly version: number;
  readonly building: boolean;
  readonly status: SupplementStatus | 'bug' | 'starting';
  /** True: some page is older than the findings, because the last build could not make it. */
  readonly stale: boolean;
  readonly pages: readonly ShownPage[];
  readonly findings: readonly ShownFinding[];
  /** By file: what an editor may read and change. */
  readonly sources: Readonly<Record<string, string>>;
  readonly lengths: readonly TextLength[];
  /** Milliseconds of the last build. */
  readonly ms: number;
}

type Fixed = Pick<PreviewState, 'supplement' | 'folder' | 'language' | 'editable'>;

export const startState = (fixed: Fixed): PreviewState => ({
  ...fixed,
  version: 0,
  building: true,
  status: 'starting',
  stale: false,
  pages: [],
  findings: [],
  sources: {},
  lengths: [],
  ms: 0,
});

export async function takeBuild(state: PreviewState, built: BuiltSupplement): Promise<PreviewState> {
  const { status, findings, ms } = built;
  const version = state.version + 1;
  const sources = await readSourcePlaces(state.folder);
  const pages = await takePages(state.pages, built.files, version, sources);
  const stories = sources ? [...sources.values()].map(({ page }) => page.story) : [];
  const names = new Set([...stories.flat().map(({ place }) => place.file), ...Object.keys(state.sources)]);
  const texts = await readSources(state.folder, [...names], findings);
  return {
    ...state,
    version,
    building: false,
    status,
    ms,
    pages,
    stale: pages.some((page) => page.stale),
    findings: findings.map((one) => showFinding(one, pages, sources)),
    sources: Object.fromEntries(texts),
    lengths: sources ? [...sources.values()].map(({ page }) => textLength(page, findings)) : [],
  };
}

/** A build that threw: the pages stay, and a person is told. */
export const takeBug = (state: PreviewState): PreviewState => ({
  ...state,
  version: state.version + 1,
  building: false,
  status: 'bug',
  findings: [],
  pages: state.pages.map((page) => ({ ...page, stale: true })),
  stale: state.pages.length > 0,
});

function showFinding(
  finding: Finding,
  pages: readonly ShownPage[],
  sources: ReadonlyMap<string, SourcePage> | undefined,
): ShownFinding {
  const numbers = [...new Set([...pages.map(({ number }) => number), ...(sources?.keys() ?? [])])];
  const known = numbers.map((number) => ({
    number,
    parts: knownParts(pages.find((page) => page.number === number)?.parts ?? [], sources?.get(number)),
  }));
  const { item } = finding.where;
  const lead = withPicture(leadToSource(finding, known), sources);
  return { ...finding, lead, ...(item !== undefined && { item: describeItem(item) }) };
}

function withPicture(lead: Lead, sources: ReadonlyMap<string, SourcePage> | undefined): Lead {
  const index = lead.page === undefined ? undefined : sources?.get(lead.page)?.index;
  const name = lead.parts.find((one) => one.startsWith('picture/'));
  if (index === undefined || name === undefined) return lead;
  return { ...lead, picture: { page: index, picture: Number(name.split('/')[1]) } };
}

/** A page that was never painted has no parts, but its texts come from somewhere. */
function knownParts(parts: readonly PagePart[], source: SourcePage | undefined): readonly PagePart[] {
  const shown = new Set(parts.map(({ name }) => name));
  const others = [...(source?.places ?? [])].flatMap(([name, { file, line, column }]): PagePart[] => {
    if (shown.has(name) || file === undefined || line === undefined) return [];
    const text = source?.texts.get(name) ?? '';
    return [{ name, file, line, ...(column !== undefined && { column }), text, rectsMm: [] }];
  });
  return [...parts, ...others];
}
