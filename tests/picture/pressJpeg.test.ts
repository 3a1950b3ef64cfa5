import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeCmykJpeg, encodeCmykJpeg, encodeGrayJpeg } from '../../src/picture/pressJpeg.ts';
import { hasTool, meadow, scratch } from './fixtures.ts';

const INKS = [
  [200, 100, 30, 60],
  [0, 0, 0, 255],
  [0, 0, 0, 0],
  [255, 255, 102, 0],
] as const;
const SIDE = 16;
/** Four flat patches side by side. */
const patches = Uint8Array.from({ length: SIDE * SIDE * 4 * 4 }, (_, i) => {
  const patch = Math.floor((Math.floor(i / 4) % (SIDE * 4)) / SIDE);
  return INKS[patch]?.[i % 4] ?? 0;
});
const picture = { width: SIDE * 4, height: SIDE, cmyk: patches };
const middleOf = (patch: number): number => (SIDE / 2) * SIDE * 4 + patch * SIDE + SIDE / 2;

/** Every patch within 1 % of its inks in its middle. */
function expectInks(cmyk: Uint8Array): void {
  for (const [patch, inks] of INKS.entries()) {
    const at = middleOf(patch) * 4;
    const errors = inks.map((ink, plate) => Math.abs((cmyk[at + plate] ?? 999) - ink));
    expect(Math.max(...errors)).toBeLessThanOrEqual(2.55);
  }
}

/** Markers of the segments before the scan. */
function markers(jpeg: Uint8Array): number[] {
  const found: number[] = [];
  for (
    let at = 2;
    jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;
    at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0)
  ) {
    found.push(jpeg[at + 1] ?? 0);
  }
  return found;
}

describe('encodeCmykJpeg', () => {
  it('writes baseline, four components at full resolution, no metadata', async () => {
    const jpeg = await encodeCmykJpeg(picture);
    expect(markers(jpeg)).toContain(0xc0);
    expect(markers(jpeg)).not.toContain(0xc2);
    expect(markers(jpeg).filter((marker) => marker === 0xe1 || marker === 0xe2)).toEqual([]);
    const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
    const sampling = [0, 1, 2, 3].map((i) => jpeg[frame + 11 + i * 3]);
    expect([jpeg[frame + 9], ...sampling]).toEqual([4, 0x11, 0x11, 0x11, 0x11]);
  });

  it('gives the same inks back, and says that the samples are inverted', async () => {
    const decoded = await decodeCmykJpeg(await encodeCmykJpeg(picture));
    expect(decoded).toMatchObject({ width: SIDE * 4, height: SIDE, inverted: true });
    expectInks(decoded.cmyk);
  });

  it.skipIf(!hasTool('convert', '-version'))('means the same inks to ImageMagick', async () => {
    const path = join(scratch, 'patches.jpg');
    writeFileSync(path, await encodeCmykJpeg(picture));
    const seen = execFileSync('convert', [path, '-depth', '8', 'cmyk:-'], { maxBuffer: 1 << 24 });
    expectInks(seen);
  });

  it.skipIf(!hasTool('gs', '--version'))(
    'means the same inks to a PDF reader that is told /Decode [1 0 1 0 1 0 1 0]',
    async () => {
      const pdf = join(scratch, 'patches.pdf');
      writeFileSync(pdf, pdfOf(await encodeCmykJpeg(picture), SIDE * 4, SIDE));
      const options = [
        '-q',
        '-dNOPAUSE',
        '-dBATCH',
        '-dSAFER',
        '-sDEVICE=bitcmyk',
        '-dGrayValues=256',
        '-r72',
        '-dInterpolateControl=0',
      ];
      const seen = execFileSync('gs', [...options, '-sOutputFile=-', pdf], { maxBuffer: 1 << 24 });
      expectInks(seen);
    },
  );
});

describe('encodeGrayJpeg', () => {
  it('writes one component whose ink is black alone', async () => {
    const black = Uint8Array.from({ length: 256 }, (_, i) => (i < 128 ? 255 : 40));
    const jpeg = await encodeGrayJpeg(black, 16, 16);
    const decoded = await decodeCmykJpeg(jpeg);
    expect(decoded.inverted).toBe(false);
    expect([...decoded.cmyk.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(Math.abs((decoded.cmyk[3] ?? 0) - 255)).toBeLessThanOrEqual(2);
    expect(Math.abs((decoded.cmyk[255 * 4 + 3] ?? 0) - 40)).toBeLessThanOrEqual(2);
  });
});

describe('decodeCmykJpeg', () => {
  it('gives the same inks without an Adobe marker, and says the same of the samples', async () => {
    const jpeg = await encodeCmykJpeg(picture);
    expect(markers(jpeg)[0]).toBe(0xee);
    const length = (jpeg[4] ?? 0) * 256 + (jpeg[5] ?? 0);
    const bare = Uint8Array.of(0xff, 0xd8, ...jpeg.subarray(4 + length));
    expect(markers(bare)).not.toContain(0xee);
    const decoded = await decodeCmykJpeg(bare);
    expect(decoded.inverted).toBe(true);
    expectInks(decoded.cmyk);
  });

  it('refuses RGB', async () => {
    await expect(decodeCmykJpeg(await meadow(8, 8).jpeg().toBuffer())).rejects.toThrow('received 3 channels');
  });
});

/** One page, one point a pixel, the JPEG on it. */
function pdfOf(jpeg: Uint8Array, width: number, height: number): Buffer {
  const content = `${width} 0 0 ${height} 0 0 cm /P Do`;
  const objects: (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    ],
    [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceCMYK ` +
        `/Decode [1 0 1 0 1 0 1 0] /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      Buffer.from(jpeg),
      '\nendstream',
    ],
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  for (const [i, body] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), ...body.map((part) => Buffer.from(part)), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
