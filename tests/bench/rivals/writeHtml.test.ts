import { describe, expect, it } from 'vitest';
import { blockHtml, escapeHtml } from '../../../bench/rivals/writeHtml.ts';

const place = { file: '05.md', line: 1 };

describe('the HTML of a block', () => {
  it('sets the run-in head of a paragraph bold, and nothing where there is none', () => {
    expect(blockHtml({ kind: 'paragraph', text: '聚链成势。看医疗', runIn: 5, place })).toBe(
      '<p><b>聚链成势。</b>看医疗</p>',
    );
    expect(blockHtml({ kind: 'paragraph', text: '看医疗', runIn: 0, place })).toBe('<p>看医疗</p>');
  });

  it('breaks a subhead between its halves', () => {
    expect(blockHtml({ kind: 'subhead', halves: ['上', '下'], place })).toBe('<h2>上<br>下</h2>');
  });

  it('escapes what HTML would read as markup', () => {
    expect(escapeHtml('a<b & "c"')).toBe('a&lt;b &amp; &quot;c&quot;');
  });
});
