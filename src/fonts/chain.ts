// A role's faces in order, and the rule that says which of them paints a character.

import { advanceOf, type Face, halfAdvanceOf, hasCharacter } from './face.ts';
import type { RoleName } from './roles.ts';

/** The loaded roles: for each, its faces, the preferred first. */
export type FontRoles = ReadonlyMap<RoleName, readonly Face[]>;

/**
 * Marks that must be able to stand in half an em, and the dash and ellipsis that should match them in weight. They come
 * from the first face with `halt`, even if an earlier face has them (typography.md §2).
 */
const MARKS = new Set(
  Array.from('。，、；：？！“”‘’（）《》〈〉「」『』【】〔〕〖〗［］｛｝—…', (mark) => mark.codePointAt(0) ?? 0),
);

/** The face that paints the character; undefined when no face of the chain has it. */
export function pickFace(chain: readonly Face[], codePoint: number): Face | undefined {
  const able = (face: Face) => hasCharacter(face, codePoint);
  const halving = MARKS.has(codePoint) ? chain.find((face) => face.halfChanges.size > 0 && able(face)) : undefined;
  return halving ?? chain.find(able);
}

/** The faces of a role; an unloaded role is a mistake of the caller. */
export function chainOf(roles: FontRoles, role: string): readonly Face[] {
  const chain = roles.get(role as RoleName);
  if (!chain) throw new Error(`Expected a loaded font role but received "${role}"`);
  return chain;
}

export const chainAdvance = (chain: readonly Face[], codePoint: number): number | undefined => {
  const face = pickFace(chain, codePoint);
  return face && advanceOf(face, codePoint);
};

export const chainHalfAdvance = (chain: readonly Face[], codePoint: number): number | undefined => {
  const face = pickFace(chain, codePoint);
  return face && halfAdvanceOf(face, codePoint);
};
