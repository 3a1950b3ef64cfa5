// The encoding a Type 1 font program brings along (Adobe Type 1 Font Format, 2.2): used where the PDF names none, as TeX
// does. In: the program's clear-text part. Out: glyph names by code, or undefined for StandardEncoding.

export function readBuiltInEncoding(program: Uint8Array): ReadonlyMap<number, string> | undefined {
  // The clear text ends at eexec; it is PostScript in ASCII.
  const text = new TextDecoder('latin1').decode(program.subarray(0, 100_000));
  const clear = text.slice(0, Math.max(0, text.indexOf('eexec')));
  const at = clear.indexOf('/Encoding');
  if (at < 0 || /^\/Encoding\s+StandardEncoding/.test(clear.slice(at))) return undefined;
  const names = new Map<number, string>();
  for (const [, code, name] of clear.slice(at).matchAll(/dup\s+(\d{1,3})\s*\/([^\s/]+)\s+put/g)) {
    if (code !== undefined && name !== undefined && !names.has(Number(code))) names.set(Number(code), name);
  }
  return names.size > 0 ? names : undefined;
}
