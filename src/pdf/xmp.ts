// An XMP packet → its simple properties by their usual prefix: `pdfxid:GTS_PDFXVersion`, `dc:title`, `xmp:CreateDate`.
// Namespaces are resolved, so that a writer's own prefixes do not matter; lists give their first item (`x-default`).

const USUAL: Readonly<Record<string, string>> = {
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/pdfx/1.3/': 'pdfx',
  'http://www.npes.org/pdfx/ns/id/': 'pdfxid',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plainText = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, named?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      return ENTITIES[named ?? ''] ?? whole;
    },
  );

/** Undefined when the bytes are no XMP. */
export function readXmp(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const text = decode(bytes);
  if (!/<(?:\w+:)?RDF[\s>]/.test(text)) return undefined;
  const prefixes = new Map<string, string>();
  for (const [, prefix, , uri] of text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/g)) {
    if (prefix && uri) prefixes.set(prefix, USUAL[uri] ?? prefix);
  }
  const usual = (name: string): string => {
    const [prefix = '', local = ''] = name.split(':');
    return `${prefixes.get(prefix) ?? prefix}:${local}`;
  };
  const found = new Map<string, string>();
  for (const [, tag, attributes = ''] of text.matchAll(
    /<([\w.-]+:[\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g,
  )) {
    if (tag && usual(tag) === 'rdf:Description') readAttributes(attributes, usual, found);
  }
  for (const [, tag, inner = ''] of text.matchAll(
    /<([\w.-]+:[\w.-]+)(?:\s[^<>]*)?>([^<]+|\s*<[\w.-]+:(?:Alt|Seq|Bag)[^>]*>[\s\S]*?)<\/\1>/g,
  )) {
    if (tag && !found.has(usual(tag))) found.set(usual(tag), plainText(itemText(inner)).trim());
  }
  return found;
}

function readAttributes(attributes: string, usual: (name: string) => string, found: Map<string, string>): void {
  for (const [, name, double, single] of attributes.matchAll(/([\w.-]+:[\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name && !name.startsWith('xmlns:')) found.set(usual(name), plainText(double ?? single ?? ''));
  }
}

const itemText = (inner: string): string => /<[\w.-]+:li[^>]*>([^<]*)</.exec(inner)?.[1] ?? inner;

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}
