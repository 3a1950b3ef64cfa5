// Captions and the texts of the sections → the section each picture belongs to: the one with which its caption shares
// most pairs of characters that no other section has. A guess from the words, and only made when it is clear.

/** -1: no section stands out. Pictures keep their order, so that later ones belong to no earlier section. */
export function matchPictures(captions: readonly string[], sections: readonly string[]): number[] {
  const pairs = sections.map(pairsOf);
  return captions.map((caption) => {
    const scores = pairs.map((own) => scoreOf(caption, own, pairs));
    const best = Math.max(0, ...scores);
    const winners = scores.filter((score) => score > best / CLEARLY);
    return best >= LEAST_SHARED && winners.length === 1 ? scores.indexOf(best) : -1;
  });
}

/** Shared pairs of characters below which a caption says nothing. */
const LEAST_SHARED = 2;
/** The best section has that many times the pairs of the next. */
const CLEARLY = 1.5;

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const characters = [...text];
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = `${characters[i]}${characters[i + 1]}`;
    if (/^\p{Script=Han}+$/u.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/** A pair counts the more, the fewer sections have it. */
function scoreOf(caption: string, own: ReadonlySet<string>, all: readonly ReadonlySet<string>[]): number {
  let score = 0;
  for (const pair of pairsOf(caption)) {
    if (own.has(pair)) score += 1 / all.filter((pairs) => pairs.has(pair)).length;
  }
  return score;
}
