import { describe, expect, it } from 'vitest';
import { at, catalogOf, dictAt, resolve } from '../../src/pdf/lookUp.ts';
import { byteString, dict, isStream, name, ref, stream, textString } from '../../src/pdf/objects.ts';
import { openPdf, versionOf } from '../../src/pdf/openPdf.ts';
import { UnreadablePdf } from '../../src/pdf/pdfErrors.ts';
import { savePdf } from '../../src/pdf/savePdf.ts';
import { bytesOf, smallFile, textOf } from './smallPdf.ts';

describe('a saved file', () => {
  it('reads back as the same objects', async () => {
    const odd = dict({
      Name: name('A B/#é'),
      Text: textString('特刊 (05)'),
      Ascii: textString('a(b\\)'),
      Bytes: byteString(Uint8Array.of(0, 13, 10, 255)),
      Numbers: [1, -0.5, 1e-7, 123456789, 0.1],
      Nothing: [null, true, false],
      Data: ref(11),
    });
    const file = smallFile({
      content: 'q Q',
      catalog: { Odd: ref(10) },
      objects: [odd, stream(bytesOf('\x00endobj'))],
    });
    const back = await openPdf(savePdf(file, { version: '1.6' }));
    const found = dictAt(back, catalogOf(back), 'Odd');
    for (const [key, value] of odd.entries) if (key !== 'Data') expect(found?.entries.get(key), key).toEqual(value);
    const data = resolve(back, found?.entries.get('Data'));
    expect(isStream(data) && textOf(data.bytes)).toBe('\x00endobj');
  });

  it('says its version in the header', () => {
    const bytes = savePdf(smallFile({ content: '' }), { version: '1.6' });
    expect(textOf(bytes.subarray(0, 9))).toBe('%PDF-1.6\n');
  });

  it('has no object that nothing leads to', async () => {
    const file = smallFile({ content: '', objects: [dict({ Lost: true }), stream(bytesOf('lost'))] });
    const back = await openPdf(savePdf(file, { version: '1.6' }));
    expect(back.objects.size).toBe(4);
    expect(textOf(savePdf(file, { version: '1.6' }))).not.toContain('Lost');
  });

  it('has an ID whose first half stays and whose second half follows the content', () => {
    const idOf = (content: string) => {
      const text = textOf(
        savePdf(smallFile({ content }), { version: '1.6', permanentId: new Uint8Array(16).fill(0xab) }),
      );
      return /\/ID \[<(\w+)> <(\w+)>\]/.exec(text)?.slice(1);
    };
    const [first, second] = [idOf('q'), idOf('Q')];
    expect(first?.[0]).toBe('AB'.repeat(16));
    expect(second?.[0]).toBe(first?.[0]);
    expect(second?.[1]).not.toBe(first?.[1]);
  });

  it('is the same for the same objects', () =>
    expect(savePdf(smallFile({ content: 'q' }), { version: '1.6' })).toEqual(
      savePdf(smallFile({ content: 'q' }), { version: '1.6' }),
    ));

  it('points with its table at every object', () => {
    const text = textOf(savePdf(smallFile({ content: 'q Q' }), { version: '1.6' }));
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((m) => Number(m[1]));
    expect(offsets.map((offset, i) => text.slice(offset).startsWith(`${i + 1} 0 obj`))).toEqual(
      offsets.map(() => true),
    );
    expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref\n0 5\n/);
  });
});

describe('opening', () => {
  it.each(['', 'no pdf at all', '%PDF-1.4\n1 0 obj\n<</Type /Page>>\nendobj\n'])('refuses %j', (text) =>
    expect(openPdf(bytesOf(text))).rejects.toBeInstanceOf(UnreadablePdf),
  );

  it('takes the later of header and catalogue as version', async () => {
    const file = await openPdf(
      savePdf(smallFile({ content: '', catalog: { Version: name('1.7') } }), { version: '1.4' }),
    );
    expect(file.version).toBe('1.4');
    expect(versionOf(file)).toBe('1.7');
  });

  it('follows no reference in circles', () => {
    const file = smallFile({ content: '', catalog: { Loop: ref(10) }, objects: [ref(10)] });
    expect(at(file, catalogOf(file), 'Loop')).toBeNull();
  });
});
