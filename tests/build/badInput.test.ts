import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildSupplements } from '../../src/build/buildSupplements.ts';
import type { BuildOptions, BuiltSupplement } from '../../src/build/buildTypes.ts';
import { checkSupplements } from '../../src/build/checkSupplements.ts';
import { exitCodeOf } from '../../src/cli/exitCode.ts';
import type { Finding } from '../../src/findings/finding.ts';

// A sound supplement, one defect at a time: exactly the finding expected, the right exit code, nothing written.

const temporary = (): string => mkdtempSync(path.join(tmpdir(), 'tekan-bad-'));

function soundCopy(): string {
  const folder = path.join(temporary(), '2024');
  cpSync('seeds/2024', folder, { recursive: true });
  return folder;
}

const edit = (folder: string, file: string, change: (text: string) => string): void => {
  const where = path.join(folder, file);
  const before = readFileSync(where, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(where, after);
};

const options = (outFolder = path.join(temporary(), 'out')): BuildOptions => ({
  outFolder,
  jobs: 1,
  only: 'all',
  environment: process.env,
});

const told = ({ findings }: BuiltSupplement): Finding[] => findings.filter((f) => f.severity !== 'note');

async function check(folder: string): Promise<BuiltSupplement> {
  const { supplements } = await checkSupplements([folder], options(), () => {});
  return supplements[0] as BuiltSupplement;
}

describe('a sound supplement', () => {
  it('checks clean, with its stand-in pictures noted', async () => {
    const checked = await check('seeds/2024');
    expect(told(checked)).toEqual([]);
    expect(checked.findings.filter((f) => f.id === 'stand-in-picture')).toHaveLength(8);
    expect(exitCodeOf([checked.status])).toBe(0);
  });
});

interface Defect {
  readonly name: string;
  readonly spoil: (folder: string) => void | Promise<void>;
  readonly expected: object;
  readonly exit: number;
}

const DEFECTS: readonly Defect[] = [
  {
    name: 'a missing picture',
    spoil: (f) => edit(f, 'supplement.yaml', (t) => t.replace('03-courtyard.jpg', '03-courtyrad.jpg')),
    expected: {
      id: 'picture-missing',
      value: 'pictures/03-courtyrad.jpg',
      where: { file: 'supplement.yaml', page: '05' },
    },
    exit: 1,
  },
  {
    name: 'an unreadable picture',
    spoil: (f) => writeFileSync(path.join(f, 'pictures/03-courtyard.jpg'), 'this is no JPEG'),
    expected: { id: 'picture-unsupported', where: { item: 'pictures/03-courtyard.jpg' } },
    exit: 1,
  },
  {
    name: 'a truncated picture',
    spoil: (f) => {
      const file = path.join(f, 'pictures/03-courtyard.jpg');
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    },
    expected: { id: 'picture-file-damaged', where: { item: 'pictures/03-courtyard.jpg' } },
    exit: 1,
  },
  {
    name: 'a picture too small for its frame',
    spoil: async (f) => {
      const file = path.join(f, 'pictures/01-plaza.jpg');
      writeFileSync(file, await sharp(readFileSync(file)).resize(800).jpeg().toBuffer());
    },
    expected: { id: 'picture-too-small', limit: 130, where: { item: 'pictures/01-plaza.jpg', page: '05' } },
    exit: 1,
  },
  {
    name: 'an unknown key',
    spoil: (f) => edit(f, 'supplement.yaml', (t) => t.replace('paper:', 'papper:')),
    expected: { where: { file: 'supplement.yaml', line: expect.any(Number), column: 1 }, value: 'papper' },
    exit: 2,
  },
  {
    name: 'a date that does not exist',
    spoil: (f) => edit(f, 'supplement.yaml', (t) => t.replace(/date: \S+/, 'date: 2024-02-30')),
    expected: { id: 'supplement-no-such-day', where: { file: 'supplement.yaml', column: 7 } },
    exit: 2,
  },
  {
    name: 'story markup outside the subset',
    spoil: (f) => edit(f, '05.md', (t) => t.replace('年味未散', '年味[未散](http://example.org)')),
    expected: { where: { file: '05.md', line: 1, column: expect.any(Number) } },
    exit: 2,
  },
  {
    name: 'a character that no font has',
    spoil: (f) => edit(f, '05.md', (t) => t.replace('年味未散', '年味\u{30000}散')),
    expected: { id: 'font-character-missing', value: 'U+30000', where: { file: '05.md', line: 1, page: '05' } },
    exit: 1,
  },
  {
    name: 'too much text',
    spoil: (f) => edit(f, '05.md', (t) => `${t.trimEnd()}\n\n${'源汇区聚焦发展，真抓实干。'.repeat(700)}\n`),
    expected: { id: 'text-too-long', value: expect.any(Number), where: { page: '05' } },
    exit: 1,
  },
  {
    name: 'too little text',
    spoil: (f) => writeFileSync(path.join(f, '05.md'), '源汇区聚焦发展，真抓实干，各项工作取得新成绩。\n'),
    // Among many families some would take so few characters; the finding says how many more would fill the page.
    expected: { id: 'makeup-not-full', value: expect.stringMatching(/^\+\d+$/), where: { page: '05' } },
    exit: 1,
  },
  {
    name: 'a CFF font given for a role',
    spoil: (f) => {
      mkdirSync(path.join(f, 'fonts'));
      const cff = Buffer.alloc(12 + 16);
      cff.write('OTTO', 0, 'latin1');
      cff.writeUInt16BE(1, 4);
      cff.write('CFF ', 12, 'latin1');
      cff.writeUInt32BE(28, 20);
      writeFileSync(path.join(f, 'fonts/song.otf'), cff);
    },
    expected: { id: 'font-cff', where: { file: 'fonts/song.otf' } },
    exit: 2,
  },
  {
    name: 'a variable font given for a role',
    spoil: (f) => {
      mkdirSync(path.join(f, 'fonts'));
      writeFileSync(path.join(f, 'fonts/song.ttf'), asVariable());
    },
    expected: { id: 'font-variable', where: { file: 'fonts/song.ttf' } },
    exit: 2,
  },
  {
    name: 'a profile that is no CMYK output profile',
    spoil: async (f) => {
      const condition = readFileSync('assets/press/newsprint.yaml', 'utf8').replace('newsprint.icc', 'screen.icc');
      writeFileSync(path.join(f, 'own.yaml'), condition);
      const rgb = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
        .withIccProfile('srgb')
        .png()
        .toBuffer();
      const { icc } = await sharp(rgb).metadata();
      writeFileSync(path.join(f, 'screen.icc'), icc as Buffer);
      edit(f, 'supplement.yaml', (t) => t.replace('pressCondition: newsprint', 'pressCondition: own.yaml'));
    },
    expected: { where: { file: 'screen.icc' }, value: expect.anything() },
    exit: 2,
  },
  {
    name: 'a template that does not exist',
    spoil: (f) => edit(f, 'supplement.yaml', (t) => t.replace('template: two-sessions', 'template: two-session')),
    expected: { id: 'template-missing', value: 'two-session', where: { file: 'supplement.yaml' } },
    exit: 2,
  },
];

/** A shipped face with its `DSIG`- or `gasp`-like last table renamed to `fvar`, which makes it claim variation axes. */
function asVariable(): Buffer {
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
  );
  const bytes = readFileSync(file);
  const tables = bytes.readUInt16BE(4);
  const tags = Array.from({ length: tables }, (_, i) => bytes.toString('latin1', 12 + i * 16, 16 + i * 16));
  const spare = tags.findIndex((tag) => ['DSIG', 'gasp', 'GDEF', 'GPOS', 'prep'].includes(tag));
  if (spare < 0) throw new Error(`no table to rename among ${tags}`);
  bytes.write('fvar', 12 + spare * 16, 'latin1');
  return bytes;
}

describe('a supplement with one defect', () => {
  for (const { name, spoil, expected, exit } of DEFECTS) {
    it(`${name}: one finding that says what, where and how to cure it`, async () => {
      const folder = soundCopy();
      await spoil(folder);
      const checked = await check(folder);
      const findings = told(checked);
      expect(findings).toMatchObject([expected]);
      expect(findings[0]?.hint?.zh).toBeTruthy();
      expect(exitCodeOf([checked.status])).toBe(exit);
    });
  }
});

describe('a machine with one defect', () => {
  it('no browser found: says so, exit code 3, nothing written', async () => {
    const outFolder = path.join(temporary(), 'out');
    const asked = { ...options(outFolder), browser: '/nowhere/chrome' };
    const { supplements } = await buildSupplements(['seeds/2024'], asked, () => {});
    const built = supplements[0] as BuiltSupplement;
    expect(told(built)).toMatchObject([{ id: 'browser-given-missing', value: '/nowhere/chrome' }]);
    expect(exitCodeOf([built.status])).toBe(3);
    expect(built.files).toEqual([]);
  });

  it('out/ not writable: says so before any work, exit code 3', async () => {
    const blocked = path.join(temporary(), 'file');
    writeFileSync(blocked, '');
    chmodSync(blocked, 0o444);
    const { supplements } = await buildSupplements(['seeds/2024'], options(path.join(blocked, 'out')), () => {});
    const built = supplements[0] as BuiltSupplement;
    expect(told(built)).toMatchObject([{ id: 'output-not-writable', value: path.join(blocked, 'out') }]);
    expect(exitCodeOf([built.status])).toBe(3);
  });

  it('two supplements of one name: refused before any work, exit code 2', async () => {
    const { supplements } = await buildSupplements(['seeds/2024', `${soundCopy()}/`], options(), () => {});
    expect(supplements.map((s) => s.status)).toEqual(['bad-data', 'bad-data']);
    expect(told(supplements[0] as BuiltSupplement)).toMatchObject([{ id: 'output-name-twice', value: '2024' }]);
  });
});
