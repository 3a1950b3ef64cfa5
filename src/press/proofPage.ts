// Chromium's PDF of one page → a proof for the screen: same geometry as the press file, cut to the trim, colours and
// pictures as painted.

import type { Outcome } from '../findings/finding.ts';
import { addObject, at, catalogOf, dictAt, matrixAt } from '../pdf/lookUp.ts';
import type { Matrix } from '../pdf/matrix.ts';
import { IDENTITY, multiply } from '../pdf/matrix.ts';
import type { PdfDict, PdfFile, PdfObject } from '../pdf/objects.ts';
import { dict, isDict, isStream } from '../pdf/objects.ts';
import type { PdfPage } from '../pdf/pages.ts';
import { contentOf } from '../pdf/pages.ts';
import { savePdf } from '../pdf/savePdf.ts';
import { flateStream } from '../pdf/streams.ts';
import { addMetadata, identityOf } from './documentMetadata.ts';
import { openPaintedPage } from './openPaintedPage.ts';
import type { PressMetadata, SizeMm } from './pressInput.ts';
import { artInside, sheetGeometry } from './sheetGeometry.ts';
import { flattenPageTree, stripScreenParts } from './stripScreenParts.ts';

export interface ProofInput {
  readonly pdf: Uint8Array;
  readonly scale: number;
  readonly sheetMm: SizeMm;
  /** What the painted page has around the sheet; the proof does not show it. */
  readonly bleedMm: number;
  readonly paintedBleedMm?: number;
  readonly metadata: PressMetadata;
}

export function proofPage(input: ProofInput): Promise<Outcome<Uint8Array | undefined>> {
  return openPaintedPage(input, (file, page) => ({ value: proof(input, file, page), findings: [] }));
}

function proof(input: ProofInput, file: PdfFile, page: PdfPage): Uint8Array {
  const { pdf, scale, sheetMm, bleedMm, paintedBleedMm, metadata } = input;
  const geometry = sheetGeometry(page.mediaBox, scale, sheetMm, bleedMm, 0, paintedBleedMm);
  const catalog = catalogOf(file) ?? dict();
  const resources = withPatternsMoved(file, page.resources, geometry.placement);
  const content = artInside(geometry, contentOf(file, page));
  stripScreenParts(file, catalog, page.dict);
  flattenPageTree(file, catalog, page.dict);
  const { entries } = page.dict;
  entries.set('Contents', addObject(file, flateStream(content)));
  entries.set('Resources', resources);
  entries.set('MediaBox', [...geometry.trimBox]);
  const identity = identityOf(metadata, pdf);
  addMetadata(file, catalog, metadata, identity);
  return savePdf(file, { version: file.version, permanentId: identity.document });
}

/** A pattern's matrix leads to the page, past every `cm` (8.7.3.1): it is set off by hand. */
function withPatternsMoved(file: PdfFile, resources: PdfDict, placement: Matrix): PdfDict {
  const patterns = dictAt(file, resources, 'Pattern');
  if (!patterns) return resources;
  const moved = new Map<string, PdfObject>();
  for (const key of patterns.entries.keys()) {
    const pattern = at(file, patterns, key);
    if (!isDict(pattern) && !isStream(pattern)) continue;
    const matrix = multiply(matrixAt(file, pattern, 'Matrix') ?? IDENTITY, placement);
    const entries = new Map((isStream(pattern) ? pattern.dict : pattern).entries).set('Matrix', [...matrix]);
    const copy: PdfDict = { kind: 'dict', entries };
    moved.set(key, addObject(file, isStream(pattern) ? { ...pattern, dict: copy } : copy));
  }
  return { kind: 'dict', entries: new Map(resources.entries).set('Pattern', { kind: 'dict', entries: moved }) };
}
