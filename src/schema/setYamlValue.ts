// YAML text and a key of one of its maps → the text with that key set, and nothing else of it touched: comments, order,
// quotes and line ends stay as the editor wrote them. Undefined where there is no such map.

import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { ValuePath } from './parseYaml.ts';

/** `value` is written as it stands, as YAML. */
export function setYamlValue(source: string, path: ValuePath, key: string, value: string): string | undefined {
  const document = parseDocument(source, { version: '1.2', schema: 'core', logLevel: 'error' });
  const map = document.errors.length === 0 ? document.getIn(path, true) : undefined;
  if (!isMap(map) || map.items.length === 0 || !map.range) return undefined;
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!pair) return map.flow ? addToFlow(source, map.range[1], key, value) : addToBlock(source, map, key, value);
  const [start, end] = rangeOf(pair.value) ?? [];
  if (start === undefined || end === undefined) return undefined;
  // A key without a value has its place right behind the colon.
  const gap = source[start - 1] === ':' ? ' ' : '';
  const tail = source.slice(start, end).endsWith('\n') ? '\n' : '';
  return source.slice(0, start) + gap + value + tail + source.slice(end);
}

/** `{ a: 1 }` → `{ a: 1, key: value }`, with the blanks before the bracket as they were. */
function addToFlow(source: string, end: number, key: string, value: string): string {
  const inside = source.slice(0, end - 1);
  const last = inside.trimEnd();
  const comma = last.endsWith(',') ? ' ' : ', ';
  return `${last}${comma}${key}: ${value}${inside.slice(last.length)}${source.slice(end - 1)}`;
}

/** On a line of its own below the last key, as far in as the first one. */
function addToBlock(source: string, map: YAMLMap, key: string, value: string): string | undefined {
  const first = rangeOf(map.items[0]?.key)?.[0];
  const last = map.items.at(-1);
  const end = rangeOf(last?.value)?.[1] ?? rangeOf(last?.key)?.[1];
  if (first === undefined || end === undefined) return undefined;
  const indent = ' '.repeat(first - (source.lastIndexOf('\n', first - 1) + 1));
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  // Block scalars end behind their line.
  if (source[end - 1] === '\n') return `${source.slice(0, end)}${indent}${key}: ${value}${lineEnd}${source.slice(end)}`;
  const rest = source.slice(end).search(/\r?\n|$/);
  const at = end + rest;
  return `${source.slice(0, at)}${lineEnd}${indent}${key}: ${value}${source.slice(at)}`;
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return (node.range as readonly [number, number, number] | null | undefined) ?? undefined;
}
