import { describe, expect, it } from 'vitest';
import { dayExists, daysInMonth, parseIsoDate, weekdayOf } from '../../src/schema/calendar.ts';

describe('the calendar', () => {
  it('knows leap years by the Gregorian rule', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it('refuses days that do not exist', () => {
    const dates = ['2024-02-29', '2023-02-29', '2024-04-31', '2024-00-10', '2024-01-00', '0000-01-01'];
    const exist = dates.map((text) => dayExists(parseIsoDate(text) ?? { year: 0, month: 0, day: 0 }));
    expect(exist).toEqual([true, false, false, false, false, false]);
  });

  it('reads only the ISO form', () => {
    expect(parseIsoDate('2024-2-20')).toBeUndefined();
    expect(parseIsoDate('2024-02-20T00:00')).toBeUndefined();
    expect(parseIsoDate('2024-02-20')).toEqual({ year: 2024, month: 2, day: 20 });
  });

  it('agrees with the proleptic Gregorian weekday of the platform over four centuries', () => {
    for (let day = Date.UTC(1800, 0, 1); day < Date.UTC(2200, 0, 1); day += 86_400_000 * 17) {
      const at = new Date(day);
      const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
      expect(weekdayOf(date)).toBe(at.getUTCDay());
    }
  });
});
