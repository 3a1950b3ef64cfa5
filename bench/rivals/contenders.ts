// Who prints the page, by which commands, and where each is found on this machine: what is not there is named as not run.

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserFound } from '../../src/browser/found.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Contender {
  readonly name: string;
  /** Of the program; absent: not on this machine. */
  readonly version: string | undefined;
  /** Whose lines it keeps, when it only rewrites a file: Ghostscript's text cannot be read back. */
  readonly layoutOf?: string;
  /** Commands that make `out`, one after the other. Each run has a new folder to write into. */
  readonly commands: (work: string) => { readonly commands: readonly Command[]; readonly out: string };
}

export interface Match {
  readonly html: string;
  readonly supplement: string;
  readonly pageNumber: string;
  readonly browser: BrowserFound;
  /** tekan's, filled by earlier runs. */
  readonly cacheFolder: string;
}

const TEKAN = path.resolve('src/cli/tekan.mjs');
const PRINT_PLAIN = path.join(import.meta.dirname, 'printPlain.mjs');

export function contenders(match: Match): Contender[] {
  const { html, browser } = match;
  const libraries = browser.libraries ? { LD_LIBRARY_PATH: browser.libraries } : {};
  const chromium = (out: string): Command => ({
    program: process.execPath,
    args: [PRINT_PLAIN, browser.executable, html, out],
    environment: libraries,
  });
  const vivliostyle = (out: string, ...more: string[]): Command => ({
    program: 'vivliostyle',
    args: [
      'build',
      '-d',
      html,
      '-o',
      out,
      '--executable-browser',
      browser.executable,
      '--log-level',
      'silent',
      ...more,
    ],
    environment: libraries,
  });
  const one = (file: string, command: (out: string) => Command) => (work: string) => {
    const out = path.join(work, file);
    return { commands: [command(out)], out };
  };
  return [
    { name: 'tekan', version: 'this', commands: buildWith(match, match.cacheFolder) },
    { name: 'tekan, first build (empty cache)', version: 'this', commands: buildWith(match) },
    { name: 'Chromium', version: 'the same', commands: one('chromium.pdf', chromium) },
    {
      name: 'Chromium + Ghostscript PDF/X',
      version: versionOf('gs', ['--version']),
      layoutOf: 'Chromium',
      commands: (work) => {
        const print = path.join(work, 'print.pdf');
        const out = path.join(work, 'gs.pdf');
        return { commands: [chromium(print), ghostscript(print, out, work)], out };
      },
    },
    {
      name: 'WeasyPrint',
      version: versionOf('weasyprint', ['--version']),
      commands: one('weasyprint.pdf', (out) => ({ program: 'weasyprint', args: ['-q', html, out] })),
    },
    {
      name: 'Vivliostyle --cmyk',
      version: versionOf('vivliostyle', ['--version']),
      commands: one('vivliostyle.pdf', (out) => vivliostyle(out, '--cmyk')),
    },
    {
      name: 'Vivliostyle press-ready',
      version: versionOf('vivliostyle', ['--version']),
      layoutOf: 'Vivliostyle --cmyk',
      commands: one('press-ready.pdf', (out) => vivliostyle(out, '--preflight', 'press-ready-local')),
    },
    {
      name: 'Prince',
      version: versionOf('prince', ['--version']),
      commands: one('prince.pdf', (out) => ({ program: 'prince', args: [html, '-o', out, '--pdf-profile=PDF/X-4'] })),
    },
  ];
}

function versionOf(program: string, args: readonly string[]): string | undefined {
  const known = (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
  if (!known) return undefined;
  const said = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 }).stdout ?? '';
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? 'unknown';
}

function buildWith({ supplement, pageNumber, browser }: Match, cacheFolder?: string): Contender['commands'] {
  return (work) => ({
    commands: [
      {
        program: process.execPath,
        args: [TEKAN, 'build', supplement, '--out', work, '--fresh'],
        environment: {
          TEKAN_CACHE: cacheFolder ?? path.join(work, 'cache'),
          ...(browser.source !== 'bundled' && { TEKAN_BROWSER: browser.executable }),
        },
      },
    ],
    out: path.join(work, path.basename(supplement), `${pageNumber}.press.pdf`),
  });
}

/** The output intent by its registered name, as a careful user writes it for `-dPDFX`. */
const PDFX_DEF = `[ /Title (page) /DOCINFO pdfmark
[ /Trapped /False /DOCINFO pdfmark
[ /_objdef {intent} /type /dict /OBJ pdfmark
[ {intent} << /Type /OutputIntent /S /GTS_PDFX /OutputCondition (Newsprint)
  /OutputConditionIdentifier (CGATS TR 002) /RegistryName (http://www.color.org) >> /PUT pdfmark
[ {Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
`;

function ghostscript(print: string, out: string, work: string): Command {
  const def = path.join(work, 'pdfx.ps');
  writeFileSync(def, PDFX_DEF);
  const colour = ['-sColorConversionStrategy=CMYK', '-sProcessColorModel=DeviceCMYK'];
  return {
    program: 'gs',
    args: ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-dPDFX', ...colour, '-o', out, def, print],
  };
}
