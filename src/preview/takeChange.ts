// A request to change lines → its body, checked: only the preview's own page may ask, by its own name, for a file that it
// shows. Pages of other origins cannot send JSON without asking first, and nobody answers them.

import type { IncomingMessage } from 'node:http';
import type { LineChange } from './replaceLines.ts';

/** A paragraph has a thousand characters, not a hundred thousand. */
const MAX_BYTES = 400_000;

export interface RefusedChange {
  readonly status: 400 | 403 | 413 | 415;
}

export async function takeChange(request: IncomingMessage): Promise<LineChange | RefusedChange> {
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
  return readChange(Buffer.concat(parts).toString('utf8')) ?? { status: 400 };
}

function readChange(json: string): LineChange | undefined {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof body !== 'object' || body === null) return undefined;
  const { file, line, before, after } = body as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string' || typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (typeof line !== 'number' || !Number.isInteger(line) || line < 1) return undefined;
  return { file, line, before, after };
}
