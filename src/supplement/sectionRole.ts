// The end of a subhead → what its section is: `## 实干托起希望 {lead}`. Braces that are to be printed take a backslash.

import type { SectionRole } from './supplement.ts';

/** As it may be written, in either language. */
const ROLES: Readonly<Record<string, SectionRole>> = { lead: 'lead', 导语: 'lead' };

export interface ReadRole {
  /** The subhead without the marker. */
  readonly text: string;
  readonly role?: SectionRole;
  readonly unknown?: { readonly offset: number; readonly value: string; readonly limit: string };
}

export function readRole(written: string): ReadRole {
  const marker = /(?<!\\)\{([^{}]*)\}\s*$/.exec(written);
  if (!marker) return { text: written };
  const text = written.slice(0, marker.index).trimEnd();
  const value = (marker[1] ?? '').trim();
  const role = Object.hasOwn(ROLES, value) ? ROLES[value] : undefined;
  if (role) return { text, role };
  return { text, unknown: { offset: marker.index, value: `{${value}}`, limit: Object.keys(ROLES).join(', ') } };
}
