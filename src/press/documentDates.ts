// One date of the supplement in the two spellings a PDF needs; both say the same instant.

/** `2024-02-20` or `2024-02-20T08:00:00+08:00`; throws on anything else. */
export interface DocumentDate {
  /** ISO 8601 as XMP wants it: `2024-02-20T00:00:00+00:00`. */
  readonly xmp: string;
  /** ISO 32000-1, 7.9.4: `D:20240220000000+00'00'`. */
  readonly info: string;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/;

export function documentDate(iso: string): DocumentDate {
  const match = ISO.exec(iso);
  if (!match) throw new Error(`expected an ISO 8601 date, received “${iso}”`);
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const infoZone = zone === 'Z' ? "+00'00'" : `${zone.slice(0, 3)}'${zone.slice(4)}'`;
  return {
    xmp: `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? '+00:00' : zone}`,
    info: `D:${year}${month}${day}${hour}${minute}${second}${infoZone}`,
  };
}
