// Dates of the printed calendar as plain numbers: what exists, and which weekday it is. No Date, no time zone.

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Gregorian; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

/** `2024-02-20` → its numbers, whether or not the day exists; nothing if it is not of this form. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

export const dayExists = ({ year, month, day }: CalendarDate): boolean =>
  year >= 1 && day >= 1 && day <= daysInMonth(year, month);

/** 0 for Sunday … 6 for Saturday, after Sakamoto: the year begins in March, so that the leap day comes last. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}
