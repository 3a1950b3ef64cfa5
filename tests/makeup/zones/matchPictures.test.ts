import { describe, expect, it } from 'vitest';
import { matchPictures } from '../../../src/makeup/zones/matchPictures.ts';

const SECTIONS = [
  '全区聚焦智能制造和医疗器械两大产业，项目建设提速。',
  '老旧小区改造一新，口袋公园建成，城市更新提速。',
  '公办养老机构运营规范，学校提升改造竣工。',
];

describe('matchPictures', () => {
  it('gives a picture to the section that shares the words of its caption', () => {
    const captions = ['医疗器械产业园的生产车间。', '图为改造一新的老旧小区。', '养老机构里的老人。'];
    expect(matchPictures(captions, SECTIONS)).toEqual([0, 1, 2]);
  });

  it('gives none where no section stands out, or nothing is shared', () => {
    expect(matchPictures(['改造提速', '图为夜色', ''], SECTIONS)).toEqual([-1, -1, -1]);
  });

  it('counts words that every section has for little', () => {
    const common = SECTIONS.map((text) => `${text}全区上下同心协力。`);
    expect(matchPictures(['全区上下同心协力'], common)).toEqual([-1]);
  });

  it('does without sections', () => {
    expect(matchPictures(['养老机构'], [])).toEqual([-1]);
  });
});
