// Marks outside the trim: crop marks, registration targets, a control strip, a slug line with the plates' names. Lines and
// type are in Separation All, so that every plate carries them; each plate's name only in its own ink.

import type { Box } from '../pdf/matrix.ts';
import { dict, latin1, name, type PdfObject } from '../pdf/objects.ts';
import { roundedText } from '../pdf/writeObject.ts';
import { mmToPt } from '../units.ts';
import { controlPatches, controlStrip, processPatch, spotPatches } from './controlStrip.ts';
import { outlineText, widthEmOf } from './outlineText.ts';
import type { Marks, Slug } from './pressInput.ts';
import type { SheetGeometry } from './sheetGeometry.ts';

/** Room around the bleed that marks need. */
export const MARKS_ROOM_MM = 12;
const CROP_LENGTH_MM = 5;
/** Marks keep away from the trim, so that a cut that is off shows none of them. */
const CROP_OFFSET_MM = 3;
const TARGET_RADIUS_MM = 1.5;
const SLUG_SIZE_MM = 2.6;

const ALL = 'TekanAll';

/** The registration colour: 100 % on every plate there is (8.6.6.4). */
export const registrationColour = (): [string, PdfObject] => [
  ALL,
  [
    name('Separation'),
    name('All'),
    name('DeviceCMYK'),
    dict({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }),
  ],
];

export const needsRoom = (marks: Marks | undefined): marks is Marks =>
  marks !== undefined &&
  (marks.crop === true || marks.registration === true || marks.colourBar !== undefined || marks.slug !== undefined);

export interface MarkedFile {
  readonly totalInkLimit: number;
  /** Shown by the slug. */
  readonly hash: string;
  /** Inks beyond the four, with their names in the page's resources. */
  readonly spots: readonly { readonly name: string; readonly key: string }[];
}

export function printerMarks(marks: Marks, geometry: SheetGeometry, file: MarkedFile): Uint8Array {
  const { trimBox, bleedBox } = geometry;
  const offset = Math.max(mmToPt(CROP_OFFSET_MM), trimBox[0] - bleedBox[0]);
  const parts = [`q\n/${ALL} CS 1 SCN\n0.25 w 0 J [] 0 d`];
  if (marks.crop) parts.push(cropMarks(trimBox, offset));
  if (marks.registration) parts.push(targets(trimBox, offset));
  if (marks.colourBar) {
    const spots = file.spots.flatMap(({ key }) => spotPatches(key));
    const process = controlPatches(marks.colourBar.grays, file.totalInkLimit).map(processPatch);
    parts.push(controlStrip([...spots, ...process], trimBox, trimBox[3] + offset + mmToPt(1)));
  }
  if (marks.slug) parts.push(slugLine(marks.slug, file, geometry, offset));
  parts.push('Q\n');
  return latin1(parts.join('\n'));
}

const n = (value: number): string => roundedText(value, 4);
const line = (x0: number, y0: number, x1: number, y1: number): string => `${n(x0)} ${n(y0)} m ${n(x1)} ${n(y1)} l S`;

function cropMarks([left, bottom, right, top]: Box, offset: number): string {
  const far = offset + mmToPt(CROP_LENGTH_MM);
  return [left, right]
    .flatMap((x) => [line(x, bottom - far, x, bottom - offset), line(x, top + offset, x, top + far)])
    .concat(
      [bottom, top].flatMap((y) => [line(left - far, y, left - offset, y), line(right + offset, y, right + far, y)]),
    )
    .join('\n');
}

function targets([left, bottom, right, top]: Box, offset: number): string {
  const away = offset + mmToPt(CROP_LENGTH_MM) / 2;
  const middleX = (left + right) / 2;
  const middleY = (bottom + top) / 2;
  const centres: [number, number][] = [
    [middleX, bottom - away],
    [middleX, top + away],
    [left - away, middleY],
    [right + away, middleY],
  ];
  return centres.map(([x, y]) => target(x, y)).join('\n');
}

function target(x: number, y: number): string {
  const r = mmToPt(TARGET_RADIUS_MM);
  // A quarter of a circle by one Bézier curve.
  const k = r * 0.5523;
  const arm = r * 1.6;
  const at = (...v: number[]) => v.map(n).join(' ');
  return [
    line(x - arm, y, x + arm, y),
    line(x, y - arm, x, y + arm),
    `${at(x + r, y)} m`,
    `${at(x + r, y + k, x + k, y + r, x, y + r)} c`,
    `${at(x - k, y + r, x - r, y + k, x - r, y)} c`,
    `${at(x - r, y - k, x - k, y - r, x, y - r)} c`,
    `${at(x + k, y - r, x + r, y - k, x + r, y)} c`,
    's',
  ].join('\n');
}

const PLATES = [
  ['C', '1 0 0 0'],
  ['M', '0 1 0 0'],
  ['Y', '0 0 1 0'],
  ['K', '0 0 0 1'],
] as const;

/** What the slug's outlines must cover besides its text: the hash, and the names of the plates. */
export const SLUG_ALPHABET = `0123456789abcdef ${PLATES.map(([plate]) => plate).join('')}`;

/** Below the sheet, from the left crop mark on to the target in the middle; smaller where it would not fit. */
function slugLine(
  { text, glyphs }: Slug,
  { hash, spots }: MarkedFile,
  { trimBox: [left, bottom, right] }: SheetGeometry,
  offset: number,
): string {
  const parts: (readonly [words: string, colour: string])[] = [
    [`${text}  ${hash}   `, `/${ALL} cs 1 scn`],
    ...PLATES.map(([plate, ink]) => [`${plate} `, `${ink} k`] as const),
    ...spots.map(({ name: plate, key }) => [`${plate}  `, `/${key} cs 1 scn`] as const),
  ];
  const widthEm = parts.reduce((sum, [words]) => sum + widthEmOf(words, glyphs), 0);
  const room = (right - left) / 2 - offset - mmToPt(2 * TARGET_RADIUS_MM);
  const size = Math.min(mmToPt(SLUG_SIZE_MM), room / widthEm);
  const y = bottom - offset - mmToPt(SLUG_SIZE_MM) - mmToPt(1);
  let x = left + offset;
  return parts
    .map(([words, colour]) => {
      const path = outlineText(words, glyphs, x, y, size);
      x += widthEmOf(words, glyphs) * size;
      return path === '' ? colour : `${colour}\n${path}\nf`;
    })
    .join('\n');
}
