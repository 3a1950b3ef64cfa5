import { describe, expect, it, vi } from 'vitest';
import { openPdf } from '../../src/pdf/openPdf.ts';
import { brokenPdf } from '../preflight/brokenPdf.ts';

const damaged = (from: RegExp, to: string): Uint8Array => {
  const text = Buffer.from(brokenPdf()).toString('latin1');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return new Uint8Array(Buffer.from(changed, 'latin1'));
};

describe('openPdf', () => {
  it('takes no object 0, and says nothing on the terminal', async () => {
    const warn = vi.spyOn(console, 'warn');
    const { objects } = await openPdf(damaged(/\n13 0 obj/, '\n0 0 obj << /Free true >> endobj\n13 0 obj'));
    expect(objects.has(0)).toBe(false);
    expect(objects.has(13)).toBe(true);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('takes a number without end as the largest exact one', async () => {
    const warn = vi.spyOn(console, 'warn');
    const { objects } = await openPdf(
      damaged(/\n13 0 obj/, '\n99 0 obj [12345678901234567890123 -.5 +7 4.] endobj\n13 0 obj'),
    );
    expect(objects.get(99)).toEqual([Number.MAX_SAFE_INTEGER, -0.5, 7, 4]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
