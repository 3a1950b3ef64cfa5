import { describe, expect, it } from 'vitest';
import { type CharacterClass, classOf, isHalvable } from '../../src/typeset/characters.ts';

describe('classOf', () => {
  it.each<[CharacterClass, string]>([
    ['han', '源〇㐂𠮷あＡ①℃々'],
    ['stop', '。！？．'],
    ['comma', '，、；：'],
    ['opener', '“‘（《〈「『【〔［｛〖'],
    ['closer', '”’）》〉」』】〕］｝〗'],
    ['dash', '—⸺'],
    ['ellipsis', '…⋯'],
    ['middleDot', '·・'],
    ['connector', '～–'],
    ['solidus', '／'],
    ['latin', 'AzéΩЖ%+-@'],
    ['latinMark', '.,()/:'],
    ['digit', '0123456789'],
    ['space', ' \u00a0\u3000'],
    ['combining', '\u0301\ufe00\u{e0100}\u200d'],
  ])('says %s of each of %s', (kind, characters) => {
    expect([...characters].map((c) => [c, classOf(c)])).toEqual([...characters].map((c) => [c, kind]));
  });

  it('lets stops, commas and brackets go half and nothing else', () => {
    const halvable = [...'。，（”—…·～／字Aa1 '].filter((c) => isHalvable(classOf(c)));
    expect(halvable.join('')).toBe('。，（”');
  });
});
