// Is a picture black and white, whatever its file says? Old photographs are often stored as RGB.

/** Noise that JPEG's colour channels leave in a gray picture, in 8-bit steps. */
const TOLERANCE = 6;

/** True when no pixel of these RGB bytes has a hue. */
export function isNeutral(rgb: Uint8Array): boolean {
  for (let i = 0; i + 2 < rgb.length; i += 3) {
    const [r = 0, g = 0, b = 0] = [rgb[i], rgb[i + 1], rgb[i + 2]];
    if (Math.max(r, g, b) - Math.min(r, g, b) > TOLERANCE) return false;
  }
  return true;
}
