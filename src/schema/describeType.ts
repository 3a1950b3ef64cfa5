// A value of the wrong type → the finding that says what was expected, in words of the file and not of the program.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { ValuePath } from './parseYaml.ts';

/** `caption`; `focus #2` for the second item of a list. */
export function keyName(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return '';
  return typeof last === 'number' ? `${keyName(path.slice(0, -1))} #${last + 1}` : String(last);
}

export function describeType(expected: string, given: unknown, at: Place, key: string, value: string): Finding {
  if (given === null || given === undefined) return finding('yaml-no-value', at, { key });
  switch (expected) {
    case 'string':
      return typeof given === 'object'
        ? finding('yaml-not-text', at, { key, value })
        : finding('yaml-unquoted-text', at, { key, value });
    case 'int':
      return typeof given === 'number'
        ? finding('yaml-not-whole', at, { key, value: given })
        : finding('yaml-not-number', at, { key, value });
    case 'number':
      return finding('yaml-not-number', at, { key, value });
    case 'boolean':
      return finding('yaml-not-boolean', at, { key, value });
    case 'array':
    case 'tuple':
      return finding('yaml-not-list', at, { key, value });
    case 'object':
    case 'record':
    case 'map':
      return describeNoMap(given, at, key, value);
    default:
      return finding('yaml-not-one-of', at, { key, value, limit: expected });
  }
}

/** `标题：…` and `key:value` without a space are plain text to YAML: a map that is no map. */
function describeNoMap(given: unknown, at: Place, key: string, value: string): Finding {
  const [, slip, colon] = /^([A-Za-z]\w*)(：|:(?=[^\s/]))/.exec(String(given)) ?? [];
  if (slip === undefined) {
    return key ? finding('yaml-not-map', at, { key, value }) : finding('yaml-root-not-map', at, { value });
  }
  const atColon = { ...at, ...(at.column !== undefined && { column: at.column + slip.length }) };
  return colon === '：'
    ? finding('yaml-full-width-colon', atColon, { value: slip })
    : finding('yaml-no-space-after-colon', atColon, { value: slip });
}
