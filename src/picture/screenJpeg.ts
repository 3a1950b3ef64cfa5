// An RGB JPEG → a guess of its ink, for pictures of pages nobody has separated yet: black is what the three colours share.
// For the eye only; press pictures go through the profile.

import sharp from 'sharp';

export async function decodeScreenJpeg(
  bytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number; readonly cmyk: Uint8Array }> {
  const { data, info } = await sharp(bytes, { failOn: 'error', ignoreIcc: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected an RGB JPEG but received ${info.channels} channels`);
  const cmyk = new Uint8Array(info.width * info.height * 4);
  for (let i = 0, at = 0; at < cmyk.length; i += 3, at += 4) {
    const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    const light = Math.max(r, g, b);
    cmyk[at] = light === 0 ? 0 : Math.round((255 * (light - r)) / light);
    cmyk[at + 1] = light === 0 ? 0 : Math.round((255 * (light - g)) / light);
    cmyk[at + 2] = light === 0 ? 0 : Math.round((255 * (light - b)) / light);
    cmyk[at + 3] = 255 - light;
  }
  return { width: info.width, height: info.height, cmyk };
}
