// A supplement folder → the texts of the files an editor writes: supplement.yaml, the stories, and what findings name.
// Only these may be shown and changed by the preview; none lies outside the folder.

import { resolve } from 'node:path';
import type { Finding } from '../findings/finding.ts';
import { readText } from '../supplement/readText.ts';
import { SUPPLEMENT_FILE } from '../supplement/supplement.ts';

export type SourceFiles = ReadonlyMap<string, string>;

export async function readSources(
  folder: string,
  stories: readonly string[],
  findings: readonly Finding[],
): Promise<SourceFiles> {
  const named = findings.flatMap(({ where }) =>
    where.file !== undefined && where.line !== undefined ? where.file : [],
  );
  const files = [...new Set([SUPPLEMENT_FILE, ...stories, ...named])].filter(isEditable);
  const texts = await Promise.all(files.map(async (file) => [file, await readSource(folder, file)] as const));
  return new Map(texts.flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const])));
}

/** Templates and press conditions of the supplement's own may have errors too; pictures have no lines. */
const isEditable = (file: string): boolean => /\.(ya?ml|md|css|hbs)$/i.test(file) && !file.split('/').includes('..');

/** Absent when it is gone, leads out of the folder or is no text: the findings say so. */
export async function readSource(folder: string, file: string): Promise<string | undefined> {
  const gone = (): Promise<never> => Promise.reject(Object.assign(new Error(file), { code: 'ENOENT' }));
  return (await readText(resolve(folder), file, { file }, gone).catch(() => undefined))?.value;
}
