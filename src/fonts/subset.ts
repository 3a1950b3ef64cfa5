// Loaded roles and the texts of one page in, the small font files of that page out, with the CSS that names them.
// A face that serves two roles is cut once. A full Noto face would make Chromium write Kangxi radicals into ToUnicode
// and print three times slower (press.md).

import { createHash } from 'node:crypto';
import path from 'node:path';
import subsetFont from 'subset-font';
import { readOrMake } from './cache.ts';
import { chainOf, type FontRoles, pickFace } from './chain.ts';
import { makeChineseOnly } from './chineseOnly.ts';
import type { Face } from './face.ts';
import { ASCENT_EM1000, DESCENT_EM1000 } from './paintCss.ts';
import { readSfnt } from './sfnt.ts';

/** A text of the page and the role it is set in. */
interface TextUse {
  readonly role: string;
  readonly text: string;
}

export interface FontFaceFile {
  /** Name under which the page must find the bytes, unique on the page: `NotoSerifSC-Regular.ttf`. */
  readonly fileName: string;
  readonly bytes: Buffer;
  /** How many characters it holds. */
  readonly characters: number;
}

export interface PageFonts {
  readonly files: readonly FontFaceFile[];
  /** `@font-face` rules; `url()` is `fonts/<fileName>` unless another base is given. */
  readonly css: string;
}

export interface SubsetOptions {
  /** Subsets and unpacked WOFF files are kept there; nothing is kept without it. */
  readonly cacheFolder?: string;
  /** Prefix of the URLs in the CSS. */
  readonly urlBase?: string;
}

/** All that Chinese pages use: local forms, half and proportional marks, vertical writing. */
const FEATURES = ['ccmp', 'locl', 'halt', 'palt', 'vert', 'vrt2', 'vhal', 'vpal'] as const;

/** Changes when the way of cutting changes, so that old cached subsets are not used. */
const CUTTING = 'subset-font 2.9.0, 2';

/** The CSS family of a role. */
export const cssFamily = (role: string): string => `tekan-${role}`;

export async function subsetFaces(
  roles: FontRoles,
  uses: readonly TextUse[],
  options: SubsetOptions = {},
): Promise<PageFonts> {
  const shares = shareOut(roles, uses);
  const charactersOfFace = new Map<Face, Set<string>>();
  for (const { face, characters } of shares) {
    const all = charactersOfFace.get(face) ?? new Set();
    for (const character of characters) all.add(character);
    charactersOfFace.set(face, all);
  }
  const fileNames = nameFiles([...charactersOfFace.keys()]);
  const files = await Promise.all(
    [...charactersOfFace].map(async ([face, characters]) => ({
      fileName: fileNames.get(face) ?? '',
      bytes: await cutFace(face, characters, options.cacheFolder),
      characters: characters.size,
    })),
  );
  const css = shares.map((share) => writeFontFace(share, `${options.urlBase ?? 'fonts/'}${fileNames.get(share.face)}`));
  return { files, css: css.join('\n') };
}

/** The characters of a role that one face paints. */
interface Share {
  readonly role: string;
  readonly face: Face;
  readonly characters: ReadonlySet<string>;
  /** The role needs no other face. */
  readonly alone: boolean;
}

function shareOut(roles: FontRoles, uses: readonly TextUse[]): readonly Share[] {
  const textOfRole = new Map<string, Set<string>>();
  for (const { role, text } of uses) {
    // A face without a space is never Chromium's primary font of the family.
    const characters = textOfRole.get(role) ?? new Set([' ']);
    for (const character of text) characters.add(character);
    textOfRole.set(role, characters);
  }
  return [...textOfRole].flatMap(([role, characters]) => {
    const chain = chainOf(roles, role);
    const byFace = new Map<Face, Set<string>>();
    for (const character of [...characters].sort()) {
      const face = pickFace(chain, character.codePointAt(0) ?? 0);
      if (face) byFace.set(face, (byFace.get(face) ?? new Set()).add(character));
    }
    return [...byFace].map(([face, own]) => ({ role, face, characters: own, alone: byFace.size === 1 }));
  });
}

function nameFiles(faces: readonly Face[]): ReadonlyMap<Face, string> {
  const names = new Map<Face, string>();
  const taken = new Set<string>();
  for (const face of faces) {
    const plain = face.postScriptName.replace(/[^\w-]/g, '') || 'font';
    const name = taken.has(plain) ? `${plain}-${taken.size}` : plain;
    taken.add(name);
    names.set(face, `${name}.ttf`);
  }
  return names;
}

async function cutFace(face: Face, characters: ReadonlySet<string>, cacheFolder: string | undefined): Promise<Buffer> {
  const text = [...characters].sort().join('');
  const key = createHash('sha256').update(`${CUTTING}\n${FEATURES}\n${face.fingerprint}\n${text}`).digest('hex');
  const cut = async () => {
    const whole = await readWholeFace(face, cacheFolder);
    const wanted = { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true } as const;
    return makeChineseOnly(await subsetFont(whole, text, wanted));
  };
  return readOrMake(cacheFolder && path.join(cacheFolder, `subset-${key.slice(0, 32)}.ttf`), cut);
}

/** Unpacking a WOFF takes longer than all else, so its sfnt is kept too. */
function readWholeFace(face: Face, cacheFolder: string | undefined): Promise<Buffer> {
  const packed = face.container === 'woff';
  const kept = packed && cacheFolder ? path.join(cacheFolder, `unpacked-${face.fingerprint}.ttf`) : undefined;
  return readOrMake(kept, () => readSfnt(face.path));
}

/** The heights are overridden alike for every face: then a baseline does not depend on which face is the first. */
function writeFontFace(share: Share, url: string): string {
  const points = [...share.characters].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`);
  const range = share.alone ? '' : ` unicode-range: ${points.join(', ')};`;
  return [
    `@font-face { font-family: "${cssFamily(share.role)}"; font-weight: 400; font-style: normal; font-display: block;`,
    `  ascent-override: ${ASCENT_EM1000 / 10}%; descent-override: ${DESCENT_EM1000 / 10}%; line-gap-override: 0%;`,
    `  src: url("${url}") format("truetype");${range} }`,
  ].join('\n');
}
