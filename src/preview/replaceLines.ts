// Lines of a source file, as a person saw them and as they should be → the file with them changed, and nothing else of it:
// line ends, byte-order mark and rights stay. A file that says something else by now is left alone.

import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeLinkOut } from '../supplement/readText.ts';

export interface LineChange {
  /** Relative to the supplement folder. */
  readonly file: string;
  /** The first line that changes, from 1. */
  readonly line: number;
  /** Lines joined by `\n`. */
  readonly before: string;
  readonly after: string;
}

export type Replaced = 'written' | 'changed-meanwhile' | 'unreadable' | 'unwritable';

export async function replaceLines(folder: string, change: LineChange): Promise<Replaced> {
  const read = await readWhole(folder, change.file);
  if (!read) return 'unreadable';
  const text = changeText(read.text, change);
  if (text === undefined) return 'changed-meanwhile';
  try {
    await writeWhole(read.file, text);
    return 'written';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'unwritable';
    throw error;
  }
}

/** Undefined: the lines are not those that were seen. */
export function changeText(text: string, { line, before, after }: Omit<LineChange, 'file'>): string | undefined {
  const ends = [...text.matchAll(/\r\n|\n|\r|$/g)].map((end) => ({ from: end.index, to: end.index + end[0].length }));
  const lines = before.split('\n').length;
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const start = line === 1 ? bom : ends[line - 2]?.to;
  const end = ends[line + lines - 2]?.from;
  if (start === undefined || end === undefined || start > end) return undefined;
  if (text.slice(start, end).replace(/\r\n?/g, '\n') !== before) return undefined;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return text.slice(0, start) + after.replace(/\r\n?|\n/g, lineEnd) + text.slice(end);
}

async function readWhole(folder: string, file: string): Promise<{ file: string; text: string } | undefined> {
  try {
    if (await describeLinkOut(folder, file, { file })) return undefined;
    const real = await realpath(path.join(folder, file));
    const bytes = await readFile(real);
    return { file: real, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** Aside and renamed, so that neither a full disk nor the watcher ever sees half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const { mode } = await stat(file);
  await writeFile(aside, text);
  await chmod(aside, mode);
  await rename(aside, file);
}
