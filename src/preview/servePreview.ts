// A supplement folder → its pages on 127.0.0.1, built again when a file changes, with the findings beside them. While the
// data has an error, the last good page stays.

import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildOptions, BuildSummary, OnProgress } from '../build/buildTypes.ts';
import { SUPPLEMENT_FILE } from '../supplement/supplement.ts';
import { type Answering, answerRequest } from './answerRequest.ts';
import { changePicture } from './changePicture.ts';
import { keepOriginals } from './originals.ts';
import { type PreviewState, startState, takeBug, takeBuild } from './previewState.ts';
import { startRebuildLoop } from './rebuildLoop.ts';
import { replaceLines } from './replaceLines.ts';
import { watchFolders } from './watchFolders.ts';

export interface PreviewOptions {
  /** First port to try; the next free one is taken. */
  readonly port: number;
  /** Watched besides the supplement: the templates. */
  readonly alsoWatch: readonly string[];
  readonly environment: BuildOptions['environment'];
  readonly browser?: string;
  /** Of the page, until the person there chooses; English if absent. */
  readonly language?: PreviewState['language'];
  /** True: the page cannot change files. */
  readonly readOnly?: boolean;
  /** Folder of the last build of this supplement: the first page keeps to its plans. */
  readonly lastBuild?: string;
  readonly build: (folders: readonly string[], options: BuildOptions, onProgress: OnProgress) => Promise<BuildSummary>;
  /** After every build; `bug` when it threw. */
  readonly onBuilt?: (state: PreviewState, bug?: unknown) => void;
}

export interface Preview extends AsyncDisposable {
  readonly url: string;
  close(): Promise<void>;
}

export async function servePreview(folder: string, options: PreviewOptions): Promise<Preview> {
  const outFolder = await mkdtemp(path.join(tmpdir(), 'tekan-preview-'));
  const home = path.resolve(folder);
  const supplement = path.basename(home);
  if (options.lastBuild) await copyPlans(options.lastBuild, path.join(outFolder, supplement));
  const listeners = new Set<ServerResponse>();
  const { language = 'en', readOnly = false } = options;
  let state = startState({ supplement, folder: home, language, editable: !readOnly });
  const show = (next: PreviewState): void => {
    state = next;
    for (const listener of listeners) listener.write(`data: ${state.version}\n\n`);
  };
  const loop = startRebuildLoop(async () => {
    show({ ...state, building: true });
    try {
      const [built] = (await options.build([folder], buildOptions(options, outFolder), () => {})).supplements;
      if (!built) throw new Error('the build returned no supplement');
      show(await takeBuild(state, built));
      options.onBuilt?.(state);
    } catch (bug) {
      show(takeBug(state));
      options.onBuilt?.(state, bug);
    }
  });
  const listen = (response: ServerResponse): void => {
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
  };
  const originals = keepOriginals(home);
  const answering: Answering = {
    state: () => state,
    listen,
    replace: (change) => replaceLines(home, change),
    describe: (change) => changePicture(SUPPLEMENT_FILE, state.sources[SUPPLEMENT_FILE] ?? '', change),
    original: originals.show,
  };
  // A connection that broke while it asked has nobody to be told.
  const server = createServer((request, response) => {
    answerRequest(request, response, answering).catch(() => response.destroy());
  });
  const port = await listenOnFreePort(server, options.port);
  const watch = await watchFolders([home, ...options.alsoWatch], loop.request);
  loop.request();
  const close = async (): Promise<void> => {
    await watch.close();
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await Promise.all([closed, loop.close()]);
    await rm(outFolder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}/`, close, [Symbol.asyncDispose]: close };
}

const buildOptions = ({ environment, browser }: PreviewOptions, outFolder: string): BuildOptions => ({
  outFolder,
  environment,
  jobs: 1,
  only: 'proof',
  partial: true,
  ...(browser !== undefined && { browser }),
});

/** Without an earlier build there are none. */
async function copyPlans(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  const plans = names.filter((name) => name.endsWith('.plan.json'));
  if (plans.length > 0) await mkdir(to, { recursive: true });
  for (const name of plans) await copyFile(path.join(from, name), path.join(to, name));
}

/** So many neighbours are tried before the system is asked for any port at all. */
const PORTS_TRIED = 20;

async function listenOnFreePort(server: Server, first: number): Promise<number> {
  const ports = Array.from({ length: PORTS_TRIED }, (_, index) => first + index).filter((port) => port < 65_536);
  for (const port of [...ports, 0]) {
    const taken = await new Promise<boolean>((settle, fail) => {
      const onError = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? settle(true) : fail(error);
      server.once('error', onError).listen(port, '127.0.0.1', () => {
        server.off('error', onError);
        settle(false);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
  }
  throw new Error('no port is free on 127.0.0.1');
}
