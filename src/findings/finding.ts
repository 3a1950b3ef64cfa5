// A finding is what a person is told about their page: an entry of the catalogue, filled in, with its place.
// Anything a user can cause is a finding; anything else is a bug and throws.

import type { RectMm } from '../units.ts';
import { CATALOGUE } from './catalogue.ts';
import { faultInChinese } from './describeFault.ts';
import { describeItem, describeTerms } from './describeItem.ts';
import type { Bilingual, Entry, Severity } from './entry.ts';

export interface Place {
  /** Path as the user knows it: relative to the supplement folder, or as given on the command line. */
  readonly file?: string;
  /** 1-based, as editors count. */
  readonly line?: number;
  readonly column?: number;
  /** Page number as in the supplement ("05"), or the page of a PDF ("1"). */
  readonly page?: string;
  /** What on the page: `picture 3`, `paragraph 7`, `font NotoSerifSC`. */
  readonly item?: string;
  /** From the top left of the trimmed sheet. */
  readonly rectMm?: RectMm;
}

export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly where: Place;
  readonly value?: string | number;
  readonly limit?: string | number;
  readonly hint?: Bilingual;
}

/** What every stage of the way from folder to plate returns. `value` is absent when it could not be made. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export type FindingId = keyof typeof CATALOGUE;

type ParameterOf<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | ParameterOf<Rest> : never;
type HintText<E> = E extends { hint: { en: infer H extends string } } ? H : '';
type EntryOf<K extends FindingId> = (typeof CATALOGUE)[K];
export type Parameters<K extends FindingId> = Record<
  ParameterOf<EntryOf<K>['en']> | ParameterOf<HintText<EntryOf<K>>>,
  string | number
>;

const fill = (text: string, parameters: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));

/** Parts of a page and prices are named in English; a Chinese text calls them as editors do. */
const inChinese = (given: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> => ({
  ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, measureInChinese(value)])),
  ...(given.element !== undefined && { element: describeItem(String(given.element)).zh }),
  ...(given.fault !== undefined && { fault: faultInChinese(String(given.fault)) }),
  ...(given.terms !== undefined && { terms: describeTerms(String(given.terms)) }),
});

const UNITS: Readonly<Record<string, string>> = { '%': '%', '×': ' 倍', em: ' 字宽', mm: ' 毫米', pt: ' 磅' };

/** `1.6 ×` → `1.6 倍`. */
const measureInChinese = (value: string | number): string | number =>
  typeof value === 'number' ? value : value.replace(/^([\d.]+) (%|×|em|mm|pt)$/, (_, n, unit) => `${n}${UNITS[unit]}`);

/** Makes the finding `id` at a place. `value` and `limit` among the parameters also become fields of the finding. */
export function finding<K extends FindingId>(id: K, where: Place, parameters: Parameters<K>): Finding {
  const entry: Entry = CATALOGUE[id];
  const given: Readonly<Record<string, string | number>> = parameters;
  return {
    id,
    severity: entry.severity,
    message: { en: fill(entry.en, given), zh: fill(entry.zh, inChinese(given)) },
    where,
    ...(given.value !== undefined && { value: given.value }),
    ...(given.limit !== undefined && { limit: given.limit }),
    ...(entry.hint && { hint: { en: fill(entry.hint.en, given), zh: fill(entry.hint.zh, inChinese(given)) } }),
  };
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'error');
