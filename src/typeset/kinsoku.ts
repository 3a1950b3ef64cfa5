// Kinsoku: between which neighbours a line may break. Sources: GB/T 15834-2011 §5.1, CLREQ 3.1.3 (line start and line
// end prohibition), 3.2.3 (numbers with their units).

import { type CharacterClass, classOf, isWestern } from './characters.ts';

/** Never at the start of a line. */
const BANNED_AT_START: ReadonlySet<CharacterClass> = new Set(['stop', 'comma', 'closer', 'middleDot']);
/** Never at the end of a line. */
const BANNED_AT_END: ReadonlySet<CharacterClass> = new Set(['opener']);

/** Signs that follow a number and never leave it: 31.83亿, 2%, 60℃. */
const AFTER_NUMBER = new Set([...'%‰℃°′″亿万千百％㎡㎞']);
/** Signs that precede a number: ￥200, №5, 第3 stays breakable as Chinese text does. */
const BEFORE_NUMBER = new Set([...'￥$€£№＋±']);

/** May a line end after `left` and the next begin with `right`? Both are single characters. */
export function mayBreakBetween(left: string, right: string): boolean {
  const a = classOf(left);
  const b = classOf(right);
  if (b === 'space' || a === 'opener' || BANNED_AT_END.has(a)) return false;
  if (BANNED_AT_START.has(b)) return false;
  if (a === b && (a === 'dash' || a === 'ellipsis')) return false;
  if (b === 'dash' || b === 'ellipsis') return a !== b;
  if (isWestern(a) && isWestern(b)) return a === 'latin' && left === '-' && b === 'latin';
  if (a === 'digit' && AFTER_NUMBER.has(right)) return false;
  if (b === 'digit' && BEFORE_NUMBER.has(left)) return false;
  return true;
}
