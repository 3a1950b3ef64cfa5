// A preflight profile (assets/preflight/*.yaml) → the limits a press file is judged by. Its keys, ranges and meanings are
// this schema; docs/preflight.md tells where the numbers come from.

import { z } from 'zod';

const percent = z.number().min(0).max(400);
const ppi = z.number().min(1).max(4800);
const points = z.number().min(0).max(144);
const millimetres = z.number().min(0).max(100);

const file = z
  .strictObject({
    standard: z
      .enum(['PDF/X-4', 'PDF/X-1a', 'none'])
      .default('PDF/X-4')
      .describe('What the file must claim / 应声明的标准'),
    maximumVersion: z
      .string()
      .regex(/^[12]\.\d$/, 'Expected a PDF version such as "1.6"')
      .default('1.6')
      .describe('Highest PDF version / PDF 最高版本'),
    pages: z.number().int().min(1).optional().describe('Pages the file must have / 应有页数'),
    outputConditions: z
      .array(z.string().min(1))
      .default([])
      .describe('Accepted OutputConditionIdentifiers; empty: any / 可接受的印刷条件标识，留空为不限'),
  })
  .prefault({})
  .describe('File and standard / 文件与标准');

const boxes = z
  .strictObject({
    sizeToleranceMm: millimetres.default(0.1).describe('Trim against sheet / 裁切框与成品尺寸的允差'),
    bleedMm: millimetres
      .default(0)
      .describe('Bleed wanted on every side; newspapers need none / 每边出血，报纸一般不需要'),
  })
  .prefault({})
  .describe('Page boxes / 页面框');

const ink = z
  .strictObject({
    totalPercent: percent.default(240).describe('Highest sum of all inks / 总墨量上限'),
    tolerancePercent: percent.default(1).describe('Rounding of 8-bit values and JPEG / 8 位取整和 JPEG 误差的容差'),
    pictureAreaMm2: z
      .number()
      .min(0.01)
      .max(100)
      .default(1)
      .describe('Pictures are judged by the mean over this area / 图片按此面积内的平均值判断'),
  })
  .prefault({})
  .describe('Total ink / 总墨量');

const pictures = z
  .strictObject({
    errorBelowPpi: ppi.default(130),
    warnBelowPpi: ppi.default(170),
    noteAbovePpi: ppi.default(400),
    oneBitErrorBelowPpi: ppi.default(300).describe('Line art / 线条稿'),
    stretchPercent: percent.default(2).describe('Difference of horizontal and vertical scale / 横纵比例之差'),
    smallestMm: millimetres
      .default(3)
      .describe('Smaller pictures are ornaments, not judged by ppi / 更小的图视为装饰，不查分辨率'),
  })
  .prefault({})
  .describe('Pictures / 图片');

const text = z
  .strictObject({
    smallestPt: points.default(5).describe('Below it: a warning / 小于此值警告'),
    smallPt: points.default(9).describe('Small type / 小号字'),
    smallMaxInks: z.number().int().min(1).max(4).default(2).describe('Inks allowed for small type / 小号字最多用几色'),
    reversedPt: points.default(7).describe('Smallest reversed type out of several inks / 多色底反白字最小字号'),
    overprintUpToPt: points
      .default(12)
      .describe('K 100 text up to this size overprints / 此字号以内的 K 100 文字应叠印'),
  })
  .prefault({})
  .describe('Text / 文字');

const lines = z
  .strictObject({
    hairlinePt: points.default(0.25).describe('Thinnest line / 最细线宽'),
    tintedPt: points.default(0.5).describe('Thinnest line in a tint or several inks / 淡色或多色线条的最细线宽'),
  })
  .prefault({})
  .describe('Lines / 线条');

const page = z
  .strictObject({
    footToleranceMm: millimetres.default(0.05).describe('Column feet / 栏底齐平允差'),
    linesUnderHead: z
      .number()
      .int()
      .min(0)
      .max(20)
      .default(2)
      .describe('Lines a head needs under it at a column’s foot / 栏底小标题下至少几行'),
    spots: z.array(z.string().min(1)).default([]).describe('Spot colours that are agreed / 约定使用的专色'),
  })
  .prefault({})
  .describe('Page / 版面');

export const preflightProfileSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Expected lower-case letters, digits and hyphens'),
    title: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
    press: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Press condition whose profile converts RGB for the ink map where a file brings none / 文件未附输出特性文件时，墨量图按此印刷条件换算 RGB',
      ),
    file,
    boxes,
    ink,
    pictures,
    text,
    lines,
    page,
  })
  .describe('Preflight profile / 印前检查配置');

export type PreflightProfile = z.infer<typeof preflightProfileSchema>;
