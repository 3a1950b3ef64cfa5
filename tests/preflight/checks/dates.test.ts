import { describe, expect, it } from 'vitest';
import { sameInstant } from '../../../src/preflight/checks/dates.ts';

describe('sameInstant', () => {
  it.each([
    ["D:20240220060000+08'00'", '2024-02-20T06:00:00+08:00', true],
    ["D:20240220060000+08'00'", '2024-02-19T22:00:00Z', true],
    ['D:20240220060000Z', '2024-02-20T06:00:00.000+00:00', true],
    ['D:20240220', '2024-02-20', true],
    ["D:20240220060000+08'00'", '2024-02-20T06:00:00Z', false],
    ['yesterday', 'yesterday', false],
  ])('%s and %s: %s', (pdf, xmp, same) => {
    expect(sameInstant(pdf, xmp)).toBe(same);
  });
});
