// What the build room is asked for and what it tells while and after it works. Plain data.

import type { Finding } from '../findings/finding.ts';
import type { MarkName } from '../schema/markNames.ts';
import type { TextLength } from './textLength.ts';

export interface BuildOptions {
  /** Folder for the results; each supplement gets a folder of its name in it. */
  readonly outFolder: string;
  /** Supplements worked on at once. */
  readonly jobs: number;
  /** `proof`: no press file; for a quick look and the preview. */
  readonly only: 'all' | 'proof';
  /** How proofs look; plain if absent. */
  readonly proof?: ProofWishes;
  /** Environment variables, for finding the browser and the cache. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Path of a browser. */
  readonly browser?: string;
  /** Press condition instead of the supplement's own: a shipped name, or a .yaml file from where the user stands. */
  readonly press?: string;
  /** Printer's marks instead of those of the press condition. */
  readonly marks?: readonly MarkName[];
  /** So many pages that differ are written beside, with their scores. */
  readonly candidates?: number;
  /** Number of the candidate to build instead of the best page. */
  readonly pick?: number;
  /** True: plans of an earlier build in `outFolder` are not looked at. By default what need not change stays. */
  readonly fresh?: boolean;
  /** True: pages that came out are written although others did not, beside what is there; for the preview. */
  readonly partial?: boolean;
  /** Instead of the shipped templates. */
  readonly templatesFolder?: string;
  /** Instead of the user's cache folder. */
  readonly cacheFolder?: string;
}

export interface ProofWishes {
  /** `newsprint`: colours and pictures as they will look on the press's paper. */
  readonly look: 'plain' | 'newsprint';
  /** A word across the page: 样张. */
  readonly watermark?: string;
  /** Numbers beside the lines of the story. */
  readonly lineNumbers?: boolean;
}

export type StepName = 'read' | 'pictures' | 'fonts' | 'plan' | 'paint' | 'press' | 'preflight' | 'write';

export interface BuildEvent {
  readonly supplement: string;
  readonly page?: string;
  readonly step: StepName;
  /** Time the step took. */
  readonly ms: number;
  /** Supplements done, of all. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (event: BuildEvent) => void;

export type SupplementStatus = 'ok' | 'warnings' | 'errors' | 'bad-data' | 'environment';

export interface BuiltSupplement {
  readonly id: string;
  /** As given. */
  readonly folder: string;
  readonly status: SupplementStatus;
  readonly findings: readonly Finding[];
  /** Paths of the files written. */
  readonly files: readonly string[];
  readonly ms: number;
  /** Of pages whose data was sound. */
  readonly texts?: readonly TextLength[];
}

export interface BuildSummary {
  readonly supplements: readonly BuiltSupplement[];
}
