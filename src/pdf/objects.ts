// PDF objects as plain data (ISO 32000-1, 7.3). Names and strings are told apart by `kind`, dictionaries are maps, so that
// every room above works on these and none of them knows which library parsed the file.

export interface PdfName {
  readonly kind: 'name';
  /** Without the slash; each UTF-16 unit is one byte of the name. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: Map<string, PdfObject>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As in the file, filters not undone. `/Length` is written from here, whatever the dictionary says. */
  readonly bytes: Uint8Array;
}

export type PdfArray = PdfObject[];
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfRef | PdfDict | PdfStream | PdfArray;

/** A whole file in memory. Changing `objects` or `trailer` changes what `savePdf` writes. */
export interface PdfFile {
  /** Of the header, `1.4`. A catalogue may ask for a later one: `versionOf`. */
  version: string;
  readonly objects: Map<number, PdfObject>;
  /** `Root`, `Info`, `ID`, `Encrypt` as given. */
  readonly trailer: PdfDict;
}

const names = new Map<string, PdfName>();

/** The one object for a name, so that equal names are also identical. */
export function name(text: string): PdfName {
  const known = names.get(text);
  if (known) return known;
  const made: PdfName = { kind: 'name', name: text };
  names.set(text, made);
  return made;
}

export const ref = (number: number): PdfRef => ({ kind: 'ref', number });

export const dict = (entries: Readonly<Record<string, PdfObject>> = {}): PdfDict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
});

export const stream = (bytes: Uint8Array, entries: Readonly<Record<string, PdfObject>> = {}): PdfStream => ({
  kind: 'stream',
  dict: dict(entries),
  bytes,
});

export const byteString = (bytes: Uint8Array): PdfString => ({ kind: 'string', bytes });

/** A text string (7.9.2.2): plain ASCII where that suffices, else UTF-16 with a byte order mark. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return byteString(latin1(text));
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xfe, 0xff]);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 + 2 * i] = unit >> 8;
    bytes[3 + 2 * i] = unit & 0xff;
  }
  return byteString(bytes);
}

/** One byte per character. Only for what the program itself writes: operators, numbers, names. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const isTagged = (o: PdfObject | undefined): o is PdfName | PdfString | PdfRef | PdfDict | PdfStream =>
  typeof o === 'object' && o !== null && !Array.isArray(o);

export const isName = (o: PdfObject | undefined): o is PdfName => isTagged(o) && o.kind === 'name';
export const isString = (o: PdfObject | undefined): o is PdfString => isTagged(o) && o.kind === 'string';
export const isRef = (o: PdfObject | undefined): o is PdfRef => isTagged(o) && o.kind === 'ref';
export const isDict = (o: PdfObject | undefined): o is PdfDict => isTagged(o) && o.kind === 'dict';
export const isStream = (o: PdfObject | undefined): o is PdfStream => isTagged(o) && o.kind === 'stream';
