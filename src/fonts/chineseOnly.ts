// Bytes of a subset font in, the same bytes with one script out: every script of `GSUB` and `GPOS` becomes Han. Chromium
// gives a dash after a Latin letter, or in a line without Han, the Latin script and so another width (890 units for 1 em
// in Noto Serif SC); a newspaper wants one dash. Only offsets of ScriptRecords change, so no table grows.

const HEADER = 12;
const ENTRY = 16;

/** Changes `font` in place and returns it. A font whose layout knows no Han script stays as it is. */
export function makeChineseOnly(font: Buffer): Buffer {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = HEADER + ENTRY * i;
    const tag = font.toString('latin1', entry, entry + 4);
    if (tag !== 'GSUB' && tag !== 'GPOS') continue;
    const at = font.readUInt32BE(entry + 8);
    const table = font.subarray(at, at + font.readUInt32BE(entry + 12));
    pointScriptsToHan(table);
    font.writeUInt32BE(checksum(table), entry + 4);
  }
  return font;
}

function pointScriptsToHan(table: Buffer): void {
  const scriptsAt = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(scriptsAt) }, (_, i) => scriptsAt + 2 + 6 * i);
  const han = records.find((record) => table.toString('latin1', record, record + 4) === 'hani');
  if (han === undefined) return;
  for (const record of records) table.writeUInt16BE(table.readUInt16BE(han + 4), record + 4);
}

/** Sum of the table's 32-bit words, the last one filled up with zeros (OpenType "Calculating checksums"). */
function checksum(table: Buffer): number {
  const whole = table.length - (table.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  const rest = Buffer.alloc(4);
  table.copy(rest, 0, whole);
  return (sum + rest.readUInt32BE(0)) >>> 0;
}
