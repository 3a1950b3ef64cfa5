import { describe, expect, it } from 'vitest';
import { describeItem, describeTerms } from '../../src/findings/describeItem.ts';
import { finding } from '../../src/findings/finding.ts';

describe('describeItem', () => {
  it('calls parts of a page as Chinese editors do', () => {
    const items = ['picture 3', 'head 2', 'paragraph 7', 'column 1', 'font song', 'headline'];
    expect(items.map((item) => describeItem(item).zh)).toEqual([
      '第 3 张图片',
      '第 2 个小标题',
      '第 7 段',
      '第 1 栏',
      '字体 song',
      '主标题',
    ]);
    expect(describeItem('picture 3').en).toBe('picture 3');
  });

  it('leaves names of files and families, and texts, as they are', () => {
    for (const item of ['pictures/3.jpg', 'wide', '稻浪千重', 'headline words', ''])
      expect(describeItem(item)).toEqual({ en: item, zh: item });
  });
});

describe('a finding in Chinese', () => {
  it('names the head that is too long', () => {
    const found = finding('head-too-long', { item: 'kicker' }, { element: 'kicker', value: '甲', limit: '9 pt' });
    expect(found.message.zh).toMatch(/^引题“甲”/);
    expect(found.message.en).toMatch(/^The kicker “甲”/);
  });

  it('measures in Chinese units', () => {
    const told = (value: string, limit: string) => finding('design-lead-ratio', {}, { value, limit });
    expect(told('1.2 ×', '1.6 ×').message.zh).toBe('主图面积是次图的 1.2 倍，达到 1.6 倍才主次分明。');
    expect(told('1.2 ×', '1.6 ×').message.en).toContain('1.2 ×');
    const [zh, en] = [told('26 %', '5 mm').message.zh, told('26 %', '5 mm').value];
    expect([zh.includes('26%'), zh.includes('5 毫米'), en]).toEqual([true, true, '26 %']);
  });

  it('names what a makeup pays for', () => {
    expect(describeTerms('pictures (a) 40.0, orphans 3.0, else 1.0')).toBe(
      '图片裁切 (a) 40.0、段首行孤悬栏底 3.0、else 1.0',
    );
  });
});
