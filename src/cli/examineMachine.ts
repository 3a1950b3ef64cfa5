// Options and environment → what tekan needs of this machine, and whether it is there. Each part asks the room that
// would use it, so that doctor and build never disagree.

import { randomBytes } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from '../browser/find.ts';
import { openBrowser } from '../browser/open.ts';
import { cacheFolderOf, TEMPLATES_FOLDER } from '../build/folders.ts';
import { readPressCondition } from '../build/readPressCondition.ts';
import type { Bilingual } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import { loadFontRoles } from '../fonts/load.ts';

export interface MachineOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly browser?: string;
  readonly out: string;
}

export interface Examined {
  readonly state: 'ok' | 'warning' | 'missing';
  readonly subject: Bilingual;
  /** What was found, or why it was not: names, versions, paths. */
  readonly found: string;
  readonly cure?: Bilingual;
}

export async function examineMachine(options: MachineOptions): Promise<readonly Examined[]> {
  const parts = [examineNode, examineBrowser, examineFonts, examinePress, examineTemplates, examineFolders];
  const examined: Examined[] = [];
  for (const part of parts) examined.push(...(await part(options)));
  return examined;
}

const NODE: Bilingual = { en: 'Node', zh: 'Node' };
const BROWSER: Bilingual = { en: 'browser', zh: '浏览器' };
const FONTS: Bilingual = { en: 'fonts', zh: '字体' };
const PRESS: Bilingual = { en: 'press condition', zh: '印刷条件' };
const TEMPLATES: Bilingual = { en: 'templates', zh: '模板' };

/** The launcher has refused older ones already. */
const examineNode = async (): Promise<Examined[]> => [
  { state: 'ok', subject: NODE, found: `${process.versions.node} (${process.platform} ${process.arch})` },
];

async function examineBrowser({ environment, browser: given }: MachineOptions): Promise<Examined[]> {
  const cacheFolder = cacheFolderOf(environment);
  const { value: found, findings } = await findBrowser({ cacheFolder, environment, ...(given && { given }) });
  if (!found) return findings.map((one) => missing(BROWSER, one));
  const opened = await openBrowser(found, { environment, tabs: 1 });
  if (!opened.value) return opened.findings.map((one) => missing(BROWSER, one));
  const { version } = opened.value;
  await opened.value.close();
  const told = `${found.source} ${version} ${found.executable}`;
  const untested = opened.findings.find((one) => one.severity === 'warning');
  if (!untested) return [{ state: 'ok', subject: BROWSER, found: told }];
  return [{ state: 'warning', subject: BROWSER, found: told, ...(untested.hint && { cure: untested.hint }) }];
}

async function examineFonts(): Promise<Examined[]> {
  const { value: roles, findings } = await loadFontRoles();
  if (!roles) return findings.filter((one) => one.severity === 'error').map((one) => missing(FONTS, one));
  return [...roles].map(([role, faces]): Examined => {
    const found = `${role}: ${faces.map((face) => path.basename(face.path)).join(' + ')}`;
    const substituted = findings.find((one) => one.where.item === `font ${role}`);
    if (!substituted) return { state: 'ok', subject: FONTS, found };
    return { state: 'warning', subject: FONTS, found, cure: joinTexts(substituted) };
  });
}

/** What is substituted, and what to do about it. */
const joinTexts = ({ message, hint }: Finding): Bilingual => ({
  en: [message.en, hint?.en].filter(Boolean).join('. '),
  zh: [message.zh, hint?.zh].filter(Boolean).join('。'),
});

async function examinePress(): Promise<Examined[]> {
  const { value, findings } = await readPressCondition('newsprint', '.', {});
  if (!value) return findings.map((one) => missing(PRESS, one));
  const { condition, profile } = value;
  const found = `${condition.name}: ${profile.description}, ICC ${profile.version}, ≤ ${condition.totalInkLimit} %`;
  return [{ state: 'ok', subject: PRESS, found }];
}

async function examineTemplates(): Promise<Examined[]> {
  const names = await readdir(TEMPLATES_FOLDER).catch(() => []);
  if (names.length > 0) return [{ state: 'ok', subject: TEMPLATES, found: names.sort().join(', ') }];
  const cure = { en: 'Install tekan again: `npm ci`', zh: '请重新安装 tekan：`npm ci`' };
  return [{ state: 'missing', subject: TEMPLATES, found: TEMPLATES_FOLDER, cure }];
}

async function examineFolders({ out, environment }: MachineOptions): Promise<Examined[]> {
  return [
    await examineFolder({ en: 'results', zh: '输出文件夹' }, path.resolve(out), '--out'),
    await examineFolder({ en: 'cache', zh: '缓存文件夹' }, cacheFolderOf(environment), 'TEKAN_CACHE'),
  ];
}

async function examineFolder(subject: Bilingual, folder: string, option: string): Promise<Examined> {
  try {
    const existing = await nearestFolder(folder);
    const probe = path.join(existing, `.tekan-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
    return { state: 'ok', subject, found: folder };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const cure = {
      en: `Make it writable, or name another with ${option}`,
      zh: `请开放写入权限，或用 ${option} 指定其他文件夹`,
    };
    return { state: 'missing', subject, found: `${folder} (${reason})`, cure };
  }
}

/** The folder itself, or the one it would be made in. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  return found || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder));
}

/** A finding's English message is facts enough; the cure is in the user's language. */
const missing = (subject: Bilingual, { message, hint }: Finding): Examined => ({
  state: 'missing',
  subject,
  found: message.en,
  ...(hint && { cure: hint }),
});
