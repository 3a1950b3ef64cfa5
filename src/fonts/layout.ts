// The frame that `GSUB` and `GPOS` share: which lookups a feature has for Simplified Chinese, where their subtables
// stand, which glyphs a coverage lists. Source: OpenType 1.9 "OpenType Layout common table formats".

interface Subtable {
  readonly kind: number;
  readonly at: number;
}

/** Subtables of all lookups of the features, in the order they apply; lookups behind an extension are resolved. */
export function subtablesOf(table: Buffer, features: readonly string[], extensionKind: number): readonly Subtable[] {
  if (table.length < 10) return [];
  const lookupsAt = table.readUInt16BE(8);
  const subtables: Subtable[] = [];
  for (const lookup of lookupsOf(table, features)) {
    const at = lookupsAt + table.readUInt16BE(lookupsAt + 2 + 2 * lookup);
    const kind = table.readUInt16BE(at);
    for (let i = 0; i < table.readUInt16BE(at + 4); i++) {
      const subtable = at + table.readUInt16BE(at + 6 + 2 * i);
      if (kind !== extensionKind) subtables.push({ kind, at: subtable });
      else subtables.push({ kind: table.readUInt16BE(subtable + 2), at: subtable + table.readUInt32BE(subtable + 4) });
    }
  }
  return subtables;
}

function lookupsOf(table: Buffer, tags: readonly string[]): readonly number[] {
  const featuresAt = table.readUInt16BE(6);
  const lookups = new Set<number>();
  for (const index of featuresForChinese(table)) {
    const record = featuresAt + 2 + 6 * index;
    if (!tags.includes(table.toString('latin1', record, record + 4))) continue;
    const feature = featuresAt + table.readUInt16BE(record + 4);
    for (let j = 0; j < table.readUInt16BE(feature + 2); j++) lookups.add(table.readUInt16BE(feature + 4 + 2 * j));
  }
  return [...lookups].sort((a, b) => a - b);
}

/** Script Han, else the default script; language ZHS, else the script's default: as shapers choose for `lang=zh-Hans`. */
function featuresForChinese(table: Buffer): readonly number[] {
  const scriptsAt = table.readUInt16BE(4);
  const script = findRecord(table, scriptsAt, 0, 'hani') ?? findRecord(table, scriptsAt, 0, 'DFLT');
  if (script === undefined) return [];
  const scriptAt = scriptsAt + script;
  const language = findRecord(table, scriptAt, 2, 'ZHS ') ?? table.readUInt16BE(scriptAt);
  if (language === 0) return [];
  const languageAt = scriptAt + language;
  return Array.from({ length: table.readUInt16BE(languageAt + 4) }, (_, i) =>
    table.readUInt16BE(languageAt + 6 + 2 * i),
  );
}

/** Offset stored in the record tagged `tag`; records follow a count that stands `skip` bytes into the table. */
function findRecord(table: Buffer, at: number, skip: number, tag: string): number | undefined {
  for (let i = 0; i < table.readUInt16BE(at + skip); i++) {
    const record = at + skip + 2 + 6 * i;
    if (table.toString('latin1', record, record + 4) === tag) return table.readUInt16BE(record + 4);
  }
  return undefined;
}

/** Glyphs in the order of their coverage index. */
export function readCoverage(table: Buffer, at: number): readonly number[] {
  const glyphs: number[] = [];
  const inRanges = table.readUInt16BE(at) === 2;
  for (let i = 0; i < table.readUInt16BE(at + 2); i++) {
    if (!inRanges) {
      glyphs.push(table.readUInt16BE(at + 4 + 2 * i));
      continue;
    }
    const first = table.readUInt16BE(at + 4 + 6 * i);
    const last = table.readUInt16BE(at + 6 + 6 * i);
    for (let glyph = first; glyph <= last; glyph++) glyphs.push(glyph);
  }
  return glyphs;
}
