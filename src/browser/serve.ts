// Pages held in memory in, a local server for one browser out. The browser uses it as its proxy for everything, so it
// sees every request: files of an offered page are answered, all others refused and remembered. No page can reach the
// network, and nothing is written to disk.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A page as the browser gets it. */
export interface PageSource {
  readonly html: string;
  /** URL relative to the page → bytes: `fonts/NotoSerifSC-Regular.ttf`, `pictures/1.jpg`, `page.css`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface PageServer {
  readonly port: number;
  /** Makes a page available; every page has a folder of its own, so no cache mixes them up. */
  offer(source: PageSource): OfferedPage;
  close(): Promise<void>;
}

export interface OfferedPage {
  readonly url: string;
  /** What was asked for and not given, as the page named it. */
  readonly refused: ReadonlySet<string>;
  withdraw(): void;
}

/** No such host exists; a name of our own gives page, fonts and pictures one origin. */
export const PAGE_ORIGIN = 'http://page.invalid';

/** No script of the page runs; the verifier comes in over the debugging protocol, which this does not touch. */
const POLICY = "default-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

interface Offer {
  readonly source: PageSource;
  readonly refused: Set<string>;
}

export async function openPageServer(): Promise<PageServer> {
  const offers = new Map<string, Offer>();
  let offered = 0;
  const server = createServer((request, response) => answer(offers, request, response));
  // A tunnel is asked for https: never given.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    offer: (source) => {
      const name = String(offered++);
      const offer: Offer = { source, refused: new Set() };
      offers.set(name, offer);
      return { url: `${PAGE_ORIGIN}/${name}/`, refused: offer.refused, withdraw: () => offers.delete(name) };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(offers: ReadonlyMap<string, Offer>, request: IncomingMessage, response: ServerResponse): void {
  // A proxy is asked with whole URLs; those of other hosts match no offer.
  const [, folder = '', name = ''] = /^http:\/\/page\.invalid\/(\d+)\/([^?#]*)/.exec(request.url ?? '') ?? [];
  const offer = offers.get(folder);
  const file = decodeName(name) || 'page.html';
  const body = name === '' ? offer?.source.html : offer?.source.files.get(file);
  if (body === undefined) {
    offer?.refused.add(file);
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file).toLowerCase()];
  response.writeHead(200, {
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'content-length': Buffer.byteLength(body),
    ...(type && { 'content-type': type }),
  });
  response.end(body);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
