// A picture file → facts about it, or the one reason why it cannot be printed. The whole file is decoded once, small, so
// that damage is found here and not at the plate.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { type FindingId, finding, type Outcome, type Parameters, type Place } from '../findings/finding.ts';
import { isNeutral } from './neutral.ts';
import type { PictureFacts } from './pictureFacts.ts';
import { nameProfile } from './readProfile.ts';

const FORMATS = ['jpeg', 'png', 'tiff', 'webp', 'svg'] as const;
const FORMAT_NAMES = 'JPEG, PNG, TIFF, WebP, SVG';
/** sharp refuses above 16383²; a broadsheet page at 300 ppi has 30 million. */
const MAX_PIXELS = 268_402_689;
const THUMBNAIL_PX = 96;

type Probed = Outcome<PictureFacts | undefined>;

export async function probePicture(path: string, where: Place): Promise<Probed> {
  const reject = <K extends FindingId>(id: K, parameters: Parameters<K>): Probed => ({
    value: undefined,
    findings: [finding(id, where, parameters)],
  });
  const read = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (read instanceof Error) {
    if (read.code === 'ENOENT' || read.code === 'ENOTDIR')
      return reject('picture-missing', { value: where.item ?? where.file ?? path });
    return reject('picture-unreadable', { value: read.code ?? 'unknown' });
  }
  const bytes = new Uint8Array(read);
  const metadata = await readMetadata(bytes).catch(() => undefined);
  const format = FORMATS.find((name) => name === metadata?.format);
  if (!metadata || !format) {
    return reject('picture-unsupported', { value: metadata?.format ?? signature(bytes), limit: FORMAT_NAMES });
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > MAX_PIXELS) {
    return reject('picture-too-big', { value: Math.ceil((width * height) / 1e6), limit: Math.floor(MAX_PIXELS / 1e6) });
  }
  const thumbnail = await decodeSmall(bytes).catch((error: Error) => error);
  if (thumbnail instanceof Error) return reject('picture-file-damaged', { value: reason(thumbnail) });
  const colourSpace = spaceOf(metadata);
  const value: PictureFacts = {
    path,
    sha256: sha256Of(bytes),
    format,
    widthPx: width,
    heightPx: height,
    colourSpace,
    gray: colourSpace === 'gray' || isNeutral(thumbnail),
    bitsPerSample: metadata.depth === 'uchar' ? 8 : 16,
    hasAlpha: metadata.hasAlpha,
    vector: format === 'svg',
    ...(metadata.icc && { profile: nameProfile(metadata.icc), profileSha256: sha256Of(metadata.icc) }),
  };
  const isGuessed = colourSpace === 'cmyk' && !metadata.icc;
  return { value, findings: isGuessed ? [finding('picture-cmyk-without-profile', where, {})] : [] };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Rejects what sharp does not know; an empty file throws at once, hence async. */
async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false }).metadata();
}

/** Entropy-decodes every byte, though the result is small: a JPEG is scaled while it is decoded. */
async function decodeSmall(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS })
    .resize(THUMBNAIL_PX, THUMBNAIL_PX, { fit: 'fill' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

function spaceOf(metadata: Metadata): PictureFacts['colourSpace'] {
  if (metadata.space === 'cmyk') return 'cmyk';
  return metadata.space === 'b-w' || metadata.space === 'grey16' ? 'gray' : 'rgb';
}

/** What the first bytes look like, for a message about a file of no known kind. */
function signature(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const head = bytes.subarray(0, 4);
  const isText = bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  if (Buffer.from(head).toString('latin1') === '%PDF') return 'PDF';
  return isText ? 'text' : `bytes ${Buffer.from(head).toString('hex')}`;
}

/** libvips writes one line per problem; the first says what happened. */
const reason = (error: Error): string => (error.message.split('\n')[0] ?? '').slice(0, 120);
