// A rewritten page and what goes around it: content in its place, marks, boxes, output intent, metadata, and nothing of
// the screen. Changes the file in memory; writing it is another step.

import { addObject, catalogOf } from '../pdf/lookUp.ts';
import { dict, name, type PdfDict, type PdfFile } from '../pdf/objects.ts';
import type { PdfPage } from '../pdf/pages.ts';
import { flateStream } from '../pdf/streams.ts';
import { addMetadata, type Identity, shortHash } from './documentMetadata.ts';
import { addOutputIntent } from './outputIntent.ts';
import { ownedDict } from './overprint.ts';
import type { PressInput } from './pressInput.ts';
import { needsRoom, printerMarks, registrationColour } from './printerMarks.ts';
import type { RewrittenPage } from './rewritePage.ts';
import { groupInInks } from './rewriteResources.ts';
import { artInside, type SheetGeometry } from './sheetGeometry.ts';
import type { SpotSpaces } from './spotInks.ts';
import { STANDARDS } from './standards.ts';
import { flattenPageTree, stripScreenParts } from './stripScreenParts.ts';

export interface Assembly {
  readonly file: PdfFile;
  readonly page: PdfPage;
  readonly geometry: SheetGeometry;
  readonly rewritten: RewrittenPage;
  readonly identity: Identity;
  /** The page paints see-through somewhere. */
  readonly transparent: boolean;
  readonly spots: SpotSpaces;
}

export function assemblePage(input: PressInput, assembly: Assembly): void {
  const { file, page, geometry, rewritten, identity, transparent, spots } = assembly;
  const { metadata, condition, marks } = input;
  const { standard } = condition;
  const catalog: PdfDict = catalogOf(file) ?? dict();
  stripScreenParts(file, catalog, page.dict, STANDARDS[standard].structure);
  flattenPageTree(file, catalog, page.dict);
  const { content, resources } = rewritten;
  const parts = [artInside(geometry, content)];
  if (needsRoom(marks)) {
    const hash = shortHash(identity.instance);
    const inks = spots.used().map((spot) => ({ name: spot.name, key: spots.keyIn(resources, spot) }));
    parts.push(printerMarks(marks, geometry, { totalInkLimit: condition.totalInkLimit, hash, spots: inks }));
    ownedDict(file, resources, 'ColorSpace').entries.set(...registrationColour());
  }
  const { entries } = page.dict;
  entries.set('Contents', addObject(file, flateStream(Buffer.concat(parts))));
  entries.set('Resources', resources);
  entries.set('MediaBox', [...geometry.mediaBox]);
  entries.set('BleedBox', [...geometry.bleedBox]);
  entries.set('TrimBox', [...geometry.trimBox]);
  if (transparent) ensureGroup(page.dict);
  groupInInks(file, page.dict);
  addOutputIntent(file, catalog, condition);
  addMetadata(file, catalog, metadata, identity, standard);
}

/** A page that blends says in which space (ISO 15930-7, 6.20). */
function ensureGroup({ entries }: PdfDict): void {
  if (!entries.has('Group')) entries.set('Group', dict({ S: name('Transparency') }));
}
