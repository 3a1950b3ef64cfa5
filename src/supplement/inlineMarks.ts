// The text of one block → its characters with escapes resolved, the run-in head that opens it, and every mark of
// Markdown that does not belong there, with its offset.

export type ForeignInline = 'emphasis' | 'link' | 'picture' | 'html' | 'code' | 'footnote' | 'strike';

export interface InlineText {
  /** Characters of the run-in head, without its stars; empty if there is none. */
  readonly runIn: string;
  readonly rest: string;
  readonly foreign: readonly { readonly kind: ForeignInline; readonly offset: number; readonly written: string }[];
}

const FOREIGN: readonly (readonly [ForeignInline, RegExp])[] = [
  ['picture', /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/y],
  ['footnote', /\[\^[^\]]+\]:?/y],
  ['link', /\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\]|:(?=\s))/y],
  ['html', /<(?:!--.*?(?:-->|$)|[/!?]?[A-Za-z][^<>]*>)|&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/y],
  ['code', /(`+)(?:.*?\1)?/y],
  ['strike', /~~(?:.*?~~)?/y],
  ['emphasis', /(\*{1,3})(?:.*?\1)?/y],
  ['emphasis', /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)[^_]*\S?\1(?![\p{L}\p{N}_])/uy],
];

/** Markdown's escape: a backslash before ASCII punctuation prints the mark itself. */
const ESCAPE = /\\([!-/:-@[-`{-~])/y;

export function readInline(text: string): InlineText {
  const opening = /^\*\*(?!\*)((?:[^*\\]|\\.)+)\*\*(?!\*)\s*/.exec(text);
  const head = opening?.[1] ?? '';
  const start = opening?.[0].length ?? 0;
  const foreign: InlineText['foreign'][number][] = [];
  const runIn = scan(head, 2, foreign);
  const rest = scan(text.slice(start), start, foreign);
  return { runIn, rest, foreign };
}

function scan(text: string, offset: number, foreign: InlineText['foreign'][number][]): string {
  let printed = '';
  let at = 0;
  while (at < text.length) {
    ESCAPE.lastIndex = at;
    const escaped = ESCAPE.exec(text)?.[1];
    if (escaped !== undefined) {
      printed += escaped;
      at += 2;
      continue;
    }
    const found = matchForeign(text, at);
    if (found) {
      foreign.push({ ...found, offset: offset + at });
      at += found.written.length;
      continue;
    }
    printed += text.charAt(at);
    at += 1;
  }
  return printed;
}

function matchForeign(text: string, at: number): { kind: ForeignInline; written: string } | undefined {
  for (const [kind, pattern] of FOREIGN) {
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written) return { kind, written };
  }
  return undefined;
}
