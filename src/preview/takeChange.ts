// A request to change something → its body, checked: only the preview's own page may ask, by its own name. Pages of other
// origins cannot send JSON without asking first, and nobody answers them.

import type { IncomingMessage } from 'node:http';
import type { PicturePlace } from '../supplement/supplement.ts';
import type { PictureChange } from './changePicture.ts';
import type { LineChange } from './replaceLines.ts';

/** A paragraph has a thousand characters, not a hundred thousand. */
const MAX_BYTES = 400_000;

export interface Refused {
  readonly status: 400 | 403 | 413 | 415;
}

type Body = Readonly<Record<string, unknown>>;

export const takeLineChange = (request: IncomingMessage): Promise<LineChange | Refused> =>
  takeBody(request, readLineChange);

export const takePictureChange = (request: IncomingMessage): Promise<PictureChange | Refused> =>
  takeBody(request, readPictureChange);

async function takeBody<T>(request: IncomingMessage, read: (body: Body) => T | undefined): Promise<T | Refused> {
  const { headers } = request;
  if (headers.origin !== `http://${headers.host}`) return { status: 403 };
  if (headers['content-type'] !== 'application/json') return { status: 415 };
  const parts: Buffer[] = [];
  let size = 0;
  // Read to the end, or the sender would see a broken connection instead of the answer; kept only as far as it is wanted.
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size <= MAX_BYTES) parts.push(part as Buffer);
  }
  if (size > MAX_BYTES) return { status: 413 };
  const body = parse(Buffer.concat(parts).toString('utf8'));
  return (body && read(body)) ?? { status: 400 };
}

function parse(json: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(json);
    return typeof body === 'object' && body !== null ? (body as Body) : undefined;
  } catch {
    return undefined;
  }
}

function readLineChange({ file, line, before, after }: Body): LineChange | undefined {
  if (typeof file !== 'string' || typeof before !== 'string' || typeof after !== 'string') return undefined;
  return isCount(line, 1) ? { file, line, before, after } : undefined;
}

function readPictureChange({ page, picture, focus, keepWhole, place }: Body): PictureChange | undefined {
  if (!isCount(page, 0) || !isCount(picture, 0)) return undefined;
  if (focus !== undefined && !isPoint(focus)) return undefined;
  if (keepWhole !== undefined && typeof keepWhole !== 'boolean') return undefined;
  if (place !== undefined && !isPlace(place)) return undefined;
  return {
    page,
    picture,
    ...(focus !== undefined && { focus }),
    ...(keepWhole !== undefined && { keepWhole }),
    ...(place !== undefined && { place }),
  };
}

const isCount = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least;

const isPoint = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number' && Number.isFinite(one));

const isPlace = (value: unknown): value is PicturePlace =>
  typeof value === 'object' &&
  value !== null &&
  ['column', 'row', 'columns', 'rows'].every((key) => isCount(Reflect.get(value, key), 1));
