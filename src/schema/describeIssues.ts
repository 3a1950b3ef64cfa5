// Zod's issues with a value read from YAML → findings with place, value, limit and hint: exactly one for each defect.

import type { z } from 'zod';
import { CATALOGUE } from '../findings/catalogue.ts';
import { type Finding, type FindingId, finding, type Place } from '../findings/finding.ts';
import { chooseBranches, expectedByBranches } from './chooseBranch.ts';
import { describeType, keyName } from './describeType.ts';
import { nearMiss } from './nearMiss.ts';
import { onOneLine } from './onOneLine.ts';
import type { ParsedYaml, ValuePath } from './parseYaml.ts';
import { knownKeys } from './schemaAt.ts';

type Issue = z.core.$ZodIssue;

export function describeIssues(parsed: ParsedYaml, schema: z.ZodType, given: readonly Issue[]): Finding[] {
  const issues = chooseBranches(given);
  const findings: Finding[] = [];
  const meant = new Set<string>();
  const named = (path: ValuePath, key: string): string => JSON.stringify([...path.map(String), key]);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const suggestion = suggestKey(schema, parsed, issue.path, key);
      if (suggestion) meant.add(named(issue.path, suggestion));
      findings.push(describeKey(parsed, schema, issue.path, key, suggestion));
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    // A misspelt key is one defect, though it also leaves the right key missing.
    if (isMissing(parsed, issue) && meant.has(named(issue.path.slice(0, -1), String(issue.path.at(-1))))) continue;
    findings.push(describeIssue(parsed, issue));
  }
  return findings;
}

/** A key that is known there, not yet used, and close to the one given or to a name people call it by. */
function suggestKey(schema: z.ZodType, parsed: ParsedYaml, path: ValuePath, key: string): string | undefined {
  const known = [...knownKeys(schema, path)].filter(([name]) => valueAt(parsed.value, [...path, name]) === undefined);
  const meant = nearMiss(
    key,
    known.flatMap(([, names]) => names),
  );
  return known.find(([, names]) => meant !== undefined && names.includes(meant))?.[0];
}

function describeKey(
  parsed: ParsedYaml,
  schema: z.ZodType,
  path: ValuePath,
  key: string,
  suggestion: string | undefined,
): Finding {
  const at = parsed.placeOfKey([...path, key]);
  if (suggestion) return finding('yaml-misspelt-key', at, { value: key, suggestion });
  return finding('yaml-unknown-key', at, { value: key, limit: [...knownKeys(schema, path).keys()].join(', ') });
}

function describeIssue(parsed: ParsedYaml, issue: Issue): Finding {
  const at = parsed.placeOf(issue.path);
  const key = keyName(issue.path);
  const given = valueAt(parsed.value, issue.path);
  const value = typeof given === 'string' ? onOneLine(given) : parsed.sourceOf(issue.path);
  if (isMissing(parsed, issue)) {
    return finding('yaml-missing-key', parsed.placeOf(issue.path.slice(0, -1)), { value: String(issue.path.at(-1)) });
  }
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, given, at, key, value);
    case 'invalid_value':
      return describeChoice(at, key, value, issue.values.map(String));
    case 'invalid_union':
      return describeChoice(at, key, value, expectedByBranches(issue));
    case 'too_small':
      return describeSize(issue.origin, `≥ ${issue.minimum}`, parsed, issue, at, key);
    case 'too_big':
      return describeSize(issue.origin, `≤ ${issue.maximum}`, parsed, issue, at, key);
    case 'not_multiple_of':
      return finding('yaml-too-small', at, { key, value, limit: `n × ${issue.divisor}` });
    case 'invalid_format':
      return describeForm(given, at, key, value, issue.pattern ?? issue.format);
    case 'invalid_key':
      return finding('yaml-wrong-form', parsed.placeOfKey(issue.path), { key, value: key, limit: patternOf(issue) });
    case 'custom':
      return describeCustom(issue, at, key, value);
    default:
      return finding('yaml-wrong-form', at, { key, value, limit: issue.message });
  }
}

function describeForm(given: unknown, at: Place, key: string, value: string, limit: string): Finding {
  const text = String(given);
  if (text.trim() === '') return finding('yaml-empty-text', at, { key });
  const lines = text.trim().split('\n').length;
  if (lines > 1) return finding('yaml-many-lines', at, { key, value: lines });
  return finding('yaml-wrong-form', at, { key, value, limit });
}

const patternOf = (issue: z.core.$ZodIssueInvalidKey): string => {
  const inner = issue.issues[0];
  return inner?.code === 'invalid_format' ? (inner.pattern ?? inner.format) : (inner?.message ?? '');
};

function describeChoice(at: Place, key: string, value: string, values: readonly string[]): Finding {
  const limit = values.join(', ');
  const suggestion = nearMiss(value, values);
  return suggestion === undefined
    ? finding('yaml-not-one-of', at, { key, value, limit })
    : finding('yaml-misspelt-value', at, { key, value, limit, suggestion });
}

function describeSize(
  origin: string,
  limit: string,
  parsed: ParsedYaml,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  at: Place,
  key: string,
): Finding {
  const value = valueAt(parsed.value, issue.path);
  const exact = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const strict = issue.inclusive === false ? limit.replace('≥', '>').replace('≤', '<') : limit;
  const expected = issue.exact ? String(exact) : strict;
  if (Array.isArray(value)) return finding('yaml-item-count', at, { key, value: value.length, limit: expected });
  if (typeof value === 'string') {
    if (value === '') return finding('yaml-empty-text', at, { key });
    return finding('yaml-text-length', at, { key, value: [...value].length, limit: expected });
  }
  const shown = origin === 'number' || origin === 'int' ? Number(value) : parsed.sourceOf(issue.path);
  const id = issue.code === 'too_small' ? 'yaml-too-small' : 'yaml-too-large';
  return finding(id, at, { key, value: shown, limit: expected });
}

/** A schema's own check names its finding: `.refine(isDate, { params: { finding: 'supplement-date' } })`. */
function describeCustom(issue: z.core.$ZodIssueCustom, at: Place, key: string, value: string): Finding {
  const { finding: id, ...parameters }: Record<string, unknown> = issue.params ?? {};
  if (!isFindingId(id)) return finding('yaml-wrong-form', at, { key, value, limit: issue.message });
  const texts = Object.entries(parameters).map(([name, text]) => [name, String(text)]);
  return finding(id, at, { key, value, ...Object.fromEntries(texts) });
}

const isFindingId = (id: unknown): id is FindingId => typeof id === 'string' && Object.hasOwn(CATALOGUE, id);

function isMissing(parsed: ParsedYaml, issue: Issue): boolean {
  if (issue.path.length === 0 || typeof issue.path.at(-1) !== 'string') return false;
  return issue.code !== 'custom' && valueAt(parsed.value, issue.path) === undefined;
}

function valueAt(value: unknown, path: ValuePath): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
