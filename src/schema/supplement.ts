// What supplement.yaml may hold: one schema with defaults, and a description in English and Chinese of every key.
// Readers, the JSON Schema for editors and docs/supplement.md all come from here.

import { z } from 'zod';
import type { FindingId } from '../findings/finding.ts';
import { boxSchema } from './box.ts';
import { dayExists, daysInMonth, parseIsoDate } from './calendar.ts';
import { judgeGroups } from './pictureGroups.ts';
import { line } from './textLine.ts';

/** Names a check of ours: `describeIssues` turns it into the finding of that id. */
const tell = (id: FindingId, parameters: Record<string, string | number> = {}) => ({ finding: id, ...parameters });

const names = z
  .array(line().refine((name) => !/[，、,;；]/.test(name), { params: tell('supplement-joined-names') }))
  .min(1)
  .meta({ en: 'Names, one item each', zh: '姓名，每人一项', alsoCalled: ['姓名', '名字'] });

const byline = z.strictObject({
  role: z
    .enum(['text', 'picture', 'design'])
    .meta({ en: 'What they made: text 文, picture 图 or design 版式', zh: '分工：text 文、picture 图、design 版式' }),
  names,
  note: line()
    .optional()
    .meta({ en: 'Printed before the names: 本报记者', zh: '印在姓名之前，如“本报记者”', alsoCalled: ['身份'] }),
});

/** A path inside the folder, with forward slashes. Whether the file is there is asked later. */
const path = (): z.ZodString =>
  line()
    .refine((given) => !given.includes('\\'), { params: tell('supplement-backslash'), abort: true })
    .refine((given) => !leavesFolder(given), { params: tell('supplement-path-outside') });

const leavesFolder = (given: string): boolean =>
  /^(\/|~|[A-Za-z]:)/.test(given) || given.includes('\0') || given.split('/').includes('..');

const share = z.number().min(0).max(1);

const column = z.int().min(1).max(12).meta({ en: 'Column, 1 is the first', zh: '栏，自左起从 1 数' });
const row = z.int().min(1).max(400).meta({
  en: 'Row of the type area, 1 is the first: a row is a line of body text',
  zh: '行，自版心顶端从 1 数，一行即正文一行',
});

const picturePlace = z.strictObject({
  column,
  row,
  columns: z.int().min(1).max(12).meta({ en: 'Width in columns', zh: '占几栏' }),
  rows: z.int().min(4).max(400).meta({
    en: 'Height in rows, with the caption and the blank row next to the text',
    zh: '占几行，连同图片说明和与正文之间的空行',
  }),
});

const picture = z.strictObject({
  file: path().meta({
    en: 'The original, relative to this folder: JPEG, PNG, TIFF or SVG',
    zh: '原图路径，相对于本文件夹：JPEG、PNG、TIFF 或 SVG',
    alsoCalled: ['文件', '图片', 'path', 'src'],
  }),
  caption: line().meta({
    en: 'What the picture shows',
    zh: '图片说明',
    alsoCalled: ['图注', '说明', '图片说明', 'text'],
  }),
  credit: line()
    .optional()
    .meta({
      en: 'Printed after the caption, as given: 本报记者 某某 摄',
      zh: '印在图片说明之后，照原样：本报记者 某某 摄',
      alsoCalled: ['摄影', 'photographer'],
    }),
  focus: z
    .tuple([share, share])
    .default([0.5, 0.5])
    .meta({
      en: 'The point a crop must keep: x, y, 0…1 from the top left',
      zh: '裁切时必须保留的点：x、y，自左上角起 0…1',
      alsoCalled: ['焦点'],
    }),
  rank: z
    .enum(['lead', 'normal'])
    .default('normal')
    .meta({ en: 'lead: the one large picture of the page', zh: 'lead：全版最大的主图', alsoCalled: ['级别'] }),
  shape: z
    .enum(['landscape', 'portrait', 'panorama', 'round'])
    .default('landscape')
    .meta({ en: 'The frame it asks for', zh: '希望的图框形状：横、竖、长条、圆', alsoCalled: ['形状'] }),
  keepWhole: z
    .boolean()
    .default(false)
    .meta({ en: 'true: never crop', zh: 'true：不得裁切', alsoCalled: ['不裁切'] }),
  standIn: z
    .boolean()
    .default(false)
    .meta({
      en: 'true: stands in for a photograph still to come; the report says so',
      zh: 'true：临时代用图，报告中会注明',
      alsoCalled: ['代用'],
    }),
  group: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .meta({
      en: 'Pictures of one group stand in one row, in this order, all of one size',
      zh: '同组图片排成一排，次序不变，大小相同',
      alsoCalled: ['组', '分组', '组图'],
    }),
  place: picturePlace.optional().meta({
    en: 'Pins the picture: the rest of the page is fitted around it',
    zh: '锁定图片位置，其余内容围绕它排',
    alsoCalled: ['位置', '锁定'],
  }),
});

const head = z.strictObject({
  head: z.int().min(1).max(99).meta({ en: 'Which subhead of the story, 1 is the first', zh: '正文中第几个小标题' }),
  column,
  row,
});

/** Of a folder. */
const name = (): z.ZodString => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const page = z.strictObject({
  number: z
    .string()
    .regex(/^[0-9A-Za-z]([0-9A-Za-z-]{0,6}[0-9A-Za-z])?$/)
    .meta({
      en: 'As printed in the folio, in quotes: "05"',
      zh: '版次，照报眉所印，加引号："05"',
      alsoCalled: ['版次', '版号', 'page'],
    }),
  template: name()
    .optional()
    .meta({
      en: 'Folder under templates/, when this page looks different from the others',
      zh: '本版单独使用的模板，templates/ 下的文件夹名',
      alsoCalled: ['模板'],
    }),
  section: line().meta({ en: 'Name of the page in the folio', zh: '版名，印在报眉', alsoCalled: ['版名'] }),
  strip: line()
    .optional()
    .meta({
      en: 'Slogan over the whole width; halves separated by one space',
      zh: '通栏标语，上下句之间空一格',
      alsoCalled: ['通栏标语', '标语', 'slogan'],
    }),
  kicker: line()
    .optional()
    .meta({ en: 'Small head above the headline', zh: '引题或区名', alsoCalled: ['引题', '区名', '肩题'] }),
  headline: line().meta({
    en: 'Main head; its halves separated by one space are never broken inside',
    zh: '主标题，上下句之间空一格，句内不折行',
    alsoCalled: ['标题', '主标题', '主题', 'title'],
  }),
  deck: line()
    .optional()
    .meta({ en: 'Smaller head below the headline', zh: '副题', alsoCalled: ['副题', '副标题', 'subtitle'] }),
  bylines: z
    .array(byline)
    .default([])
    .meta({ en: 'Who wrote, photographed, designed', zh: '署名', alsoCalled: ['署名', '作者', 'authors'] }),
  story: path().meta({
    en: 'The story in Markdown: docs/supplement.md says which',
    zh: '正文，Markdown 文件',
    alsoCalled: ['正文', '稿件', 'text'],
  }),
  pictures: z
    .array(picture)
    .check((context) => {
      const leads = context.value.flatMap((p, index) => (p.rank === 'lead' ? [index] : []));
      for (const index of leads.slice(1)) {
        const params = tell('supplement-two-leads');
        context.issues.push({ code: 'custom', input: 'lead', path: [index, 'rank'], params });
      }
      for (const { index, id, group } of judgeGroups(context.value)) {
        context.issues.push({ code: 'custom', input: group, path: [index, 'group'], params: tell(id) });
      }
    })
    .default([])
    .meta({
      en: 'In the order in which the page should show them',
      zh: '图片，按版面上的先后次序',
      alsoCalled: ['图片', '照片', 'photos', 'images'],
    }),
  boxes: z
    .array(boxSchema)
    .optional()
    .meta({
      en: 'Numbers, quotations, charts and contents, in the order in which the page should show them',
      zh: '数字框、引语、图表、导读，按版面上的先后次序',
      alsoCalled: ['数字', '图表', '引语', '导读'],
    }),
  headPlaces: z
    .array(head)
    .optional()
    .meta({
      en: 'Pins subheads: each stands at its column and row',
      zh: '锁定小标题的位置（栏、行）',
      alsoCalled: ['小标题位置'],
    }),
  pageCredit: line()
    .optional()
    .meta({
      en: 'One line for all pictures: 本版图片除署名外均由…提供',
      zh: '全版图片来源：本版图片除署名外均由……提供',
      alsoCalled: ['图片来源'],
    }),
});

const credit = z.strictObject({
  role: line().meta({ en: 'As printed: 责编, 版式, 校对', zh: '分工，照印：责编、版式、校对', alsoCalled: ['分工'] }),
  names,
});

const date = z
  .string()
  .check((context) => {
    const read = parseIsoDate(context.value);
    if (read && dayExists(read)) return;
    const real = read && read.month >= 1 && read.month <= 12;
    const params = real
      ? tell('supplement-no-such-day', { limit: daysInMonth(read.year, read.month) })
      : tell('supplement-not-a-date', { suggestion: guessDate(context.value) });
    context.issues.push({ code: 'custom', input: context.value, params });
  })
  .meta({
    en: 'Day of publication, year-month-day: 2024-02-20',
    zh: '出版日期，年-月-日：2024-02-20',
    alsoCalled: ['日期'],
    format: 'date',
  });

/** `2024年2月5日`, `2024/2/5` → `2024-02-05`, when that day exists. */
function guessDate(text: string): string {
  const [year = '', month = '', day = ''] = text.match(/\d+/g) ?? [];
  const guess = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = parseIsoDate(guess);
  return read && dayExists(read) ? guess : '2024-02-20';
}

const pages = z
  .array(page)
  .min(1)
  .check((context) => {
    const seen = new Set<string>();
    for (const [index, { number }] of context.value.entries()) {
      // Page numbers name files, and some disks do not tell a from A.
      if (seen.has(number.toLowerCase())) {
        const params = tell('supplement-page-twice');
        context.issues.push({ code: 'custom', input: number, path: [index, 'number'], params });
      }
      seen.add(number.toLowerCase());
    }
  })
  .meta({ en: 'The pages, one item each', zh: '版面，每版一项', alsoCalled: ['版面'] });

export const supplementSchema = z
  .strictObject({
    paper: line().meta({ en: 'Name of the newspaper', zh: '报名', alsoCalled: ['报名', '报纸', 'newspaper'] }),
    date,
    edition: line()
      .optional()
      .meta({ en: 'Name of the special edition', zh: '特刊名称', alsoCalled: ['特刊', '刊名'] }),
    template: name().meta({ en: 'Folder under templates/', zh: '模板，templates/ 下的文件夹名', alsoCalled: ['模板'] }),
    pressCondition: z
      .string()
      .regex(/^([a-z0-9]+(-[a-z0-9]+)*|\S.*\.ya?ml)$/)
      .refine((given) => !leavesFolder(given), { params: tell('supplement-path-outside') })
      .default('newsprint')
      .meta({
        en: 'How it is printed: a name, or a .yaml file of this folder',
        zh: '印刷条件：名称，或本文件夹中的 .yaml 文件',
        alsoCalled: ['印刷条件'],
      }),
    credits: z
      .array(credit)
      .default([])
      .meta({ en: 'Editors named in the folio', zh: '报眉上的责编、版式、校对', alsoCalled: ['编辑', '责编'] }),
    pages,
  })
  .meta({ en: 'A newspaper supplement (特刊) for tekan', zh: 'tekan 特刊数据' });

/** supplement.yaml, checked, with defaults in; stories and pictures still named by their files. */
export type SupplementFile = z.output<typeof supplementSchema>;
