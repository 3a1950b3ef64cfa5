// A file of the supplement folder → its text, or a finding: not there, a link out of the folder, too big, not UTF-8.

import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';

/** A page holds some 10 000 characters; 4 MB is no story. */
const MAX_BYTES = 4_000_000;

/** `at` is where the file is named. A missing file gives `missing()`. */
export async function readText(
  folder: string,
  file: string,
  at: Place,
  missing: () => Promise<Finding>,
): Promise<Outcome<string | undefined>> {
  try {
    const outside = await describeLinkOut(folder, file, at);
    if (outside) return { value: undefined, findings: [outside] };
    const { size } = await stat(join(folder, file));
    if (size > MAX_BYTES) {
      return failed(finding('supplement-file-too-big', at, { file, value: size, limit: MAX_BYTES }));
    }
    return decodeText(file, await readFile(join(folder, file)));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return failed(await missing());
    return failed(finding('supplement-unreadable', at, { value: file, reason }));
  }
}

/** A finding if the file really lies outside the folder; throws as the file system does if it is not there. */
export async function describeLinkOut(folder: string, file: string, at: Place): Promise<Finding | undefined> {
  const home = await realpath(folder);
  const real = await realpath(join(folder, file));
  const inside = real.startsWith(home.endsWith(sep) ? home : home + sep);
  return inside ? undefined : finding('supplement-link-outside', at, { value: file });
}

const failed = (found: Finding): Outcome<undefined> => ({ value: undefined, findings: [found] });

/** The file system's code (`EACCES`); anything else is a bug and goes on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

function decodeText(file: string, bytes: Uint8Array): Outcome<string | undefined> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return { value: strict.decode(bytes), findings: [] };
  } catch {
    const at = { file, line: firstBrokenLine(bytes), column: 1 };
    return failed(finding('supplement-not-utf8', at, { suggestion: guessEncoding(bytes) }));
  }
}

function firstBrokenLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, lenient.indexOf('\uFFFD'));
  return before.split('\n').length;
}

function guessEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return 'GBK / GB 18030';
}
