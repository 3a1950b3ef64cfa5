// CMYK bytes → no pixel above the total ink limit: cyan, magenta and yellow are lowered together, black stays, because
// black carries the drawing and costs least ink.

/** Ink byte sum that a limit in per cent of one solid (0…400) allows. */
export const bytesOfPercent = (percent: number): number => Math.floor(percent * 2.55);

/** Changes the bytes in place; returns how many pixels were above the limit (per cent). */
export function limitInk(cmyk: Uint8Array, limit: number): number {
  const allowed = bytesOfPercent(limit);
  let touched = 0;
  for (let at = 0; at + 3 < cmyk.length; at += 4) if (limitPixel(cmyk, at, allowed)) touched += 1;
  return touched;
}

/** The same for one pixel, with the sum of bytes it may keep. */
export function limitPixel(cmyk: Uint8Array, at: number, allowed: number): boolean {
  const c = cmyk[at] as number;
  const m = cmyk[at + 1] as number;
  const y = cmyk[at + 2] as number;
  const k = cmyk[at + 3] as number;
  if (c + m + y + k <= allowed) return false;
  const colour = c + m + y === 0 ? 0 : Math.max(0, allowed - k) / (c + m + y);
  cmyk[at] = Math.floor(c * colour);
  cmyk[at + 1] = Math.floor(m * colour);
  cmyk[at + 2] = Math.floor(y * colour);
  cmyk[at + 3] = Math.min(k, Math.max(0, allowed));
  return true;
}
