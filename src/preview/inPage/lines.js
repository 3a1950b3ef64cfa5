// Texts of source files as lines: what an editor changes at once, where it is now, and how many characters of it are
// printed. No page, no network: the tests call it as it is.

const linesOf = (text) => text.split(/\r\n|\n|\r/);

/**
 * What is changed at once at a line: in a story the lines between two empty ones, as a rule one; in YAML the line, or all of
 * the item of a list that begins there.
 * Undefined where the file has no such line.
 */
export function unitAt(file, text, line) {
  const lines = linesOf(text);
  if (!(line >= 1 && line <= lines.length)) return undefined;
  let [first, last] = [line, line];
  if (isStory(file) && lines[line - 1].trim() !== '') {
    while (first > 1 && lines[first - 2].trim() !== '') first--;
    while (last < lines.length && lines[last].trim() !== '') last++;
  }
  if (!isStory(file)) last = first + itemLength(lines.slice(first - 1)) - 1;
  return { line: first, text: lines.slice(first - 1, last).join('\n') };
}

/** A picture has ten keys; what is longer is a page and not one thing to change. */
const MOST_LINES = 14;

/** Lines of the item of a list that begins with the first of them; 1 if none does. */
function itemLength(lines) {
  const dash = /^( *)- /.exec(lines[0])?.[1].length;
  if (dash === undefined) return 1;
  const end = lines.findIndex((line, index) => index > 0 && !(line.search(/\S/) > dash));
  const length = end < 0 ? lines.length : end;
  return length > MOST_LINES ? 1 : length;
}

/** The line at which `unit` stands now: where it stood, or the nearest place that says the same. */
export function unitNow(text, unit) {
  const lines = linesOf(text);
  const wanted = linesOf(unit.text);
  const fits = (first) => wanted.every((line, k) => lines[first - 1 + k] === line);
  const places = lines.map((_, index) => index + 1).filter(fits);
  return places.sort((a, b) => Math.abs(a - unit.line) - Math.abs(b - unit.line))[0];
}

/**
 * The line that says what a part of the page says. Its own, unless the file was changed after the page was made.
 */
export function lineOfPart(text, part) {
  if (part.text === '') return part.line;
  const lines = linesOf(text);
  const opening = [...part.text].slice(0, 12).join('');
  const says = (line) => bare(line).includes(opening);
  if (says(lines[part.line - 1] ?? '')) return part.line;
  const others = lines.flatMap((line, index) => (says(line) ? [index + 1] : []));
  return others.sort((a, b) => Math.abs(a - part.line) - Math.abs(b - part.line))[0] ?? part.line;
}

/** Lines from a word processor → paragraphs of a story: an empty line between them, no indents. */
export const asParagraphs = (text) =>
  linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');

export const isStory = (file) => /\.md$/i.test(file);

/** A story's line without its marks. */
const bare = (line) =>
  line
    .replace(/^(## |- )/, '')
    .replace(/ \{[^{}]*\}$/, '')
    .replace(/\*\*/g, '')
    .replace(/\\(.)/g, '$1');

/** Characters of a story's text that are printed; spaces do not count. */
export const countPrinted = (text) => [...linesOf(text).map(bare).join('').replace(/\s/g, '')].length;
