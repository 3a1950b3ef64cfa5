import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../src/pdf/openPdf.ts';
import { pagesOf } from '../../../src/pdf/pages.ts';
import { weighPictures } from '../../../src/preflight/ink/weighPictures.ts';
import { paintablePictures } from '../../../src/preflight/plates/paintablePictures.ts';
import { rasterSheet } from '../../../src/preflight/plates/rasterSheet.ts';
import { openSheet } from '../../../src/preflight/sheet.ts';
import { add, all, bytes, picture, put, rect, SPOT, set } from '../breaking.ts';
import { at, brokenPdf, OBJECTS, type Parts, pt, textAt } from '../brokenPdf.ts';
import { PROFILE } from '../judge.ts';

/** One pixel a millimetre, so that places read as they are written. */
async function paint(breakIt?: (parts: Parts) => void, samples = 1) {
  const file = await openPdf(brokenPdf(breakIt));
  const [page] = pagesOf(file);
  if (!page) throw new Error('no page');
  const sheet = openSheet(file, page, {});
  const { inks } = await weighPictures(sheet, PROFILE.ink, undefined);
  const pictures = await paintablePictures(sheet, inks, {});
  const raster = rasterSheet(sheet, pictures, { ppi: 25.4, samples });
  const { width, names, planes } = raster.plates;
  const inkAt = (x: number, y: number): Record<string, number> =>
    Object.fromEntries(
      names.flatMap((name, i) => {
        const value = planes[i]?.[y * width + x] ?? 0;
        return value === 0 ? [] : [[name, Math.round((value / 255) * 100)]];
      }),
    );
  return { ...raster, inkAt, sheet };
}

/** A glyph of two by two dots: the right ones are black. */
function bitmapFont(parts: Parts): void {
  const image = 'BI /W 2 /H 2 /IM true /BPC 1 /D [1 0] ID';
  parts.objects.set(20, { entries: '', bytes: bytes(`1000 0 0 0 500 500 d1 500 0 0 500 0 0 cm ${image} \x40\x40 EI`) });
  parts.objects.set(
    21,
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 20 0 R >> /Encoding << /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [1000] >>',
  );
  parts.fonts.F3 = '21 0 R';
  add(`0 1 0 0 k BT /F3 ${pt(8)} Tf 1 0 0 1 ${at(60, 75)} Tm (A) Tj ET`)(parts);
}

const CMYK_RED = '0 1 1 0 k';
const panel = (colour: string): string => `${colour} ${rect(60, 75, 20, 10)} f`;

describe('rasterSheet', () => {
  it('has the size of the trim', async () => {
    const { plates } = await paint();
    expect([plates.width, plates.height, plates.names]).toEqual([100, 80, ['C', 'M', 'Y', 'K']]);
  });

  it('paints panels, pictures and paper', async () => {
    const { inkAt } = await paint();
    expect(inkAt(6, 55)).toEqual({ Y: 10 });
    expect(inkAt(70, 40)).toMatchObject({ C: 40, M: 30, Y: 20 });
    expect(inkAt(50, 70)).toEqual({});
  });

  it('draws glyphs by the outlines of their font', async () => {
    // Squares of 0.8 em from the baseline up, 0.1 em in: 24 pt are 8.47 mm.
    const { inkAt } = await paint();
    expect(inkAt(8, 10)).toEqual({ M: 100, Y: 100 });
    expect(inkAt(13, 10)).toEqual({});
    expect(inkAt(8, 15)).toEqual({});
  });

  it('knocks out, or overprints plate by plate', async () => {
    const black = (state: string): string => `${panel(CMYK_RED)} /${state} gs 0 0 0 1 k ${rect(62, 73, 10, 5)} f`;
    expect((await paint(add(black('Knockout')))).inkAt(65, 70)).toEqual({ K: 100 });
    expect((await paint(add(black('Overprint')))).inkAt(65, 70)).toEqual({ M: 100, Y: 100, K: 100 });
  });

  it('overprinting in mode 0 clears the plates that are zero', async () => {
    const mode0 = set('states', 'Mode0', '<< /Type /ExtGState /OP true /op true /OPM 0 >>');
    const content = add(`${panel(CMYK_RED)} /Mode0 gs 1 0 0 0 k ${rect(62, 73, 10, 5)} f`);
    expect((await paint(all(mode0, content))).inkAt(65, 70)).toEqual({ C: 100 });
  });

  it('gives a spot colour a plate of its own, cleared by what knocks out', async () => {
    const spot = set('spaces', 'Cs1', SPOT);
    const { inkAt, plates } = await paint(
      all(spot, add(`/Cs1 cs 0.5 scn ${rect(60, 75, 20, 10)} f 0 0 0 1 k ${rect(70, 75, 5, 5)} f`)),
    );
    expect(plates.names).toContain('PANTONE 186 C');
    expect(inkAt(62, 70)).toEqual({ 'PANTONE 186 C': 50 });
    expect(inkAt(72, 72)).toEqual({ K: 100 });
  });

  it('mixes by opacity', async () => {
    const half = set('states', 'Half', '<< /Type /ExtGState /ca 0.5 >>');
    const { inkAt } = await paint(all(half, add(`${panel('1 0 0 0 k')} /Half gs 0 1 0 0 k ${rect(62, 73, 10, 5)} f`)));
    expect(inkAt(65, 70)).toEqual({ C: 50, M: 50 });
  });

  it('multiplies: ink adds to ink', async () => {
    const dark = set('states', 'Dark', '<< /Type /ExtGState /BM /Multiply >>');
    const { inkAt } = await paint(
      all(dark, add(`${panel('0.5 0 0 0 k')} /Dark gs 0.5 1 0 0 k ${rect(62, 73, 10, 5)} f`)),
    );
    expect(inkAt(65, 70)).toEqual({ C: 75, M: 100 });
  });

  it('mixes what stands in a group by the opacity the group is painted with', async () => {
    const group = (parts: Parts): void => {
      parts.states.Half = '<< /Type /ExtGState /ca 0.5 >>';
      parts.objects.set(20, {
        entries: '/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Group << /S /Transparency /CS /DeviceCMYK >>',
        bytes: bytes(`0 1 0 0 k ${rect(62, 73, 10, 5)} f`),
      });
      parts.xObjects.Fm1 = '20 0 R';
      add('/Half gs /Fm1 Do')(parts);
    };
    expect((await paint(group)).inkAt(65, 70)).toEqual({ M: 50 });
  });

  it('takes the heavier way where a soft mask may show all or nothing', async () => {
    const masked = (parts: Parts): void => {
      parts.objects.set(20, { entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', bytes: bytes('n') });
      parts.states.Masked = '<< /Type /ExtGState /SMask << /S /Luminosity /G 20 0 R >> >>';
      add(`${panel('1 1 0 0 k')} /Masked gs 0 0 0 1 k ${rect(62, 73, 5, 5)} f 1 1 1 0 k ${rect(68, 73, 5, 5)} f`)(
        parts,
      );
    };
    const { inkAt } = await paint(masked);
    expect(inkAt(64, 70)).toEqual({ C: 100, M: 100 });
    expect(inkAt(70, 70)).toEqual({ C: 100, M: 100, Y: 100 });
  });

  it('clips to shapes, even-odd too', async () => {
    const triangle = `${at(60, 75)} m ${at(80, 75)} l ${at(60, 55)} l h`;
    const { inkAt } = await paint(add(`q ${triangle} W n 0 0 0 1 k ${rect(60, 75, 20, 20)} f Q`));
    expect(inkAt(63, 70)).toEqual({ K: 100 });
    expect(inkAt(78, 58)).toEqual({});
    const ring = `${rect(60, 75, 20, 20)} ${rect(65, 70, 10, 10)}`;
    const holed = await paint(add(`q ${ring} W* n 0 0 0 1 k ${rect(60, 75, 20, 20)} f Q`));
    expect([holed.inkAt(62, 65), holed.inkAt(70, 65)]).toEqual([{ K: 100 }, {}]);
  });

  it('draws lines with their width', async () => {
    const { inkAt } = await paint(add(`0 0 0 1 K ${pt(4)} w ${at(60, 70)} m ${at(90, 70)} l S`));
    expect([inkAt(70, 67), inkAt(70, 68), inkAt(70, 71), inkAt(70, 72)]).toEqual([{}, { K: 100 }, { K: 100 }, {}]);
  });

  it('shades along an axis, clipped and as a pattern', async () => {
    const ramp = `<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [${at(60, 0).split(' ')[0]} 0 ${at(80, 0).split(' ')[0]} 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >> >>`;
    const shaded = await paint((p) => {
      p.shadings.Sh1 = ramp;
      add(`q ${rect(60, 75, 20, 10)} W n /Sh1 sh Q`)(p);
    });
    expect(shaded.inkAt(70, 70).K).toBeCloseTo(52, -1);
    const filled = await paint((p) => {
      p.patterns.P1 = `<< /PatternType 2 /Shading ${ramp} >>`;
      add(`/Pattern cs /P1 scn ${rect(60, 75, 20, 10)} f`)(p);
    });
    expect(filled.inkAt(70, 70)).toEqual(shaded.inkAt(70, 70));
  });

  it('shows a picture through its soft mask', async () => {
    const masked = (parts: Parts): void => {
      const full = picture(200, 150, [0, 255, 0, 0]);
      const mask = picture(2, 1, [0], '/DeviceGray');
      mask.bytes[1] = 255;
      parts.objects.set(21, mask);
      parts.objects.set(OBJECTS.picture, { ...full, entries: `${full.entries} /SMask 21 0 R` });
    };
    const { inkAt } = await paint(masked);
    expect([inkAt(63, 40), inkAt(80, 40)]).toEqual([{}, { M: 100 }]);
  });

  it('stamps a stencil in the current colour', async () => {
    const stencil = put(OBJECTS.picture, {
      entries: '/Type /XObject /Subtype /Image /ImageMask true /Width 8 /Height 1 /BitsPerComponent 1',
      bytes: Uint8Array.of(0b00001111),
    });
    const { inkAt } = await paint(stencil);
    expect([inkAt(63, 40), inkAt(80, 40)]).toEqual([{ K: 100 }, {}]);
  });

  it('lays a pattern’s cell out over the shape', async () => {
    const tiled = (parts: Parts): void => {
      parts.objects.set(20, {
        entries: `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${pt(4)} ${pt(4)}] /XStep ${pt(4)} /YStep ${pt(4)} /Resources << >> /Matrix [1 0 0 1 ${at(60, 75)}]`,
        bytes: bytes(`0 1 0 0 k 0 0 ${pt(2)} ${pt(4)} re f`),
      });
      parts.patterns.P1 = '20 0 R';
      add(`/Pattern cs /P1 scn ${rect(60, 75, 20, 10)} f`)(parts);
    };
    const { inkAt } = await paint(tiled);
    const row = [60, 61, 62, 63, 64, 65, 66, 67].map((x) => (inkAt(x, 70).M === 100 ? '#' : '.')).join('');
    expect([row, inkAt(60, 50)]).toEqual(['##..##..', expect.not.objectContaining({ M: 100, Y: 0 })]);
  });

  it('draws every glyph of a Type 3 font, in the colour of the text', async () => {
    const type3 = (parts: Parts): void => {
      parts.objects.set(20, {
        entries: '',
        bytes: bytes('1000 0 0 0 500 500 d1 0 0 500 500 re f'),
      });
      parts.objects.set(
        21,
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 20 0 R >> /Encoding << /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [1000] >>',
      );
      parts.fonts.F3 = '21 0 R';
      add(`0 1 0 0 k BT /F3 ${pt(8)} Tf 1 0 0 1 ${at(60, 75)} Tm (AA) Tj ET`)(parts);
    };
    const { inkAt } = await paint(type3);
    expect([inkAt(62, 72), inkAt(66, 72), inkAt(70, 72), inkAt(62, 69)]).toEqual([{ M: 100 }, {}, { M: 100 }, {}]);
  });

  it('draws glyphs that are bitmaps, as old TeX makes them, and takes them for type, not for pictures', async () => {
    const { inkAt, notDrawn, sheet } = await paint(bitmapFont);
    expect([inkAt(63, 72), inkAt(61, 72), notDrawn]).toEqual([{ M: 100 }, {}, []]);
    expect(sheet.pictures.map(({ number }) => number)).toEqual([1]);
  });

  it('guesses the ink of RGB for the eye, and says so', async () => {
    const { inkAt, estimated } = await paint(add(panel('1 0 0 rg')));
    expect([inkAt(70, 70), estimated]).toEqual([{ M: 100, Y: 100 }, ['DeviceRGB']]);
  });

  it('says what it does not draw', async () => {
    const bare = await paint((p) => {
      p.objects.set(OBJECTS.descriptor, '<< /Type /FontDescriptor /FontName /ABCDEF+Tiny /Flags 4 >>');
    });
    expect(bare.notDrawn).toEqual(['font Tiny']);
    const mesh = await paint((p) => {
      p.shadings.Sh1 = '<< /ShadingType 6 /ColorSpace /DeviceCMYK >>';
      add(`q ${rect(60, 75, 20, 10)} W n /Sh1 sh Q`)(p);
    });
    expect(mesh.notDrawn).toEqual(['shading']);
  });

  it('smooth painting keeps the ink of what lies between the pixels', async () => {
    const thin = add(`0 0 0 1 k ${rect(60, 69.75, 20, 0.5)} f`);
    expect((await paint(thin)).inkAt(70, 69)).toEqual({ K: 100 });
    expect((await paint(thin, 4)).inkAt(70, 69)).toEqual({ K: 50 });
    expect((await paint(add(textAt(60, 70, 24, '力')), 4)).inkAt(64, 66)).toEqual({ K: 100 });
  });
});
