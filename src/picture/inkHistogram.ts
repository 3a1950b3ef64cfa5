// CMYK bytes → how much ink a picture puts on paper: the spread of total ink, its highest value, the mean of each plate.

export interface InkHistogram {
  /** Share of the pixels, 0…1, per 10 % of total ink: [0, 10), [10, 20), … [390, 400]. */
  readonly shares: readonly number[];
  /** Per cent of one solid, 0…400. */
  readonly maxPercent: number;
  readonly meanPercent: number;
  readonly plateMeanPercent: { readonly c: number; readonly m: number; readonly y: number; readonly k: number };
}

const BINS = 40;
const MAX_SUM = 4 * 255;

export function inkHistogram(cmyk: Uint8Array): InkHistogram {
  const pixels = Math.floor(cmyk.length / 4);
  const counts = new Uint32Array(MAX_SUM + 1);
  let [cyan, magenta, yellow, black] = [0, 0, 0, 0];
  for (let i = 0; i < pixels * 4; i += 4) {
    const c = cmyk[i] as number;
    const m = cmyk[i + 1] as number;
    const y = cmyk[i + 2] as number;
    const k = cmyk[i + 3] as number;
    cyan += c;
    magenta += m;
    yellow += y;
    black += k;
    counts[c + m + y + k] = (counts[c + m + y + k] as number) + 1;
  }
  const shares = new Array<number>(BINS).fill(0);
  let highest = 0;
  counts.forEach((count, sum) => {
    if (count === 0) return;
    highest = sum;
    const bin = Math.min(BINS - 1, Math.floor(sum / 25.5));
    shares[bin] = (shares[bin] as number) + count / pixels;
  });
  const meanOf = (sum: number): number => toPercent(sum / Math.max(1, pixels));
  return {
    shares: shares.map((share) => Math.round(share * 1e6) / 1e6),
    maxPercent: toPercent(highest),
    meanPercent: meanOf(cyan + magenta + yellow + black),
    plateMeanPercent: { c: meanOf(cyan), m: meanOf(magenta), y: meanOf(yellow), k: meanOf(black) },
  };
}

const toPercent = (bytes: number): number => Math.round(bytes * (1000 / 255)) / 10;
