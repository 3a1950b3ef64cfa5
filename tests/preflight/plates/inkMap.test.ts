import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import type { PaintedPlates } from '../../../src/preflight/ink/mapInk.ts';
import { preflightPdf } from '../../../src/preflight/preflightPdf.ts';
import { add, all, bytes, type Defect, picture, put, rect, set } from '../breaking.ts';
import { at, brokenPdf, OBJECTS, type Parts } from '../brokenPdf.ts';
import { PROFILE } from '../judge.ts';

// Ink that no mark has by itself: only painting all of them shows it.

async function inkFindings(breakIt: (parts: Parts) => void): Promise<readonly Finding[]> {
  const { findings } = await preflightPdf(brokenPdf(breakIt), 'page.pdf', PROFILE);
  return findings.filter(({ id, severity }) => id.startsWith('ink-') && severity === 'error');
}

const ramp = (to: string): string =>
  `<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [${at(60, 0).split(' ')[0]} 0 ${at(80, 0).split(' ')[0]} 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [${to}] /N 1 >> >>`;

const group =
  (content: string, entries = '') =>
  (parts: Parts) => {
    parts.objects.set(20, {
      entries: `/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << /ExtGState << /Multiply << /BM /Multiply >> >> ${entries} >> /Group << /S /Transparency /CS /DeviceCMYK >>`,
      bytes: bytes(content),
    });
    parts.xObjects.Fm1 = '20 0 R';
  };
const multiply = set('states', 'Multiply', '<< /Type /ExtGState /BM /Multiply >>');
const spread = set('states', 'Spread', '<< /Type /ExtGState /OP true /op true /OPM 1 >>');
const panel = (colour: string, x = 60, width = 20): string => `${colour} k ${rect(x, 75, width, 10)} f`;

const second = (parts: Parts): void => {
  parts.objects.set(21, picture(40, 30, [0, 200, 200, 200]));
  parts.xObjects.Im2 = '21 0 R';
};
const onPicture = `q /Multiply gs ${rectMatrix(60, 50, 25.4, 19.05)} cm /Im2 Do Q`;

function rectMatrix(x: number, y: number, width: number, height: number): string {
  const [left, bottom] = at(x, y).split(' ');
  const pt = (mm: number): number => (mm * 72) / 25.4;
  return `${pt(width)} 0 0 ${pt(height)} ${left} ${bottom}`;
}

const MIXTURES: readonly Defect[] = [
  [
    'a gradient multiplied onto a gradient',
    'ink-map-over-limit',
    all(multiply, (p) => {
      p.shadings.Sh1 = ramp('1 1 0 0');
      p.shadings.Sh2 = ramp('0 0 1 0.6');
      add(`q ${rect(60, 75, 20, 10)} W n /Sh1 sh /Multiply gs /Sh2 sh Q`)(p);
    }),
  ],
  [
    'a tint multiplied onto a gradient',
    'ink-map-over-limit',
    all(multiply, (p) => {
      p.shadings.Sh1 = ramp('1 1 0 0');
      add(`q ${rect(60, 75, 20, 10)} W n /Sh1 sh /Multiply gs ${panel('0 0 1 0.6')} Q`)(p);
    }),
  ],
  [
    'three tints that overprint each other',
    'ink-map-over-limit',
    all(spread, add(`q /Spread gs ${panel('1 0 0 0')} ${panel('0 0.9 0 0')} ${panel('0 0 0.9 0', 70, 20)} Q`)),
  ],
  [
    'layers of a group multiplied',
    'ink-map-over-limit',
    all(group(`/Multiply gs ${panel('1 0.4 0 0')} ${panel('0 0.4 1 0')} ${panel('0.1 0.4 0 0.5')}`), add('/Fm1 Do')),
  ],
];

describe('ink that only painting shows', () => {
  it.each(MIXTURES)('%s', async (_what, id, breakIt) => {
    const findings = await inkFindings(breakIt);
    // What is told of from the marks already is not told of twice.
    const kinds = [...new Set(findings.map((f) => f.id))];
    expect(kinds).toHaveLength(1);
    expect(['ink-stack-over-limit', 'ink-blend-over-limit', id]).toContain(kinds[0]);
  });

  it('says how much, where, and over which area', async () => {
    const overlap = all(multiply, (p) => {
      p.shadings.Sh1 = ramp('1 1 0 0');
      add(`q ${rect(60, 75, 20, 10)} W n /Sh1 sh Q`)(p);
      p.shadings.Sh2 = ramp('0 0 0.8 0.6');
      add(`q ${rect(85, 75, 10, 8)} W n /Sh1 sh /Multiply gs /Sh2 sh Q`)(p);
    });
    const [found, ...more] = await inkFindings(overlap);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ id: 'ink-map-over-limit', value: 340, limit: 240 });
    expect(found?.message.en).toMatch(/over the limit on (79|8[0-3])(\.\d)? mm²/);
    const { x = 0, y = 0, width = 0, height = 0 } = found?.where.rectMm ?? {};
    for (const [value, wanted] of [
      [x, 85],
      [y, 67],
      [width, 10],
      [height, 8],
    ])
      expect(Math.abs((value ?? 0) - (wanted ?? 0))).toBeLessThan(1);
  });

  it('tells of places apart from each other one by one, the heaviest first', async () => {
    const two = all(multiply, (p) => {
      p.shadings.Sh1 = ramp('1 1 0 0');
      p.shadings.Sh2 = ramp('0 0 1 0.6');
      p.shadings.Sh3 = ramp('0 0 1 0.2');
      add(`q ${rect(85, 75, 10, 5)} W n /Sh1 sh /Multiply gs /Sh3 sh Q`)(p);
      add(`q ${rect(85, 65, 10, 5)} W n /Sh1 sh /Multiply gs /Sh2 sh Q`)(p);
    });
    expect((await inkFindings(two)).map(({ value, where }) => [value, Math.round(where.rectMm?.y ?? 0)])).toEqual([
      [360, 60],
      [320, 70],
    ]);
  });

  it('a picture multiplied onto a picture is weighed pixel upon pixel', async () => {
    const findings = await inkFindings(all(multiply, second, add(onPicture)));
    expect(findings).toHaveLength(1);
    expect(Number(findings[0]?.value)).toBeGreaterThan(240);
  });

  it('a picture too heavy in several places is told of once', async () => {
    const heavy = picture(400, 300, [0, 0, 0, 0]);
    for (const [x, y] of [
      [20, 20],
      [300, 220],
    ] as const)
      for (let row = y; row < y + 60; row++)
        for (let column = x; column < x + 60; column++) heavy.bytes.set([255, 255, 200, 0], (row * 400 + column) * 4);
    const findings = await inkFindings(put(OBJECTS.picture, heavy));
    expect(findings.map(({ id }) => id)).toEqual(['ink-picture-over-limit']);
  });

  it('lets a square smaller than the area pass, and what the limit allows', async () => {
    const small = all(multiply, (p) => {
      p.shadings.Sh1 = ramp('1 1 0 0');
      p.shadings.Sh2 = ramp('0 0 1 0.6');
      add(`q ${rect(85, 75, 0.6, 0.6)} W n /Sh1 sh /Multiply gs /Sh2 sh Q`)(p);
    });
    expect(await inkFindings(small)).toEqual([]);
    expect(await inkFindings(add(panel('1 0.7 0.7 0')))).toEqual([]);
  });
});

describe('figures of the ink map', () => {
  const mapOf = async (breakIt?: (parts: Parts) => void) =>
    (await preflightPdf(brokenPdf(breakIt), 'page.pdf', PROFILE)).value.pages[0]?.inkMap;

  it('give the heaviest square, the mean and the coverage of each plate', async () => {
    const map = await mapOf(add(panel('1 0.7 0.7 0', 60, 20)));
    expect(map).toMatchObject({ overLimitMm2: 0, ppi: 100 });
    expect(map?.peakPercent).toBeCloseTo(240, 0);
    const { x = 0, y = 0 } = map?.peakMm ?? {};
    expect(x > 59 && x < 80 && y > 64 && y < 75).toBe(true);
    // 200 of 8000 mm² solid cyan, and 484 mm² of picture with 40 %.
    expect(map?.plates.C).toBeCloseTo(2.5 + 2.4, 0);
  });

  it('are not claimed of a page with ink that nobody knows', async () => {
    expect(await mapOf(add(`1 0 0 rg ${rect(60, 75, 20, 10)} f`))).toBeUndefined();
  });

  it('are not claimed of a page that asks for too much painting, and a note says so', async () => {
    const half = set('states', 'Half', '<< /Type /ExtGState /ca 0.5 >>');
    const fill = `0 0 0 0.1 k ${rect(0, 80, 100, 80)} f `;
    const { value, findings } = await preflightPdf(
      brokenPdf(all(half, add(`/Half gs ${fill.repeat(1500)}`))),
      'page.pdf',
      PROFILE,
    );
    expect(value.pages[0]?.inkMap).toBeUndefined();
    expect(findings.map(({ id }) => id)).toContain('ink-map-incomplete');
  });

  it('go to the report with the plates they were reckoned from', async () => {
    const taken: PaintedPlates[] = [];
    const take = async (plates: PaintedPlates): Promise<void> => {
      taken.push(plates);
    };
    await preflightPdf(brokenPdf(), 'page.pdf', PROFILE, { plates: { take } });
    const [{ page, raster, totals, limitPercent } = {} as PaintedPlates] = taken;
    expect([page, limitPercent, raster?.plates.names]).toEqual(['1', 240, ['C', 'M', 'Y', 'K']]);
    expect(totals?.length).toBe((raster?.plates.width ?? 0) * (raster?.plates.height ?? 0));
  });
});
