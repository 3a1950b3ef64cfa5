// Defects of how the file is written: objects, stream data, page tree, cross-reference. Only a reader that mends nothing sees them.

import { deflateSync } from 'node:zlib';
import { bytes, type Defect, set } from './breaking.ts';
import type { Parts, Stream } from './brokenPdf.ts';

const extra =
  (object: string | Stream) =>
  (p: Parts): void => {
    p.objects.set(20, object);
    p.catalogue.Extra = '20 0 R';
  };

/** Adler's sum left off. */
const unsummed = (text: string): Uint8Array => new Uint8Array(deflateSync(bytes(text))).slice(0, -4);

export const STRUCTURE: Defect[] = [
  [
    'a stream inside a dictionary',
    'file-stream-inline',
    set('catalogue', 'Extra', '<< /Length 4 >>\nstream\nabcd\nendstream\n'),
  ],
  [
    'a stream inside an array',
    'file-stream-inline',
    set('page', 'Extra', '[<< /Length 4 >>\nstream\nabcd\nendstream\n]'),
  ],
  ['a stream longer than it says', 'file-stream-length', extra('<< /Length 2 >>\nstream\nabcd\nendstream')],
  ['a stream shorter than it says', 'file-stream-length', extra('<< /Length 40 >>\nstream\nabcd\nendstream')],
  ['a stream without a length', 'file-stream-length', extra('<< /Length 99 0 R >>\nstream\nabcd\nendstream')],
  ['a number with two points', 'file-object-damaged', extra('[1.2.3]')],
  ['a word nobody knows', 'file-object-damaged', extra('<< /Key word >>')],
  ['a key without a value', 'file-object-damaged', extra('<< /One 1 /Two >>')],
  ['a string that never ends', 'file-object-damaged', extra('(abc')],
  ['a bracket too many', 'file-object-damaged', extra('<< /One 1 >> >>')],
  ['a key that stands there twice', 'file-object-untidy', extra('<< /One 1 /One 2 >>')],
  ['a carriage return behind “stream”', 'file-object-untidy', extra('<< /Length 4 >>\nstream\rabcd\nendstream')],
  [
    'deflated data cut short',
    'file-stream-damaged',
    extra({ entries: '/Filter /FlateDecode', bytes: unsummed('abcd'.repeat(99)) }),
  ],
  ['a filter nobody knows', 'file-stream-damaged', extra({ entries: '/Filter /Unheard', bytes: bytes('abcd') })],
  [
    'a hexadecimal stream with other letters',
    'file-stream-damaged',
    extra({ entries: '/Filter /ASCIIHexDecode', bytes: bytes('41QQ>') }),
  ],
  ['a page that names another parent', 'page-tree-damaged', set('page', 'Parent', '1 0 R')],
  [
    'a count of pages that are not there',
    'page-tree-damaged',
    (p) => {
      p.objects.set(20, '<< /Type /Pages /Kids [3 0 R] /Count 5 >>');
      p.catalogue.Pages = '20 0 R';
      p.page.Parent = '20 0 R';
    },
  ],
  [
    'a kid that is no page',
    'page-tree-damaged',
    (p) => {
      p.objects.set(20, '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>');
      p.catalogue.Pages = '20 0 R';
      p.page.Parent = '20 0 R';
    },
  ],
  ['a trailer too small for its objects', 'file-xref-damaged', set('trailer', 'Size', '9')],
  ['a cross-reference that leads nowhere', 'file-xref-damaged', set('trailer', 'Prev', '17')],
];
