import { describe, expect, it } from 'vitest';
import { PRICE } from '../../../src/makeup/costs.ts';
import { planPage } from '../../../src/makeup/planPage.ts';
import { priceOfFrame, priceOfPixels } from '../../../src/makeup/slots/priceOfFrame.ts';
import { inputOf, pageOf, picture, slotPicture, storyOf, templateNamed, textsOf, twoSessions } from '../material.ts';

const template = twoSessions();
const frame = { widthMm: 150, heightMm: 100 };

describe('the price of a frame', () => {
  it('is nothing where the picture stands as it is', () => {
    expect(priceOfFrame(slotPicture(), frame, template)).toBe(0);
  });

  it('grows with the square of what is cropped away', () => {
    const price = (widthMm: number) => priceOfFrame(slotPicture({ aspect: 1.5 }), { widthMm, heightMm: 100 }, template);
    expect(price(135)).toBeCloseTo(PRICE.cropTenth, 9);
    expect(price(120)).toBeCloseTo(4 * PRICE.cropTenth, 9);
  });

  it('is beyond any price where more than half of the picture would go, unless its editor chose the frame', () => {
    const slit = { widthMm: 200, heightMm: 60 };
    expect(priceOfFrame(slotPicture({ aspect: 1.5 }), slit, template)).toBe(Number.POSITIVE_INFINITY);
    expect(priceOfFrame(slotPicture({ aspect: 1.5, isLoose: true }), slit, template)).toBeLessThan(1000);
  });

  it('of a picture kept whole is for the blank beside it', () => {
    expect(priceOfFrame(slotPicture({ aspect: 1.5, keepWhole: true }), frame, template)).toBe(0);
    const wide = { widthMm: 150 / 0.9, heightMm: 100 };
    expect(priceOfFrame(slotPicture({ aspect: 1.5, keepWhole: true }), wide, template)).toBeCloseTo(
      PRICE.blankTenth,
      9,
    );
  });
});

describe('the price of pixels', () => {
  const resolution = { widthPx: 1200, heightPx: 800, leastPpi: 130, softPpi: 170 };
  const at = (ppi: number) => ({ widthMm: (1200 / ppi) * 25.4, heightMm: (800 / ppi) * 25.4 });
  const counted = slotPicture({ aspect: 1.5, resolution });

  it('is nothing from the resolution the press wants, and for a drawing', () => {
    expect(priceOfPixels(counted, at(170.001))).toBe(0);
    expect(priceOfPixels(slotPicture(), at(20))).toBe(0);
  });

  it('rises below it, and leaps where the press refuses the picture', () => {
    expect(priceOfPixels(counted, at(153))).toBeCloseTo(PRICE.softTenth, 6);
    expect(priceOfPixels(counted, at(130.001))).toBeLessThan(3 * PRICE.softTenth);
    expect(priceOfPixels(counted, at(129.9))).toBeGreaterThan(PRICE.coarse);
  });

  it('looks at the worse direction of a cropped picture, and at what is shown of a whole one', () => {
    const wide = { widthMm: at(150).widthMm, heightMm: at(300).heightMm };
    expect(priceOfPixels(counted, wide)).toBeCloseTo(priceOfPixels(counted, at(150)), 9);
    expect(priceOfPixels({ ...counted, keepWhole: true }, wide)).toBe(0);
  });
});

describe('a page with a picture of few pixels', () => {
  const {
    strip: _,
    deck: __,
    ...page
  } = pageOf({ story: storyOf(2100), pictures: Array.from({ length: 9 }, () => picture()) });
  const input = inputOf(page, { template: templateNamed('development'), texts: textsOf(page) });
  const before = planPage(input).value;
  const widthOf = (of: typeof before, index: number): number =>
    of?.figures.find((one) => one.picture === index)?.rectMm.width ?? 0;
  /** All have plenty of pixels, but one has so many per inch of the page before. */
  const plan = (small: number, ppi: number) => {
    const resolutions = page.pictures.map((_, i) => {
      const widthPx = i === small ? (widthOf(before, i) / 25.4) * ppi : 6000;
      return { widthPx, heightPx: widthPx, leastPpi: 130, softPpi: 170 };
    });
    return planPage({ ...input, resolutions }).value;
  };

  it('is as before where all have enough', () => {
    expect(plan(0, 171)).toEqual(before);
  });

  it('shows the picture smaller where the press would refuse it', () => {
    for (const [small] of page.pictures.entries()) {
      const width = widthOf(plan(small, 125), small);
      expect(width, `picture ${small}`).toBeGreaterThan(0);
      expect(width / widthOf(before, small), `picture ${small}`).toBeLessThanOrEqual(125 / 130);
    }
  });

  it('leaves the lead picture as large as its editor wants it', () => {
    const leading = {
      ...page,
      pictures: page.pictures.map((one, i) => (i === 0 ? { ...one, rank: 'lead' as const } : one)),
    };
    const few = leading.pictures.map(() => ({ widthPx: 6000, heightPx: 6000, leastPpi: 130, softPpi: 170 }));
    few[0] = { widthPx: 100, heightPx: 100, leastPpi: 130, softPpi: 170 };
    const asked = { ...input, page: leading };
    expect(planPage({ ...asked, resolutions: few }).value).toEqual(planPage(asked).value);
  });
});
