// Defects against the exchange standards themselves: what PDF/X-4 and PDF/X-1a forbid beyond what any press needs. The good
// page of PDF/X-1a is that of PDF/X-4 with an older version and its claim in the document information.

import { add, all, box, bytes, type Defect, inObject, rect, SPOT, set } from './breaking.ts';
import { OBJECTS, type Parts, profile } from './brokenPdf.ts';

export const asX1a = (parts: Parts): void => {
  parts.version = '1.4';
  parts.info.GTS_PDFXVersion = '(PDF/X-1a:2003)';
  delete parts.xmp['pdfxid:GTS_PDFXVersion'];
};

const halftone = (entries: string) => set('states', 'Screen', `<< /Type /ExtGState /HT << ${entries} >> >>`);
const samples = bytes('\0'.repeat(16));

/** Forbidden by both standards. */
export const EXCHANGE: Defect[] = [
  ['form fields', 'file-form', set('catalogue', 'AcroForm', '<< /Fields [<< /FT /Tx /T (name) >>] >>')],
  ['an XFA form', 'file-form', set('catalogue', 'AcroForm', '<< /Fields [] /XFA (x) >>')],
  [
    'a picture with an alternate version',
    'file-alternate-image',
    (p) => {
      const picture = p.objects.get(OBJECTS.picture);
      if (typeof picture === 'object')
        p.objects.set(OBJECTS.picture, {
          ...picture,
          entries: `${picture.entries} /Alternates [<< /Image 14 0 R /DefaultForPrinting true >>]`,
        });
    },
  ],
  ['a threshold halftone', 'file-halftone-forbidden', halftone('/HalftoneType 6 /Width 4 /Height 4')],
  [
    'a named halftone',
    'file-halftone-forbidden',
    halftone('/HalftoneType 1 /HalftoneName (Dots) /Frequency 60 /Angle 45 /SpotFunction /Round'),
  ],
  ['a halftone phase', 'file-halftone-forbidden', set('states', 'Screen', '<< /Type /ExtGState /HTP [0 0] >>')],
  ['a view cut at the trim', 'file-view-area', set('catalogue', 'ViewerPreferences', '<< /PrintClip /TrimBox >>')],
  [
    'a slide show',
    'file-alternate-presentation',
    set('catalogue', 'Names', '<< /AlternatePresentations << /Names [] >> >>'),
  ],
  ['a page separated beforehand', 'page-preseparated', set('page', 'SeparationInfo', '<< /DeviceColorant /Black >>')],
  ['a page without a media box', 'media-missing', set('page', 'MediaBox')],
  ['an operator hidden between BX and EX', 'content-compatibility', add('BX 1 2 shimmer EX')],
  ['an unknown rendering intent', 'colour-intent-unknown', add('/Vivid ri')],
  [
    'an unknown rendering intent of a graphics state',
    'colour-intent-unknown',
    set('states', 'Vivid', '<< /Type /ExtGState /RI /Vivid >>'),
  ],
  ['device colour with another meaning', 'colour-default-space', set('spaces', 'DefaultGray', '/DeviceCMYK')],
  [
    'LZW',
    'file-filter',
    (p) =>
      p.objects.set(20, { entries: '/Filter /LZWDecode', bytes: samples }) && set('catalogue', 'Extra', '20 0 R')(p),
  ],
  ['an output condition nobody describes', 'intent-info-missing', inObject(OBJECTS.intent, /\/Info \(Newsprint\)/, '')],
  ['a printer’s mark on the page', 'file-annotation', annotation('PrinterMark', 40)],
  ['a link in the bleed', 'file-annotation', all(set('page', 'BleedBox', box(5, 5, 115, 95)), annotation('Link', 7))],
  ['PostScript in a form', 'file-postscript', postScriptForm],
  ['Trapped as a string', 'file-trapped-unset', all(set('info', 'Trapped', '(True)'), set('xmp', 'pdf:Trapped'))],
  ['a crop box inside the trim', 'crop-inside-trim', set('page', 'CropBox', box(20, 20, 100, 80))],
];

function annotation(subtype: string, atMm: number): (parts: Parts) => void {
  return set(
    'page',
    'Annots',
    `[<< /Type /Annot /Subtype /${subtype} /Rect ${box(atMm, atMm, atMm + 2, atMm + 2)} >>]`,
  );
}

function postScriptForm(parts: Parts): void {
  parts.objects.set(20, { entries: '/Type /XObject /Subtype /Form /Subtype2 /PS /BBox [0 0 9 9]', bytes: bytes('n') });
  parts.xObjects.Fm1 = '20 0 R';
  add('/Fm1 Do')(parts);
}

/** Allowed in PDF/X-4, forbidden in PDF/X-1a. */
export const X1A_ONLY: Defect[] = [
  [
    'a claim of PDF/X-4',
    'pdfx-other-claimed',
    all(set('info', 'GTS_PDFXVersion'), set('xmp', 'pdfxid:GTS_PDFXVersion', 'PDF/X-4')),
  ],
  [
    'a claim in the metadata alone',
    'pdfx-not-claimed',
    all(set('info', 'GTS_PDFXVersion'), set('xmp', 'pdfxid:GTS_PDFXVersion', 'PDF/X-1a:2003')),
  ],
  [
    'PDF 1.6',
    'file-version',
    (p) => {
      p.version = '1.6';
    },
  ],
  ['no title', 'info-entry-missing', set('info', 'Title')],
  ['no date of change', 'info-entry-missing', set('info', 'ModDate')],
  ['a private entry that is no text', 'info-not-text', set('info', 'Edition', '3')],
  ['optional content', 'file-newer-feature', set('catalogue', 'OCProperties', '<< /OCGs [] /D << >> >>')],
  [
    'a picture of 16 bits',
    'file-newer-feature',
    (p) => {
      const deep = new Uint8Array(200 * 150 * 8).fill(40);
      p.objects.set(OBJECTS.picture, {
        entries: '/Type /XObject /Subtype /Image /Width 200 /Height 150 /BitsPerComponent 16 /ColorSpace /DeviceCMYK',
        bytes: deep,
      });
    },
  ],
  [
    'JBIG2',
    'file-filter',
    (p) =>
      p.objects.set(20, { entries: '/Filter /JBIG2Decode', bytes: samples }) && set('catalogue', 'Extra', '20 0 R')(p),
  ],
  [
    'a transparency group of the page',
    'transparency-forbidden',
    set('page', 'Group', '<< /S /Transparency /CS /DeviceCMYK >>'),
  ],
  ['an opacity nobody uses', 'transparency-forbidden', set('states', 'Half', '<< /Type /ExtGState /ca 0.5 >>')],
  [
    'a panel of half opacity',
    'transparency-forbidden',
    all(
      set('states', 'Half', '<< /Type /ExtGState /ca 0.5 >>'),
      add(`q /Half gs 0 1 0 0 k ${rect(60, 70, 20, 5)} f Q`),
    ),
  ],
  [
    'a blend mode',
    'transparency-forbidden',
    all(
      set('states', 'Dark', '<< /Type /ExtGState /BM /Multiply >>'),
      add(`q /Dark gs 0 1 0 0 k ${rect(60, 70, 20, 5)} f Q`),
    ),
  ],
  [
    'CMYK with a profile of its own',
    'colour-not-allowed',
    all(set('spaces', 'Cs1', `[/ICCBased ${OBJECTS.profile} 0 R]`), add(`/Cs1 cs 0 1 1 0 sc ${rect(60, 70, 20, 5)} f`)),
  ],
  [
    'calibrated gray',
    'colour-not-allowed',
    all(
      set('spaces', 'Cs1', '[/CalGray << /WhitePoint [0.96 1 0.82] >>]'),
      add(`/Cs1 cs 0.4 sc ${rect(60, 70, 20, 5)} f`),
    ),
  ],
  [
    'an output profile of version 4',
    'intent-profile-version',
    (p) => {
      const four = profile();
      four[8] = 4;
      p.objects.set(OBJECTS.profile, { entries: '/N 4', bytes: four });
    },
  ],
];

/** For a profile that agrees on the spot colour PANTONE 186 C. */
export const SPOTS: Defect[] = [
  [
    'a spot colour that falls back to RGB',
    'colour-spot-alternate',
    all(
      set(
        'spaces',
        'Cs1',
        '[/Separation /PANTONE#20186#20C /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.8 0 0.1] /N 1 >>]',
      ),
      add(`/Cs1 cs 1 scn ${rect(60, 70, 20, 5)} f`),
    ),
  ],
  [
    'a spot colour of two meanings',
    'colour-spot-ambiguous',
    all(
      set('spaces', 'Cs1', SPOT),
      set('spaces', 'Cs2', SPOT.replace('0 1 0.8 0', '0 1 0.5 0')),
      add(`/Cs1 cs 1 scn ${rect(60, 70, 20, 5)} f /Cs2 cs 1 scn ${rect(82, 70, 5, 5)} f`),
    ),
  ],
];

export const COURIER: Defect[] = [
  ['Courier', 'font-courier', inObject(OBJECTS.font, /ABCDEF\+Tiny/, 'ABCDEF+Courier')],
];
