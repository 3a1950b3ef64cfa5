// A finding → where in the files and on the page a person should look. Findings about a page often name what they are
// about (`picture 3`, `head 2`) or only show a rectangle; the parts of the page know the line behind it.

import type { Finding } from '../findings/finding.ts';
import type { RectMm } from '../units.ts';
import type { PagePart } from './pageParts.ts';

export interface Lead {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly page?: string;
  /** Names of the parts of that page. */
  readonly parts: readonly string[];
  /** Indexes of the page and of the picture it leads to. */
  readonly picture?: { readonly page: number; readonly picture: number };
}

interface Shown {
  readonly number: string;
  readonly parts: readonly PagePart[];
}

export function leadToSource({ where }: Finding, pages: readonly Shown[]): Lead {
  const { file, line, column } = where;
  const page = where.page ?? (pages.length === 1 ? pages[0]?.number : undefined);
  if (file !== undefined && line !== undefined) {
    const at = pages.filter(({ number }) => where.page === undefined || number === where.page);
    const home = at.find(({ parts }) => parts.some((part) => part.file === file && part.line === line));
    const parts = home?.parts.filter((part) => part.file === file && part.line === line) ?? [];
    const shown = home?.number ?? where.page;
    return {
      file,
      line,
      ...(column && { column }),
      ...(shown !== undefined && { page: shown }),
      parts: namesOf(parts),
    };
  }
  const parts = pages.find(({ number }) => number === page)?.parts ?? [];
  const found = partsNamed(where.item, parts) ?? partUnder(where.rectMm, parts);
  const [first] = found;
  return {
    ...(where.page !== undefined && { page: where.page }),
    ...(first && { file: first.file, line: first.line, ...(first.column && { column: first.column }) }),
    parts: namesOf(found),
  };
}

const namesOf = (parts: readonly PagePart[]): readonly string[] => parts.map(({ name }) => name);

/** `picture 3` and `head 2` count from 1; a head that is too long is named by its kind or by itself. */
function partsNamed(item: string | undefined, parts: readonly PagePart[]): readonly PagePart[] | undefined {
  if (item === undefined) return undefined;
  const [, kind, number] = /^(picture|head|box) (\d+)/.exec(item) ?? [];
  if (kind === 'head') {
    const heads = [...new Set(parts.flatMap(({ name }) => /^(story\/\d+)\/\d+$/.exec(name)?.[1] ?? []))];
    const wanted = heads.sort((a, b) => blockOf(a) - blockOf(b))[Number(number) - 1];
    return wanted === undefined ? undefined : parts.filter(({ name }) => name.startsWith(`${wanted}/`));
  }
  const named = parts.filter(({ name, text }) =>
    kind ? name === `${kind}/${Number(number) - 1}` : text === item || name.split('/', 1)[0] === item,
  );
  return named.length > 0 ? named : undefined;
}

const blockOf = (name: string): number => Number(name.split('/')[1]);

/** The smallest part that covers the middle of the rectangle. */
function partUnder(rect: RectMm | undefined, parts: readonly PagePart[]): readonly PagePart[] {
  if (!rect) return [];
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const area = ({ rectsMm }: PagePart): number => rectsMm.reduce((sum, r) => sum + r.width * r.height, 0);
  const covers = (r: RectMm): boolean => x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height;
  const under = parts.filter(({ rectsMm }) => rectsMm.some(covers)).sort((a, b) => area(a) - area(b));
  return under.slice(0, 1);
}
