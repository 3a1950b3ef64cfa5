import { expect, it } from 'vitest';
import { boxAt, numbersAt, textAt } from '../../src/pdf/lookUp.ts';
import {
  byteString,
  dict,
  name,
  type PdfFile,
  type PdfObject,
  ref,
  stream,
  textString,
} from '../../src/pdf/objects.ts';
import { contentOf, pagesOf } from '../../src/pdf/pages.ts';
import { bytesOf, smallFile, textOf } from './smallPdf.ts';

const tree = (...objects: [number, PdfObject][]): PdfFile => ({
  version: '1.4',
  objects: new Map([[1, dict({ Type: name('Catalog'), Pages: ref(2) })], ...objects]),
  trailer: dict({ Root: ref(1) }),
});

it('gives the pages in order, with what they inherit', () => {
  const file = tree(
    [2, dict({ Kids: [ref(3), ref(4)], MediaBox: [0, 0, 10, 20], Rotate: 90, Resources: dict({ Font: dict() }) })],
    [3, dict({ Kids: [ref(5)], Parent: ref(2), MediaBox: [30, 40, 0, 0] })],
    [4, dict({ Type: name('Page'), Parent: ref(2), Rotate: 0 })],
    [5, dict({ Type: name('Page'), Parent: ref(3), TrimBox: [1, 1, 9, 9] })],
  );
  const [first, second] = pagesOf(file);
  expect(first).toMatchObject({ number: 1, mediaBox: [0, 0, 30, 40], trimBox: [1, 1, 9, 9], rotate: 90 });
  expect(second).toMatchObject({ number: 2, mediaBox: [0, 0, 10, 20], trimBox: undefined, rotate: 0 });
  expect(first?.resources.entries.has('Font')).toBe(true);
});

it('reads a page tree that runs in a circle once', () => {
  const file = tree([2, dict({ Kids: [ref(2), ref(3)] })], [3, dict({ Type: name('Page') })]);
  expect(pagesOf(file)).toHaveLength(1);
});

it('joins several content streams with white space between', () => {
  const file = smallFile({
    content: '',
    page: { Contents: [ref(10), ref(11)] },
    objects: [stream(bytesOf('q')), stream(bytesOf('Q'))],
  });
  const [page] = pagesOf(file);
  expect(page && textOf(contentOf(file, page))).toBe('q\nQ\n');
});

it('looks up boxes, numbers and texts by what they are', () => {
  const file = tree();
  const from = dict({
    Box: [9, 8, 1, 2],
    Mixed: [1, name('A')],
    Utf16: textString('特刊'),
    Utf8: byteString(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe7, 0x89, 0xb9)),
    Plain: textString('05'),
  });
  expect(boxAt(file, from, 'Box')).toEqual([1, 2, 9, 8]);
  expect(numbersAt(file, from, 'Mixed')).toBeUndefined();
  expect(['Utf16', 'Utf8', 'Plain', 'None'].map((key) => textAt(file, from, key))).toEqual([
    '特刊',
    '特',
    '05',
    undefined,
  ]);
});
