// A remedy as an editor reads it, and the page → the page with the remedy done, by the words of the finding alone.

import type { Finding } from '../../src/findings/finding.ts';
import { changeText } from '../../src/makeup/remedies/remedy.ts';
import type { Block, SupplementPage } from '../../src/supplement/supplement.ts';
import { atomsOf } from '../../src/typeset/atoms.ts';

interface Shown {
  readonly page: SupplementPage;
  readonly aspects: readonly number[];
}

export function applyRemedy({ page, aspects }: Shown, { id, message }: Finding): Shown {
  if (id === 'remedy-drop') return dropped({ page, aspects }, numbersIn(/picture ([\d, ]+)\./, message.en));
  if (id === 'remedy-enlarge') return { page: enlarged(page, message.en), aspects };
  return { page: changed(page, message.en), aspects };
}

const numbersIn = (pattern: RegExp, text: string): number[] => (pattern.exec(text)?.[1] ?? '').split(',').map(Number);

function dropped({ page, aspects }: Shown, numbers: readonly number[]): Shown {
  const isKept = (_: unknown, index: number): boolean => !numbers.includes(index + 1);
  return { page: { ...page, pictures: page.pictures.filter(isKept) }, aspects: aspects.filter(isKept) };
}

function enlarged(page: SupplementPage, text: string): SupplementPage {
  const [, picture] = /picture (\d+) to/.exec(text) ?? [];
  const [, column, row, columns, rows] =
    /column: (\d+), row: (\d+), columns: (\d+), rows: (\d+)/.exec(text)?.map(Number) ?? [];
  const pinned = { column: column ?? 0, row: row ?? 0, columns: columns ?? 0, rows: rows ?? 0 };
  return { ...page, pictures: page.pictures.map((p, i) => (i + 1 === Number(picture) ? { ...p, pinned } : p)) };
}

/** `3 (−120), 6 (+80)`: paragraphs as a reader counts them, subheads left out. */
function changed(page: SupplementPage, text: string): SupplementPage {
  const changes = new Map(
    [...text.matchAll(/(\d+) \(([+−]\d+)\)/g)].map((m) => [Number(m[1]), Number(m[2]?.replace('−', '-'))]),
  );
  let seen = 0;
  const story = page.story.map((block): Block => {
    const characters = block.kind === 'subhead' ? undefined : changes.get(++seen);
    if (block.kind === 'subhead' || !characters) return block;
    const atoms = atomsOf(block.text, block.runIn, 'kaiming', { advance: () => 1000, hasHalf: () => true });
    return { ...block, ...changeText({ ...block, atoms }, characters) };
  });
  return { ...page, story };
}
