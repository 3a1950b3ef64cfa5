// CMYK pixels and a profile → an uncompressed TIFF that carries both: the one way to hand sharp CMYK together with its meaning.

const TYPE_SHORT = 3;
const TYPE_LONG = 4;
const TYPE_UNDEFINED = 7;
const ENTRY_BYTES = 12;

/** One row of pixels, four bytes each. TIFF 6.0, section 16 (CMYK); tag 34675 holds the profile. */
export function cmykTiff(cmyk: Uint8Array, profile: Uint8Array): Uint8Array {
  const width = cmyk.length / 4;
  const directoryAt = 8;
  const count = 12;
  const bitsAt = directoryAt + 2 + count * ENTRY_BYTES + 4;
  const pixelsAt = bitsAt + 8;
  const profileAt = pixelsAt + cmyk.length;
  const tiff = new Uint8Array(profileAt + profile.length);
  const view = new DataView(tiff.buffer);
  tiff.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directoryAt, true);
  view.setUint16(directoryAt, count, true);
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, TYPE_LONG, 1, width],
    [257, TYPE_LONG, 1, 1],
    [258, TYPE_SHORT, 4, bitsAt],
    [259, TYPE_SHORT, 1, 1],
    [262, TYPE_SHORT, 1, 5],
    [273, TYPE_LONG, 1, pixelsAt],
    [277, TYPE_SHORT, 1, 4],
    [278, TYPE_LONG, 1, 1],
    [279, TYPE_LONG, 1, cmyk.length],
    [284, TYPE_SHORT, 1, 1],
    [332, TYPE_SHORT, 1, 1],
    [34675, TYPE_UNDEFINED, profile.length, profileAt],
  ];
  entries.forEach(([tag, type, amount, value], i) => {
    const at = directoryAt + 2 + i * ENTRY_BYTES;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, amount, true);
    view.setUint32(at + 8, value, true);
  });
  for (let i = 0; i < 4; i += 1) view.setUint16(bitsAt + i * 2, 8, true);
  tiff.set(cmyk, pixelsAt);
  tiff.set(profile, profileAt);
  return tiff;
}
