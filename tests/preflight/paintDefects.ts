// Defects of fonts, colour and ink.

import { ALL, add, type Defect, inObject, picture, put, rect, replace, SPOT, withGlyph } from './breaking.ts';
import { at, FONT_PROGRAM, OBJECTS, profile, pt, textAt, toUnicode } from './brokenPdf.ts';

export const FONTS: Defect[] = [
  ['a font left out', 'font-not-embedded', inObject(OBJECTS.descriptor, /\/FontFile2 8 0 R/, '')],
  ['a whole font', 'font-not-subset', inObject(OBJECTS.font, 'ABCDEF+', '')],
  [
    'a damaged font',
    'font-damaged',
    (p) => {
      p.objects.set(OBJECTS.program, { entries: '', bytes: FONT_PROGRAM.subarray(0, 40) });
    },
  ],
  [
    'a glyph the font does not have',
    'font-glyph-missing',
    (p) => {
      p.objects.set(OBJECTS.toUnicode, { entries: '', bytes: withGlyph(0x200, '力') });
      add(`BT /F1 9 Tf 1 0 0 1 ${at(70, 70)} Tm <0200> Tj ET`)(p);
    },
  ],
  [
    '.notdef shown',
    'font-glyph-missing',
    (p) => {
      p.objects.set(OBJECTS.toUnicode, { entries: '', bytes: withGlyph(0, '力') });
      add(`BT /F1 9 Tf 1 0 0 1 ${at(70, 70)} Tm <0000> Tj ET`)(p);
    },
  ],
  ['widths that disagree', 'font-widths', inObject(OBJECTS.cidFont, /\/DW 1000/, '/DW 1000 /W [22 [500]]')],
  ['no ToUnicode', 'font-no-unicode', inObject(OBJECTS.font, /\/ToUnicode 9 0 R/, '')],
];

export const COLOUR: Defect[] = [
  ['an RGB panel', 'colour-rgb', add(`0.8 0 0 rg ${rect(60, 70, 20, 5)} f`)],
  ['RGB text', 'colour-rgb', replace('0 1 1 0 k BT', '1 0 0 rg BT')],
  [
    'an RGB profile',
    'colour-rgb',
    (p) => {
      p.objects.set(20, { entries: '/N 3', bytes: profile('mntr', 'RGB ') });
      p.spaces.Cs1 = '[/ICCBased 20 0 R]';
      add(`/Cs1 cs 1 0 0 sc ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  [
    'a Lab colour',
    'colour-lab',
    (p) => {
      p.spaces.Cs1 = '[/Lab << /WhitePoint [0.9642 1 0.8249] >>]';
      add(`/Cs1 cs 50 60 40 sc ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  [
    'CMYK with a profile of its own',
    'colour-icc-cmyk',
    (p) => {
      p.spaces.Cs1 = `[/ICCBased ${OBJECTS.profile} 0 R]`;
      add(`/Cs1 cs 0 1 1 0 sc ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  [
    'a spot colour',
    'colour-spot',
    (p) => {
      p.spaces.Cs1 = SPOT;
      add(`/Cs1 cs 1 scn ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  [
    'registration colour on the page',
    'colour-registration',
    (p) => {
      p.spaces.Cs1 = ALL;
      add(`/Cs1 cs 1 scn ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  [
    'an RGB gradient',
    'colour-rgb',
    (p) => {
      p.shadings.Sh1 =
        '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 100 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>';
      add(`q ${rect(60, 70, 20, 5)} W n /Sh1 sh Q`)(p);
    },
  ],
  ['black text in four inks', 'black-text-four-colour', replace('0 1 1 0 k BT', '0.5 0.4 0.4 1 k BT')],
  [
    'small text in three inks',
    'text-small-many-inks',
    replace(/\/Overprint gs 0 0 0 1 k (?=BT \/F1 7\.5)/, '0.2 0.9 0.3 0 k '),
  ],
  ['tiny text', 'text-too-small', replace('/F1 7.5 Tf', '/F1 4.5 Tf')],
  [
    'white text that overprints',
    'text-white-overprint',
    (p) => {
      add(`0 0 0 1 k ${rect(60, 75, 30, 10)} f /Overprint gs 0 0 0 0 k ${textAt(62, 73, 12, '力')}`)(p);
      p.objects.set(OBJECTS.toUnicode, { entries: '', bytes: toUnicode((c) => (c === '力' ? ' ' : c)) });
    },
  ],
  ['a white panel that overprints', 'white-overprint', add(`/Overprint gs 0 0 0 0 k ${rect(60, 70, 20, 5)} f`)],
  [
    'small black text that knocks out of a tint',
    'black-text-knockout',
    replace(/\/Overprint gs 0 0 0 1 k (?=BT \/F1 7\.5)/, `0 0 0.4 0 k ${rect(4, 60, 50, 6)} f 0 0 0 1 k `),
  ],
  ['gray that overprints', 'overprint-gray', add(`/Overprint gs 0.5 g ${rect(60, 70, 20, 5)} f`)],
  [
    'CMYK overprint in mode 0',
    'overprint-mode',
    (p) => {
      p.states.Mode0 = '<< /Type /ExtGState /OP true /op true /OPM 0 >>';
      add(`/Mode0 gs 0 0 0 1 k ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  ['a hairline', 'line-hairline', add(`0 0 0 1 K 0.1 w ${at(4, 66)} m ${at(96, 66)} l S`)],
  ['a hairline made of a bar', 'line-hairline', add(`0 0 0 1 k ${at(4, 66)} ${pt(90)} 0.1 re f`)],
  ['a thin line in a tint', 'line-tinted-thin', add(`0 0 0 0.4 K 0.3 w ${at(4, 66)} m ${at(96, 66)} l S`)],
];

export const INK: Defect[] = [
  ['a colour of 310 %', 'ink-over-limit', add(`1 1 1 0.1 k ${rect(60, 70, 20, 5)} f`)],
  [
    'a gradient of 300 %',
    'ink-over-limit',
    (p) => {
      p.shadings.Sh1 =
        '<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 100 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 0] /N 1 >> >>';
      add(`q ${rect(60, 70, 20, 5)} W n /Sh1 sh Q`)(p);
    },
  ],
  [
    'black overprinting a full red',
    'ink-stack-over-limit',
    add(`0 1 1 0 k ${rect(60, 75, 30, 10)} f /Overprint gs 0 0 0 1 k ${rect(62, 74, 10, 5)} f`),
  ],
  ['a picture of 380 %', 'ink-picture-over-limit', put(OBJECTS.picture, picture(200, 150, [255, 255, 255, 204]))],
];
