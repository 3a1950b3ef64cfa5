// Kinsoku: between which neighbours a line may break. Sources: GB/T 15834-2011 §5.1, CLREQ “Prohibition Rules for Line
// Start and Line End” with its levels, and “Prohibition Rules for Unbreakable Marks” (pairs, numbers with their units).

import { type CharacterClass, classOf, isWestern } from './characters.ts';

/** `basic` is CLREQ's most recommended; `gb` adds the solidus; `strict` keeps —— and …… from starting a line. */
export type KinsokuLevel = 'basic' | 'gb' | 'strict';

const NEVER_STARTS: ReadonlySet<CharacterClass> = new Set([
  'stop',
  'comma',
  'closer',
  'middleDot',
  'connector',
  'solidus',
  'space',
  'combining',
]);
const NEVER_ENDS: ReadonlySet<CharacterClass> = new Set(['opener']);
const NO_BREAK_SPACES = new Set('\u00a0\u202f');
const LATIN_NEVER_STARTS = new Set([...')]}>,.;:!?/']);
const LATIN_NEVER_ENDS = new Set([...'([{</']);

/** Signs of measure stand with their number and begin no line: 2%, 60℃. */
const UNIT_SIGNS = new Set([...'%‰％℃℉°′″㎡㎞㎏']);
/** Multiples belong to the figures before them: 31.83亿. */
const MULTIPLES = new Set([...'十百千万亿']);
/** Signs that precede a number: ￥200, №5. */
const BEFORE_NUMBER = new Set([...'￥¥$€£№＋+±−-']);

const isFullWidthDigit = (character: string): boolean => character >= '０' && character <= '９';

/** May a line end after `left` and the next begin with `right`? Both are single characters. */
export function mayBreakBetween(left: string, right: string, level: KinsokuLevel = 'gb'): boolean {
  const a = classOf(left);
  const b = classOf(right);
  if (NEVER_ENDS.has(a) || LATIN_NEVER_ENDS.has(left) || NO_BREAK_SPACES.has(left)) return false;
  if (NEVER_STARTS.has(b) || LATIN_NEVER_STARTS.has(right)) return false;
  if (a === 'solidus' && level !== 'basic') return false;
  if (b === 'dash' || b === 'ellipsis') return a !== b && level !== 'strict';
  if (isWestern(a) && isWestern(b)) return left === '-' && a === 'latin' && b === 'latin' && right !== '-';
  return !isNumberJoint(a, left, b, right);
}

/** Numbers stay whole with the signs before and after them. */
function isNumberJoint(a: CharacterClass, left: string, b: CharacterClass, right: string): boolean {
  if (UNIT_SIGNS.has(right)) return true;
  if (a === 'digit') return MULTIPLES.has(right);
  if (b === 'digit') return BEFORE_NUMBER.has(left) || a === 'connector';
  return isFullWidthDigit(left) && isFullWidthDigit(right);
}
