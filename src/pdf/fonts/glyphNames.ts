// A font's encoding → the names its differences give to codes (ISO 32000-1, 9.6.6.1).

import { at, dictAt, resolve } from '../lookUp.ts';
import { isName, type PdfDict, type PdfFile } from '../objects.ts';

export function glyphNames(file: PdfFile, font: PdfDict): ReadonlyMap<number, string> {
  const differences = at(file, dictAt(file, font, 'Encoding'), 'Differences');
  const names = new Map<number, string>();
  let code = 0;
  for (const item of Array.isArray(differences) ? differences : []) {
    const found = resolve(file, item);
    if (typeof found === 'number') code = found;
    else if (isName(found)) names.set(code++, found.name);
  }
  return names;
}
