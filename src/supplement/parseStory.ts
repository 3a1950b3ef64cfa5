// The text of a story file → its blocks in reading order: paragraphs, items and subheads, each with exactly the
// characters to be printed. The Markdown subset is small on purpose; anything else is a finding with its place.

import { type Finding, finding, hasErrors, type Outcome, type Place } from '../findings/finding.ts';
import { cleanText } from './cleanText.ts';
import { describeForeignInline, describeForeignLine } from './describeForeign.ts';
import { describeOdd } from './describeOdd.ts';
import { type InlineText, readInline } from './inlineMarks.ts';
import { readRole } from './sectionRole.ts';
import { type ForeignKind, readStoryLines, type StoryLine } from './storyLines.ts';
import type { Block, Paragraph, Subhead } from './supplement.ts';

export function parseStory(file: string, text: string): Outcome<readonly Block[] | undefined> {
  const lines = readStoryLines(text);
  const findings: Finding[] = [];
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const { kind } = line;
    if (kind === 'blank') continue;
    if (kind === 'text' && above?.kind === 'text') {
      // One paragraph broken into many lines is one defect, told where the second line starts.
      if (!RUNS_ON.has(lines[index - 2]?.kind ?? 'blank')) findings.push(describeBrokenParagraph(file, lines, index));
    } else if (kind === 'text' && above?.kind === 'item') {
      findings.push(finding('story-item-continued', placeIn(file, line, line.start), { value: opening(line.text) }));
    } else if (kind === 'subhead') {
      blocks.push(readSubhead(file, line, findings));
    } else if (kind === 'text' || kind === 'item') {
      blocks.push(readParagraph(file, line, kind === 'item' ? 'item' : 'paragraph', findings));
    } else if (kind !== above?.kind || !RUNNING.has(kind)) {
      findings.push(describeForeignLine(kind, placeIn(file, line, line.start), line.whole));
    }
  }
  findings.push(...checkShape(file, blocks, findings));
  return { value: hasErrors(findings) ? undefined : blocks, findings };
}

/** A line after one of these that runs on has been told already. */
const RUNS_ON: ReadonlySet<StoryLine['kind']> = new Set(['text', 'item']);

/** Enough of a line to know it by. */
const opening = (text: string): string => ([...text].length > 12 ? `${[...text].slice(0, 12).join('')}…` : text);

/** Foreign blocks of several lines: told once. */
const RUNNING: ReadonlySet<ForeignKind> = new Set<ForeignKind>([
  'front-matter',
  'quote',
  'table',
  'code',
  'ordered-list',
  'list-mark',
  'nested-list',
  'item-space',
]);

function readParagraph(file: string, line: StoryLine, kind: Paragraph['kind'], findings: Finding[]): Paragraph {
  const inline = readInline(line.text);
  findings.push(...describeInline(file, line, inline));
  const runIn = cleanText(inline.runIn).text;
  const text = runIn + cleanText(inline.rest).text;
  const place = placeIn(file, line, line.start);
  if (inline.foreign.length === 0) {
    if (text === '') findings.push(finding('story-empty-item', place, {}));
    else if (runIn === text) findings.push(finding('story-run-in-alone', place, { value: text }));
    else if (kind === 'item') findings.push(...describeItemMark(text, place));
  }
  return { kind, text, runIn: runIn.length, place: { file, line: line.line } };
}

/** The page prints the mark of an item: one more in the text is a leftover of the copy it came from. */
function describeItemMark(text: string, place: Place): Finding[] {
  const value = /^[★☆■□●○◆◇▲△•·]/u.exec(text)?.[0];
  return value === undefined ? [] : [finding('story-item-mark', place, { value })];
}

function readSubhead(file: string, line: StoryLine, findings: Finding[]): Subhead {
  const { text: written, role, unknown } = readRole(line.text);
  if (unknown !== undefined) {
    findings.push(finding('story-section-role', placeIn(file, line, line.start + unknown.offset), unknown));
  }
  const inline = readInline(written);
  findings.push(...describeInline(file, line, inline));
  const place = placeIn(file, line, line.start);
  if (inline.runIn !== '') findings.push(describeForeignInline('emphasis', place, `**${inline.runIn}**`));
  const text = cleanText(inline.rest).text;
  const halves = splitHalves(text);
  if (written.trim() === '') findings.push(finding('story-empty-subhead', place, {}));
  if (halves.length > 2) findings.push(finding('story-subhead-halves', place, { value: halves.length, limit: 2 }));
  return { kind: 'subhead', halves, ...(role && { role }), place: { file, line: line.line } };
}

/** A no-break space stays inside a half; any other space parts two. */
export const splitHalves = (text: string): readonly string[] => text.split(/[ \u3000]+/).filter((half) => half !== '');

function describeInline(file: string, line: StoryLine, inline: InlineText): readonly Finding[] {
  const placeAt = (offset: number): Place => placeIn(file, line, line.start + offset);
  const foreign = inline.foreign.map((found) =>
    describeForeignInline(found.kind, placeAt(found.offset), found.written),
  );
  return [...foreign, ...describeOdd(line.text, cleanText(line.text).odd, placeAt)];
}

function describeBrokenParagraph(file: string, lines: readonly StoryLine[], second: number): Finding {
  const end = lines.findIndex((line, index) => index > second && line.kind !== 'text');
  const count = (end < 0 ? lines.length : end) - second + 1;
  return finding('story-line-break', { file, line: second + 1, column: 1 }, { value: count });
}

function checkShape(file: string, blocks: readonly Block[], findings: readonly Finding[]): readonly Finding[] {
  const last = blocks.at(-1);
  if (last?.kind === 'subhead') {
    return [
      finding('story-subhead-alone', { file, line: last.place.line, column: 1 }, { value: last.halves.join(' ') }),
    ];
  }
  return blocks.length === 0 && !hasErrors(findings) ? [finding('story-empty', { file }, {})] : [];
}

/** Columns count characters (code points), as editors show them. */
const placeIn = (file: string, line: StoryLine, offset: number): Place => ({
  file,
  line: line.line,
  column: [...line.whole.slice(0, offset)].length + 1,
});
