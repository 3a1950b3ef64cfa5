import { describe, expect, it } from 'vitest';
import { dict, name, ref, stream } from '../../src/pdf/objects.ts';
import { pressPage } from '../../src/press/pressPage.ts';
import { bytesOf, type SmallPdf, textOf } from '../pdf/smallPdf.ts';
import { asX1a, plainInput, pressed, pressInput, smallInput } from './pressInputs.ts';

const KEYS = /\/(SMask|ca|CA|BM|AIS|Group)\b/;
const seeThrough = dict({ ca: 0.5, BM: name('Multiply') });
const mm = (pt: number) => (pt / 72) * 25.4;

describe('a page that paints see-through', () => {
  const small: SmallPdf = {
    content: '0 0 0 rg 0 0 9 9 re f /G gs 100 300 50 20 re f 100 200 50 20 re f',
    resources: { ExtGState: dict({ G: seeThrough }) },
  };

  it('is noted for PDF/X-4 with its place, and blends in the inks', async () => {
    const { value, findings } = await pressPage(smallInput(small));
    expect(findings).toMatchObject([
      { id: 'press-transparency', severity: 'note', value: 'BM Multiply' },
      { id: 'press-transparency', severity: 'note', value: 'ca 0.5' },
    ]);
    const { rectMm } = findings[1]?.where ?? {};
    expect(rectMm?.x).toBeCloseTo(mm(100), 2);
    expect(rectMm?.y).toBeCloseTo(mm(400 - 320), 2);
    expect(rectMm?.width).toBeCloseTo(mm(50), 2);
    expect(findings[1]?.message.en).toContain('uses: 2');
    expect(textOf(value?.pdf ?? new Uint8Array())).toMatch(/\/CS \/DeviceCMYK/);
  });

  it('is refused for PDF/X-1a, with the same place', async () => {
    const { value, findings } = await pressPage(asX1a(smallInput(small)));
    expect(value).toBeUndefined();
    expect(findings.map((f) => [f.id, f.value])).toEqual([
      ['press-transparency-forbidden', 'BM Multiply'],
      ['press-transparency-forbidden', 'ca 0.5'],
    ]);
    expect(findings[0]?.where.rectMm?.y).toBeCloseTo(mm(80), 2);
  });

  it('as Chromium paints opacity, is refused where it stands', async () => {
    const { value, findings } = await pressPage(asX1a(plainInput('opacity.pdf')));
    expect(value).toBeUndefined();
    const refused = findings.filter((f) => f.severity === 'error');
    expect(refused).toMatchObject([{ id: 'press-transparency-forbidden', value: 'ca 0.5' }]);
    expect(refused[0]?.where.rectMm).toMatchObject({ x: 0, y: 0, width: expect.closeTo(80, 0) });
  });

  it('by a picture with a soft mask, is refused for PDF/X-1a', async () => {
    const image = { Subtype: name('Image'), ColorSpace: name('DeviceGray'), Width: 1, Height: 1, BitsPerComponent: 8 };
    const masked = {
      content: 'q 100 0 0 50 0 0 cm /Im Do Q',
      resources: { XObject: dict({ Im: ref(10) }) },
      objects: [stream(bytesOf('a'), { ...image, SMask: ref(11) }), stream(bytesOf('b'), image)],
    };
    const { findings } = await pressPage(asX1a(smallInput(masked)));
    expect(findings).toMatchObject([{ id: 'press-transparency-forbidden', value: 'image SMask' }]);
    expect(findings[0]?.where.rectMm?.width).toBeCloseTo(mm(100), 2);
    const { findings: allowed } = await pressPage(smallInput(masked));
    expect(allowed).toMatchObject([{ id: 'press-transparency', value: 'image SMask' }]);
  });
});

describe('keys of transparency that nothing is painted with', () => {
  it('go from a PDF/X-1a file: idle states, unused ones, groups of opaque parts', async () => {
    const form = stream(bytesOf('0 0 9 9 re f'), {
      Subtype: name('Form'),
      BBox: [0, 0, 9, 9],
      Group: dict({ S: name('Transparency'), CS: name('DeviceRGB') }),
      Resources: dict({ ExtGState: dict({ Idle: dict({ CA: 1, SMask: name('None') }) }) }),
    });
    const small: SmallPdf = {
      content: '/G1 gs 1 0 0 rg 0 0 9 9 re f q /G2 gs Q /Fm Do',
      resources: {
        ExtGState: dict({ G1: dict({ ca: 1, BM: name('Normal'), LW: 1 }), G2: seeThrough }),
        XObject: dict({ Fm: ref(10) }),
      },
      objects: [form],
      page: { Group: dict({ S: name('Transparency'), CS: name('DeviceRGB') }) },
    };
    const { pdf } = await pressed(asX1a(smallInput(small)));
    expect(textOf(pdf)).not.toMatch(KEYS);
    expect(textOf(pdf)).toContain('/LW 1');
  });

  it('stay in a PDF/X-4 file, where a state may undo another', async () => {
    const { pdf } = await pressed(
      smallInput({ content: '/G gs', resources: { ExtGState: dict({ G: dict({ ca: 1 }) }) } }),
    );
    expect(textOf(pdf)).toMatch(/\/ca 1\b/);
  });
});

it('makes the painted fixture PDF/X-1a without such a key, and without its structure', async () => {
  const { pdf } = await pressed(asX1a(pressInput()));
  expect(textOf(pdf)).not.toMatch(KEYS);
  expect(textOf(pdf)).not.toMatch(/\/(StructTreeRoot|StructParents|MarkInfo)\b/);
  expect(textOf(pdf)).toMatch(/\nxref\n/);
});
