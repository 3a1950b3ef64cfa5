import { describe, expect, it } from 'vitest';
import { changePicture } from '../../src/preview/changePicture.ts';
import { changeText } from '../../src/preview/replaceLines.ts';

const YAML = `pages:
  - number: "03"
    pictures:
      - { file: a.jpg, caption: 甲 }
      - file: b.jpg
        caption: 乙
`;
const of = (change: object) => changePicture('supplement.yaml', YAML, { page: 0, picture: 0, ...change });

describe('changePicture', () => {
  it('tells the lines that change, before and after', () => {
    expect(of({ focus: [0.33333, 1.2] })).toEqual({
      file: 'supplement.yaml',
      line: 4,
      before: '      - { file: a.jpg, caption: 甲 }',
      after: '      - { file: a.jpg, caption: 甲, focus: [0.33, 1] }',
    });
  });

  it('tells a line that is added together with its neighbour, so that it can be taken back', () => {
    const change = of({ picture: 1, keepWhole: true });
    if (!change) throw new Error('no change');
    const after = changeText(YAML, change) ?? '';
    expect(after).toBe(`${YAML}        keepWhole: true\n`);
    expect(changeText(after, { ...change, before: change.after, after: change.before })).toBe(YAML);
  });

  it('writes a place and a focus at once', () => {
    const place = { column: 1, row: 2, columns: 3, rows: 20 };
    expect(of({ focus: [0, 0], place })?.after).toContain(
      'focus: [0, 0], place: { column: 1, row: 2, columns: 3, rows: 20 } }',
    );
  });

  it('tells nothing where there is no such picture', () => {
    expect(of({ picture: 2, keepWhole: true })).toBeUndefined();
    expect(changePicture('supplement.yaml', 'pages: [', { page: 0, picture: 0, keepWhole: true })).toBeUndefined();
  });
});
