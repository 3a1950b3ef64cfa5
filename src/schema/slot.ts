// The part of template.yaml that says where the pictures of a run-on family stand: slots at the head or foot of columns,
// round ones across a gutter with text running beside them.

import { z } from 'zod';
import { BOX_KINDS } from './box.ts';

const em = z.number().min(0).max(60);

const round = z.strictObject({
  radiusEm: z.tuple([em, em]).describe('Smallest and largest radius, in characters of the body'),
  offsetRows: z
    .array(z.int().min(0).max(200))
    .min(1)
    .default([0])
    .describe('Rows of text that may stand between the circle and the end of its columns'),
  standoffEm: z.number().min(0.2).max(5).default(0.9).describe('Least distance of text from the circle'),
});

const boxes = z.strictObject({
  kinds: z.array(z.enum(BOX_KINDS)).min(1).describe('What it takes'),
  count: z.tuple([z.int().min(0).max(12), z.int().min(1).max(12)]).describe('Fewest and most it takes'),
  rows: z
    .tuple([z.int().min(3).max(400), z.int().min(3).max(400)])
    .describe('Least and greatest height in rows, with the blank row next to the text; the least is preferred'),
});

export const slotSchema = z.strictObject({
  name: z.string(),
  column: z.int().min(1),
  columns: z.int().min(1),
  anchor: z
    .enum(['top', 'foot', 'fill'])
    .describe('Stacked from the head of the columns down, from their foot up, or over all rows they have left'),
  arrange: z
    .enum(['row', 'stack', 'oneOverTwo', 'free', 'mosaic'])
    .default('row')
    .describe(
      'Side by side, one under the other, one over the others, whichever of many ways suits the pictures best, or a wall of mixed sizes that fills its rectangle',
    ),
  gapMm: z
    .number()
    .min(0)
    .max(20)
    .optional()
    .describe('Between the pictures of a mosaic, or side by side and of one width; else gutter and row gap'),
  pictures: z
    .tuple([z.int().min(0).max(12), z.int().min(0).max(12)])
    .default([0, 0])
    .describe('Fewest and most pictures it takes'),
  boxes: boxes
    .optional()
    .describe('Takes boxes of the data instead of pictures: side by side, or with `stack` one under the other'),
  caption: z.enum(['under', 'on']).optional().describe('Below the picture, or on an opaque label at its foot'),
  pageCredit: z.boolean().optional().describe('true: the page credit stands at its foot'),
  round: round.optional().describe('A circle in the middle of the columns, text beside it; takes round pictures only'),
});

/** How captions that stand on their pictures are dressed; their styles are `caption-on` and `credit-on`. */
export const captionOnSchema = z.strictObject({
  panel: z.string().describe('Palette name of the label'),
  extent: z.enum(['label', 'band']).default('label').describe('As wide as its text, or as the picture'),
});

export type Slot = z.output<typeof slotSchema>;
