// Boxes of a page: what stands among the text without being text or picture. Large numbers, quotations, charts from
// figures, and the contents of the supplement. The template says where they stand and how they look.

import { z } from 'zod';
import { line } from './textLine.ts';

export const BOX_KINDS = ['number', 'quote', 'chart', 'contents'] as const;
export type BoxKind = (typeof BOX_KINDS)[number];

const source = line()
  .optional()
  .meta({ en: 'Where it comes from, printed small', zh: '资料来源，小字印出', alsoCalled: ['来源'] });

const numberBox = z.strictObject({
  kind: z.literal('number').meta({ en: 'A large number', zh: '大数字' }),
  value: line().meta({ en: 'As printed, in quotes: "32.6"', zh: '数字，照印，加引号："32.6"', alsoCalled: ['数字'] }),
  unit: line()
    .optional()
    .meta({ en: 'Beside the number: 亿元', zh: '单位，印在数字之后：亿元', alsoCalled: ['单位'] }),
  label: line().meta({ en: 'What it counts', zh: '数字说明', alsoCalled: ['说明'] }),
  source,
});

const quoteBox = z.strictObject({
  kind: z.literal('quote').meta({ en: 'A quotation out of the story', zh: '引语' }),
  text: line().meta({ en: 'As printed, with its marks', zh: '引语，照印，连同引号', alsoCalled: ['引语'] }),
  by: line()
    .optional()
    .meta({ en: 'Who said it', zh: '说话人', alsoCalled: ['说话人'] }),
});

const chartValue = z.strictObject({
  label: line().meta({ en: 'Below the bar or point: a year, as a rule', zh: '横轴标注，如年份', alsoCalled: ['标注'] }),
  value: z
    .number()
    .min(0)
    .meta({ en: 'The figure', zh: '数值', alsoCalled: ['数值'] }),
});

const chartBox = z.strictObject({
  kind: z.literal('chart').meta({ en: 'A small chart', zh: '图表' }),
  form: z
    .enum(['bars', 'line'])
    .default('bars')
    .meta({ en: 'bars 柱形 or line 折线', zh: '形式：bars 柱形、line 折线', alsoCalled: ['形式'] }),
  title: line().meta({ en: 'Head of the chart', zh: '图表标题', alsoCalled: ['标题'] }),
  unit: line()
    .optional()
    .meta({ en: 'Printed beside the head: 单位：亿元', zh: '单位，印在标题旁', alsoCalled: ['单位'] }),
  values: z
    .array(chartValue)
    .min(2)
    .max(12)
    .meta({ en: 'Two to twelve figures', zh: '二至十二个数值', alsoCalled: ['数据', 'data'] }),
  source,
});

const contentsBox = z.strictObject({
  kind: z.literal('contents').meta({ en: 'The other pages of the supplement', zh: '导读：特刊其他各版' }),
  title: line()
    .default('本期导读')
    .meta({ en: 'Head of the list', zh: '导读标题', alsoCalled: ['标题'] }),
});

export const boxSchema = z.discriminatedUnion('kind', [numberBox, quoteBox, chartBox, contentsBox]);
