// The lines of a story file → what each line is, by the marks it starts with. Only the subset of docs/supplement.md is
// understood; every other mark of Markdown is recognised, so that it is told and never printed.

export type LineKind = 'blank' | 'text' | 'item' | 'subhead' | ForeignKind;

/** Marks of Markdown outside the subset. */
export type ForeignKind =
  | 'heading-level'
  | 'heading-space'
  | 'rule'
  | 'front-matter'
  | 'quote'
  | 'table'
  | 'code'
  | 'ordered-list'
  | 'list-mark'
  | 'nested-list'
  | 'item-space';

export interface StoryLine {
  readonly kind: LineKind;
  /** 1-based. */
  readonly line: number;
  /** The line without its mark, if the mark is understood. */
  readonly text: string;
  /** UTF-16 offset of `text` in the line as it stands in the file. */
  readonly start: number;
  readonly whole: string;
}

const MARKS: readonly (readonly [LineKind, RegExp])[] = [
  ['subhead', /^##(?!#)(?:\s+|$)/],
  ['heading-level', /^#{1,6}(?=\s|$)/],
  ['heading-space', /^#{1,6}(?=[^#\s])/],
  ['rule', /^(?:([-*_])(?:\s*\1){2,}|={2,}|-{2,})$/],
  ['item', /^-(?:\s+|$)/],
  ['item-space', /^[-－](?=[\p{Script=Han}“《（【])/u],
  ['list-mark', /^(?:[*+•·●■◆▲](?=\s)|[★☆])/],
  ['ordered-list', /^\d{1,9}[.)](?=\s)/],
  ['quote', /^>/],
  ['table', /^\|/],
];

export function readStoryLines(text: string): readonly StoryLine[] {
  const wholes = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const lines: StoryLine[] = [];
  // Fenced code and front matter reach to their closing mark and hide whatever is inside.
  let closing: RegExp | undefined;
  let inside: ForeignKind | undefined;
  for (const [index, whole] of wholes.entries()) {
    const at = { line: index + 1, whole };
    if (inside && closing) {
      lines.push({ ...at, kind: inside, text: whole, start: 0 });
      if (closing.test(whole.trim())) inside = undefined;
      continue;
    }
    const fence = /^\s*(```|~~~)/.exec(whole)?.[1];
    if (fence) [inside, closing] = ['code', fence === '```' ? /^```$/ : /^~~~$/];
    if (index === 0 && /^---\s*$/.test(whole)) [inside, closing] = ['front-matter', /^---$/];
    lines.push(inside ? { ...at, kind: inside, text: whole, start: 0 } : { ...at, ...classify(whole) });
  }
  return lines;
}

function classify(whole: string): Pick<StoryLine, 'kind' | 'text' | 'start'> {
  const indent = /^[\s\u200B\uFEFF]*/.exec(whole)?.[0].length ?? 0;
  const body = whole.slice(indent).trimEnd();
  if (body === '') return { kind: 'blank', text: '', start: indent };
  for (const [kind, pattern] of MARKS) {
    const mark = pattern.exec(body)?.[0];
    if (mark === undefined) continue;
    if (kind === 'item' && /^(?: {2,}|\t)/.test(whole)) return { kind: 'nested-list', text: body, start: indent };
    if (kind !== 'item' && kind !== 'subhead') return { kind, text: body, start: indent };
    return { kind, text: body.slice(mark.length), start: indent + mark.length };
  }
  return { kind: 'text', text: body, start: indent };
}
