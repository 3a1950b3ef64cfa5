// A request of the preview page → its answer, all from memory: no address names a file of the disk, so none can leave a
// folder. Only this machine may ask, and only by its own name.

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PreviewState } from './previewState.ts';

export interface Answering {
  readonly state: () => PreviewState;
  /** Takes over a connection that waits for news. */
  readonly listen: (response: ServerResponse) => void;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const ownFile = (name: string): Buffer => readFileSync(new URL(`./inPage/${name}`, import.meta.url));

const OWN_FILES: ReadonlyMap<string, { readonly type: string; readonly name: string }> = new Map([
  ['/', { type: 'text/html; charset=utf-8', name: 'index.html' }],
  ['/preview.css', { type: 'text/css; charset=utf-8', name: 'preview.css' }],
  ['/preview.js', { type: 'text/javascript; charset=utf-8', name: 'preview.js' }],
]);

export function answerRequest(request: IncomingMessage, response: ServerResponse, { state, listen }: Answering): void {
  const { status, type, body, headers } = chooseAnswer(request, state);
  response.writeHead(status, { ...HEADERS, ...headers, ...(type && { 'content-type': type }) });
  if (type !== EVENTS) {
    response.end(body);
    return;
  }
  response.write(body);
  listen(response);
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const EVENTS = 'text/event-stream';

function chooseAnswer({ headers, method, url }: IncomingMessage, state: () => PreviewState): Answer {
  // A page elsewhere may point its own name at this machine (DNS rebinding); then the host is not ours.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return { status: 403, body: '' };
  if (method !== 'GET') return { status: 405, body: '', headers: { allow: 'GET' } };
  const path = (url ?? '/').split('?', 1)[0] ?? '/';
  const own = OWN_FILES.get(path);
  if (own) return { status: 200, type: own.type, body: ownFile(own.name) };
  if (path === '/state.json') return { status: 200, type: 'application/json', body: stateText(state()) };
  if (path === '/events') return { status: 200, type: EVENTS, body: 'retry: 1000\n\n' };
  const number = /^\/pages\/([0-9A-Za-z-]+)\.png$/.exec(path)?.[1];
  const page = state().pages.find((one) => one.number === number);
  return page ? { status: 200, type: 'image/png', body: page.png } : { status: 404, body: '' };
}

/** Everything but the pictures. */
const stateText = (state: PreviewState): string =>
  JSON.stringify({ ...state, pages: state.pages.map(({ png: _, ...page }) => page) });
