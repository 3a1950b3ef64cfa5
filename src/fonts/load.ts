// A supplement's `fonts/` folder and the shipped faces in, the font roles out. A user's file replaces the first face of
// the role it is named after; shipped faces stay behind it for characters it lacks. Unusable files are findings.

import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Finding, finding, hasErrors, type Outcome, type Place } from '../findings/finding.ts';
import type { FontRoles } from './chain.ts';
import { type Face, readFace } from './face.ts';
import { isRoleName, ROLE_NAMES, ROLES, type RoleEntry, type RoleName } from './roles.ts';
import { FontRefusal } from './sfnt.ts';

export interface FontOptions {
  /** A folder with the user's own faces, each named after a role: `song.ttf`. Need not exist. */
  readonly folder?: string;
  /** Load only these; all by default. */
  readonly roles?: readonly RoleName[];
}

const FONT_FILE = /\.(ttf|otf|ttc|otc|woff2?)$/i;
const { resolve } = createRequire(import.meta.url);

/** The value is absent when a file given by the user cannot be used. */
export async function loadFontRoles(options: FontOptions = {}): Promise<Outcome<FontRoles | undefined>> {
  const wanted = options.roles ?? ROLE_NAMES;
  const findings: Finding[] = [];
  const own = await readOwnFaces(options.folder, wanted, findings);
  const shipped = new Map<string, Promise<Face>>();
  const load = (file: string): Promise<Face> => {
    const known = shipped.get(file) ?? readFace(resolve(file));
    shipped.set(file, known);
    return known;
  };

  const roles = new Map<RoleName, readonly Face[]>();
  for (const role of wanted) {
    const entry: RoleEntry = ROLES[role];
    const faces = await Promise.all(entry.faces.map(load));
    const face = own.get(role);
    roles.set(role, face ? [face, ...faces] : faces);
    if (!face) findings.push(...reportSubstitute(role, entry, faces));
  }
  return { value: hasErrors(findings) ? undefined : roles, findings };
}

async function readOwnFaces(
  folder: string | undefined,
  wanted: readonly RoleName[],
  findings: Finding[],
): Promise<ReadonlyMap<RoleName, Face>> {
  const faces = new Map<RoleName, Face>();
  if (folder === undefined) return faces;
  const files = (await listFolder(folder)).filter((name) => FONT_FILE.test(name)).sort();
  const roleOf = (file: string) => file.replace(FONT_FILE, '');
  for (const role of new Set(files.map(roleOf))) {
    const names = files.filter((file) => roleOf(file) === role);
    const file = `${path.basename(folder)}/${names[0]}`;
    if (!isRoleName(role))
      findings.push(finding('font-role-unknown', { file }, { value: role, limit: ROLE_NAMES.join(', ') }));
    else if (names.length > 1)
      findings.push(finding('font-role-twice', { file }, { value: role, files: names.join(', ') }));
    else if (wanted.includes(role)) {
      const face = await readOwnFace(path.join(folder, names[0] ?? ''), { file }, findings);
      if (face) faces.set(role, face);
    }
  }
  return faces;
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

async function readOwnFace(file: string, where: Place, findings: Finding[]): Promise<Face | undefined> {
  try {
    const face = await readFace(file);
    if (face.embeddingForbidden) findings.push(finding('font-embedding-forbidden', where, { value: '2' }));
    return face;
  } catch (error) {
    if (!(error instanceof FontRefusal)) throw error;
    findings.push(reportRefusal(error, where));
    return undefined;
  }
}

function reportRefusal(refusal: FontRefusal, where: Place): Finding {
  if (refusal.id === 'font-unreadable') return finding(refusal.id, where, { reason: refusal.value });
  if (refusal.id === 'font-no-font') return finding(refusal.id, where, { value: refusal.value, limit: '00010000' });
  if (refusal.id === 'font-cff' || refusal.id === 'font-woff2') return finding(refusal.id, where, {});
  return finding(refusal.id, where, { value: refusal.value });
}

function reportSubstitute(role: RoleName, entry: RoleEntry, faces: readonly Face[]): readonly Finding[] {
  if (!entry.standsFor) return [];
  const face = faces[0]?.postScriptName ?? '';
  return [
    finding(
      'font-substituted',
      { item: `font ${role}` },
      { value: role, face, wanted: entry.standsFor.en, wantedZh: entry.standsFor.zh },
    ),
  ];
}
