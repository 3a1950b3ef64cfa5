// Text → the figures that stand in it, as number and unit where the unit changes the figure's meaning: 225.9亿, 8.3%,
// 2012年, 49. Sorted, each once. With a file as argument prints the list of that file; the lists beside were made so
// from the newspaper pages on which the stories rest (facts only: no sentence of those pages stands here).

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FIGURE = /\d+(?:[.,]\d+)*(?:[%‰亿万倍年月日]|余万|多万|余亿|多亿)?/g;

export function listFigures(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((\d)/g, '($1');
  return [...new Set(plain.match(FIGURE) ?? [])].sort(
    (a, b) => Number.parseFloat(a) - Number.parseFloat(b) || (a < b ? -1 : 1),
  );
}

const [, program, file] = process.argv;
if (file && program && import.meta.url === pathToFileURL(program).href) {
  process.stdout.write(`${JSON.stringify(listFigures(readFileSync(file, 'utf8')), null, 1)}\n`);
}
