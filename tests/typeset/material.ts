import { type Atom, atomsOf } from '../../src/typeset/atoms.ts';
import type { Advances, PunctuationStyle } from '../../src/typeset/style.ts';
import { pick } from '../seededRandom.ts';

/** Square characters 1 em, Latin half an em, a space a quarter; every mark can go half. */
export const PLAIN: Advances = {
  advance: (character) => {
    if (character === ' ') return 250;
    return (character.codePointAt(0) ?? 0) < 0x250 ? 500 : 1000;
  },
  hasHalf: (character) => /[。！？．，、；：“”‘’（）《》〈〉「」『』【】〔〕［］｛｝〖〗]/u.test(character),
};

export const plainAtoms = (text: string, style: PunctuationStyle = 'kaiming'): Atom[] => atomsOf(text, 0, style, PLAIN);

const PIECES: readonly ((random: () => number) => string)[] = [
  (random) => [...'源汇区建设现代化产业城乡发展项目民生'].slice(Math.floor(random() * 9)).join(''),
  (random) => pick(random, ['𠮷', '𡘙', '㐂', '𬭚', '葛\u{e0100}', '𪚥𪚥']),
  (random) => pick(random, ['AAAA级', 'EOD', 'GDP', 'Wi-Fi', 'don’t']),
  (random) => `${Math.floor(random() * 40000)}${pick(random, ['亿元', '%', '万人', '℃', '', '个', '％以上'])}`,
  (random) => `${(random() * 900).toFixed(2)}${pick(random, ['亿', '万辆', '%'])}`,
  (random) =>
    `“${pick(random, ['三城', '一城一谷一园一片区', '瞪羚企业'])}”${pick(random, ['', '，', '。', '“村晚”', '！'])}`,
  (random) => pick(random, ['，', '、', '。', '；', '：', '！', '？']),
  (random) => pick(random, ['——', '……', '……”', '《关于（试行）》', '约瑟夫·史密斯', '2021～2025年', '1 200 km']),
];

const ADDRESSES = ['https://www.luohe.gov.cn/yuanhui/a-b?id=12', 'yuanhui@luohe.gov.cn', 'Donaudampfschifffahrt'];

/** A text as it may come: Han, rare characters, Latin, numbers with signs, quotes, dashes, marks side by side. `length`: pieces. */
export function randomText(random: () => number, length: number, addresses = false): string {
  let text = '市';
  for (let i = 0; i < length; i++) {
    const pieces = i % 2 ? PIECES.slice(0, 1) : PIECES;
    const piece = addresses && random() < 0.15 ? pick(random, ADDRESSES) : pick(random, pieces)(random);
    // No text has four dashes or a stop after a stop.
    if (/[。！？，、；：—…]$/u.test(text) && /^[。！？，、；：—…]/u.test(piece)) continue;
    // Numbers and words are kept apart as writers do.
    text += /[\w%℃％]$/u.test(text) && /^\w/.test(piece) ? `和${piece}` : piece;
  }
  return `${text}末尾。`;
}
