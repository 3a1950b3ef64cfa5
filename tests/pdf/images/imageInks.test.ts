import { describe, expect, it } from 'vitest';
import { readImageFacts } from '../../../src/pdf/images/imageFacts.ts';
import { type DecodeJpeg, readImageInks } from '../../../src/pdf/images/imageInks.ts';
import { interpretPage } from '../../../src/pdf/interpret/interpretPage.ts';
import { byteString, dict, name, type PdfObject, stream } from '../../../src/pdf/objects.ts';
import { pageWith } from '../inMemory.ts';

/** Two pixels side by side on 2 × 1 inch. */
function place(entries: Record<string, PdfObject>, samples: readonly number[], matrix = '144 0 0 72 0 0') {
  const image = stream(Uint8Array.from(samples), {
    Subtype: name('Image'),
    Width: 2,
    Height: 1,
    BitsPerComponent: 8,
    ...entries,
  });
  const { file, page } = pageWith(
    `${matrix} cm /I Do`,
    { XObject: dict({ I: image }) },
    { MediaBox: [0, 0, 200, 100] },
  );
  const mark = interpretPage(file, page).marks.find((m) => m.kind === 'image');
  if (!mark) throw new Error('no image');
  return { file, mark, facts: readImageFacts(file, mark) };
}

async function inks(entries: Record<string, PdfObject>, samples: readonly number[], decode?: DecodeJpeg) {
  const { file, mark, facts } = place(entries, samples);
  const pixels = await readImageInks(file, mark, facts, decode);
  return pixels && [...pixels.cmyk];
}

describe('readImageFacts', () => {
  it('reckons resolution and stretch from the matrix, also turned', () => {
    expect(place({}, []).facts).toMatchObject({ ppiX: expect.closeTo(1), ppiY: expect.closeTo(1), mirrored: false });
    const turned = place({}, [], '0 72 -72 0 100 0').facts;
    expect(
      [turned.ppiX, turned.ppiY, turned.stretchPercent, turned.mirrored].map((v) =>
        typeof v === 'number' ? Math.round(v) : v,
      ),
    ).toEqual([2, 1, 100, false]);
    expect(place({}, [], '-144 0 0 72 150 0').facts.mirrored).toBe(true);
  });
});

describe('readImageInks', () => {
  it('reads CMYK, gray, spot and indexed samples', async () => {
    expect(await inks({ ColorSpace: name('DeviceCMYK') }, [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await inks({ ColorSpace: name('DeviceGray') }, [0, 255])).toEqual([0, 0, 0, 255, 0, 0, 0, 0]);
    const gold: PdfObject = [name('Separation'), name('Gold'), name('DeviceCMYK'), null];
    expect(await inks({ ColorSpace: gold }, [255, 0])).toEqual([0, 0, 0, 255, 0, 0, 0, 0]);
    const indexed: PdfObject = [
      name('Indexed'),
      name('DeviceCMYK'),
      1,
      byteString(Uint8Array.of(9, 8, 7, 6, 255, 0, 0, 0)),
    ];
    expect(await inks({ ColorSpace: indexed }, [1, 0])).toEqual([255, 0, 0, 0, 9, 8, 7, 6]);
  });

  it('reads single bits, and takes /Decode at its word', async () => {
    expect(await inks({ ColorSpace: name('DeviceGray'), BitsPerComponent: 1 }, [0b01000000])).toEqual([
      0, 0, 0, 255, 0, 0, 0, 0,
    ]);
    expect(await inks({ ColorSpace: name('DeviceGray'), Decode: [1, 0] }, [0, 255])).toEqual([
      0, 0, 0, 0, 0, 0, 0, 255,
    ]);
  });

  it('turns a JPEG over where marker and /Decode disagree', async () => {
    const decode =
      (inverted: boolean): DecodeJpeg =>
      async () => ({ width: 1, height: 1, cmyk: Uint8Array.of(10, 20, 30, 40), inverted });
    const jpeg = { ColorSpace: name('DeviceCMYK'), Filter: name('DCTDecode') };
    const turned = { ...jpeg, Decode: [1, 0, 1, 0, 1, 0, 1, 0] };
    expect(await inks(turned, [], decode(true))).toEqual([10, 20, 30, 40]);
    expect(await inks(jpeg, [], decode(false))).toEqual([10, 20, 30, 40]);
    expect(await inks(jpeg, [], decode(true))).toEqual([245, 235, 225, 215]);
  });

  it('gives nothing for RGB, for other codecs and for too few samples', async () => {
    expect(await inks({ ColorSpace: name('DeviceRGB') }, [1, 2, 3, 4, 5, 6])).toBeUndefined();
    expect(await inks({ ColorSpace: name('DeviceCMYK'), Filter: name('JPXDecode') }, [])).toBeUndefined();
    expect(await inks({ ColorSpace: name('DeviceCMYK') }, [1, 2, 3])).toBeUndefined();
  });
});
