import { describe, expect, it } from 'vitest';
import { applyTo, type Box } from '../../src/pdf/matrix.ts';
import { sheetGeometry } from '../../src/press/sheetGeometry.ts';
import { ptToMm } from '../../src/units.ts';
import { findingsOf, opened, pressed, pressInput } from './pressInputs.ts';

const SHEET = { width: 390, height: 545 };
/** 396 × 551 mm four times as large, rounded to whole points as Chromium does. */
const PAINTED: Box = [0, 0, 4490, 6248];

const mm = (box: Box) => box.map((pt) => Math.round(ptToMm(pt) * 1000) / 1000);

describe('the boxes', () => {
  it('are the millimetres asked for', () => {
    const { mediaBox, bleedBox, trimBox } = sheetGeometry(PAINTED, 0.25, SHEET, 3, 0);
    expect(mm(mediaBox)).toEqual([0, 0, 396, 551]);
    expect(mm(bleedBox)).toEqual([0, 0, 396, 551]);
    expect(mm(trimBox)).toEqual([3, 3, 393, 548]);
  });

  it('make room for marks around the bleed', () => {
    const { mediaBox, bleedBox, trimBox } = sheetGeometry(PAINTED, 0.25, SHEET, 3, 12);
    expect(mm(mediaBox)).toEqual([0, 0, 420, 575]);
    expect(mm(bleedBox)).toEqual([12, 12, 408, 563]);
    expect(mm(trimBox)).toEqual([15, 15, 405, 560]);
  });
});

it('puts the painted page’s top left corner onto the bleed’s, whatever Chromium rounded', () => {
  const { placement, bleedBox } = sheetGeometry(PAINTED, 0.25, SHEET, 3, 12);
  const [x, y] = applyTo(placement, PAINTED[0], PAINTED[3]);
  expect(Math.abs(x - bleedBox[0])).toBeLessThan(0.0002);
  expect(Math.abs(y - bleedBox[3])).toBeLessThan(0.0002);
});

it('puts the painted trim onto the trim where more bleed was painted than asked', () => {
  const painted = 3.05;
  const { placement, trimBox } = sheetGeometry(PAINTED, 0.25, SHEET, 3, 12, painted);
  const paintedPt = (painted / 25.4) * 72 * 4;
  const [x, y] = applyTo(placement, PAINTED[0] + paintedPt, PAINTED[3] - paintedPt);
  expect(Math.abs(x - trimBox[0])).toBeLessThan(0.0002);
  expect(Math.abs(y - trimBox[3])).toBeLessThan(0.0002);
});

it('writes the boxes into the page, without a crop box', async () => {
  const { page } = await opened((await pressed(pressInput())).pdf);
  expect(mm(page.trimBox ?? page.mediaBox)).toEqual([3, 3, 103, 83]);
  expect(mm(page.bleedBox ?? page.mediaBox)).toEqual([0, 0, 106, 86]);
  expect(page.cropBox).toBeUndefined();
});

it('refuses a painted page that is not the sheet with its bleed', async () =>
  expect(await findingsOf(pressInput({ bleedMm: 0 }))).toEqual(['press-page-size']));
