// CMYK pixels, and the profile they are meant for if any → an uncompressed TIFF: the one way to tell sharp that four raw
// channels are CMYK and what they mean.

const TYPE_SHORT = 3;
const TYPE_LONG = 4;
const TYPE_UNDEFINED = 7;
const ENTRY_BYTES = 12;
const DIRECTORY_AT = 8;

export interface InkPixels {
  readonly width: number;
  readonly height: number;
  /** Four ink bytes a pixel, 255 = solid. */
  readonly cmyk: Uint8Array;
}

/** TIFF 6.0, section 16 (CMYK images); tag 34675 holds the profile (ICC.1:2010, B.4). */
export function cmykTiff({ width, height, cmyk }: InkPixels, profile: Uint8Array = new Uint8Array()): Uint8Array {
  const count = profile.length > 0 ? 12 : 11;
  const bitsAt = DIRECTORY_AT + 2 + count * ENTRY_BYTES + 4;
  const pixelsAt = bitsAt + 8;
  const profileAt = pixelsAt + cmyk.length;
  const tiff = new Uint8Array(profileAt + profile.length);
  const view = new DataView(tiff.buffer);
  tiff.set([0x49, 0x49, 42, 0, DIRECTORY_AT]);
  view.setUint16(DIRECTORY_AT, count, true);
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, TYPE_LONG, 1, width],
    [257, TYPE_LONG, 1, height],
    [258, TYPE_SHORT, 4, bitsAt],
    [259, TYPE_SHORT, 1, 1],
    [262, TYPE_SHORT, 1, 5],
    [273, TYPE_LONG, 1, pixelsAt],
    [277, TYPE_SHORT, 1, 4],
    [278, TYPE_LONG, 1, height],
    [279, TYPE_LONG, 1, cmyk.length],
    [284, TYPE_SHORT, 1, 1],
    [332, TYPE_SHORT, 1, 1],
    [34675, TYPE_UNDEFINED, profile.length, profileAt],
  ];
  for (const [i, [tag, type, amount, value]] of entries.slice(0, count).entries()) {
    const at = DIRECTORY_AT + 2 + i * ENTRY_BYTES;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, amount, true);
    view.setUint32(at + 8, value, true);
  }
  for (let i = 0; i < 4; i += 1) view.setUint16(bitsAt + i * 2, 8, true);
  tiff.set(cmyk, pixelsAt);
  tiff.set(profile, profileAt);
  return tiff;
}
