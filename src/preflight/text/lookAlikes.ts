// Characters that look like others but are not: Kangxi radicals, CJK radicals and compatibility ideographs. A font's
// glyph may be mapped to them; search and archive then miss the word.

/** U+FA0E … are unified ideographs in spite of their block (Unicode, ch. 18). */
const UNIFIED = new Set([
  0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29,
]);

export function isLookAlike(code: number): boolean {
  if (code >= 0x2e80 && code <= 0x2fdf) return true;
  if (code >= 0xf900 && code <= 0xfaff) return !UNIFIED.has(code);
  return code >= 0x2f800 && code <= 0x2fa1f;
}

export const isPrivateUse = (code: number): boolean =>
  (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xf0000 && code <= 0x10fffd);

/** The character meant, by compatibility normalisation; the same if there is none. */
export const meantBy = (character: string): string => character.normalize('NFKC');
