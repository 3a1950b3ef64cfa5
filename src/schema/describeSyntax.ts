// The parser's complaints about a YAML text → findings an editor understands. A parser that has lost its way goes on
// complaining, so only the first complaint is told, and keys given twice, which disturb nothing.

import { type Document, isMap, isScalar, visit, type YAMLError } from 'yaml';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { onOneLine } from './onOneLine.ts';

type PlaceAt = (offset: number) => Place;

export function describeSyntax(text: string, document: Document.Parsed, placeAt: PlaceAt): Finding[] {
  const repeated = document.errors.filter((e) => e.code === 'DUPLICATE_KEY');
  const first = document.errors.find((e) => e.code !== 'DUPLICATE_KEY');
  const told = first ? repeated.filter((e) => e.pos[0] < first.pos[0]) : repeated;
  const findings = told.map((e) => describeRepeatedKey(text, document, e, placeAt));
  if (first) findings.push(describeColon(text, first, placeAt) ?? describeError(text, document, first, placeAt));
  return findings;
}

/** The slips of people who type Chinese: `标题：…`, and `key:value`. The parser only stumbles some lines later. */
function describeColon(text: string, error: YAMLError, placeAt: PlaceAt): Finding | undefined {
  if (error.code !== 'MULTILINE_IMPLICIT_KEY' && error.code !== 'UNEXPECTED_TOKEN' && error.code !== 'MISSING_CHAR') {
    return undefined;
  }
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const slip = /^([\t ]*(?:- +)*)([A-Za-z]\w*)(：|:(?=[^\s:/]))/gm;
  slip.lastIndex = lineStart;
  const match = slip.exec(text);
  if (!match || match.index > error.pos[1]) return undefined;
  const [, indent = '', key = '', colon] = match;
  const at = placeAt(match.index + indent.length + key.length);
  return colon === '：'
    ? finding('yaml-full-width-colon', at, { value: key })
    : finding('yaml-no-space-after-colon', at, { value: key });
}

function describeError(text: string, document: Document.Parsed, error: YAMLError, placeAt: PlaceAt): Finding {
  const at = placeAt(error.pos[0]);
  const value = onOneLine(text.slice(error.pos[0]).split('\n', 1)[0] ?? '');
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return finding('yaml-tab', at, {});
    case 'BAD_INDENT':
      return finding('yaml-indent', at, { value });
    case 'MISSING_CHAR':
      return describeNotClosed(text, document, error, placeAt);
    case 'BAD_SCALAR_START':
      return finding('yaml-reserved-start', at, { value: text.slice(error.pos[0], error.pos[0] + 1) });
    case 'BLOCK_AS_IMPLICIT_KEY':
      return describeInnerKey(text, error, placeAt, value);
    case 'MULTIPLE_DOCS':
      return finding('yaml-many-documents', at, {});
    case 'RESOURCE_EXHAUSTION':
      return finding('yaml-too-deep', at, {});
    default:
      return finding('yaml-syntax', at, { value, reason: error.message });
  }
}

/** A key inside a value: on the same line a colon in the text, on a later one a key that is indented too far. */
function describeInnerKey(text: string, error: YAMLError, placeAt: PlaceAt, value: string): Finding {
  const [start] = error.pos;
  const colon = text.slice(start).search(/:(?=\s|$)/) + start;
  const lineStart = text.lastIndexOf('\n', colon) + 1;
  if (lineStart <= start) return finding('yaml-colon-in-text', placeAt(start), { value });
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  return finding('yaml-indent', placeAt(lineStart + line.search(/\S/)), { value: onOneLine(line) });
}

/** The parser complains at the end of the file; the person needs the quote or bracket that was opened. */
function describeNotClosed(text: string, document: Document.Parsed, error: YAMLError, placeAt: PlaceAt): Finding {
  let opened = error.pos[0];
  visit(document, {
    Node: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (/[[{"']/.test(text.charAt(start)) && start < error.pos[0] && end >= error.pos[0]) opened = start;
    },
  });
  const value = onOneLine(text.slice(opened).split('\n', 1)[0] ?? '');
  return finding('yaml-not-closed', placeAt(opened), { value });
}

function describeRepeatedKey(text: string, document: Document.Parsed, error: YAMLError, placeAt: PlaceAt): Finding {
  const [offset] = error.pos;
  let key = onOneLine(text.slice(offset).split(/:(?:\s|$)/, 1)[0] ?? '');
  let firstLine = 1;
  visit(document, {
    Map: (_, map) => {
      const second = map.items.find((item) => isScalar(item.key) && item.key.range?.[0] === offset);
      if (!second || !isMap(map) || !isScalar(second.key)) return undefined;
      const repeated = String(second.key.value);
      const first = map.items.find((item) => isScalar(item.key) && String(item.key.value) === repeated);
      key = repeated;
      firstLine = (isScalar(first?.key) && placeAt(first.key.range?.[0] ?? 0).line) || 1;
      return visit.BREAK;
    },
  });
  return finding('yaml-duplicate-key', placeAt(offset), { value: key, limit: firstLine });
}
