import { expect, test } from 'vitest';
import { pickFace } from '../../src/fonts/chain.ts';
import { loadFontRoles } from '../../src/fonts/load.ts';
import { ROLE_NAMES } from '../../src/fonts/roles.ts';

const { value: roles } = await loadFontRoles();
const nameFor = (role: (typeof ROLE_NAMES)[number], character: string): string | undefined =>
  pickFace(roles?.get(role) ?? [], character.codePointAt(0) ?? 0)?.postScriptName;

test('kai takes Han and digits from the kai face, marks that must halve from the serif of like weight', () => {
  expect(Array.from('中3。，“”—…', (character) => nameFor('kai', character))).toEqual([
    'LXGWWenKai-Regular',
    'LXGWWenKai-Regular',
    ...Array(6).fill('NotoSerifSC-Medium'),
  ]);
});

test('a display face lends what it lacks from the serif behind it', () => {
  expect([nameFor('display', '春'), nameFor('display', '〇')]).toEqual([
    'ZCOOLXiaoWei-Regular',
    'NotoSerifSC-SemiBold',
  ]);
});

test.each(ROLE_NAMES)('%s can halve every mark of kaiming punctuation', (role) => {
  for (const mark of '。，、；：？！“”‘’（）《》〈〉「」『』【】〔〕') {
    const face = pickFace(roles?.get(role) ?? [], mark.codePointAt(0) ?? 0);
    expect([mark, face?.halfChanges.size]).not.toEqual([mark, 0]);
  }
});

test('a character no face has is painted by none', () => {
  expect(nameFor('song', '\u{10ffff}')).toBeUndefined();
});
