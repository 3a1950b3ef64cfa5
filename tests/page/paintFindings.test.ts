import { describe, expect, it } from 'vitest';
import { judgePaint, type PaintFault, type PaintReport } from '../../src/page/paintFindings.ts';
import { twoSessions } from '../makeup/material.ts';

const template = twoSessions();
const judge = (report: Partial<PaintReport>, pictures = 0) =>
  judgePaint({ lines: 1, worst: 0, pictures: 0, faults: [], ...report }, '05', template, pictures);
const one = (fault: PaintFault) => {
  const { findings } = judge({ faults: [fault] });
  expect(findings).toHaveLength(1);
  return findings[0];
};

describe('judgePaint', () => {
  it('finds nothing on a page painted as planned', () => {
    expect(judge({ pictures: 8 }, 8).findings).toEqual([]);
  });

  it('hands the report through', () => {
    expect(judge({ worst: 0.07 }).value.worst).toBe(0.07);
  });

  it('tells a line painted wider than planned, with both widths', () => {
    expect(one({ kind: 'line', item: 'story/3', text: '市民走进', value: 1.2345 })).toMatchObject({
      id: 'line-width-differs',
      severity: 'error',
      where: { page: '05', item: 'story/3' },
      value: '1.23',
      limit: 0.3,
    });
  });

  it.each([
    ['filter', 'blur(2px)'],
    ['mixBlendMode', 'multiply'],
    ['opacity', '0.5'],
    ['textShadow', 'rgb(0, 0, 0) 1px 1px 2px'],
    ['boxShadow', 'rgb(0, 0, 0) 1px 1px 2px 0px'],
    ['color', 'rgba(0, 0, 0, 0.5)'],
  ])('tells the forbidden style %s: %s', (property, value) => {
    const found = one({ kind: 'style', item: 'p.s-body', property, value });
    expect(found).toMatchObject({
      id: 'style-forbidden',
      severity: 'error',
      where: { page: '05', item: 'p.s-body' },
      value,
    });
    expect(found?.message.en).toContain(property);
  });

  it('warns of a colour that is not in the palette and accepts those that are', () => {
    expect(one({ kind: 'colour', item: 'p', value: '#123456' })).toMatchObject({
      id: 'colour-outside-palette',
      severity: 'warning',
      value: '#123456',
    });
    for (const { rgb } of Object.values(template.palette))
      expect(judge({ faults: [{ kind: 'colour', item: 'p', value: rgb }] }).findings).toEqual([]);
  });

  it('tells a picture that was not decoded, and pictures the template left out', () => {
    expect(one({ kind: 'picture', item: 'picture 3' })).toMatchObject({
      id: 'picture-not-painted',
      value: 'picture 3',
    });
    expect(judge({ pictures: 6 }, 8).findings).toMatchObject([
      { id: 'picture-not-painted', value: '2 of 8 pictures', where: { page: '05' } },
    ]);
  });
});
