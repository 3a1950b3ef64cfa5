// The `cmap` table in, groups of code points with their glyphs out: sorted runs, searched by halves, never expanded.
// Source: OpenType 1.9 "cmap", formats 4 and 12.

/** Parallel arrays: code points `starts[i]…ends[i]` have the glyphs `glyphs[i]…`. Sorted, without overlap. */
export interface CharacterMap {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly glyphs: Uint32Array;
}

/** Undefined when the table holds no Unicode map we read. */
export function readCharacterMap(cmap: Buffer): CharacterMap | undefined {
  let best: { offset: number; format: 4 | 12 } | undefined;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const platform = cmap.readUInt16BE(4 + 8 * i);
    const encoding = cmap.readUInt16BE(6 + 8 * i);
    const offset = cmap.readUInt32BE(8 + 8 * i);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const format = cmap.readUInt16BE(offset);
    if (!unicode) continue;
    if (format === 12) return readGroups(cmap, offset);
    if (format === 4 && !best) best = { offset, format };
  }
  return best && readSegments(cmap, best.offset);
}

function readGroups(cmap: Buffer, offset: number): CharacterMap {
  const count = cmap.readUInt32BE(offset + 12);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const glyphs = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = offset + 16 + 12 * i;
    starts[i] = cmap.readUInt32BE(at);
    ends[i] = cmap.readUInt32BE(at + 4);
    glyphs[i] = cmap.readUInt32BE(at + 8);
  }
  return { starts, ends, glyphs };
}

function readSegments(cmap: Buffer, offset: number): CharacterMap {
  const segments = cmap.readUInt16BE(offset + 6) / 2;
  const endsAt = offset + 14;
  const startsAt = endsAt + 2 * segments + 2;
  const deltasAt = startsAt + 2 * segments;
  const rangesAt = deltasAt + 2 * segments;
  const found: [code: number, glyph: number][] = [];
  for (let s = 0; s < segments; s++) {
    const range = cmap.readUInt16BE(rangesAt + 2 * s);
    const delta = cmap.readUInt16BE(deltasAt + 2 * s);
    const start = cmap.readUInt16BE(startsAt + 2 * s);
    const end = cmap.readUInt16BE(endsAt + 2 * s);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : cmap.readUInt16BE(rangesAt + 2 * s + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.push([code, glyph]);
    }
  }
  const single = (pick: 0 | 1) => Uint32Array.from(found, (pair) => pair[pick]);
  return { starts: single(0), ends: single(0), glyphs: single(1) };
}

/** 0 (`.notdef`) for a character the font does not have. */
export function glyphFor(map: CharacterMap, codePoint: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = map.starts[middle] ?? 0;
    if (codePoint < start) high = middle - 1;
    else if (codePoint > (map.ends[middle] ?? 0)) low = middle + 1;
    else return (map.glyphs[middle] ?? 0) + codePoint - start;
  }
  return 0;
}
