// Texts with their roles and places in, findings out: characters no face has, characters that should not be in a text,
// characters a role must borrow from another face. Runs before layout, so that a page never fails late.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import { chainOf, type FontRoles, pickFace } from './chain.ts';
import type { Face } from './face.ts';

export interface PlacedText {
  readonly role: string;
  readonly text: string;
  readonly where: Place;
}

/** Each character is reported once per role and place. */
export function checkCoverage(roles: FontRoles, uses: readonly PlacedText[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const borrowed = new Map<string, Set<string>>();
  for (const { role, text, where } of uses) {
    const chain = chainOf(roles, role);
    for (const character of new Set(text)) {
      const found = judgeCharacter(chain, role, character, where);
      if (found) findings.set(`${role} ${character} ${where.file} ${where.line} ${where.item}`, found);
      else noteBorrowed(chain, role, character, borrowed);
    }
  }
  return [...findings.values(), ...reportBorrowed(borrowed)];
}

function judgeCharacter(chain: readonly Face[], role: string, character: string, where: Place): Finding | undefined {
  const meant = unify(character);
  if (meant !== undefined)
    return finding('font-character-compatibility', where, {
      character,
      value: codePointName(character),
      meant,
      limit: codePointName(meant),
    });
  if (pickFace(chain, codePointOf(character))) return undefined;
  return finding('font-character-missing', where, { character, value: codePointName(character), role });
}

/** Radicals that PDFs give for simplified characters and that Unicode normalisation leaves as they are. */
const RADICALS = new Map(
  Array.from('⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰', (radical, i) => [
    radical,
    '民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙'[i],
  ]),
);

/** Kangxi radicals, radical supplements and compatibility ideographs have an ordinary character that is meant. */
function unify(character: string): string | undefined {
  const simplified = RADICALS.get(character);
  if (simplified) return simplified;
  if (!/[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u.test(character)) return undefined;
  const meant = character.normalize('NFKC');
  return meant === character ? undefined : meant;
}

/** Only letters, digits and Han: marks and symbols of a second face do not catch the eye. */
function noteBorrowed(chain: readonly Face[], role: string, character: string, borrowed: Map<string, Set<string>>) {
  const face = pickFace(chain, codePointOf(character));
  if (!face || face === chain[0] || !/[\p{L}\p{N}]/u.test(character)) return;
  const key = `${role}\n${face.postScriptName}`;
  borrowed.set(key, (borrowed.get(key) ?? new Set()).add(character));
}

function reportBorrowed(borrowed: ReadonlyMap<string, ReadonlySet<string>>): readonly Finding[] {
  return [...borrowed].map(([key, characters]) => {
    const [role = '', face = ''] = key.split('\n');
    const value = [...characters].sort().join('');
    return finding('font-characters-borrowed', { item: `font ${role}` }, { role, face, value });
  });
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

const codePointName = (character: string): string =>
  `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`;
