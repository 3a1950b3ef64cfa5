// CMYK bytes → no pixel above the total ink limit: cyan, magenta and yellow are lowered together, black stays, because
// black carries the drawing and costs least ink.

/** Changes the bytes in place; returns how many pixels were above the limit. `limit` in per cent of one solid, 0…400. */
export function limitInk(cmyk: Uint8Array, limit: number): number {
  const allowed = Math.floor(limit * 2.55);
  let touched = 0;
  for (let i = 0; i + 3 < cmyk.length; i += 4) {
    const c = cmyk[i] as number;
    const m = cmyk[i + 1] as number;
    const y = cmyk[i + 2] as number;
    const k = cmyk[i + 3] as number;
    if (c + m + y + k <= allowed) continue;
    touched += 1;
    const colour = Math.max(0, allowed - k) / (c + m + y);
    cmyk[i] = Math.floor(c * colour);
    cmyk[i + 1] = Math.floor(m * colour);
    cmyk[i + 2] = Math.floor(y * colour);
    cmyk[i + 3] = Math.min(k, allowed);
  }
  return touched;
}
