// Chromium's PDF of one page → a press file: inks instead of screen colours, press pictures instead of proxies, boxes in
// millimetres, output intent and metadata of PDF/X. If anything cannot be vouched for, there are findings and no file.

import type { Finding, Outcome } from '../findings/finding.ts';
import { finding, hasErrors } from '../findings/finding.ts';
import { addObject, catalogOf } from '../pdf/lookUp.ts';
import type { PdfDict, PdfFile } from '../pdf/objects.ts';
import { dict, name } from '../pdf/objects.ts';
import type { PdfPage } from '../pdf/pages.ts';
import { savePdf } from '../pdf/savePdf.ts';
import { flateStream } from '../pdf/streams.ts';
import { addMetadata, identityOf } from './documentMetadata.ts';
import { mapColours } from './mapColours.ts';
import { openPaintedPage } from './openPaintedPage.ts';
import { addOutputIntent, checkProfileAge, profileFault } from './outputIntent.ts';
import { overprintSwitch, ownedDict } from './overprint.ts';
import type { Pass } from './pass.ts';
import type { PressColour, PressFile, PressInput, PressStandard } from './pressInput.ts';
import { MARKS_ROOM_MM, needsRoom, printerMarks, registrationColour } from './printerMarks.ts';
import type { RewrittenPage } from './rewritePage.ts';
import { rewritePage } from './rewritePage.ts';
import { groupInInks } from './rewriteResources.ts';
import type { SheetGeometry } from './sheetGeometry.ts';
import { artInside, sheetGeometry } from './sheetGeometry.ts';
import { flattenPageTree, stripScreenParts } from './stripScreenParts.ts';
import { pictureLedger } from './swapPictures.ts';

/** The PDF version each standard is built on (ISO 15930-7 and -4, clause 1). */
const VERSIONS: Readonly<Record<PressStandard, string>> = { 'PDF/X-4': '1.6', 'PDF/X-1a:2003': '1.4' };

export async function pressPage(input: PressInput): Promise<Outcome<PressFile | undefined>> {
  const { profile, standard } = input.condition;
  const fault = profileFault(profile);
  if (fault !== undefined) return { value: undefined, findings: [finding('press-profile-kind', {}, { value: fault })] };
  const tooNew = checkProfileAge(profile, standard, {});
  if (tooNew.length > 0) return { value: undefined, findings: tooNew };
  return openPaintedPage(input, (file, page) => press(input, file, page));
}

function press(input: PressInput, file: PdfFile, page: PdfPage): Outcome<PressFile | undefined> {
  const { condition, sheetMm, bleedMm, scale, marks } = input;
  const slugMm = needsRoom(marks) ? MARKS_ROOM_MM : 0;
  const geometry = sheetGeometry(page.mediaBox, scale, sheetMm, bleedMm, slugMm);
  const pass: Pass = {
    file,
    colours: mapColours(input.palette, input.convert),
    pictures: pictureLedger(file, input.swaps, geometry.trimBox),
    overprint: overprintSwitch(file),
    overprintUpToPt: condition.overprintUpToPt,
    findings: [],
    waiting: [],
    begun: new Set(),
    painted: new Map(),
    transparency: new Set(),
  };
  const rewritten = rewritePage(pass, page, geometry.placement);
  const colours = pass.colours.met();
  const findings = [
    ...pass.findings,
    ...pass.pictures.findings(),
    ...colourFindings(pass, colours, condition.totalInkLimit),
  ];
  if (hasErrors(findings)) return { value: undefined, findings };
  const pdf = assemble(input, file, page, geometry, rewritten, pass.transparency.size > 0);
  return { value: { pdf, colours, pictures: pass.pictures.shown() }, findings };
}

function colourFindings({ transparency }: Pass, colours: readonly PressColour[], inkLimit: number): Finding[] {
  const findings: Finding[] = [];
  for (const { rgb, cmyk, how, name: called, uses } of colours) {
    const [c, m, y, k] = cmyk.map((percent) => Math.round(percent)) as [number, number, number, number];
    const colour = rgb ? hexOf(rgb) : `C${c} M${m} Y${y} K${k}`;
    if (how === 'icc')
      findings.push(
        finding('press-colour-by-profile', { item: `colour ${colour}` }, { value: colour, c, m, y, k, uses }),
      );
    const ink = Math.round(cmyk.reduce((sum, percent) => sum + percent, 0));
    if (ink > inkLimit)
      findings.push(
        finding(
          'press-colour-ink',
          { item: `colour ${called ?? colour}` },
          { colour: called ?? colour, value: ink, limit: inkLimit },
        ),
      );
  }
  if (transparency.size > 0)
    findings.push(finding('press-transparency', {}, { value: [...transparency].sort().join(', ') }));
  return findings;
}

const hexOf = (rgb: readonly number[]): string => `#${rgb.map((v) => v.toString(16).padStart(2, '0')).join('')}`;

/** A page that blends says in which space (ISO 15930-7). */
function ensureGroup({ entries }: PdfDict): void {
  if (!entries.has('Group')) entries.set('Group', dict({ S: name('Transparency') }));
}

function assemble(
  input: PressInput,
  file: PdfFile,
  page: PdfPage,
  geometry: SheetGeometry,
  { content, resources }: RewrittenPage,
  transparent: boolean,
): Uint8Array {
  const catalog: PdfDict = catalogOf(file) ?? dict();
  const { metadata, condition, marks } = input;
  stripScreenParts(file, catalog, page.dict);
  flattenPageTree(file, catalog, page.dict);
  const parts = [artInside(geometry, content)];
  if (needsRoom(marks)) {
    parts.push(printerMarks(marks, geometry));
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
  const identity = identityOf(metadata, input.pdf);
  addMetadata(file, catalog, metadata, identity, condition.standard);
  return savePdf(file, { version: VERSIONS[condition.standard], permanentId: identity.document });
}
