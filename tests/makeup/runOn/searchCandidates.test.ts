import { describe, expect, it } from 'vitest';
import type { PagePlan } from '../../../src/makeup/plan.ts';
import { planCandidates } from '../../../src/makeup/planFamilies.ts';
import { planCandidate, planPage } from '../../../src/makeup/planPage.ts';
import { allFamilies, inputOf, pageOf, storyOf } from '../material.ts';

const input = inputOf(pageOf(), { template: allFamilies() });
const candidates = planCandidates(input, 6);

/** Height of every picture in rows. */
const heights = ({ figures, grid }: PagePlan): Map<number, number> =>
  new Map(figures.map(({ picture, rectMm }) => [picture, rectMm.height / grid.rowMm]));

describe('candidates of a page', () => {
  it('are as many as asked for, full, by rising cost, the best page first', () => {
    expect(candidates).toHaveLength(6);
    for (const { fit } of candidates) expect(fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    const costs = candidates.map(({ fit }) => fit.cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(costs[0]).toBe(planPage(input).value?.fit.cost);
  });

  it('differ for the eye: in their family, or in a picture by two rows', () => {
    for (const [i, a] of candidates.entries()) {
      for (const b of candidates.slice(i + 1)) {
        const old = heights(b);
        const tells = [...heights(a)].some(([picture, rows]) => Math.abs(rows - (old.get(picture) ?? 0)) >= 1.99);
        expect(a.family !== b.family || tells).toBe(true);
      }
    }
  });

  it('are picked by number', () => {
    const { value } = planCandidate(input, 3, 6);
    expect(JSON.stringify(value)).toBe(JSON.stringify(candidates[2]));
  });

  it('are none of a page that cannot be full, which is explained', () => {
    const long = inputOf(pageOf({ story: storyOf(9000) }));
    expect(planCandidates(long, 6)).toEqual([]);
    const { value, findings } = planCandidate(long, 2, 6);
    expect(value).toBeUndefined();
    expect(findings.map(({ id }) => id)).toContain('text-too-long');
  });
});
