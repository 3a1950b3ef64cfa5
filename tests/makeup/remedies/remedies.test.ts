import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../../../bench/makeup/applyRemedy.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import type { SupplementPage } from '../../../src/supplement/supplement.ts';
import { eightPictures, inputOf, pageOf, paragraph, picture, storyOf, textsOf, twoSessions } from '../material.ts';

const aspects = (page: SupplementPage) => inputOf(page).aspects;
const remediesOf = (page: SupplementPage): Finding[] =>
  planPage(inputOf(page)).findings.filter(({ id }) => id.startsWith('remedy-'));

/** Every remedy, done by its words alone, fills the page at the cost it promised. */
function expectHelpful(page: SupplementPage, ids: readonly string[]): Finding[] {
  const remedies = remediesOf(page);
  expect(remedies.map(({ id }) => id).sort()).toEqual([...ids].sort());
  for (const remedy of remedies) {
    const cured = applyRemedy({ page, aspects: aspects(page) }, remedy);
    const { value } = planPage(inputOf(cured.page, { aspects: cured.aspects, texts: textsOf(cured.page) }));
    expect(value?.fit.exact, remedy.message.en).toBe(true);
    expect(remedy.message.en).toContain(`cost of ${value?.fit.cost.toFixed(1)}.`);
    expect(remedy.message.zh).toContain(`代价 ${value?.fit.cost.toFixed(1)}。`);
  }
  return remedies;
}

describe('remedies', () => {
  it('of a text that is too long: cut characters, or leave out a picture', () => {
    expectHelpful(pageOf({ story: [...storyOf(4600), paragraph(300)] }), ['remedy-cut', 'remedy-drop']);
  });

  it('of a text that is much too long name all paragraphs', () => {
    const [cut] = expectHelpful(pageOf({ story: storyOf(6400) }), ['remedy-cut']);
    expect(cut?.message.en.match(/−/g)?.length).toBeGreaterThan(6);
  });

  it('of a text that is too short: add characters, or enlarge a picture beyond its crop', () => {
    const page = pageOf({ story: storyOf(2400), pictures: eightPictures().slice(0, 2) });
    const [enlarge] = expectHelpful(page, ['remedy-add', 'remedy-enlarge']);
    expect(enlarge?.message.en).toMatch(/place: \{ column: \d, row: \d+, columns: \d, rows: \d+ \}/);
  });

  it('of too many pictures: leave out as few as possible', () => {
    const page = pageOf({ pictures: [...eightPictures(), picture(), picture()] });
    const [drop] = expectHelpful(page, ['remedy-drop']);
    expect(drop?.value).toBe('9, 10');
  });

  it('of a picture that fits no slot: leave out that one', () => {
    const page = pageOf();
    const odd = page.pictures.map((_, i) => (i === 5 ? 0.2 : 1.5));
    const { findings } = planPage(inputOf(page, { aspects: odd }));
    expect(findings).toMatchObject([{ id: 'picture-fits-no-slot' }, { id: 'remedy-drop', value: '6' }]);
  });

  it('stand in the order of what the page would cost', () => {
    const costs = remediesOf(pageOf({ story: [...storyOf(4600), paragraph(300)] })).map(({ message }) =>
      Number(/cost of ([\d.]+)\./.exec(message.en)?.[1]),
    );
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it('are none for what is cured where it stands', () => {
    expect(remediesOf(pageOf({ headline: ['奋'.repeat(40)] }))).toEqual([]);
  });
});

describe('the last resort', () => {
  it('changes the leading a little before a page is refused, and says so', () => {
    const tell = (characters: number) =>
      planPage(inputOf(pageOf({ story: [...storyOf(4200), paragraph(characters)] }))).findings;
    let changed: Finding | undefined;
    for (let characters = 420; characters < 720 && !changed; characters += 10)
      changed = tell(characters).find(({ id }) => id === 'leading-changed');
    expect(changed).toMatchObject({ severity: 'warning', limit: '12.75 pt' });
    expect(changed?.value).toMatch(/^12\.(56|94) pt$/);
  });
});

describe('a full page that is dear', () => {
  it('is warned of, with what it pays for', () => {
    const template = twoSessions();
    const [family] = template.families;
    const dear = { ...template, families: family ? [{ ...family, price: 50 }] : [] };
    const pictures = eightPictures().map((p, i) =>
      i === 5 ? { ...p, pinned: { column: 6, row: 60, columns: 1, rows: 30 } } : p,
    );
    const { value, findings } = planPage(inputOf(pageOf({ pictures }), { template: dear as typeof template }));
    expect(value?.fit.cost).toBeGreaterThan(70);
    expect(findings).toMatchObject([{ id: 'makeup-dear', severity: 'warning', limit: 70 }]);
    expect(findings[0]?.message.en).toContain('family (lead-right) 50.0');
  });
});
