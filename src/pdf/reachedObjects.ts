// Every object the trailer of a file leads to, each once, with the nearest thing it belongs to that has a name.

import { nameAt, resolve } from './lookUp.ts';
import { isDict, isRef, isStream, type PdfFile, type PdfObject } from './objects.ts';

export interface ReachedObject {
  /** No reference: what it refers to comes by itself. */
  readonly object: PdfObject;
  /** For people: `Font Type0 ABCDEF+NotoSerifSC`, `XObject Image`; of what it stands in. */
  readonly within: string;
}

export function* reachedObjects(file: PdfFile): Generator<ReachedObject> {
  const seen = new Set<number>();
  const waiting: ReachedObject[] = [{ object: file.trailer, within: 'trailer' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { object, within } = next;
    if (isRef(object)) {
      if (seen.has(object.number)) continue;
      seen.add(object.number);
      waiting.push({ object: resolve(file, object), within });
      continue;
    }
    const named = titleOf(file, object) ?? within;
    yield { object, within: named };
    if (Array.isArray(object)) for (const item of object) waiting.push({ object: item, within: named });
    else if (isDict(object) || isStream(object)) {
      const { entries } = isStream(object) ? object.dict : object;
      for (const item of entries.values()) waiting.push({ object: item, within: named });
    }
  }
}

function titleOf(file: PdfFile, object: PdfObject): string | undefined {
  if (!isDict(object) && !isStream(object)) return undefined;
  const parts = ['Type', 'Subtype', 'BaseFont', 'FontName'].flatMap((key) => nameAt(file, object, key) ?? []);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
