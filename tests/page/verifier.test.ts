import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { PaintReport } from '../../src/page/paintFindings.ts';

// The verifier runs inside Chromium; here it is given a document of plain objects, one defect at a time.

const VERIFIER = readFileSync('src/page/verifier.js', 'utf8');

const CALM = {
  filter: 'none',
  backdropFilter: 'none',
  mixBlendMode: 'normal',
  maskImage: 'none',
  opacity: '1',
  textShadow: 'none',
  webkitTextStrokeWidth: '0px',
  backgroundClip: 'border-box',
  backgroundBlendMode: 'normal',
  boxShadow: 'none',
  backgroundImage: 'none',
  color: 'rgba(0, 0, 0, 0)',
  backgroundColor: 'rgba(0, 0, 0, 0)',
  borderTopWidth: '0px',
  borderBottomWidth: '0px',
  borderLeftWidth: '0px',
  borderRightWidth: '0px',
  letterSpacing: 'normal',
  objectFit: 'fill',
  zoom: '4',
};

interface FakeElement {
  readonly tagName: string;
  readonly className: string;
  readonly style: Record<string, string>;
  readonly dataset: Record<string, string>;
  readonly text?: string;
  /** Painted right end, zoomed px. */
  readonly right?: number;
  readonly complete?: boolean;
  readonly naturalWidth?: number;
}

const element = (more: Partial<FakeElement> = {}): FakeElement => ({
  tagName: 'P',
  className: 's-body',
  style: {},
  dataset: {},
  ...more,
});

function verify(elements: readonly FakeElement[]): PaintReport {
  const dress = (e: FakeElement) => ({
    ...e,
    childNodes: e.text ? [{ nodeType: 3 }] : [],
    firstChild: e.text ? { nodeType: 3 } : null,
    lastElementChild: null,
    textContent: e.text ?? '',
    parentElement: { dataset: { source: 'story/0' } },
    getBoundingClientRect: () => ({ left: 100, right: e.right ?? 0 }),
  });
  const dressed = elements.map(dress);
  let selected: ReturnType<typeof dress> | undefined;
  const document = {
    documentElement: { style: {} },
    querySelectorAll: () => dressed.filter((e) => e.className === 'l'),
    createRange: () => ({
      selectNodeContents: (e: ReturnType<typeof dress>) => {
        selected = e;
      },
      getBoundingClientRect: () => selected?.getBoundingClientRect(),
    }),
    body: { querySelectorAll: () => dressed },
    images: dressed.filter((e) => e.tagName === 'IMG'),
  };
  const getComputedStyle = (e: { style: Record<string, string> }) => ({ ...CALM, ...e.style });
  return runInNewContext(VERIFIER, { document, getComputedStyle }) as PaintReport;
}

const MM = (4 * 96) / 25.4;

describe('the verifier', () => {
  it('finds nothing on a calm page', () => {
    const report = verify([
      element({ text: '市民' }),
      element({ className: 'l', dataset: { width: '10' }, right: 100 + 10 * MM }),
    ]);
    expect(report).toMatchObject({ lines: 1, pictures: 0, faults: [] });
    expect(report.worst).toBeLessThan(0.001);
  });

  it('measures the painted against the planned width', () => {
    const off = (px: number) =>
      verify([element({ className: 'l', dataset: { width: '10' }, right: 100 + 10 * MM + 4 * px, text: '市民' })]);
    expect(off(0.29).faults).toEqual([]);
    expect(off(0.5).faults).toMatchObject([
      { kind: 'line', item: 'story/0', text: '市民', value: expect.closeTo(0.5, 6) },
    ]);
    expect(off(-0.5).worst).toBeCloseTo(0.5, 6);
  });

  it.each([
    ['filter', 'blur(1px)'],
    ['backdropFilter', 'blur(1px)'],
    ['mixBlendMode', 'multiply'],
    ['maskImage', 'url("a.png")'],
    ['opacity', '0.5'],
    ['textShadow', 'rgb(0, 0, 0) 1px 1px 2px'],
    ['webkitTextStrokeWidth', '1px'],
    ['backgroundClip', 'text'],
    ['backgroundBlendMode', 'multiply'],
    ['boxShadow', 'rgb(0, 0, 0) 2px 2px 4px 0px'],
    ['backgroundImage', 'url("a.png")'],
    ['backgroundImage', 'linear-gradient(rgba(0, 0, 0, 0.5), rgb(0, 0, 0))'],
  ])('reports %s: %s exactly once, however many elements have it', (property, value) => {
    const style = { [property]: value };
    expect(verify([element({ style }), element({ style })]).faults).toEqual([
      { kind: 'style', item: 'p.s-body', property, value },
    ]);
  });

  it('reports a half transparent colour as a style, a whole one as a colour, an invisible one not at all', () => {
    const faults = (color: string) => verify([element({ text: '市', style: { color } })]).faults;
    expect(faults('rgba(0, 0, 0, 0.5)')).toMatchObject([{ kind: 'style', property: 'color' }]);
    expect(faults('rgb(18, 52, 86)')).toEqual([{ kind: 'colour', item: 'p.s-body', value: '#123456' }]);
    expect(faults('rgba(0, 0, 0, 0)')).toEqual([]);
  });

  it('tells colours of borders that are painted, not of those that are not', () => {
    const border = { borderTopColor: 'rgb(1, 2, 3)' };
    expect(verify([element({ style: border })]).faults).toEqual([]);
    expect(verify([element({ style: { ...border, borderTopWidth: '1px' } })]).faults).toMatchObject([
      { value: '#010203' },
    ]);
  });

  it('counts pictures and reports one that is not there', () => {
    const img = (naturalWidth: number) =>
      element({ tagName: 'IMG', className: '', complete: true, naturalWidth, dataset: { number: '2' } });
    expect(verify([img(100), img(0)])).toMatchObject({ pictures: 2, faults: [{ kind: 'picture', item: 'picture 2' }] });
  });
});
