// The bytes of an ICC profile → what its header and description say, or the one reason why it cannot be a press profile.

import { createHash } from 'node:crypto';
import { type FindingId, finding, type Outcome, type Parameters, type Place } from '../findings/finding.ts';

export interface IccProfile {
  readonly bytes: Uint8Array;
  /** Hex; names everything that is cached for this profile. */
  readonly sha256: string;
  readonly description: string;
  /** As the header has them: class `prtr`, space `CMYK`, connection space `Lab` or `XYZ`. */
  readonly deviceClass: string;
  readonly colourSpace: string;
  readonly connectionSpace: string;
  /** `2.2`, `4.3`. */
  readonly version: string;
}

/** ICC.1:2010, 7.2: the header has 128 bytes, the tag table follows: count, then {signature, offset, size}. */
const HEADER_BYTES = 128;
const ENTRY_BYTES = 12;

export function readProfile(bytes: Uint8Array, where: Place): Outcome<IccProfile | undefined> {
  const reject = <K extends FindingId>(id: K, parameters: Parameters<K>): Outcome<undefined> => ({
    value: undefined,
    findings: [finding(id, where, parameters)],
  });
  const broken = whyNotIcc(bytes);
  if (broken) return reject('profile-not-icc', { value: broken });
  const view = viewOf(bytes);
  const major = view.getUint8(8);
  const version = `${major}.${view.getUint8(9) >> 4}`;
  const deviceClass = ascii(bytes, 12);
  const colourSpace = ascii(bytes, 16);
  if (deviceClass !== 'prtr') return reject('profile-not-output', { value: deviceClass, limit: 'prtr' });
  if (colourSpace !== 'CMYK') return reject('profile-not-cmyk', { value: colourSpace, limit: 'CMYK' });
  if (major !== 2 && major !== 4) return reject('profile-too-new', { value: version, limit: '2–4' });
  const tags = readTags(bytes);
  const absent = ['A2B0', 'B2A0'].find((name) => !tags.has(name));
  if (absent) return reject('profile-without-separation', { value: absent });
  const description = readText(bytes, tags.get('desc')) || 'unnamed';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const value = { bytes, sha256, description, deviceClass, colourSpace, connectionSpace: ascii(bytes, 20), version };
  return { value, findings: [] };
}

export interface IccTag {
  /** Where the tag's entry stands in the table: signature at 0, offset at 4, size at 8. */
  readonly entry: number;
  readonly offset: number;
  readonly size: number;
}

/** Whether the tag table can be read; of what kind the profile is, is another question. */
export const isIcc = (bytes: Uint8Array): boolean => whyNotIcc(bytes) === undefined;

/** The name inside any ICC profile, for facts about a picture. */
export function nameProfile(bytes: Uint8Array): string {
  return whyNotIcc(bytes) ? 'unnamed' : readText(bytes, readTags(bytes).get('desc')) || 'unnamed';
}

/** The tag table. Call only on bytes that `readProfile` accepted. */
export function readTags(bytes: Uint8Array): ReadonlyMap<string, IccTag> {
  const view = viewOf(bytes);
  const tags = new Map<string, IccTag>();
  for (let i = 0, entry = HEADER_BYTES + 4; i < view.getUint32(HEADER_BYTES); i += 1, entry += ENTRY_BYTES) {
    tags.set(ascii(bytes, entry), { entry, offset: view.getUint32(entry + 4), size: view.getUint32(entry + 8) });
  }
  return tags;
}

function whyNotIcc(bytes: Uint8Array): string | undefined {
  if (bytes.length < HEADER_BYTES + 4) return `${bytes.length} bytes`;
  if (ascii(bytes, 36) !== 'acsp') return 'no “acsp” signature';
  const view = viewOf(bytes);
  if (view.getUint32(0) > bytes.length) return `${bytes.length} of ${view.getUint32(0)} bytes`;
  const count = view.getUint32(HEADER_BYTES);
  if (HEADER_BYTES + 4 + count * ENTRY_BYTES > bytes.length) return `tag table of ${count} entries`;
  const astray = [...readTags(bytes)].find(([, tag]) => tag.offset + tag.size > bytes.length);
  return astray && `tag “${astray[0]}” outside the file`;
}

/** `desc` in version 2 (ASCII, length before it), `mluc` in version 4 (UTF-16BE records, English first where present). */
function readText(bytes: Uint8Array, tag: IccTag | undefined): string {
  if (!tag || tag.size < 16) return '';
  const view = viewOf(bytes);
  const type = ascii(bytes, tag.offset);
  if (type === 'desc') {
    const length = Math.min(view.getUint32(tag.offset + 8), tag.size - 12);
    return Buffer.from(bytes.subarray(tag.offset + 12, tag.offset + 12 + length))
      .toString('latin1')
      .replace(/\0.*$/s, '');
  }
  if (type !== 'mluc' || tag.size < 28) return '';
  const records = Array.from(
    { length: Math.min(view.getUint32(tag.offset + 8), 100) },
    (_, i) => tag.offset + 16 + i * 12,
  );
  const record = records.find((at) => at + 12 <= bytes.length && ascii(bytes, at).startsWith('en')) ?? tag.offset + 16;
  const start = tag.offset + view.getUint32(record + 8);
  const text = bytes.subarray(start, Math.min(start + view.getUint32(record + 4), bytes.length));
  return new TextDecoder('utf-16be').decode(text).replace(/\0+$/, '');
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4)).trim();
