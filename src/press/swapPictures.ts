// Each proxy on the page, known by the SHA-256 of its JPEG, gives its place to the press picture; what has no press picture
// must not be in screen colours. Uses are counted and must agree with the plan.

import { createHash } from 'node:crypto';
import { type Finding, finding } from '../findings/finding.ts';
import { addObject, at, numberAt, resolve } from '../pdf/lookUp.ts';
import { type Box, type Matrix, scaleX, scaleY } from '../pdf/matrix.ts';
import {
  isRef,
  isStream,
  name,
  type PdfDict,
  type PdfFile,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  stream,
} from '../pdf/objects.ts';
import { rectOnSheet } from '../pdf/rectOnSheet.ts';
import { filtersOf } from '../pdf/streams.ts';
import { spaceOf } from './colourSpaces.ts';
import type { PressedPicture, PressPicture, Swap } from './pressInput.ts';

export interface PictureLedger {
  /** An image is painted: `xObjects` has it under `key`, `matrix` leads from its unit square to the page. */
  readonly show: (xObjects: PdfDict, key: string, matrix: Matrix) => void;
  readonly shown: () => PressedPicture[];
  /** Proxies not found as often as planned, and pictures left in screen colours. */
  readonly findings: () => Finding[];
}

interface Account {
  readonly swap: Swap;
  uses: number;
  ref?: PdfRef;
}

export function pictureLedger(file: PdfFile, swaps: readonly Swap[], trimBox: Box): PictureLedger {
  const accounts = accountsOf(swaps);
  const known = new Map<number, Account | undefined>();
  const shown: PressedPicture[] = [];
  const left: Finding[] = [];
  const meet = (number: number, image: PdfStream, matrix: Matrix): Account | undefined => {
    if (known.has(number)) return known.get(number);
    const account = accounts.get(sha256Of(file, image));
    const rgb = account ? undefined : screenColours(file, image);
    if (rgb !== undefined)
      left.push(finding('press-picture-rgb', { rectMm: rectOnSheet(trimBox, matrix) }, { value: rgb }));
    known.set(number, account);
    return account;
  };
  return {
    show: (xObjects, key, matrix) => {
      const entry = xObjects.entries.get(key);
      const image = resolve(file, entry);
      if (!isRef(entry) || !isStream(image)) return;
      const account = meet(entry.number, image, matrix);
      if (!account) return;
      account.uses++;
      account.ref ??= addObject(file, imageOf(account.swap.picture));
      known.set(account.ref.number, account);
      xObjects.entries.set(key, account.ref);
      shown.push(pressed(account.swap, matrix, trimBox));
    },
    shown: () => shown,
    findings: () => [...left, ...[...accounts.values()].flatMap(unsettled)],
  };
}

/** The same proxy may be planned in several entries: their uses add up. */
function accountsOf(swaps: readonly Swap[]): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const swap of swaps) {
    const hash = swap.proxySha256.toLowerCase();
    const uses = (accounts.get(hash)?.swap.uses ?? 0) + swap.uses;
    accounts.set(hash, { swap: { ...swap, uses }, uses: 0 });
  }
  return accounts;
}

function sha256Of(file: PdfFile, image: PdfStream): string {
  const [filter, ...more] = filtersOf(file, image);
  if (filter !== 'DCTDecode' || more.length > 0) return '';
  return createHash('sha256').update(image.bytes).digest('hex');
}

const unsettled = ({ swap, uses }: Account): Finding[] =>
  uses === swap.uses
    ? []
    : [
        finding(
          'press-picture-count',
          { item: `picture ${swap.name}` },
          { name: swap.name, value: uses, limit: swap.uses },
        ),
      ];

/** `400 × 300 px, ICCBased`; undefined if the image is in press colours or takes the current ink (a stencil). */
function screenColours(file: PdfFile, image: PdfStream): string | undefined {
  if (at(file, image, 'ImageMask') === true) return undefined;
  const { space, label } = spaceOf(file, baseSpace(file, at(file, image, 'ColorSpace')));
  if (space === 'gray' || space === 'cmyk') return undefined;
  return `${numberAt(file, image, 'Width') ?? 0} × ${numberAt(file, image, 'Height') ?? 0} px, ${label}`;
}

function baseSpace(file: PdfFile, space: PdfObject): PdfObject {
  const family = Array.isArray(space) ? resolve(file, space[0]) : null;
  return Array.isArray(space) && family === name('Indexed') ? resolve(file, space[1]) : space;
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

function imageOf({ jpeg, widthPx, heightPx, components, inverted }: PressPicture): PdfStream {
  return stream(jpeg, {
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: widthPx,
    Height: heightPx,
    ColorSpace: name(SPACES[components]),
    BitsPerComponent: 8,
    ...(inverted && { Decode: Array.from({ length: components * 2 }, (_, i) => (i + 1) % 2) }),
    Filter: name('DCTDecode'),
  });
}

const pressed = ({ name: called, picture }: Swap, matrix: Matrix, trimBox: Box): PressedPicture => ({
  name: called,
  ppi: Math.min((picture.widthPx * 72) / scaleX(matrix), (picture.heightPx * 72) / scaleY(matrix)),
  rectMm: rectOnSheet(trimBox, matrix),
});
