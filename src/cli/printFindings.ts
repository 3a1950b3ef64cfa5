// Findings → lines as compilers print them, `file:line:column: error id: message (value, limit) — hint`, grouped by
// file and page, so that editors and terminals can jump to the place.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeItem } from '../findings/describeItem.ts';
import type { Severity } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';
import type { Style, Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

const STYLE_OF: Record<Severity, Style> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** `folder`: the supplement the findings are about, as given on the command line. */
export function printFindings(terminal: Terminal, findings: readonly Finding[], folder?: string): void {
  for (const group of groupByPlace(findings)) {
    for (const one of group) {
      if (!isRepeatedNote(one, findings)) terminal.tell(formatFinding(terminal, one, folder));
    }
  }
  for (const [id, count] of countRepeatedNotes(findings)) {
    terminal.tell(terminal.paint('dim', `${terminal.word(WORDS.more)} ${id}: +${count}`));
  }
}

/** So many notes of one kind are told one by one; the report has them all. */
const TOLD_NOTES = 2;

const notesLike = (one: Finding, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((other) => other.severity === 'note' && other.id === one.id);

const isRepeatedNote = (one: Finding, findings: readonly Finding[]): boolean =>
  one.severity === 'note' && notesLike(one, findings).indexOf(one) >= TOLD_NOTES;

function countRepeatedNotes(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of findings) if (isRepeatedNote(one, findings)) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
  return counts;
}

export function formatFinding(terminal: Terminal, one: Finding, folder?: string): string {
  const place = formatPlace(terminal, one, folder);
  const head = `${terminal.paint(STYLE_OF[one.severity], terminal.word(WORDS[one.severity]))} ${one.id}`;
  const hint = one.hint ? terminal.paint('dim', ` — ${clean(terminal.word(one.hint))}`) : '';
  const facts = formatFacts(terminal, one);
  return `${terminal.paint('bold', `${place}:`)} ${head}: ${clean(terminal.word(one.message))}${facts}${hint}`;
}

/** Pages and files keep the order in which they first come up. */
function groupByPlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const key = `${one.where.page ?? ''}/${one.where.file ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function formatPlace(terminal: Terminal, { where }: Finding, folder: string | undefined): string {
  const { file, line, column, page, item } = where;
  const inFolder = file !== undefined && folder !== undefined && existsSync(path.join(folder, file));
  const shown = file === undefined ? undefined : inFolder ? path.join(folder, file) : file;
  const position = [shown, line, line && column].filter((part) => part !== undefined && part !== '').join(':');
  // A line says it all; without one the page and what is on it lead there.
  if (line !== undefined && position) return clean(position);
  const named = page === undefined ? undefined : pageName(terminal, page);
  const about = item === undefined ? undefined : terminal.word(describeItem(item));
  return clean([position || folder || 'tekan', named, about].filter((part) => part !== undefined).join(' '));
}

/** `page 05`, `05 版`. */
export const pageName = (terminal: Terminal, page: string): string =>
  terminal.language === 'zh' ? `${page} ${WORDS.page.zh}` : `${WORDS.page.en} ${page}`;

/** Value and limit, unless the message already says them. */
function formatFacts(terminal: Terminal, { message, hint, value, limit }: Finding): string {
  // Units differ between the languages; what one of them says, the other says too.
  const told = [message.en, message.zh, hint?.en, hint?.zh].join(' ');
  const facts = [
    value !== undefined && !told.includes(String(value)) ? clean(String(value)) : '',
    limit !== undefined && !told.includes(String(limit)) ? `${terminal.word(WORDS.limit)} ${clean(String(limit))}` : '',
  ].filter((fact) => fact !== '');
  return facts.length > 0 ? ` (${facts.join(', ')})` : '';
}

/** File names and texts come from outside: a control character in them must not reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const clean = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '�');

/** `2 errors, 1 warning`; the empty text when there is nothing to count. */
export function countFindings(terminal: Terminal, findings: readonly Finding[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'note'];
  return severities
    .map((severity) => ({ severity, count: findings.filter((f) => f.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countWord(terminal, severity, count))
    .join(terminal.language === 'zh' ? '，' : ', ');
}

const countWord = (terminal: Terminal, severity: Severity, count: number): string =>
  terminal.language === 'zh'
    ? `${count} 个${WORDS[severity].zh}`
    : `${count} ${WORDS[severity].en}${count === 1 ? '' : 's'}`;
