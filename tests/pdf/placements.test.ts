import { describe, expect, it } from 'vitest';
import { dict, name, ref, stream } from '../../src/pdf/objects.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import { placementsOf } from '../../src/pdf/placements.ts';
import type { SmallPdf } from './smallPdf.ts';
import { bytesOf, smallFile } from './smallPdf.ts';

const IMAGE = stream(bytesOf(''), {
  Subtype: name('Image'),
  Width: 200,
  Height: 100,
  ColorSpace: name('DeviceGray'),
  BitsPerComponent: 8,
});

const placed = (small: SmallPdf) => {
  const file = smallFile(small);
  const [page] = pagesOf(file);
  return page ? placementsOf(file, page) : [];
};

const IMAGES = { XObject: dict({ Im: ref(10) }) };

describe('a picture on the page', () => {
  it('has its rectangle from the top left of the trim, and its resolution', () => {
    const [only, ...more] = placed({
      content: 'q 72 0 0 36 100 264 cm /Im Do Q',
      resources: IMAGES,
      objects: [IMAGE],
      page: { TrimBox: [28, 0, 372, 372] },
    });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ name: 'Im', object: 10, widthPx: 200, ppiX: 200, ppiY: 200, inPattern: false });
    expect(only?.rectMm).toEqual({ x: 25.4, y: 25.4, width: 25.4, height: 12.7 });
  });

  it('keeps its resolution when it is turned', () => {
    const [only] = placed({ content: '0 72 -36 0 200 100 cm /Im Do', resources: IMAGES, objects: [IMAGE] });
    expect(only?.ppiX).toBeCloseTo(200);
    expect(only?.ppiY).toBeCloseTo(200);
    expect(only?.rectMm).toMatchObject({ width: 12.7, height: 25.4 });
  });

  it('is found in forms, each use on its own, with the matrix of the form', () => {
    const form = stream(bytesOf('36 0 0 18 0 0 cm /Im Do'), {
      Subtype: name('Form'),
      Matrix: [2, 0, 0, 2, 0, 0],
      Resources: dict(IMAGES),
    });
    const found = placed({
      content: 'q /Fm Do Q q .5 0 0 .5 100 100 cm /Fm Do Q',
      resources: { XObject: dict({ Fm: ref(11) }) },
      objects: [IMAGE, form],
    });
    expect(found.map((p) => Math.round(p.ppiX))).toEqual([200, 400]);
  });

  it('is found in patterns, which the current matrix does not move', () => {
    const tile = stream(bytesOf('72 0 0 36 0 0 cm /Im Do'), {
      PatternType: 1,
      Matrix: [1, 0, 0, 1, 10, 10],
      Resources: dict(IMAGES),
    });
    const [only] = placed({
      content: '5 0 0 5 0 0 cm /Pattern cs /P scn 0 0 9 9 re f',
      resources: { Pattern: dict({ P: ref(11) }) },
      objects: [IMAGE, tile],
    });
    expect(only).toMatchObject({ inPattern: true, ppiX: 200 });
  });

  it('does not lead astray in a form that shows itself', () => {
    const form = stream(bytesOf('/Fm Do'), {
      Subtype: name('Form'),
      Resources: dict({ XObject: dict({ Fm: ref(10) }) }),
    });
    expect(placed({ content: '/Fm Do', resources: { XObject: dict({ Fm: ref(10) }) }, objects: [form] })).toEqual([]);
  });
});
