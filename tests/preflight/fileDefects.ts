// Defects of the file, its content, intent and boxes.

import { add, all, box, bytes, type Defect, inObject, picture, put, set } from './breaking.ts';
import { OBJECTS, profile } from './brokenPdf.ts';

export const FILE: Defect[] = [
  [
    'a later PDF version',
    'file-version',
    (p) => {
      p.version = '1.7';
    },
  ],
  [
    'wrong offsets in the cross-reference table',
    'file-xref-damaged',
    (p) => {
      p.shift = 7;
    },
  ],
  ['no identifier', 'file-id-missing', set('trailer', 'ID')],
  ['no claim of a standard', 'pdfx-not-claimed', set('xmp', 'pdfxid:GTS_PDFXVersion')],
  ['the claim of another standard', 'pdfx-other-claimed', set('xmp', 'pdfxid:GTS_PDFXVersion', 'PDF/X-3:2003')],
  ['no metadata', 'xmp-missing', set('catalogue', 'Metadata')],
  ['metadata without a title', 'xmp-entry-missing', set('xmp', 'dc:title')],
  ['titles that disagree', 'xmp-disagrees', set('info', 'Title', '(Another)')],
  ['dates that disagree', 'xmp-disagrees', set('info', 'ModDate', "(D:20240220060001+08'00')")],
  [
    'Trapped left open',
    'file-trapped-unset',
    (p) => {
      p.info.Trapped = '/Unknown';
      delete p.xmp['pdf:Trapped'];
    },
  ],
  ['a script', 'file-javascript', set('catalogue', 'OpenAction', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>')],
  ['an action on opening', 'file-action', set('catalogue', 'OpenAction', '<< /S /URI /URI (http://example.org) >>')],
  [
    'an embedded file',
    'file-attachment',
    set('catalogue', 'Names', '<< /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << >> >>] >> >>'),
  ],
  [
    'a comment on the page',
    'file-annotation',
    set('page', 'Annots', `[<< /Type /Annot /Subtype /Text /Rect ${box(40, 40, 45, 45)} >>]`),
  ],
  [
    'a layer',
    'file-layer',
    (p) => {
      p.page.Resources = '<< >>';
      delete p.page.Resources;
      p.objects.set(20, {
        entries: '/Type /XObject /Subtype /Form /BBox [0 0 10 10] /OC << /Type /OCG /Name (Draft) >>',
        bytes: bytes('n'),
      });
      p.xObjects.Fm1 = '20 0 R';
      add('/Fm1 Do')(p);
    },
  ],
  [
    'PostScript',
    'file-postscript',
    (p) => {
      p.objects.set(20, { entries: '/Type /XObject /Subtype /PS', bytes: bytes('showpage') });
      p.xObjects.Ps1 = '20 0 R';
      add('/Ps1 Do')(p);
    },
  ],
  [
    'a stream in another file',
    'file-external-content',
    (p) => {
      p.objects.set(20, { entries: '/F (other.bin)', bytes: bytes('') });
      p.catalogue.Extra = '20 0 R';
    },
  ],
  [
    'a transfer curve',
    'file-transfer-curve',
    set('states', 'Curve', '<< /Type /ExtGState /TR << /FunctionType 2 /Domain [0 1] /N 2 >> >>'),
  ],
  [
    'its own halftone',
    'file-halftone',
    set(
      'states',
      'Screen',
      '<< /Type /ExtGState /HT << /HalftoneType 1 /Frequency 60 /Angle 45 /SpotFunction /Round >> >>',
    ),
  ],
];

export const CONTENT: Defect[] = [
  ['content cut in a string', 'content-unreadable', add('BT (never closed')],
  ['an unknown operator', 'content-unknown-operator', add('1 0 0 xx')],
  ['too few operands', 'content-operands', add('1 0 0 cm')],
  ['a picture the file does not have', 'content-resource-missing', add('/Im9 Do')],
  [
    'a form that draws itself',
    'content-too-deep',
    (p) => {
      p.objects.set(20, {
        entries: '/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /Fm1 20 0 R >> >>',
        bytes: bytes('/Fm1 Do'),
      });
      p.xObjects.Fm1 = '20 0 R';
      add('/Fm1 Do')(p);
    },
  ],
  ['a Q too many', 'content-unbalanced', add('Q')],
  [
    'a page stream that does not inflate',
    'content-unreadable',
    (p) => {
      p.objects.set(OBJECTS.content, { entries: '/Filter /FlateDecode', bytes: bytes('no zlib') });
    },
  ],
];

export const INTENT: Defect[] = [
  ['no output intent', 'intent-missing', set('catalogue', 'OutputIntents')],
  [
    'two output intents',
    'intent-several',
    set('catalogue', 'OutputIntents', `[${OBJECTS.intent} 0 R ${OBJECTS.intent} 0 R]`),
  ],
  [
    'an intent without identifier',
    'intent-identifier-missing',
    inObject(OBJECTS.intent, /\/OutputConditionIdentifier \(Custom\)/, ''),
  ],
  ['an intent without profile', 'intent-profile-missing', inObject(OBJECTS.intent, /\/DestOutputProfile 10 0 R/, '')],
  [
    'a profile cut short',
    'intent-profile-damaged',
    (p) => {
      p.objects.set(OBJECTS.profile, { entries: '/N 4', bytes: profile().subarray(0, 90) });
    },
  ],
  [
    'a monitor profile',
    'intent-profile-class',
    (p) => {
      p.objects.set(OBJECTS.profile, { entries: '/N 4', bytes: profile('mntr') });
    },
  ],
  [
    'an RGB printer profile',
    'intent-profile-space',
    (p) => {
      p.objects.set(OBJECTS.profile, { entries: '/N 3', bytes: profile('prtr', 'RGB ') });
    },
  ],
];

export const BOXES: Defect[] = [
  [
    'no trim box',
    'trim-missing',
    all(set('page', 'TrimBox'), set('page', 'BleedBox'), set('page', 'MediaBox', box(10, 10, 110, 90))),
  ],
  [
    'a trim and an art box',
    'trim-and-art',
    (p) => {
      p.page.ArtBox = p.page.TrimBox ?? '';
    },
  ],
  ['a sheet of another size', 'trim-size', set('page', 'TrimBox', box(10, 10.5, 110, 90))],
  ['a trim beyond the bleed', 'trim-outside-bleed', set('page', 'BleedBox', box(11, 10, 110, 90))],
  ['a bleed beyond the medium', 'bleed-outside-media', set('page', 'BleedBox', box(-1, 0, 120, 100))],
  ['a crop box inside the trim', 'crop-inside-trim', set('page', 'CropBox', box(12, 10, 110, 90))],
  [
    'a scaled page',
    'page-scaled',
    all(set('page', 'UserUnit', '2'), put(OBJECTS.picture, picture(400, 300, [50, 50, 50, 0]))),
  ],
];
