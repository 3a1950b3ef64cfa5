// A press profile → a 65 × 65 × 65 table from sRGB to CMYK and a curve from gray to black ink. Built once per profile with
// sharp's colour engine (lcms), kept on disk; afterwards a picture costs a table look-up instead of a colour transform.

import sharp from 'sharp';
import { buildBlackCurve } from './blackCurve.ts';
import { inksBetween, liftBlack } from './blackPoint.ts';
import { cacheName, readCached, writeCached } from './pictureCache.ts';
import { luminances, printedColours } from './printedColour.ts';
import type { IccProfile } from './readProfile.ts';
import { separatingRelative } from './renderingIntent.ts';
import { type Levels, readSeparationLut, separateBy } from './separationLut.ts';
import { levelOfNode, TABLE_STEPS } from './tableGrid.ts';

/** `relativeToBlack`: relative colorimetric with black point compensation. */
export type RenderingIntent = 'perceptual' | 'relative' | 'relativeToBlack';

export interface ColourTable {
  readonly profileSha256: string;
  readonly intent: RenderingIntent;
  /** Four ink bytes (255 = solid) per node, blue fastest: node (r, g, b) stands at ((r·65 + g)·65 + b)·4. */
  readonly nodes: Uint8Array;
  /** Black ink byte for each sRGB gray level. */
  readonly blackOfGray: Uint8Array;
}

const NODE_COUNT = TABLE_STEPS ** 3;
const KIND = 'colour-table-3';

const known = new Map<string, Promise<ColourTable>>();

/** `cacheDir` is made when absent. Throws when the colour engine does not take the profile. */
export function buildColourTable(profile: IccProfile, intent: RenderingIntent, cacheDir: string): Promise<ColourTable> {
  const key = `${profile.sha256} ${intent}`;
  const building = known.get(key) ?? loadOrBuild(profile, intent, cacheDir);
  known.set(key, building);
  return building;
}

async function loadOrBuild(profile: IccProfile, intent: RenderingIntent, cacheDir: string): Promise<ColourTable> {
  const name = cacheName(KIND, [profile.sha256, intent], 'bin');
  const cached = await readCached(cacheDir, name);
  const isWhole = cached?.length === NODE_COUNT * 4 + 256;
  const bytes = cached && isWhole ? cached : await computeTable(profile, intent, cacheDir);
  if (!isWhole) await writeCached(cacheDir, name, bytes);
  const nodes = bytes.subarray(0, NODE_COUNT * 4);
  return { profileSha256: profile.sha256, intent, nodes, blackOfGray: bytes.subarray(NODE_COUNT * 4) };
}

async function computeTable(profile: IccProfile, intent: RenderingIntent, cacheDir: string): Promise<Uint8Array> {
  const engine = await engineOf(profile, intent, cacheDir);
  const [nodes, neutrals] = [await engine(nodeColours()), await engine(grayColours())];
  // Paper is paper: whatever rounding the profile has, white gets no ink.
  nodes.fill(0, nodes.length - 4);
  neutrals.fill(0, neutrals.length - 4);
  const blackOfGray = await buildBlackCurve(profile, neutrals, cacheDir);
  const table = new Uint8Array(nodes.length + blackOfGray.length);
  table.set(nodes);
  table.set(blackOfGray, nodes.length);
  return table;
}

/** Where in sRGB a colour is looked up. */
type Placing = (levels: Levels) => Levels;
type Engine = (rgb: Uint8Array, place?: Placing) => Promise<Uint8Array>;

async function engineOf(profile: IccProfile, intent: RenderingIntent, cacheDir: string): Promise<Engine> {
  const perceptual = await tableEngine(profile, 'B2A0', cacheDir);
  if (intent === 'perceptual') return perceptual;
  const relative = await tableEngine(profile, 'B2A1', cacheDir);
  if (intent === 'relative') return relative;
  // The darkest gray of the press is what its perceptual table makes of black (ISO 18619, 6.2).
  const [black = 0] = luminances(await printedColours(await perceptual(Uint8Array.of(0, 0, 0)), profile, cacheDir));
  return (rgb) => relative(rgb, (levels) => liftBlack(levels, black));
}

async function tableEngine(profile: IccProfile, table: 'B2A0' | 'B2A1', cacheDir: string): Promise<Engine> {
  const lut = readSeparationLut(profile.bytes, table);
  if (lut) return async (rgb, place) => separateBy(lut, rgb, place);
  const bytes = table === 'B2A0' ? profile.bytes : separatingRelative(profile.bytes);
  // sharp takes a profile by path only.
  const path = await writeCached(cacheDir, cacheName('profile', [profile.sha256, table], 'icc'), bytes);
  const nodes = await throughProfile(nodeColours(), path);
  return async (rgb, place) => (place ? inksBetween(nodes, rgb, place) : throughProfile(rgb, path));
}

function nodeColours(): Uint8Array {
  const levels = Array.from({ length: TABLE_STEPS }, (_, i) => levelOfNode(i));
  return Uint8Array.from(levels.flatMap((r) => levels.flatMap((g) => levels.flatMap((b) => [r, g, b]))));
}

const grayColours = (): Uint8Array => Uint8Array.from({ length: 256 * 3 }, (_, i) => Math.floor(i / 3));

async function throughProfile(rgb: Uint8Array, profilePath: string): Promise<Uint8Array> {
  const count = rgb.length / 3;
  // Several rows: libvips is slow on one endless line. 65³ divides by 65, 256 by 1.
  const height = count % TABLE_STEPS === 0 ? TABLE_STEPS : 1;
  // Only withIccProfile: adding toColourspace('cmyk') would convert twice.
  const { data, info } = await sharp(rgb, { raw: { width: count / height, height, channels: 3 } })
    .withIccProfile(profilePath)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4)
    throw new Error(`The colour engine refused the profile: ${info.channels} channels came back`);
  return new Uint8Array(data);
}
