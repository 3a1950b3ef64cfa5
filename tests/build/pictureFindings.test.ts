import { describe, expect, it } from 'vitest';
import { pictureFindings } from '../../src/build/pictureFindings.ts';
import type { PlannedPage } from '../../src/build/planStep.ts';
import type { Figure } from '../../src/makeup/plan.ts';
import type { PressPicture } from '../../src/picture/cutPressPicture.ts';

const figure = { picture: 1, rectMm: { x: 10, y: 20, width: 100, height: 60 } } as Figure;
const planned = {
  plan: { page: '05' },
  page: { pictures: [{ file: 'a.jpg' }, { file: 'b.jpg', place: { file: 'supplement.yaml', line: 9, column: 7 } }] },
} as unknown as PlannedPage;

const told = (more: Partial<PressPicture>, maxPercent = 230) => {
  const picture = { limitedPixels: 0, inksKept: false, ...more, ink: { maxPercent } } as PressPicture;
  return pictureFindings(planned, new Map([[figure, picture]]), 240);
};

describe('pictureFindings', () => {
  it('says nothing of a picture within the limit', () => expect(told({})).toEqual([]));

  it('notes how many pixels the limit lowered, at the picture’s place', () =>
    expect(told({ limitedPixels: 1200 })).toMatchObject([
      {
        id: 'picture-ink-limited',
        severity: 'note',
        value: 1200,
        limit: 240,
        where: { file: 'supplement.yaml', line: 9, page: '05', item: 'b.jpg', rectMm: figure.rectMm },
      },
    ]));

  it('is an error when the written bytes are still above the limit', () =>
    expect(told({ limitedPixels: 5 }, 243.5)).toMatchObject([
      { id: 'picture-ink-above', severity: 'error', value: 243.5, limit: 240 },
      { id: 'picture-ink-limited' },
    ]));

  it('notes pictures whose inks were kept', () =>
    expect(told({ inksKept: true }).map(({ id }) => id)).toEqual(['picture-inks-kept']));
});
