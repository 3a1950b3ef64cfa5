// A supplement folder → the supplement, checked, with defaults in and its stories read; or findings at their places.
// Pictures are only looked at for where they lie: what is in them is the picture room's business.

import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Finding, finding, hasErrors, type Outcome, type Place } from '../findings/finding.ts';
import { type PlacedValue, readPlacedYaml } from '../schema/readYaml.ts';
import { type SupplementFile, supplementSchema } from '../schema/supplement.ts';
import { cleanTexts } from './cleanTexts.ts';
import { parseStory, splitHalves } from './parseStory.ts';
import { describeLinkOut, readText, reasonOf } from './readText.ts';
import { type Box, type Picture, SUPPLEMENT_FILE, type Supplement, type SupplementPage } from './supplement.ts';

/** 源汇区：改革创新绘浓彩 赋能领跑再加速 has two; three is the most a head of one deck can carry. */
const MAX_HALVES = 3;

type PageFile = SupplementFile['pages'][number];

/** `folder` as the user gave it. The value is absent when there is any error. */
export async function readSupplement(folder: string): Promise<Outcome<Supplement | undefined>> {
  const home = resolve(folder);
  const unfit = await describeFolder(folder);
  if (unfit) return { value: undefined, findings: [unfit] };
  const yaml = await readText(home, SUPPLEMENT_FILE, { file: SUPPLEMENT_FILE }, () => describeMissingYaml(folder));
  if (yaml.value === undefined) return { value: undefined, findings: yaml.findings };
  const read = readPlacedYaml(SUPPLEMENT_FILE, yaml.value, supplementSchema);
  if (!read.value) return { value: undefined, findings: read.findings };
  const cleaned = cleanTexts(read.value);
  const { value: file, placeOf } = cleaned.value;
  const findings: Finding[] = [...read.findings, ...cleaned.findings];
  const pages: SupplementPage[] = [];
  for (const [index, page] of file.pages.entries()) {
    const read = await readPage(home, page, (path) => placeOf(['pages', index, ...path]));
    findings.push(...read.findings);
    if (read.value) pages.push(read.value);
  }
  if (hasErrors(findings)) return { value: undefined, findings };
  return { value: { ...withoutUndefined(file), id: basename(home) || 'supplement', folder: home, pages }, findings };
}

type PlaceOf = PlacedValue<unknown>['placeOf'];

async function readPage(home: string, page: PageFile, placeOf: PlaceOf): Promise<Outcome<SupplementPage | undefined>> {
  const at = placeOf(['story']);
  const text = await readText(home, page.story, at, () => describeMissingStory(home, page.story, at));
  const story = text.value === undefined ? undefined : parseStory(page.story, text.value);
  const findings = [...text.findings, ...(story?.findings ?? [])];
  const headline = splitHalves(page.headline);
  if (headline.length > MAX_HALVES) {
    const parameters = { value: headline.length, limit: MAX_HALVES };
    findings.push(finding('supplement-too-many-halves', placeOf(['headline']), parameters));
  }
  const pictures: Picture[] = [];
  for (const [index, picture] of page.pictures.entries()) {
    const outside = await describePictureOutside(home, picture.file, placeOf(['pictures', index, 'file']));
    if (outside) findings.push(outside);
    const { file = SUPPLEMENT_FILE, line = 1 } = placeOf(['pictures', index]);
    const { place: pinned, ...given } = picture;
    pictures.push({ ...withoutUndefined(given), ...(pinned && { pinned }), place: { file, line } });
  }
  const boxes = page.boxes?.map((box, index): Box => {
    const { file = SUPPLEMENT_FILE, line = 1 } = placeOf(['boxes', index]);
    return { ...withoutUndefined(box), place: { file, line } };
  });
  if (!story?.value) return { value: undefined, findings };
  const bylines = page.bylines.map(withoutUndefined);
  const { boxes: _, ...given } = withoutUndefined(page);
  const value = { ...given, headline, bylines, story: story.value, pictures, ...(boxes && { boxes }) };
  return { value, findings };
}

/** A missing picture is told by the room that opens it. */
async function describePictureOutside(home: string, file: string, at: Place): Promise<Finding | undefined> {
  try {
    return await describeLinkOut(home, file, at);
  } catch (error) {
    reasonOf(error);
    return undefined;
  }
}

async function describeFolder(folder: string): Promise<Finding | undefined> {
  try {
    if ((await stat(folder)).isDirectory()) return undefined;
    const suggestion = dirname(folder);
    return finding('supplement-folder-is-file', { file: folder }, { value: folder, suggestion });
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'ENOENT' || reason === 'ENOTDIR'
      ? finding('supplement-folder-missing', { file: folder }, { value: folder })
      : finding('supplement-unreadable', { file: folder }, { value: folder, reason });
  }
}

async function describeMissingYaml(folder: string): Promise<Finding> {
  const names = await readdir(folder);
  const misnamed = names.find((name) => /^supplement\.(ya?ml|txt|json)(\.txt)?$/i.test(name));
  return misnamed
    ? finding('supplement-yaml-misnamed', { file: misnamed }, { value: misnamed })
    : finding('supplement-yaml-missing', { file: folder }, { value: folder });
}

async function describeMissingStory(home: string, story: string, at: Place): Promise<Finding> {
  const names = await readdir(home);
  const limit =
    names
      .filter((name) => name.endsWith('.md'))
      .sort()
      .join(', ') || '–';
  return finding('supplement-story-missing', at, { value: story, limit });
}

type Present<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> : T[K] };

/** Zod gives keys that were left out no property, but its types allow `undefined`; ours do not. */
function withoutUndefined<T extends object>(value: T): Present<T> {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
