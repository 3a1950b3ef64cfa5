// A press condition file (assets/press/*.yaml) → what a page must keep to on one kind of press: profile, ink, resolution,
// overprint, marks. Its keys, ranges and meanings are this schema; docs/press-profile.md tells the story behind the numbers.

import { z } from 'zod';

/** Millimetres, percent, ppi and points are plain numbers; the key says which. */
const percent = z.number().min(0).max(400);
const ppi = z.number().min(36).max(2400);

const bilingual = z.strictObject({
  en: z.string().min(1).describe('English / 英文'),
  zh: z.string().min(1).describe('Chinese / 中文'),
});

const picturePpi = z
  .strictObject({
    target: ppi.describe('Resolution of press pictures; smaller originals keep their pixels / 印刷图片的目标分辨率'),
    minimum: ppi.describe('Below it: an error / 低于此值报错'),
    warning: ppi.describe('Below it: a warning / 低于此值警告'),
    good: ppi.describe('What hints ask for / 提示中建议的分辨率'),
  })
  .refine((levels) => levels.minimum <= levels.warning && levels.warning <= levels.good, {
    message: 'Expected minimum ≤ warning ≤ good',
    path: ['warning'],
  })
  .describe('Picture resolution on paper, ppi / 图片在版面上的有效分辨率');

const blackText = z
  .strictObject({
    overprintUpToPt: z
      .number()
      .min(0)
      .max(72)
      .default(12)
      .describe(
        '100 % black type up to this size overprints; larger type knocks out / 不大于此字号的纯黑文字叠印，更大的镂空',
      ),
  })
  .default({ overprintUpToPt: 12 })
  .describe('Black type / 黑色文字');

const marks = z
  .strictObject({
    crop: z.boolean().default(false).describe('Crop marks / 裁切线'),
    registration: z.boolean().default(false).describe('Registration marks / 套准标记'),
    colourBar: z.boolean().default(false).describe('Control strip / 色标'),
    slug: z.boolean().default(false).describe('Slug line with paper, date, page, plate / 版外说明'),
  })
  .default({ crop: false, registration: false, colourBar: false, slug: false })
  .describe('Printer’s marks, all outside the trim / 印刷标记，均在裁切框之外');

export const pressConditionSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'Expected lower-case letters, digits and hyphens')
      .describe('As supplements call it: `newsprint` / 特刊中引用的名称'),
    title: bilingual.describe('For people / 显示名称'),
    standard: z
      .enum(['PDF/X-4', 'PDF/X-1a:2003'])
      .default('PDF/X-4')
      .describe('What press files claim and are checked against / 输出标准'),
    profile: z
      .string()
      .min(1)
      .describe('ICC output profile, relative to this file / 印刷色彩特性文件，相对本文件的路径'),
    outputConditionIdentifier: z
      .string()
      .min(1)
      .describe('Name of the printing condition in the registry, or `Custom` / 印刷条件标识'),
    outputCondition: z.string().min(1).describe('The printing condition in words / 印刷条件说明'),
    registryName: z
      .string()
      .min(1)
      .optional()
      .describe('Registry the identifier is from / 标识所属的注册表，如 http://www.color.org'),
    totalInkLimit: percent.describe('Highest sum of the four inks anywhere, per cent / 总墨量上限，百分比'),
    picturePpi,
    renderingIntent: z
      .enum(['perceptual', 'relative'])
      .default('perceptual')
      .describe('How colours beyond the press are brought in / 渲染意图'),
    blackPointCompensation: z
      .boolean()
      .default(true)
      .describe(
        'For `relative`: screen black to press black, tones between them keep their order; `perceptual` tables do it of themselves / 黑场补偿，仅用于 relative',
      ),
    blackText,
    spotColours: z
      .array(z.string().min(1))
      .default([])
      .describe('Inks the press has beyond the four, as templates name them / 印刷机备有的专色'),
    marks,
    bleedMm: z
      .number()
      .min(0)
      .max(20)
      .default(0)
      .describe('Bleed on all four sides, mm; newspapers have none / 出血，毫米'),
  })
  .describe('Press condition / 印刷条件');

export type PressCondition = z.infer<typeof pressConditionSchema>;
