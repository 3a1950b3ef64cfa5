import { describe, expect, it } from 'vitest';
import { countFonts, describePictures } from '../../../bench/rivals/readClaims.ts';
import { median } from '../../../bench/rivals/runInTurn.ts';

describe('what a file says of itself', () => {
  it('is how many fonts it embeds and how many are Type 3', () => {
    const table = [
      'name                                 type              encoding         emb sub uni object ID',
      '------------------------------------ ----------------- ---------------- --- --- --- ---------',
      'AAAAAA+NotoSansSC-Bold               CID TrueType      Identity-H       yes yes yes     15  0',
      'Song                                 CID TrueType      Identity-H       no  no  yes     16  0',
      '[none]                               Type 3            Custom           yes no  yes     17  0',
    ].join('\n');
    expect(countFonts(table)).toEqual({ count: 3, embedded: 2, type3: 1 });
  });

  it('is the colour space of its pictures and the least resolution, masks left out', () => {
    const table = [
      'page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio',
      '--------------------------------------------------------------------------------------------',
      '   1     0 image    2800  1700  icc     3   8  jpeg   no         9  0   308   307  634K 4.5%',
      '   1     1 image    1900  1250  cmyk    4   8  jpeg   no        10  0   427   427  313K 4.5%',
      '   1     2 smask    1900  1250  gray    1   8  image  no        11  0    30    30  313K 4.5%',
    ].join('\n');
    const { pictureSpaces, leastPpi } = describePictures(table);
    expect([...pictureSpaces]).toEqual([
      ['icc (RGB)', 1],
      ['cmyk', 1],
    ]);
    expect(leastPpi).toBe(307);
  });
});

describe('the median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
