// Output intents of a file (ISO 32000-1, 14.11.5) and the header of the ICC profile each embeds (ICC.1, 7.2).

import { arrayAt, at, catalogOf, nameAt, resolve, textAt } from './lookUp.ts';
import { isDict, isStream, type PdfDict, type PdfFile } from './objects.ts';
import { UnreadablePdf } from './pdfErrors.ts';
import { decodeStream } from './streams.ts';

export interface IntentFacts {
  /** `GTS_PDFX`, `GTS_PDFA1`, … */
  readonly subtype: string;
  readonly identifier: string | undefined;
  readonly condition: string | undefined;
  readonly registry: string | undefined;
  /** The printing condition described for people. */
  readonly info: string | undefined;
  /** Undefined: none embedded. */
  readonly profile: ProfileFacts | undefined;
}

export interface ProfileFacts {
  /** Why it cannot be read; the rest is then empty. */
  readonly damaged: string | undefined;
  /** `prtr`, `mntr`, … */
  readonly deviceClass: string;
  /** `CMYK`, `RGB`, `GRAY`, … */
  readonly space: string;
  /** `2.4`, `4.2`. */
  readonly version: string;
  readonly description: string;
  readonly bytes: number;
}

export function readIntents(file: PdfFile): readonly IntentFacts[] {
  const list = arrayAt(file, catalogOf(file), 'OutputIntents') ?? [];
  return list
    .map((item) => resolve(file, item))
    .flatMap((intent) => (isDict(intent) ? [readIntent(file, intent)] : []));
}

/** The profile the pages are meant for: of the PDF/X intent, else of the first; undefined where none can be read. */
export function intentProfile(file: PdfFile): Uint8Array | undefined {
  const list = (arrayAt(file, catalogOf(file), 'OutputIntents') ?? [])
    .map((item) => resolve(file, item))
    .filter(isDict);
  const intent = list.find((one) => nameAt(file, one, 'S') === 'GTS_PDFX') ?? list[0];
  const stream = at(file, intent, 'DestOutputProfile');
  if (!isStream(stream)) return undefined;
  try {
    return decodeStream(file, stream).bytes;
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return undefined;
  }
}

function readIntent(file: PdfFile, intent: PdfDict): IntentFacts {
  const stream = at(file, intent, 'DestOutputProfile');
  return {
    subtype: nameAt(file, intent, 'S') ?? '',
    identifier: textAt(file, intent, 'OutputConditionIdentifier'),
    condition: textAt(file, intent, 'OutputCondition'),
    registry: textAt(file, intent, 'RegistryName'),
    info: textAt(file, intent, 'Info'),
    profile: isStream(stream) ? readProfileStream(file, stream) : undefined,
  };
}

function readProfileStream(file: PdfFile, stream: Parameters<typeof decodeStream>[1]): ProfileFacts {
  try {
    return readProfile(decodeStream(file, stream).bytes);
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    return damagedProfile(cause.message, 0);
  }
}

const damagedProfile = (damaged: string, bytes: number): ProfileFacts => ({
  damaged,
  deviceClass: '',
  space: '',
  version: '',
  description: '',
  bytes,
});

export function readProfile(bytes: Uint8Array): ProfileFacts {
  if (bytes.length < 132) return damagedProfile('shorter than its header', bytes.length);
  const ascii = (from: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(from, from + length))
      .replaceAll('\0', '')
      .trim();
  if (ascii(36, 4) !== 'acsp') return damagedProfile('no ICC signature', bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) > bytes.length) return damagedProfile('cut short', bytes.length);
  return {
    damaged: undefined,
    deviceClass: ascii(12, 4),
    space: ascii(16, 4),
    version: `${bytes[8]}.${(bytes[9] ?? 0) >> 4}`,
    description: readDescription(bytes, view),
    bytes: bytes.length,
  };
}

/** The `desc` tag: text of version 2, or the first language of version 4. */
function readDescription(bytes: Uint8Array, view: DataView): string {
  const count = Math.min(view.getUint32(128), 200, Math.floor((bytes.length - 132) / 12));
  for (let i = 0; i < count; i++) {
    const at = 132 + 12 * i;
    if (view.getUint32(at) !== 0x64657363) continue;
    const tag = bytes.subarray(view.getUint32(at + 4), view.getUint32(at + 4) + view.getUint32(at + 8));
    return describe(tag);
  }
  return '';
}

function describe(tag: Uint8Array): string {
  if (tag.length < 28) return '';
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  if (view.getUint32(0) === 0x6d6c7563) {
    const from = view.getUint32(24);
    return new TextDecoder('utf-16be').decode(tag.subarray(from, from + view.getUint32(20)));
  }
  const length = Math.min(view.getUint32(8), tag.length - 12);
  return new TextDecoder('latin1').decode(tag.subarray(12, 12 + length)).replace(/\0[\s\S]*$/, '');
}
