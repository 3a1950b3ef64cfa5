// Zod's complaint that a value fits no branch of a union → the complaints about the branch that was meant, so that a
// person reads of the one wrong key and not of every shape the value might have had.

import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The issues with every union resolved; a union no branch of which comes near stays as it is. */
export function chooseBranches(issues: readonly Issue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const near = issue.errors.filter((branch) => !branch.some(isOfAnotherShape));
    const meant = near.sort((a, b) => remoteness(a) - remoteness(b))[0];
    if (!meant) return [issue];
    return chooseBranches(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

/** What the branches would have accepted: type names and literal values. */
export function expectedByBranches(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  if ('options' in issue && issue.options) return issue.options.map(String);
  const expected = issue.errors.flat().flatMap((inner) => {
    if (inner.code === 'invalid_type') return [inner.expected];
    return inner.code === 'invalid_value' ? inner.values.map(String) : [];
  });
  return [...new Set(expected)];
}

const isOfAnotherShape = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

const remoteness = (branch: readonly Issue[]): number =>
  branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
