import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exitCode.ts';

describe('exitCodeOf', () => {
  it('is 0 for clean pages and for warnings', () => {
    expect(exitCodeOf([])).toBe(0);
    expect(exitCodeOf(['ok', 'warnings'])).toBe(0);
  });

  it('is that of the gravest supplement', () => {
    expect(exitCodeOf(['ok', 'errors', 'warnings'])).toBe(1);
    expect(exitCodeOf(['errors', 'bad-data'])).toBe(2);
    expect(exitCodeOf(['bad-data', 'environment', 'errors'])).toBe(3);
  });
});
