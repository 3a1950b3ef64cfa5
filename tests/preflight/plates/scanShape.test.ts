import { describe, expect, it } from 'vitest';
import type { LineStyle } from '../../../src/pdf/marks.ts';
import { addPolylines, flattenOutlines } from '../../../src/preflight/plates/flattenOutlines.ts';
import { newEdges, newScanner } from '../../../src/preflight/plates/scanShape.ts';
import { addStrokes } from '../../../src/preflight/plates/strokeLines.ts';

const IDENTITY = [1, 0, 0, 1, 0, 0] as const;
const LINE: LineStyle = { cap: 0, join: 0, miterLimit: 10, dashMm: [], dashPhaseMm: 0 };

type Draw = (edges: ReturnType<typeof newEdges>) => void;

/** Coverage as letters: `.` none, 1…8 eighths, `#` whole. */
function draw(width: number, height: number, samples: number, shape: Draw, evenOdd = false): string[] {
  const edges = newEdges();
  shape(edges);
  const rows = Array.from({ length: height }, () => new Array<string>(width).fill('.'));
  const box = { left: 0, top: 0, right: width, bottom: height };
  newScanner(width, samples).scan(edges, evenOdd, box, (y, from, to, coverage) => {
    for (let x = from; x < to; x++) {
      const row = rows[y];
      if (row) row[x] = coverage === 255 ? '#' : String(Math.round((coverage / 255) * 8));
    }
  });
  return rows.map((row) => row.join(''));
}

const polygon =
  (...lines: number[][]): Draw =>
  (edges) =>
    addPolylines(
      edges,
      lines.map((points) => ({ points, closed: true })),
      IDENTITY,
    );

describe('newScanner', () => {
  it('hard: inks a pixel whose centre lies inside', () => {
    expect(draw(5, 3, 1, polygon([0.6, 0.6, 3.4, 0.6, 3.4, 2.5, 0.6, 2.5]))).toEqual(['.....', '.##..', '.....']);
  });

  it('hard: shapes side by side share no pixel and leave none out', () => {
    const rows = draw(4, 2, 1, polygon([0, 0, 1.5, 0, 1.5, 2, 0, 2]));
    const beside = draw(4, 2, 1, polygon([1.5, 0, 4, 0, 4, 2, 1.5, 2]));
    expect(rows).toEqual(['#...', '#...']);
    expect(beside).toEqual(['.###', '.###']);
  });

  it('smooth: inks a pixel as far as it is covered', () => {
    expect(draw(4, 3, 4, polygon([0.5, 0.5, 3.25, 0.5, 3.25, 2, 0.5, 2]))).toEqual(['2441', '4##2', '....']);
  });

  it('fills what is wound round twice, or leaves it by the even-odd rule', () => {
    const ring = polygon([0, 0, 5, 0, 5, 5, 0, 5], [1, 1, 4, 1, 4, 4, 1, 4]);
    expect(draw(5, 5, 1, ring)[2]).toBe('#####');
    expect(draw(5, 5, 1, ring, true)[2]).toBe('#...#');
    const hole = polygon([0, 0, 5, 0, 5, 5, 0, 5], [1, 1, 1, 4, 4, 4, 4, 1]);
    expect(draw(5, 5, 1, hole)[2]).toBe('#...#');
  });

  it('keeps to the sheet, whatever reaches beyond it', () => {
    expect(draw(3, 2, 4, polygon([-9, -9, 99, -9, 99, 99, -9, 99]))).toEqual(['###', '###']);
  });

  it('takes nothing from one shape into the next', () => {
    const edges = newEdges();
    const scanner = newScanner(4, 4);
    const box = { left: 0, top: 0, right: 4, bottom: 2 };
    const runs: unknown[] = [];
    polygon([0, 0, 2.5, 0, 2.5, 1, 0, 1])(edges);
    scanner.scan(edges, false, box, () => {});
    edges.length = 0;
    polygon([3, 0, 4, 0, 4, 1, 3, 1])(edges);
    scanner.scan(edges, false, box, (...run) => runs.push(run));
    expect(runs).toEqual([[0, 3, 4, 255]]);
  });
});

describe('flattenOutlines', () => {
  it('keeps a curve within the tolerance', () => {
    const quarter = 0.5523;
    const [circle] = flattenOutlines(
      [{ points: [1, 0, 1, quarter, quarter, 1, 0, 1], curves: [1], closed: false }],
      0.001,
    );
    const { points = [] } = circle ?? {};
    expect(points.slice(-2)).toEqual([0, 1]);
    for (let i = 0; i < points.length; i += 2) expect(Math.hypot(points[i] ?? 0, points[i + 1] ?? 0)).toBeCloseTo(1, 2);
  });
});

describe('addStrokes', () => {
  const stroke =
    (points: number[], width: number, style = LINE, closed = false): Draw =>
    (edges) =>
      addStrokes(edges, [{ points, closed }], width, style);

  it('covers half the width on either side', () => {
    expect(draw(6, 4, 1, stroke([1, 2, 5, 2], 2))).toEqual(['......', '.####.', '.####.', '......']);
  });

  it('square caps reach out by half the width, butt caps do not', () => {
    const line = [2, 1.5, 4, 1.5];
    expect(draw(6, 3, 1, stroke(line, 2, { ...LINE, cap: 2 }))[1]).toBe('.####.');
    expect(draw(6, 3, 1, stroke(line, 2))[1]).toBe('..##..');
  });

  it('a miter fills the outer corner, a bevel cuts it', () => {
    const corner = [2, 6, 2, 2, 6, 2];
    expect(draw(6, 6, 1, stroke(corner, 4))[0]).toBe('######');
    expect(draw(6, 6, 1, stroke(corner, 4, { ...LINE, join: 2 }))[0]).toBe('.#####');
  });

  it('dashes run on round corners, from their phase', () => {
    const dashed = { ...LINE, dashMm: [2, 1], dashPhaseMm: 1 };
    expect(draw(8, 1, 1, stroke([0, 0.5, 8, 0.5], 1, dashed))).toEqual(['#.##.##.']);
  });

  it('a closed ring has no end', () => {
    const rows = draw(6, 6, 1, stroke([1, 1, 5, 1, 5, 5, 1, 5], 2, LINE, true));
    expect(rows).toEqual(['######', '######', '##..##', '##..##', '######', '######']);
  });
});
