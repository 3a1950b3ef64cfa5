import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readStrictly } from '../../../src/pdf/structure/readStrictly.ts';
import { brokenPdf, type Parts } from '../../preflight/brokenPdf.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'));
const GOOD = text(brokenPdf());

const faultsOf = (of: string | Uint8Array): readonly string[] =>
  readStrictly(typeof of === 'string' ? bytesOf(of) : of).faults.map(({ kind, value }) => `${kind}: ${value}`);

const startxref = (of: string): number => Number(/startxref\s+(\d+)/.exec(of)?.[1]);
const TRAILER = '/Root 1 0 R /Info 13 0 R /Size 15';

/** An object written anew behind the file, with a cross-reference of its own. */
function updated(of: string, number: number, object: string, prev = startxref(of)): string {
  const place = String(of.length).padStart(10, '0');
  const body = `${of}${number} 0 obj\n${object}\nendobj\n`;
  const table = `xref\n${number} 1\n${place} 00000 n \ntrailer\n<< ${TRAILER} /Prev ${prev} >>\n`;
  return `${body}${table}startxref\n${body.length}\n%%EOF\n`;
}

interface Row {
  readonly type: number;
  readonly second: number;
  readonly third?: number;
}

/** The good file's table as a stream, its small objects in an object stream. */
function withXrefStream(change: { readonly entries?: string; readonly rows?: (rows: Row[]) => Row[] } = {}): string {
  const body = GOOD.slice(0, startxref(GOOD));
  const offsets = [...body.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)].map((m) => [Number(m[1]), m.index + 1] as const);
  const packed = [1, 2];
  const objects = packed.map((n) =>
    body.slice(body.indexOf(`${n} 0 obj\n`) + 8, body.indexOf('\nendobj', body.indexOf(`\n${n} 0 obj`))),
  );
  const [first = ''] = objects;
  const pairs = `1 0 2 ${first.length + 1} `;
  const data = text(new Uint8Array(deflateSync(Buffer.from(`${pairs}${objects.join(' ')}`, 'latin1'))));
  const holder = `15 0 obj\n<< /Type /ObjStm /N 2 /First ${pairs.length} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`;
  const start = body.length + holder.length;
  const rows: Row[] = Array.from({ length: 17 }, (_, n) => {
    if (packed.includes(n)) return { type: 2, second: 15, third: packed.indexOf(n) };
    if (n === 15) return { type: 1, second: body.length };
    if (n === 16) return { type: 1, second: start };
    const offset = offsets.find(([number]) => number === n)?.[1];
    return offset === undefined ? { type: 0, second: 0, third: 255 } : { type: 1, second: offset };
  });
  const table = (change.rows?.(rows) ?? rows).flatMap(({ type, second, third = 0 }) => [
    ...[type, second >> 16, (second >> 8) & 255, second & 255, third],
  ]);
  const entries = change.entries ?? '/Size 17 /W [1 3 1]';
  const xref = `16 0 obj\n<< /Type /XRef ${entries} /Root 1 0 R /Info 13 0 R /Length ${table.length} >>\nstream\n${text(Uint8Array.from(table))}\nendstream\nendobj\n`;
  return `${body}${holder}${xref}startxref\n${start}\n%%EOF\n`;
}

/** For readers old and new, as Word writes: a table that calls packed objects free, an empty one that names the stream beside it. */
function hybrid(): string {
  const modern = withXrefStream();
  const stream = startxref(modern);
  const body = modern.slice(0, modern.lastIndexOf('startxref'));
  const rows = Array.from({ length: 17 }, (_, n) => {
    const at = n === 0 ? -1 : body.search(new RegExp(`(?<=\\n)${n} 0 obj\\b`));
    const isPacked = n < 3 || at < 0;
    return isPacked ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 17\n${rows.join('')}trailer\n<< ${TRAILER.replace('15', '17')} >>\nstartxref\n${body.length}\n%%EOF\n`;
  const second = body.length + table.length;
  const empty = `xref\n0 0\ntrailer\n<< ${TRAILER.replace('15', '17')} /Prev ${body.length} /XRefStm ${stream} >>\n`;
  return `${body}${table}${empty}startxref\n${second}\n%%EOF\n`;
}

describe('readStrictly finds no fault in', () => {
  it.each<readonly [string, string]>([
    ['the hand-made page', GOOD],
    ['a file saved again behind its end', updated(GOOD, 13, '<< /Title (Anew) >>')],
    ['a file with bytes behind its end', `${GOOD}\n\n${' '.repeat(300)}`],
    ['lines that end with carriage return and line feed', GOOD.replace(/startxref\n(\d+)\n/, 'startxref\r\n$1\r\n')],
    ['a table without the blank at its line ends', GOOD.replace(/(\d{10} \d{5} [nf]) \n/g, '$1\n')],
    ['a cross-reference stream and objects in streams', withXrefStream()],
    ['a table for old readers with a stream beside it for new ones', hybrid()],
  ])('%s', (_what, file) => {
    expect(faultsOf(file)).toEqual([]);
  });

  it('an object nothing leads to', () => {
    const unreached = (p: Parts): void => {
      p.objects.set(20, '<< /Odd 1.2.3 /Key >>');
    };
    expect(faultsOf(brokenPdf(unreached))).toEqual([]);
  });
});

describe('readStrictly goes by the cross-reference', () => {
  const titleOf = (file: string): string =>
    Buffer.from(
      [...(readStrictly(bytesOf(file)).file?.objects.values() ?? [])].flatMap((object) => {
        if (typeof object !== 'object' || object === null || Array.isArray(object) || object.kind !== 'dict') return [];
        const title = object.entries.get('Title');
        return typeof title === 'object' && title !== null && !Array.isArray(title) && title.kind === 'string'
          ? [...title.bytes]
          : [];
      }),
    ).toString('latin1');

  it('takes what was saved last', () => {
    expect(titleOf(updated(GOOD, 13, '<< /Title (Anew) >>'))).toBe('Anew');
  });

  it('does not take an object that only lies about', () => {
    const stray = '13 0 obj\n<< /Title (Stray) >>\nendobj\n';
    const at = startxref(GOOD);
    const moved =
      GOOD.slice(0, at) + stray + GOOD.slice(at).replace(/startxref\n\d+/, `startxref\n${at + stray.length}`);
    expect([faultsOf(moved), titleOf(moved)]).toEqual([[], 'Supplement']);
  });

  it('does not take an object that was set free', () => {
    const freed = GOOD.replace(/\d{10} 00000 n \n(?=\d{10} 00000 n \ntrailer)/, '0000000000 00001 f \n');
    expect(freed).not.toBe(GOOD);
    expect([faultsOf(freed), titleOf(freed)]).toEqual([[], '']);
  });
});

describe('readStrictly gives the file up, and says why, where', () => {
  it.each<readonly [string, string, string]>([
    [
      'nothing says where the table is',
      GOOD.replace(/startxref[\s\S]*/, ''),
      'no startxref before the end of the file',
    ],
    [
      'the table is elsewhere',
      GOOD.replace(/startxref\n\d+/, 'startxref\n17'),
      'startxref points at byte 17, where no table is',
    ],
    ['bytes stand before the header', `junk\n${GOOD}`, '5 bytes before the header move every place it names'],
    [
      'an entry is short',
      GOOD.replace(/(\d{9})\d 00000 n \n(?=\d{10} 00000 n \ntrailer)/, '$1 00000 n \n'),
      'a line that is no entry: ',
    ],
    [
      'an object has another generation',
      GOOD.replace(/00000 n (\n\d{10} 00000 n \ntrailer)/, '00003 n $1'),
      'object 13 is not where it says',
    ],
    [
      'sections lead in a circle',
      GOOD.replace('trailer\n<<', `trailer\n<< /Prev ${startxref(GOOD)}`),
      'its sections lead back to each other',
    ],
    ['an earlier section is missing', updated(GOOD, 13, '<< >>', 5), 'Prev points at byte 5, where no table is'],
    ['the catalogue is missing', GOOD.replace('/Root 1 0 R', '/Root 99 0 R'), 'its trailer names no catalogue'],
    [
      'rows are too few',
      withXrefStream({ rows: (rows) => rows.slice(0, 9) }),
      'cross-reference stream: 45 bytes of entries where 85 belong',
    ],
    [
      'widths are wrong',
      withXrefStream({ entries: '/Size 17 /W [1 2 1]' }),
      'cross-reference stream: 85 bytes of entries where 68 belong',
    ],
    [
      'an object is not in its stream',
      withXrefStream({ rows: (rows) => rows.map((row, n) => (n === 3 ? { type: 2, second: 15, third: 9 } : row)) }),
      'object 3 is not in the object stream 15',
    ],
  ])('%s', (_what, file, why) => {
    const [fault, ...more] = faultsOf(file);
    expect(fault?.startsWith(`xref: ${why}`), fault).toBe(true);
    expect(more).toEqual([]);
  });
});

describe('a cross-reference table too small for its objects', () => {
  it('is told, and the objects are read all the same', () => {
    const { file, faults } = readStrictly(bytesOf(GOOD.replace(/\/Size \d+/, '/Size 3')));
    expect(faults.map(({ value }) => value)).toEqual(['its trailer gives the size 3, the highest object is 14']);
    expect(file?.objects.size).toBe(14);
  });
});
