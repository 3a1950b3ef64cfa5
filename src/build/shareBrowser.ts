// One browser for many pages and, in the preview, for many builds: started at once, in the background, closed in one place.

import { findBrowser } from '../browser/find.ts';
import { openBrowser, type PaintingBrowser } from '../browser/open.ts';
import type { Outcome } from '../findings/finding.ts';
import type { BuildOptions } from './buildTypes.ts';
import { cacheFolderOf } from './folders.ts';

export interface SharedBrowser extends AsyncDisposable {
  readonly opened: Promise<Outcome<PaintingBrowser | undefined>>;
}

export function shareBrowser(options: Pick<BuildOptions, 'environment' | 'browser' | 'cacheFolder'>): SharedBrowser {
  const opened = openFound(options);
  // Whoever awaits it hears of a failure; nobody may be waiting yet.
  opened.catch(() => undefined);
  return {
    opened,
    [Symbol.asyncDispose]: async () => {
      await (await opened).value?.close();
    },
  };
}

async function openFound(
  options: Pick<BuildOptions, 'environment' | 'browser' | 'cacheFolder'>,
): Promise<Outcome<PaintingBrowser | undefined>> {
  const found = await findBrowser({
    environment: options.environment,
    cacheFolder: options.cacheFolder ?? cacheFolderOf(options.environment),
    ...(options.browser !== undefined && { given: options.browser }),
  });
  if (!found.value) return { value: undefined, findings: found.findings };
  const opened = await openBrowser(found.value, { environment: options.environment });
  return { value: opened.value, findings: [...found.findings, ...opened.findings] };
}
