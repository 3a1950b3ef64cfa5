import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { probePicture } from '../../src/picture/probePicture.ts';
import { meadow, newsprintPath, paint, scratch } from './fixtures.ts';

const at = (name: string): string => join(scratch, name);
const probe = (name: string) => probePicture(at(name), { file: name });

describe('probePicture', () => {
  it.each(['jpeg', 'png', 'tiff', 'webp'] as const)('reads %s', async (format) => {
    await meadow(60, 40)
      .toFormat(format)
      .toFile(at(`kind.${format}`));
    const { value, findings } = await probe(`kind.${format}`);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ format, widthPx: 60, heightPx: 40, colourSpace: 'rgb', gray: false, vector: false });
  });

  it('reads SVG as a drawing without resolution', async () => {
    writeFileSync(
      at('map.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="9" fill="red"/></svg>',
    );
    expect((await probe('map.svg')).value).toMatchObject({ format: 'svg', widthPx: 30, heightPx: 20, vector: true });
  });

  it('gives the size as seen: EXIF orientation 6 turns landscape into portrait', async () => {
    await meadow(60, 40).withMetadata({ orientation: 6 }).jpeg().toFile(at('turned.jpg'));
    expect((await probe('turned.jpg')).value).toMatchObject({ widthPx: 40, heightPx: 60 });
  });

  it('knows a black and white photograph stored as RGB', async () => {
    await paint(64, 64, (x, y) => Array<number>(3).fill((x * 2 + y * 2) % 256))
      .jpeg()
      .toFile(at('old.jpg'));
    expect((await probe('old.jpg')).value).toMatchObject({ colourSpace: 'rgb', gray: true });
  });

  it('knows gray files, alpha and 16 bits', async () => {
    await meadow(20, 20).toColourspace('b-w').png().toFile(at('gray.png'));
    await meadow(20, 20).ensureAlpha(0.5).png().toFile(at('alpha.png'));
    await meadow(20, 20).toColourspace('rgb16').png().toFile(at('deep.png'));
    expect((await probe('gray.png')).value).toMatchObject({ colourSpace: 'gray', gray: true, hasAlpha: false });
    expect((await probe('alpha.png')).value).toMatchObject({ hasAlpha: true, bitsPerSample: 8 });
    expect((await probe('deep.png')).value).toMatchObject({ bitsPerSample: 16 });
  });

  it('names the embedded profile, and warns of CMYK without one', async () => {
    await meadow(20, 20).withIccProfile(newsprintPath).jpeg().toFile(at('separated.jpg'));
    const named = await probe('separated.jpg');
    expect(named.findings).toEqual([]);
    expect(named.value).toMatchObject({ colourSpace: 'cmyk', profile: expect.stringContaining('tekan newsprint') });
    await meadow(20, 20).toColourspace('cmyk').jpeg().toFile(at('guess.jpg'));
    const guessed = await probe('guess.jpg');
    expect(guessed.findings.map((f) => [f.id, f.severity])).toEqual([['picture-cmyk-without-profile', 'warning']]);
    expect(guessed.value?.colourSpace).toBe('cmyk');
  });

  it('gives the same SHA-256 for the same bytes', async () => {
    const bytes = await meadow(20, 20).jpeg().toBuffer();
    writeFileSync(at('twin-a.jpg'), bytes);
    writeFileSync(at('twin-b.jpg'), bytes);
    const [a, b] = await Promise.all([probe('twin-a.jpg'), probe('twin-b.jpg')]);
    expect(a.value?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(a.value?.sha256).toBe(b.value?.sha256);
  });
});

describe('probePicture, given a file that cannot be printed', () => {
  const bad: readonly (readonly [defect: string, id: string, value: unknown, make: (path: string) => unknown])[] = [
    ['missing.jpg', 'picture-missing', 'missing.jpg', () => undefined],
    ['folder.jpg', 'picture-unreadable', 'EISDIR', (path) => mkdirSync(path)],
    ['text.jpg', 'picture-unsupported', 'text', (path) => writeFileSync(path, 'This is no picture.\n')],
    ['empty.jpg', 'picture-unsupported', 'an empty file', (path) => writeFileSync(path, '')],
    [
      'random.png',
      'picture-unsupported',
      'bytes 0197e8e7',
      (path) => writeFileSync(path, Buffer.from([1, 0x97, 0xe8, 0xe7, 0, 9])),
    ],
    ['animated.gif', 'picture-unsupported', 'gif', (path) => meadow(20, 20).gif().toFile(path)],
    ['leaflet.jpg', 'picture-unsupported', 'PDF', (path) => writeFileSync(path, '%PDF-1.4\n%\u00ff')],
    [
      'cut.jpg',
      'picture-file-damaged',
      expect.any(String),
      async (path) => writeFileSync(path, await half(meadow(300, 200).jpeg())),
    ],
    [
      'cut.png',
      'picture-file-damaged',
      expect.any(String),
      async (path) => writeFileSync(path, await half(meadow(300, 200).png())),
    ],
    ['cut.tif', 'picture-file-damaged', expect.any(String), async (path) => writeFileSync(path, await cutTiff())],
    [
      'huge.svg',
      'picture-too-big',
      400,
      (path) => writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>'),
    ],
  ];
  it.each(bad)('gives exactly one finding for %s: %s', async (name, id, value, make) => {
    await make(at(name));
    const outcome = await probe(name);
    expect(outcome.value).toBeUndefined();
    expect(outcome.findings.map((f) => [f.id, f.value])).toEqual([[id, value]]);
    expect(outcome.findings[0]?.where).toEqual({ file: name });
  });
});

async function half(picture: Sharp): Promise<Buffer> {
  const bytes = await picture.toBuffer();
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** A TIFF whose directory survives and whose strips do not: libvips writes the directory last, so the middle goes. */
async function cutTiff(): Promise<Buffer> {
  const bytes = await meadow(300, 200).tiff({ compression: 'deflate' }).toBuffer();
  return bytes.fill(0, 100, Math.floor(bytes.length / 2));
}
