import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pressConditionSchema } from '../../src/schema/pressCondition.ts';
import { readYaml } from '../../src/schema/readYaml.ts';

const text = readFileSync(new URL('../../assets/press/newsprint.yaml', import.meta.url), 'utf8');
const read = (yaml: string) => readYaml('press.yaml', yaml, pressConditionSchema);
const lineOf = (start: string): number => text.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;

describe('pressConditionSchema', () => {
  it('accepts the shipped newsprint condition', () => {
    const { value, findings } = read(text);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      name: 'newsprint',
      standard: 'PDF/X-4',
      totalInkLimit: 240,
      renderingIntent: 'perceptual',
      blackPointCompensation: true,
      blackText: { overprintUpToPt: 12 },
      bleedMm: 0,
    });
  });

  it('fills in what newspapers usually want', () => {
    const short = text.replace(/standard:.*\n/, '').replace(/renderingIntent:.*$/s, '');
    expect(read(short).value).toMatchObject({
      standard: 'PDF/X-4',
      renderingIntent: 'perceptual',
      blackText: { overprintUpToPt: 12 },
      marks: { crop: false, registration: false, colourBar: false, slug: false },
      bleedMm: 0,
    });
  });

  const bad: readonly (readonly [defect: string, yaml: string, line: string])[] = [
    ['an unknown key', text.replace('bleedMm: 0', 'bleedMm: 0\nscreening: am'), ''],
    ['an ink limit above four solids', text.replace('totalInkLimit: 240', 'totalInkLimit: 500'), 'totalInkLimit'],
    ['an ink limit in words', text.replace('totalInkLimit: 240', 'totalInkLimit: high'), 'totalInkLimit'],
    ['a standard it cannot make', text.replace('PDF/X-4', 'PDF/X-1a'), 'standard'],
    ['an intent that no picture wants', text.replace('perceptual', 'absolute'), 'renderingIntent'],
    ['a warning level below the minimum', text.replace('warning: 170', 'warning: 100'), 'warning'],
    ['a name that is no file name', text.replace('name: newsprint', 'name: News Print'), 'name'],
  ];
  it.each(bad)('gives exactly one finding for %s', (_, yaml, start) => {
    const { value, findings } = read(yaml);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', where: { file: 'press.yaml' } });
    if (start) expect(findings[0]?.where.line).toBe(lineOf(start));
  });
});
