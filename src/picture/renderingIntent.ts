// A profile → the same profile whose perceptual table is another intent's: sharp always asks for the perceptual one
// (VIPS_INTENT_PERCEPTUAL is fixed in its pipeline), so the tag table is what we can turn.

import { readTags } from './readProfile.ts';

/** Points the entry B2A0 at the data of B2A1 (relative colorimetric). Profiles without B2A1 have one table for all. */
export function asPerceptual(bytes: Uint8Array, _intent: 'relative'): Uint8Array {
  const tags = readTags(bytes);
  const [perceptual, wanted] = [tags.get('B2A0'), tags.get('B2A1')];
  if (!perceptual || !wanted) return bytes;
  const turned = new Uint8Array(bytes);
  const view = new DataView(turned.buffer);
  view.setUint32(perceptual.entry + 4, wanted.offset);
  view.setUint32(perceptual.entry + 8, wanted.size);
  return turned;
}
