// A word nobody knows and the words that are known → the one that was probably meant, or nothing.

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`: optimal string alignment. */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let twoAbove: number[] = [];
  let above = right.map((_, j) => j + 1);
  above.unshift(0);
  for (const [i, letter] of left.entries()) {
    const row = [i + 1];
    for (const [j, other] of right.entries()) {
      const replaced = (above[j] ?? 0) + (letter === other ? 0 : 1);
      const edited = Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const swapped = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other;
      row.push(swapped ? Math.min(edited, (twoAbove[j - 1] ?? 0) + 1) : edited);
    }
    twoAbove = above;
    above = row;
  }
  return above[right.length] ?? 0;
}

/** Case, hyphens and underlines are the commonest slips and cost nothing. */
const plain = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** A word cut short or grown long by a slip: `tion` for `caption`. */
const isPart = (word: string, candidate: string): boolean =>
  word.length >= 2 && (candidate.includes(word) || (candidate.length >= 4 && word.includes(candidate)));

/** One wrong letter in three is still a slip; more is another word. */
export function nearMiss(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(plain(word), plain(candidate)) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? known.find((candidate) => isPart(plain(word), plain(candidate)));
}
