import { describe, expect, it } from 'vitest';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import { brokenPdf, OBJECTS, type Parts } from './brokenPdf.ts';
import { idsOf, PROFILE } from './judge.ts';

/** xorshift32: the same damage in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function damage(good: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed * 2_654_435_761);
  const bytes = Uint8Array.from(good);
  for (let times = 1 + roll(12); times > 0; times--) {
    const at = roll(bytes.length);
    if (roll(3) === 0) bytes.copyWithin(at, roll(bytes.length), roll(bytes.length));
    else bytes[at] = roll(256);
  }
  return roll(8) === 0 ? bytes.subarray(0, roll(bytes.length)) : bytes;
}

const small = (parts: Parts): void => {
  const samples = new Uint8Array(4 * 3 * 4).fill(60);
  const entries = '/Type /XObject /Subtype /Image /Width 4 /Height 3 /BitsPerComponent 8 /ColorSpace /DeviceCMYK';
  parts.objects.set(OBJECTS.picture, { entries, bytes: samples });
};

describe('hostile files', () => {
  it('end in findings, whatever bytes are damaged', async () => {
    const good = brokenPdf(small);
    for (let seed = 1; seed <= 400; seed++) {
      const { findings } = await preflightPdf(damage(good, seed), 'damaged.pdf', PROFILE);
      expect(Array.isArray(findings)).toBe(true);
    }
  });

  it('no PDF at all is unreadable', async () => {
    const { findings } = await preflightPdf(new TextEncoder().encode('<html>'), 'page.pdf', PROFILE);
    expect(idsOf(findings)).toEqual(['file-unreadable']);
  });

  it('an empty file is unreadable', async () => {
    expect(idsOf((await preflightPdf(new Uint8Array(0), 'page.pdf', PROFILE)).findings)).toEqual(['file-unreadable']);
  });

  it('forms that call each other twice at every level are stopped', async () => {
    const bomb = (parts: Parts): void => {
      for (let level = 0; level < 27; level++) {
        const next = level < 26 ? `${40 + level + 1} 0 R` : 'null';
        const entries = `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A ${next} /B ${next} >> >>`;
        parts.objects.set(40 + level, { entries, bytes: new TextEncoder().encode(level < 26 ? '/A Do /B Do' : 'n') });
      }
      parts.xObjects.Bomb = '40 0 R';
      parts.content += '\n/Bomb Do';
    };
    const { findings } = await preflightPdf(brokenPdf(bomb), 'page.pdf', PROFILE);
    expect(idsOf(findings)).toContain('content-too-much');
  });

  it('an encrypted file is said to be encrypted, and nothing is guessed', async () => {
    const lock = (parts: Parts): void => {
      parts.trailer.Encrypt = '<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>';
    };
    expect(idsOf((await preflightPdf(brokenPdf(lock), 'page.pdf', PROFILE)).findings)).toEqual(['file-encrypted']);
  });
});
