// Defects of pictures, transparency, text and the page as a whole.

import { add, bytes, type Defect, picture, put, rect, replace, SPOT, set } from './breaking.ts';
import { at, CAPTION, HEADLINE, OBJECTS, show, textAt, toUnicode } from './brokenPdf.ts';

export const PICTURES: Defect[] = [
  ['a picture of 100 ppi', 'picture-ppi-low', put(OBJECTS.picture, picture(100, 75, [50, 50, 50, 0]))],
  ['a picture of 150 ppi', 'picture-ppi-soft', put(OBJECTS.picture, picture(150, 112.5 + 0.5, [50, 50, 50, 0]))],
  ['a picture of 500 ppi', 'picture-ppi-high', put(OBJECTS.picture, picture(500, 375, [50, 50, 50, 0]))],
  ['an RGB picture', 'picture-rgb', put(OBJECTS.picture, picture(200, 150, [50, 50, 50], '/DeviceRGB'))],
  [
    'an indexed RGB picture',
    'picture-rgb',
    put(OBJECTS.picture, picture(200, 150, [0], '[/Indexed /DeviceRGB 0 <FF0000>]')),
  ],
  ['a picture in a spot colour', 'colour-spot', put(OBJECTS.picture, picture(200, 150, [50], SPOT))],
  ['a stretched picture', 'picture-stretched', put(OBJECTS.picture, picture(220, 150, [50, 50, 50, 0]))],
  [
    'a mirrored picture',
    'picture-mirrored',
    replace(/q 72 0 0 54 ([\d.]+ [\d.]+) cm/, `q -72 0 0 54 ${at(85.4, 50)} cm`),
  ],
  [
    'a picture whose samples do not inflate',
    'picture-damaged',
    (p) => {
      const good = picture(200, 150, [50, 50, 50, 0]);
      p.objects.set(OBJECTS.picture, { entries: `${good.entries} /Filter /FlateDecode`, bytes: bytes('no zlib') });
    },
  ],
];

export const TRANSPARENCY: Defect[] = [
  [
    'an opacity of one half',
    'transparency-used',
    (p) => {
      p.states.Half = '<< /Type /ExtGState /ca 0.5 >>';
      add(`/Half gs 0 1 0 0 k ${rect(60, 70, 20, 5)} f`)(p);
    },
  ],
  ['an RGB blend space', 'transparency-blend-space', set('page', 'Group', '<< /S /Transparency /CS /DeviceRGB >>')],
];

export const TEXT: Defect[] = [
  [
    'a Kangxi radical',
    'text-compatibility',
    (p) => {
      p.objects.set(OBJECTS.toUnicode, { entries: '', bytes: toUnicode((c) => (c === '色' ? '\u2f8a' : c)) });
    },
  ],
  ['a caption left out', 'text-missing', replace(/BT \/F1 7\.5[\s\S]*?ET/, '')],
  ['a word lost', 'text-missing', replace(show(HEADLINE), show('奋楫扬帆'))],
  ['a caption printed twice', 'text-twice', add(`/Overprint gs 0 0 0 1 k ${textAt(5, 70, 9, CAPTION)}`)],
  ['a stray word', 'text-extra', add(`/Overprint gs 0 0 0 1 k ${textAt(5, 70, 9, '特刊')}`)],
  [
    'a caption before the story',
    'text-order',
    (p) => {
      const caption = /\/Overprint gs 0 0 0 1 k BT \/F1 7\.5[\s\S]*?ET/.exec(p.content)?.[0] ?? '';
      p.content = `${caption}\n${p.content.replace(caption, '')}`;
    },
  ],
  ['invisible text', 'text-invisible', add(`BT 3 Tr /F1 9 Tf 1 0 0 1 ${at(5, 70)} Tm ${show('特刊')} ET`)],
  ['text cut by the trim', 'text-beyond-trim', replace(`1 0 0 1 ${at(5, 58)} Tm`, `1 0 0 1 ${at(80, 58)} Tm`)],
];

export const PAGE: Defect[] = [
  [
    'a column that ends a tenth of a millimetre lower',
    'page-column-foot',
    replace(`1 0 0 1 ${at(30, 34)} Tm`, `1 0 0 1 ${at(30, 34.1)} Tm`),
  ],
];
