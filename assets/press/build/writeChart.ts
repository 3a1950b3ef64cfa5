// In: the 16 measured primaries and four tone ramps of newsprint (newsprint-primaries.json). Out, on stdout: a virtual
// test chart in Argyll's .ti3 form, every patch computed with the Neugebauer equations, for `colprof` to make a profile of.
// The idea: a halftone is a mosaic of the 16 overprints of four inks; each overprint's share of the area follows from the
// inks' effective coverages (Demichel), and the mosaic's XYZ is the shares' weighted mean (Neugebauer 1937).

import { readFileSync } from 'node:fs';

type Xyz = readonly [number, number, number];
type Cmyk = readonly [number, number, number, number];
type Curve = (percent: number) => number;

interface Measured {
  readonly source: string;
  readonly primariesXYZ: Readonly<Record<string, Xyz>>;
  readonly rampsXYZ: Readonly<Record<string, Readonly<Record<string, Xyz>>>>;
}

const INKS = ['C', 'M', 'Y', 'K'] as const;
const COLOUR_STEPS = [0, 7, 15, 27, 40, 55, 70, 85, 100];
const BLACK_STEPS = [0, 7, 15, 27, 40, 55, 75, 100];

const measured: Measured = JSON.parse(readFileSync(new URL('./newsprint-primaries.json', import.meta.url), 'utf8'));

const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`newsprint-primaries.json has no ${what}`);
  return value;
};

/** Pool adjacent violators: the nearest never-falling sequence. Measuring noise must not fold a tone curve back. */
function rising(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}

/** Cubic through the points that never overshoots (Fritsch and Carlson 1980, with harmonic mean slopes). */
function monotoneCubic(xs: readonly number[], ys: readonly number[]): Curve {
  const x = (i: number) => need(xs[i], `x ${i}`);
  const y = (i: number) => need(ys[i], `y ${i}`);
  const last = xs.length - 1;
  const step = (i: number) => (y(i + 1) - y(i)) / (x(i + 1) - x(i));
  const slope = (i: number) => {
    if (i === 0) return step(0);
    if (i === last) return step(last - 1);
    const [before, after] = [step(i - 1), step(i)];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  };
  return (at) => {
    let i = 0;
    while (i < last - 1 && at > x(i + 1)) i += 1;
    const width = x(i + 1) - x(i);
    const t = (at - x(i)) / width;
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * y(i) +
      (t3 - 2 * t2 + t) * width * slope(i) +
      (3 * t2 - 2 * t3) * y(i + 1) +
      (t3 - t2) * width * slope(i + 1)
    );
  };
}

/**
 * Nominal tone → effective coverage, one curve per ink and per X, Y, Z: optical dot gain depends on the wavelength, and with
 * three curves each ramp comes out as it was measured (Yule and Colt's broad-band correction).
 */
function coverageCurves(ink: string): readonly Curve[] {
  const ramp = need(measured.rampsXYZ[ink], `ramp ${ink}`);
  const paper = need(measured.primariesXYZ[''], 'paper');
  const tones = Object.keys(ramp).map(Number).sort((a, b) => a - b);
  return [0, 1, 2].map((channel) => {
    const white = need(paper[channel], 'paper channel');
    const of = (tone: number) => need(ramp[String(tone)]?.[channel], `ramp ${ink} ${tone}`);
    const covers = tones.map((tone) => Math.min(1, (white - of(tone)) / (white - of(100))));
    return monotoneCubic([0, ...tones], rising([0, ...covers]));
  });
}

const CURVES = INKS.map(coverageCurves);

function neugebauer(cmyk: Cmyk): number[] {
  return [0, 1, 2].map((channel) => {
    const covers = CURVES.map((curves, i) => need(curves[channel], 'curve')(need(cmyk[i], 'ink')));
    let sum = 0;
    for (const [name, xyz] of Object.entries(measured.primariesXYZ)) {
      const share = INKS.reduce((product, ink, i) => {
        const cover = need(covers[i], 'cover');
        return product * (name.includes(ink) ? cover : 1 - cover);
      }, 1);
      sum += share * need(xyz[channel], 'channel');
    }
    return sum;
  });
}

function patches(): Cmyk[] {
  const list: Cmyk[] = [];
  for (const k of BLACK_STEPS)
    for (const y of COLOUR_STEPS) for (const m of COLOUR_STEPS) for (const c of COLOUR_STEPS) list.push([c, m, y, k]);
  for (let i = 0; i < 4; i += 1)
    for (let tone = 2; tone < 100; tone += 2) list.push(INKS.map((_, ink) => (ink === i ? tone : 0)) as unknown as Cmyk);
  return list;
}

const limit = process.argv[2] ?? '240';
const rows = patches().map((cmyk, i) => [i + 1, ...cmyk, ...neugebauer(cmyk).map((v) => v.toFixed(4))].join(' '));
const head = [
  'CTI3',
  '',
  `DESCRIPTOR "Newsprint patches computed with the Neugebauer equations"`,
  `ORIGINATOR "tekan assets/press/build/writeChart.ts; characterization data: ANSI CGATS/SNAP TR 002-2007"`,
  'DEVICE_CLASS "OUTPUT"',
  'COLOR_REP "CMYK_XYZ"',
  `TOTAL_INK_LIMIT "${limit}"`,
  '',
  'NUMBER_OF_FIELDS 8',
  'BEGIN_DATA_FORMAT',
  'SAMPLE_ID CMYK_C CMYK_M CMYK_Y CMYK_K XYZ_X XYZ_Y XYZ_Z',
  'END_DATA_FORMAT',
  '',
  `NUMBER_OF_SETS ${rows.length}`,
  'BEGIN_DATA',
];
process.stdout.write(`${[...head, ...rows, 'END_DATA'].join('\n')}\n`);
