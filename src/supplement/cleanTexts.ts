// Every text of supplement.yaml → the characters to be printed; odd characters are told at the place of their value.

import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';
import type { ValuePath } from '../schema/parseYaml.ts';
import type { PlacedValue } from '../schema/readYaml.ts';
import { cleanText } from './cleanText.ts';
import { describeOdd } from './describeOdd.ts';

/** Names of files stay as the disk has them. */
const FILE_KEYS: ReadonlySet<PropertyKey> = new Set(['file', 'story']);

export function cleanTexts<T>({ value, placeOf }: PlacedValue<T>): Outcome<PlacedValue<T>> {
  const findings: Finding[] = [];
  const clean = (inner: unknown, path: ValuePath): unknown => {
    if (Array.isArray(inner)) return inner.map((item, index) => clean(item, [...path, index]));
    if (typeof inner === 'object' && inner !== null) {
      return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, clean(item, [...path, key])]));
    }
    if (typeof inner !== 'string' || FILE_KEYS.has(path.at(-1) ?? '')) return inner;
    const place = (): Place => placeOf(path);
    const { text, odd } = cleanText(inner);
    if (text === '') findings.push(finding('yaml-empty-text', place(), { key: String(path.at(-1)) }));
    else findings.push(...describeOdd(inner, odd, place));
    return text;
  };
  // Cleaning maps strings to strings and leaves the shape alone.
  return { value: { value: clean(value, []) as T, placeOf }, findings };
}
