import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSupplement } from '../../src/supplement/readSupplement.ts';

const YAML = `paper: 漯河日报
date: 2024-02-20
template: two-sessions
pages:
  - number: "05"
    section: 专版
    headline: 奋楫扬帆再出发　砥砺奋进建新功
    story: 05.md
    pictures:
      - file: pictures/01.jpg
        caption: 河上街夜色。
`;

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'tekan-')), '2024');
  await mkdir(folder);
  await writeFile(join(folder, 'supplement.yaml'), YAML);
  await writeFile(join(folder, '05.md'), '正文。\n');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const write = (file: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, file), content);
const told = async (given = folder): Promise<string[]> =>
  (await readSupplement(given)).findings.map(
    ({ id, where, value }) => `${id} ${where.file}:${where.line}:${where.column} ${value}`,
  );

describe('readSupplement', () => {
  it('returns the supplement with defaults in, halves split and stories read', async () => {
    const { value, findings } = await readSupplement(folder);
    expect(findings).toEqual([]);
    expect(value).toEqual({
      id: '2024',
      folder,
      paper: '漯河日报',
      date: '2024-02-20',
      template: 'two-sessions',
      pressCondition: 'newsprint',
      credits: [],
      pages: [
        {
          number: '05',
          section: '专版',
          headline: ['奋楫扬帆再出发', '砥砺奋进建新功'],
          bylines: [],
          story: [{ kind: 'paragraph', text: '正文。', runIn: 0, place: { file: '05.md', line: 1 } }],
          pictures: [
            {
              file: 'pictures/01.jpg',
              caption: '河上街夜色。',
              focus: [0.5, 0.5],
              rank: 'normal',
              shape: 'landscape',
              keepWhole: false,
              standIn: false,
              place: { file: 'supplement.yaml', line: 10 },
            },
          ],
        },
      ],
    });
  });

  it('reads the 2024 seed without a finding', async () => {
    const { value, findings } = await readSupplement('seeds/2024');
    expect(findings).toEqual([]);
    expect(value?.pages[0]?.story.filter((block) => block.kind === 'subhead').length).toBe(4);
  });

  it('tells a folder that is not there', async () => {
    const missing = join(folder, 'no');
    expect((await readSupplement(missing)).findings).toMatchObject([
      { id: 'supplement-folder-missing', where: { file: missing }, value: missing },
    ]);
  });

  it('tells a file given for a folder', async () => {
    const [found] = (await readSupplement(join(folder, 'supplement.yaml'))).findings;
    expect(found).toMatchObject({ id: 'supplement-folder-is-file', hint: { en: `Give the folder: ${folder}` } });
  });

  it('tells a folder without supplement.yaml, and one where it has another name', async () => {
    await rm(join(folder, 'supplement.yaml'));
    expect((await readSupplement(folder)).findings).toMatchObject([{ id: 'supplement-yaml-missing' }]);
    await write('supplement.yml', YAML);
    expect((await readSupplement(folder)).findings).toMatchObject([
      { id: 'supplement-yaml-misnamed', value: 'supplement.yml' },
    ]);
  });

  it('tells a missing story where it is named, with the stories there are', async () => {
    await write('supplement.yaml', YAML.replace('05.md', '06.md'));
    const { findings } = await readSupplement(folder);
    expect(findings).toMatchObject([
      { id: 'supplement-story-missing', where: { file: 'supplement.yaml', line: 8, column: 12 }, value: '06.md' },
    ]);
    expect(findings[0]?.hint?.en).toBe('Markdown files in the folder: 05.md');
  });

  it('tells a story that is a folder', async () => {
    await mkdir(join(folder, '06.md'));
    await write('supplement.yaml', YAML.replace('05.md', '06.md'));
    expect(await told()).toEqual(['supplement-unreadable supplement.yaml:8:12 06.md']);
  });

  it('tells a story that is not UTF-8, with its line', async () => {
    await write('05.md', Buffer.concat([Buffer.from('甲。\n\n'), Buffer.from([0xc2, 0xe4, 0xba, 0xd3])]));
    expect((await readSupplement(folder)).findings).toMatchObject([
      {
        id: 'supplement-not-utf8',
        where: { file: '05.md', line: 3 },
        hint: { zh: '请另存为 UTF-8，目前像是 GBK / GB 18030' },
      },
    ]);
  });

  it('tells links that lead out of the folder, for stories and for pictures', async () => {
    await writeFile(join(folder, '../outside.md'), '正文。');
    await symlink('../outside.md', join(folder, '06.md'));
    await write('supplement.yaml', YAML.replace('05.md', '06.md').replace('pictures/01.jpg', '06.md'));
    expect(await told()).toEqual([
      'supplement-link-outside supplement.yaml:8:12 06.md',
      'supplement-link-outside supplement.yaml:10:15 06.md',
    ]);
  });

  it('allows links inside the folder and a folder that is a link itself', async () => {
    await symlink('05.md', join(folder, '06.md'));
    await symlink('2024', join(folder, '../linked'));
    await write('supplement.yaml', YAML.replace('05.md', '06.md'));
    expect(await told(join(folder, '../linked'))).toEqual([]);
  });

  it('tells odd characters of the YAML at their value', async () => {
    await write('supplement.yaml', YAML.replace('河上街', '河\u200B上⾯'));
    expect(await told()).toEqual([
      'text-invisible-character supplement.yaml:11:18 U+200B',
      'text-radical-for-character supplement.yaml:11:18 ⾯ U+2FAF',
    ]);
  });

  it('tells a headline of too many halves', async () => {
    await write('supplement.yaml', YAML.replace('砥砺奋进', '砥 砺 奋 进'));
    expect(await told()).toEqual(['supplement-too-many-halves supplement.yaml:7:15 5']);
  });
});
