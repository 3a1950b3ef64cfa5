// Dates of the two notations a PDF has, `D:20240220060000+08'00'` and `2024-02-20T06:00:00+08:00`, compared as instants.

const PDF_DATE = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?)?/;
const XMP_DATE =
  /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2})?)?/;

/** Milliseconds; undefined for what is no date. */
function instantOf(text: string): number | undefined {
  const found = PDF_DATE.exec(text) ?? XMP_DATE.exec(text);
  if (!found) return undefined;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', sign, hours = '0', minutes = '0'] =
    found;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? local + offset : local - offset;
}

export function sameInstant(a: string, b: string): boolean {
  const left = instantOf(a);
  return left !== undefined && left === instantOf(b);
}
