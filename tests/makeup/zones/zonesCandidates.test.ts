import { describe, expect, it } from 'vitest';
import type { PagePlan } from '../../../src/makeup/plan.ts';
import { planCandidates } from '../../../src/makeup/planFamilies.ts';
import { planCandidate, planPage } from '../../../src/makeup/planPage.ts';
import { pageOf, storyOf } from '../material.ts';
import { zonesInput } from './zonesMaterial.ts';

const input = zonesInput(pageOf());
const candidates = planCandidates(input, 6);

/** Left edges and widths of all pictures and of the text of every section. */
function columnsOf({ figures, lines }: PagePlan): string {
  const pictures = figures.map(({ picture, rectMm }) => `${picture}: ${rectMm.x} ${rectMm.width}`);
  const text = lines.filter(({ style }) => style === 'body').map(({ source, xMm }) => `${source}: ${xMm}`);
  return [...new Set([...pictures, ...text])].sort().join('\n');
}

describe('candidates of a page of zones', () => {
  it('are as many as asked for, full, by rising cost, the best page first', () => {
    expect(candidates).toHaveLength(6);
    for (const { fit } of candidates) expect(fit).toMatchObject({ exact: true, oversetLines: 0, emptyRows: 0 });
    const costs = candidates.map(({ fit }) => fit.cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(JSON.stringify(candidates[0]?.figures)).toBe(JSON.stringify(planPage(input).value?.figures));
  });

  it('differ for the eye: a picture or a section stands in other columns', () => {
    expect(new Set(candidates.map(columnsOf)).size).toBe(candidates.length);
  });

  it('tell what they paid, and no less than any page must', () => {
    for (const { fit } of candidates) {
      expect(fit.terms.reduce((sum, term) => sum + term.cost, 0)).toBeCloseTo(fit.cost, 2);
      expect(fit.bound).toBeLessThanOrEqual(fit.cost);
    }
  });

  it('are picked by number', () => {
    const { value } = planCandidate(input, 3, 6);
    expect(JSON.stringify(value)).toBe(JSON.stringify(candidates[2]));
  });

  it('stay when the page is planned with them, while none is cheaper by 4', () => {
    const picked = candidates[1] as PagePlan;
    expect(picked.fit.cost).toBeLessThan((candidates[0] as PagePlan).fit.cost + 4);
    const after = planPage({ ...input, previous: picked }).value;
    expect(JSON.stringify(after?.lines)).toBe(JSON.stringify(picked.lines));
    expect(JSON.stringify(after?.figures)).toBe(JSON.stringify(picked.figures));
  });

  it('are none of a page that cannot be full', () => {
    expect(planCandidates(zonesInput(pageOf({ story: storyOf(12_000) })), 6)).toEqual([]);
  });
});
