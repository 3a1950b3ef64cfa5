// A new folder → a starter supplement in it: data, a story that explains itself, and drawn pictures.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { finding, type Outcome } from '../findings/finding.ts';
import { drawScene } from './drawScene.ts';
import { reasonOf } from './readText.ts';
import { SUPPLEMENT_FILE } from './supplement.ts';

const STARTER = new URL('./starter/', import.meta.url);
const SCHEMA = fileURLToPath(new URL('../../schema/supplement.schema.json', import.meta.url));
const TEXTS = [SUPPLEMENT_FILE, '01.md'] as const;
const SCENES = 8;

/** Paths of the files written; nothing is written into a folder that holds anything. */
export async function initSupplement(folder: string): Promise<Outcome<readonly string[] | undefined>> {
  const fail = (reason: string): Outcome<undefined> => ({
    value: undefined,
    findings: [finding('supplement-folder-not-writable', { file: folder }, { value: folder, reason })],
  });
  try {
    if ((await listFolder(folder)).length > 0) {
      const found = finding('supplement-folder-not-empty', { file: folder }, { value: folder });
      return { value: undefined, findings: [found] };
    }
    await mkdir(path.join(folder, 'pictures'), { recursive: true });
    const files = await starterFiles(folder);
    for (const [name, content] of files) await writeFile(path.join(folder, name), content, { flag: 'wx' });
    return { value: [...files.keys()].map((name) => path.join(folder, name)), findings: [] };
  } catch (error) {
    return fail(reasonOf(error));
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function starterFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of TEXTS) {
    const text = await readFile(new URL(name, STARTER), 'utf8');
    files.set(name, name.endsWith('.yaml') ? `${schemaComment(folder)}${text}` : text);
  }
  for (let number = 1; number <= SCENES; number++) files.set(`pictures/0${number}.svg`, drawScene(number));
  return files;
}

/** Editors with the YAML language server then complete and explain the keys. */
function schemaComment(folder: string): string {
  const schema = path.relative(folder, SCHEMA).split(path.sep).join('/');
  return path.isAbsolute(schema) ? '' : `# yaml-language-server: $schema=${schema}\n`;
}
