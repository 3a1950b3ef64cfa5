// The text of a YAML file → its plain value with the place of every node, or findings about its syntax.
// The subset is what people write by hand: no anchors, no tags, one document, text keys.

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type Finding, finding, type Outcome, type Place } from '../findings/finding.ts';
import { describeSyntax } from './describeSyntax.ts';
import { onOneLine } from './onOneLine.ts';

/** A path into a value, as zod gives it: keys and 0-based indices. */
export type ValuePath = readonly PropertyKey[];

export interface ParsedYaml {
  readonly value: unknown;
  /** The place of the value at a path; of its nearest existing parent if there is none. */
  readonly placeOf: (path: ValuePath) => Place;
  /** The place of the key itself that ends the path. */
  readonly placeOfKey: (path: ValuePath) => Place;
  /** What the file says there, on one line, shortened. */
  readonly sourceOf: (path: ValuePath) => string;
}

/** A supplement of 200 pages has some 400 000 characters of YAML; beyond a million it is no supplement. */
const MAX_CHARACTERS = 1_000_000;

export function parseYaml(file: string, source: string): Outcome<ParsedYaml | undefined> {
  const text = source.replace(/^\uFEFF/, '');
  if (text.length > MAX_CHARACTERS) {
    return failed([finding('yaml-too-big', { file }, { value: text.length, limit: MAX_CHARACTERS })]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => placeInText(file, text, lines, offset);
  const findings = oneCause(describeSyntax(text, document, placeAt), findExtras(text, document, placeAt));
  if (findings.length === 0 && isEmpty(document)) findings.push(finding('yaml-empty-file', { file }, {}));
  if (findings.some((f) => f.id !== 'yaml-duplicate-key')) return failed(findings);
  const rangeOf = (path: ValuePath): readonly [number, number] => nodeRange(document, path);
  return {
    value: {
      value: toPlain(document),
      placeOf: (path) => placeAt(rangeOf(path)[0]),
      placeOfKey: (path) => placeAt(keyOffset(document, path) ?? rangeOf(path)[0]),
      sourceOf: (path) => onOneLine(text.slice(...rangeOf(path))),
    },
    findings,
  };
}

const failed = (findings: readonly Finding[]): Outcome<undefined> => ({ value: undefined, findings });

const isEmpty = (document: Document.Parsed): boolean =>
  document.contents === null || (isScalar(document.contents) && document.contents.value === null);

/** Aliases are refused before this is called, so the value is a finite tree. */
const toPlain = (document: Document.Parsed): unknown => document.toJS({ maxAliasCount: 0 });

/** Columns count characters (code points), as editors show them. */
function placeInText(file: string, text: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(Math.min(offset, text.length));
  if (line === 0) return { file, line: 1, column: 1 };
  const lineStart = Math.min(offset, text.length) - (col - 1);
  return { file, line, column: [...text.slice(lineStart, offset)].length + 1 };
}

/** An anchor or a tag in the wrong place is a syntax error too: on one line they are one defect, and its cause is told. */
function oneCause(syntax: readonly Finding[], extras: readonly Finding[]): Finding[] {
  const broken = syntax.find((f) => f.id !== 'yaml-duplicate-key');
  if (!broken) return [...syntax, ...extras];
  const cause = extras.find((f) => f.where.line === broken.where.line);
  return [...syntax.filter((f) => f !== broken), cause ?? broken];
}

/** The first anchor or alias and the first tag: one habit, one finding, however often it is used. */
function findExtras(text: string, document: Document.Parsed, placeAt: (offset: number) => Place): Finding[] {
  let anchor: Finding | undefined;
  let tag: Finding | undefined;
  visit(document, {
    Node: (_, node) => {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) anchor ??= finding('yaml-anchor', placeAt(start), { value: `*${node.source}` });
      else if (node.anchor) anchor ??= finding('yaml-anchor', placeAt(start), { value: `&${node.anchor}` });
      if (node.tag) {
        const written = /(!\S*)\s+(?:&\S+\s+)?$/.exec(text.slice(0, start));
        tag ??= finding('yaml-tag', placeAt(written?.index ?? start), { value: written?.[1] ?? node.tag });
      }
      return anchor && tag ? visit.BREAK : undefined;
    },
  });
  return [anchor, tag].filter((f) => f !== undefined);
}

function nodeAt(document: Document.Parsed, path: ValuePath): Node | undefined {
  const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(found) ? found : undefined;
}

function nodeRange(document: Document.Parsed, path: ValuePath): readonly [number, number] {
  const range = nodeAt(document, path)?.range;
  if (range) return [range[0], range[1]];
  return path.length === 0 ? [0, 0] : nodeRange(document, path.slice(0, -1));
}

function keyOffset(document: Document.Parsed, path: ValuePath): number | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
