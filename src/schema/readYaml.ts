// The text of a YAML file and a schema → the checked value with defaults in, or findings with file, line and column.
// Schemas are strict objects (`z.strictObject`), so that a key nobody knows is an error and not silence.

import type { z } from 'zod';
import { hasErrors, type Outcome, type Place } from '../findings/finding.ts';
import { describeIssues } from './describeIssues.ts';
import { parseYaml, type ValuePath } from './parseYaml.ts';

export interface PlacedValue<T> {
  readonly value: T;
  /** Where the file says what is at this path; for findings that only later stages can make. */
  readonly placeOf: (path: ValuePath) => Place;
}

/** Reads and checks; `value` is absent when there is any error. `file` is the path as the user knows it. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Outcome<T | undefined> {
  const { value, findings } = readPlacedYaml(file, text, schema);
  return { value: value?.value, findings };
}

export function readPlacedYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Outcome<PlacedValue<T> | undefined> {
  const { value: parsed, findings: syntax } = parseYaml(file, text);
  if (!parsed) return { value: undefined, findings: syntax };
  const checked = schema.safeParse(parsed.value);
  const issues = checked.success ? [] : describeIssues(parsed, schema, checked.error.issues);
  const findings = [...syntax, ...issues].sort(byPlace);
  if (!checked.success || hasErrors(findings)) return { value: undefined, findings };
  return { value: { value: checked.data, placeOf: parsed.placeOf }, findings };
}

const byPlace = (a: { where: Place }, b: { where: Place }): number =>
  (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0);
