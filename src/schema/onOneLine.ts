// A stretch of source text → at most 60 characters on one line, to be quoted in a message.

const SHOWN_CHARACTERS = 60;

export function onOneLine(text: string): string {
  const flat = [...text.trim().replace(/\s+/g, ' ')];
  return flat.length <= SHOWN_CHARACTERS ? flat.join('') : `${flat.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}
