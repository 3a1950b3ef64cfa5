// A profile → the same profile with one of its tables in another's place. sharp always asks lcms for the perceptual intent
// (VIPS_INTENT_PERCEPTUAL is fixed in its pipeline), so the tag table is what we can turn.

import { readTags } from './readProfile.ts';

/** From colour to ink by the relative colorimetric table. Profiles without B2A1 have one table for all intents. */
export const separatingRelative = (bytes: Uint8Array): Uint8Array => turned(bytes, 'B2A0', 'B2A1');

/** From ink to colour as it was measured, not as the perceptual table beautifies it. */
export const readingColorimetric = (bytes: Uint8Array): Uint8Array => turned(bytes, 'A2B0', 'A2B1');

function turned(bytes: Uint8Array, place: string, wanted: string): Uint8Array {
  const tags = readTags(bytes);
  const [entry, data] = [tags.get(place), tags.get(wanted)];
  if (!entry || !data) return bytes;
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  view.setUint32(entry.entry + 4, data.offset);
  view.setUint32(entry.entry + 8, data.size);
  // lcms compensates the black point of version 4 whenever the perceptual intent is asked for (cmscnvrt.c); what a tag
  // holds is told by the tag's own type, so the header may say 2.4.
  if ((copy[8] ?? 0) >= 4) copy.set([2, 0x40], 8);
  return copy;
}
