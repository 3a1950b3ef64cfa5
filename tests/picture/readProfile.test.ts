import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { nameProfile, readProfile } from '../../src/picture/readProfile.ts';
import { newsprint } from './fixtures.ts';

const where = { file: 'press.icc' };
const good = newsprint().bytes;

function changed(at: number, bytes: string | number[]): Uint8Array {
  const copy = Uint8Array.from(good);
  copy.set(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, at);
  return copy;
}

async function screenProfile(): Promise<Uint8Array> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .withIccProfile('srgb')
    .png()
    .toBuffer();
  const { icc } = await sharp(png).metadata();
  if (!icc) throw new Error('no profile in the picture');
  return icc;
}

describe('readProfile', () => {
  it('reads class, space, version and description of the shipped profile', () => {
    const { value, findings } = readProfile(good, where);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ deviceClass: 'prtr', colourSpace: 'CMYK', connectionSpace: 'Lab', version: '2.2' });
    expect(value?.description).toContain('ANSI CGATS/SNAP TR 002-2007');
    expect(value?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('accepts version 4', () => {
    expect(readProfile(changed(8, [4, 0x30]), where).value?.version).toBe('4.3');
  });

  const entry = (name: string): number => {
    for (let at = 132; at < 132 + 12 * 32; at += 12)
      if (Buffer.from(good.subarray(at, at + 4)).toString() === name) return at;
    throw new Error(`no ${name}`);
  };
  const bad: readonly (readonly [defect: string, bytes: Uint8Array, id: string, value: string | number])[] = [
    [
      'random bytes',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
      'profile-not-icc',
      'no “acsp” signature',
    ],
    ['an empty file', new Uint8Array(), 'profile-not-icc', '0 bytes'],
    ['a profile cut short', good.subarray(0, 4000), 'profile-not-icc', `4000 of ${good.length} bytes`],
    [
      'a tag outside the file',
      changed(entry('A2B0') + 4, [0x7f, 0, 0, 0]),
      'profile-not-icc',
      'tag “A2B0” outside the file',
    ],
    ['a scanner profile', changed(12, 'scnr'), 'profile-not-output', 'scnr'],
    ['an RGB output profile', changed(16, 'RGB '), 'profile-not-cmyk', 'RGB'],
    ['a gray output profile', changed(16, 'GRAY'), 'profile-not-cmyk', 'GRAY'],
    ['version 5', changed(8, [5, 0]), 'profile-too-new', '5.0'],
    ['no table to ink', changed(entry('B2A0'), 'xxxx'), 'profile-without-separation', 'B2A0'],
  ];
  it.each(bad)('gives exactly one finding for %s', (_, bytes, id, value) => {
    const outcome = readProfile(bytes, where);
    expect(outcome.value).toBeUndefined();
    expect(outcome.findings.map((f) => [f.id, f.value, f.where])).toEqual([[id, value, where]]);
  });

  it('gives exactly one finding for the RGB profile of a screen', async () => {
    const outcome = readProfile(await screenProfile(), where);
    expect(outcome.findings.map((f) => f.id)).toEqual(['profile-not-output']);
  });
});

describe('nameProfile', () => {
  it('reads the Unicode description of version 4', () => {
    const name = '印刷 v4';
    const text = Buffer.from(name, 'utf16le').swap16();
    const mluc = Buffer.alloc(28 + text.length);
    mluc.write('mluc', 0, 'latin1');
    mluc.writeUInt32BE(1, 8);
    mluc.writeUInt32BE(12, 12);
    mluc.write('zhCN', 16, 'latin1');
    mluc.writeUInt32BE(text.length, 20);
    mluc.writeUInt32BE(28, 24);
    text.copy(mluc, 28);
    const profile = Buffer.alloc(144 + mluc.length);
    profile.writeUInt32BE(profile.length, 0);
    profile.write('acsp', 36, 'latin1');
    profile.writeUInt32BE(1, 128);
    profile.write('desc', 132, 'latin1');
    profile.writeUInt32BE(144, 136);
    profile.writeUInt32BE(mluc.length, 140);
    mluc.copy(profile, 144);
    expect(nameProfile(profile)).toBe(name);
  });

  it('calls what it cannot read unnamed', () => {
    expect(nameProfile(new Uint8Array(10))).toBe('unnamed');
  });
});
