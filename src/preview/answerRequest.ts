// A request of the preview page → its answer. Everything is read from memory: no address names a file of the disk, so none
// can leave a folder; what is written are lines of the sources that are shown. Only this machine may ask, by its own name.

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PictureChange } from './changePicture.ts';
import type { PreviewState } from './previewState.ts';
import type { LineChange, Replaced } from './replaceLines.ts';
import { takeLineChange, takePictureChange } from './takeChange.ts';

export interface Answering {
  readonly state: () => PreviewState;
  /** Takes over a connection that waits for news. */
  readonly listen: (response: ServerResponse) => void;
  /** Writes lines into a source that is shown. */
  readonly replace: (change: LineChange) => Promise<Replaced>;
  /** The lines that say what was chosen for a picture; undefined where there is no such picture. */
  readonly describe: (change: PictureChange) => LineChange | undefined;
  /** All of a picture, small. */
  readonly original: (file: string) => Promise<Uint8Array | undefined>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const ownFile = (name: string): Buffer => readFileSync(new URL(`./inPage/${name}`, import.meta.url));

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const EVENTS = 'text/event-stream';

const SCRIPTS = ['preview', 'words', 'sheet', 'findings', 'editor', 'lines', 'crop', 'zoom'];

const OWN_FILES: ReadonlyMap<string, { readonly type: string; readonly name: string }> = new Map([
  ['/', { type: HTML, name: 'index.html' }],
  ['/preview.css', { type: CSS, name: 'preview.css' }],
  ...SCRIPTS.map((name) => [`/${name}.js`, { type: SCRIPT, name: `${name}.js` }] as const),
]);

export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
): Promise<void> {
  const { status, type, body, headers } = await chooseAnswer(request, answering);
  response.writeHead(status, { ...HEADERS, ...headers, ...(type && { 'content-type': type }) });
  if (type !== EVENTS) {
    response.end(body);
    return;
  }
  response.write(body);
  answering.listen(response);
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function chooseAnswer(request: IncomingMessage, answering: Answering): Promise<Answer> {
  const { headers, method, url } = request;
  const state = answering.state();
  // A page elsewhere may point its own name at this machine (DNS rebinding); then the host is not ours.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return { status: 403, body: '' };
  const path = (url ?? '/').split('?', 1)[0] ?? '/';
  const write = state.editable ? WRITING.get(path) : undefined;
  if (method === 'POST' && write) return await write(request, answering);
  if (method !== 'GET') return { status: 405, body: '', headers: { allow: write ? 'POST' : 'GET' } };
  const own = OWN_FILES.get(path);
  if (own) return { status: 200, type: own.type, body: ownFile(own.name) };
  if (path === '/state.json') return { status: 200, type: 'application/json', body: stateText(state) };
  if (path === '/events') return { status: 200, type: EVENTS, body: 'retry: 1000\n\n' };
  const png = pictureAt(path, state);
  if (png) return { status: 200, type: 'image/png', body: png };
  const original = originalAt(path, state);
  const jpeg = original === undefined ? undefined : await answering.original(original);
  return jpeg ? { status: 200, type: 'image/jpeg', body: jpeg } : { status: 404, body: '' };
}

const STATUS_OF: Readonly<Record<Replaced, number>> = {
  written: 200,
  'changed-meanwhile': 409,
  unreadable: 404,
  unwritable: 500,
};

async function changeLines(request: IncomingMessage, answering: Answering): Promise<Answer> {
  const change = await takeLineChange(request);
  return 'status' in change ? { status: change.status, body: '' } : write(change, answering);
}

/** The answer tells the lines, so that they can be changed back. */
async function changePicture(request: IncomingMessage, answering: Answering): Promise<Answer> {
  const wanted = await takePictureChange(request);
  if ('status' in wanted) return { status: wanted.status, body: '' };
  const change = answering.describe(wanted);
  return change ? write(change, answering) : { status: 404, body: '' };
}

const WRITING: ReadonlyMap<string, typeof changeLines> = new Map([
  ['/lines', changeLines],
  ['/pictures', changePicture],
]);

async function write(change: LineChange, { state, replace }: Answering): Promise<Answer> {
  const result = Object.hasOwn(state().sources, change.file) ? await replace(change) : 'unreadable';
  return { status: STATUS_OF[result], type: 'application/json', body: JSON.stringify({ result, change }) };
}

/** `/originals/05/2.jpg`: the file of the third picture of page 05. */
function originalAt(path: string, { pages }: PreviewState): string | undefined {
  const [, number, index] = /^\/originals\/([0-9A-Za-z-]+)\/(\d+)\.jpg$/.exec(path) ?? [];
  const parts = pages.find((one) => one.number === number)?.parts ?? [];
  return parts.find(({ name }) => name === `picture/${index}`)?.picture?.file;
}

/** `/pages/05.png`, and `/pages/05.before.png` for the picture before it last changed. */
function pictureAt(path: string, { pages }: PreviewState): Uint8Array | undefined {
  const [, number, before] = /^\/pages\/([0-9A-Za-z-]+)(\.before)?\.png$/.exec(path) ?? [];
  const page = pages.find((one) => one.number === number);
  return before ? page?.before?.png : page?.png;
}

/** Everything but the pictures. */
const stateText = (state: PreviewState): string =>
  JSON.stringify({
    ...state,
    pages: state.pages.map(({ png: _, before, ...page }) => ({
      ...page,
      ...(before && { before: { version: before.version } }),
    })),
  });
