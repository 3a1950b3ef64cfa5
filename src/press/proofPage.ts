// Chromium's PDF of one page → a proof for the screen: same geometry as the press file, cut to the trim. Plain: colours and
// pictures as painted. As printed: each in the look its inks will have on the press's paper. Stamped on request.

import type { Outcome } from '../findings/finding.ts';
import { addObject, at, catalogOf, dictAt, matrixAt } from '../pdf/lookUp.ts';
import { type Box, IDENTITY, type Matrix, multiply } from '../pdf/matrix.ts';
import { dict, isDict, isStream, latin1, type PdfDict, type PdfFile, type PdfObject } from '../pdf/objects.ts';
import { contentOf, type PdfPage } from '../pdf/pages.ts';
import { savePdf } from '../pdf/savePdf.ts';
import { flateStream } from '../pdf/streams.ts';
import { roundedText } from '../pdf/writeObject.ts';
import { beginPass } from './beginPass.ts';
import { addMetadata, identityOf } from './documentMetadata.ts';
import { type Look, mapColours } from './mapColours.ts';
import { openPaintedPage } from './openPaintedPage.ts';
import type { Cmyk, PaletteColour, PressMetadata, Rgb, SizeMm, Swap } from './pressInput.ts';
import { type ProofStamps, proofStamps } from './proofStamps.ts';
import { type RewrittenPage, rewritePage } from './rewritePage.ts';
import { artInside, type SheetGeometry, sheetGeometry } from './sheetGeometry.ts';
import { flattenPageTree, stripScreenParts } from './stripScreenParts.ts';

export interface ProofInput {
  readonly pdf: Uint8Array;
  readonly scale: number;
  readonly sheetMm: SizeMm;
  /** What the painted page has around the sheet; the proof does not show it. */
  readonly bleedMm: number;
  readonly paintedBleedMm?: number;
  readonly metadata: PressMetadata;
  /** Absent: as painted. */
  readonly printed?: PrintedLook;
  readonly stamps?: ProofStamps;
}

/** As for the press file, and how its inks look on the paper. */
export interface PrintedLook {
  readonly palette: readonly PaletteColour[];
  readonly convert: (rgb: Rgb) => Cmyk;
  readonly look: Look;
  /** In place of the proxies: pictures in RGB, as printed. */
  readonly swaps: readonly Swap[];
}

export function proofPage(input: ProofInput): Promise<Outcome<Uint8Array | undefined>> {
  return openPaintedPage(input, (file, page) => ({ value: proof(input, file, page), findings: [] }));
}

function proof(input: ProofInput, file: PdfFile, page: PdfPage): Uint8Array {
  const { pdf, scale, sheetMm, bleedMm, paintedBleedMm, metadata, printed, stamps } = input;
  const geometry = sheetGeometry(page.mediaBox, scale, sheetMm, bleedMm, 0, paintedBleedMm);
  const { trimBox } = geometry;
  const catalog = catalogOf(file) ?? dict();
  const { content, resources } = printed ? asPrinted(printed, file, page, geometry) : asPainted(file, page, geometry);
  const parts = [artInside(geometry, content)];
  if (printed) parts.unshift(bareSheet(trimBox, printed.look([0, 0, 0, 0])));
  if (stamps) parts.push(proofStamps(file, resources, trimBox, stamps));
  stripScreenParts(file, catalog, page.dict);
  flattenPageTree(file, catalog, page.dict);
  const { entries } = page.dict;
  entries.set('Contents', addObject(file, flateStream(Buffer.concat(parts))));
  entries.set('Resources', resources);
  entries.set('MediaBox', [...trimBox]);
  const identity = identityOf(metadata, pdf);
  addMetadata(file, catalog, metadata, identity);
  return savePdf(file, { version: file.version, permanentId: identity.document });
}

/** The same rewriting as for the press, into what a reader will see. Its findings are the press file's, told there. */
function asPrinted(printed: PrintedLook, file: PdfFile, page: PdfPage, geometry: SheetGeometry): RewrittenPage {
  const colours = mapColours(printed.palette, printed.convert, printed.look);
  const wanted = { standard: 'PDF/X-4', overprintUpToPt: 0, swaps: printed.swaps } as const;
  return rewritePage(beginPass(file, colours, geometry.trimBox, wanted), page, geometry.placement);
}

const asPainted = (file: PdfFile, page: PdfPage, { placement }: SheetGeometry): RewrittenPage => ({
  content: contentOf(file, page),
  resources: withPatternsMoved(file, page.resources, placement),
});

/** Paper where nothing is painted. */
function bareSheet([left, bottom, right, top]: Box, paper: Rgb): Uint8Array {
  const text = (...numbers: number[]) => numbers.map((v) => roundedText(v, 4)).join(' ');
  const colour = text(...paper.map((level) => level / 255));
  return latin1(`q\n${colour} rg\n${text(left, bottom, right - left, top - bottom)} re f\nQ\n`);
}

/** A pattern's matrix leads to the page, past every `cm` (8.7.3.1): it is set off by hand. */
function withPatternsMoved(file: PdfFile, resources: PdfDict, placement: Matrix): PdfDict {
  const own: PdfDict = { kind: 'dict', entries: new Map(resources.entries) };
  const patterns = dictAt(file, resources, 'Pattern');
  if (!patterns) return own;
  const moved = new Map<string, PdfObject>();
  for (const key of patterns.entries.keys()) {
    const pattern = at(file, patterns, key);
    if (!isDict(pattern) && !isStream(pattern)) continue;
    const matrix = multiply(matrixAt(file, pattern, 'Matrix') ?? IDENTITY, placement);
    const entries = new Map((isStream(pattern) ? pattern.dict : pattern).entries).set('Matrix', [...matrix]);
    const copy: PdfDict = { kind: 'dict', entries };
    moved.set(key, addObject(file, isStream(pattern) ? { ...pattern, dict: copy } : copy));
  }
  own.entries.set('Pattern', { kind: 'dict', entries: moved });
  return own;
}
