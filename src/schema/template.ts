// A template's template.yaml: sheet, grid, type styles, palette and families, all as data. Sizes in pt as type is
// ordered, places in rows and columns of the grid, the sheet in millimetres.

import { z } from 'zod';
import { captionOnSchema, slotSchema } from './slot.ts';
import { zonesParts } from './zonesFamily.ts';

const rows = z.int().min(0).max(400);
const percent = z.number().min(0).max(100);

/** An ink beyond the four, for two-colour pages; `cmyk` of the colour is the recipe on presses without it. */
const spot = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(60)
      .refine((name) => !['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black'].includes(name), {
        message: 'Expected the name of an ink beyond the four',
      })
      .describe('Of the plate, as the printer knows it: `PANTONE 186 C` / 专色名称'),
    cmyk: z.tuple([percent, percent, percent, percent]).describe('What full ink looks like in process colours'),
    tint: percent.default(100).describe('Per cent of the ink in this colour'),
  })
  .describe('Spot ink, printed where the press condition names it under `spotColours` / 专色');

const palette = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/),
  z.strictObject({
    rgb: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .describe('Screen colour; also the key by which the press step finds the recipe'),
    cmyk: z.tuple([percent, percent, percent, percent]).describe('Ink recipe in percent: cyan, magenta, yellow, black'),
    spot: spot.optional(),
  }),
);

const textStyle = z.strictObject({
  role: z.string().describe('Font role: song, hei, kai, fang, title, display …'),
  boldRole: z.string().optional().describe('Role of run-in heads inside the text'),
  sizePt: z.tuple([z.number().min(4).max(400), z.number().min(4).max(400)]).describe('Largest and smallest size, pt'),
  leadingPt: z.number().min(4).max(500).describe('Distance of baselines, pt'),
  colour: z.string().describe('Palette name'),
  align: z.enum(['justify', 'left', 'centre', 'right']).default('left'),
  trackingEm: z.number().min(-0.2).max(2).default(0).describe('Extra space between characters'),
  halvesGapEm: z.number().min(0).max(6).default(1).describe('Space between the two halves of a head on one line'),
  indentEm: z.number().min(0).max(6).default(0),
});

const inset = z.number().min(0).max(300);

const headerElement = z.union([
  z.strictObject({
    element: z.enum(['strip', 'kicker', 'headline', 'deck', 'byline']),
    rows: rows.describe('Rows the element takes (占行)'),
    panel: z.string().optional().describe('Palette name of a band behind the element'),
    rules: z
      .string()
      .optional()
      .describe('Palette name of rules at both sides of the text, or of one that fills the rest of its rows'),
    columns: z
      .tuple([z.int().min(1), z.int().min(1)])
      .optional()
      .describe('First column and number of columns, when something stands beside it; else the whole width'),
    beside: z.boolean().optional().describe('true: what follows stands beside it, down to its last row'),
    over: z.boolean().optional().describe('true: stands over the pictures, and takes no rows from the page'),
    down: rows.optional().describe('Rows from where it would begin to where it does'),
    insetMm: z
      .tuple([inset, inset, inset, inset])
      .optional()
      .describe('Blank inside its rows and columns: above, right, below, left'),
    direction: z
      .enum(['horizontal', 'vertical'])
      .optional()
      .describe('vertical: characters upright one below the other, a half in each column, from right to left (竖题)'),
  }),
  z.strictObject({ space: rows.describe('Blank rows') }),
]);

const familyHead = {
  name: z.string(),
  title: z.strictObject({ en: z.string(), zh: z.string() }),
  header: z.array(headerElement),
};

const family = z.strictObject({
  ...familyHead,
  kind: z.literal('run-on').optional().describe('Text runs through all columns'),
  price: z
    .number()
    .min(0)
    .max(50)
    .default(0)
    .describe('What choosing it costs beside a family that is the house style'),
  headerColumns: z
    .tuple([z.int().min(1), z.int().min(1)])
    .optional()
    .describe('First column and number of columns of the header, when pictures stand beside it; else the whole width'),
  slots: z.array(slotSchema).describe('In the order in which they take the pictures of the data'),
  /** Foot and head order when slots share columns: later slots stand further inside. */
  stacking: z.array(z.string()).describe('Slot names, those nearest the edge first'),
});

const zonesFamily = z.strictObject({
  ...familyHead,
  kind: z.literal('zones').describe('Every section is a rectangle of its own'),
  ...zonesParts,
});

const furniture = z.strictObject({
  source: z.string().describe('folio/left, folio/middle, folio/right, pageCredit'),
  style: z.string(),
  align: z.enum(['left', 'centre', 'right']),
  baselineMm: z.number().describe('From the top of the sheet'),
  insetMm: z.number().min(0).max(50).default(0).describe('From the sides of the type area, on a band for example'),
});

const ornament = z.strictObject({
  kind: z.enum(['rule', 'panel']),
  name: z.string(),
  topMm: z.number(),
  heightMm: z.number(),
  colour: z.string(),
});

const boxDress = z.strictObject({
  rule: z.string().describe('Palette name of the rule over a box'),
  ruleMm: z.number().min(0).max(5).default(0.7).describe('Its height'),
  hairline: z.string().describe('Palette name of thin rules: between boxes, between entries, axis of a chart'),
  mark: z.string().describe('Palette name of bars and lines of charts'),
  highlight: z.string().optional().describe('Palette name of the last bar or point'),
  panel: z.string().optional().describe('Palette name of the ground of a box'),
  paddingMm: z.number().min(0).max(20).default(0).describe('From the ground to what stands on it'),
});

export const templateSchema = z.strictObject({
  name: z.string(),
  title: z.strictObject({ en: z.string(), zh: z.string() }),
  sheet: z.strictObject({ widthMm: z.number().min(50).max(1500), heightMm: z.number().min(50).max(1500) }),
  grid: z.strictObject({
    columns: z.int().min(1).max(12),
    measureEm: z.number().min(5).max(60).describe('Width of a column in characters of the body size'),
    gutterEm: z.number().min(0.5).max(6),
    rows: z.int().min(10).max(400).describe('Body lines from head to foot of the type area'),
    topMm: z.number().describe('Top of the type area from the top of the sheet'),
  }),
  punctuation: z.enum(['kaiming', 'full']).default('kaiming'),
  maxStretchEm: z.number().min(0.02).max(0.5).default(0.26).describe('Widest space justification may add'),
  palette,
  styles: z.object({ body: textStyle, subhead: textStyle, caption: textStyle, credit: textStyle }).catchall(textStyle),
  subhead: z.strictObject({
    rows: z.int().min(1).max(20).describe('Rows of the head itself'),
    above: z.array(z.int().min(0).max(6)).min(1).describe('Blank rows that may stand above it, the best first'),
    linesUnder: z.int().min(2).default(5).describe('Body lines wanted under it in the same column; 2 are the least'),
  }),
  list: z
    .strictObject({
      mark: z.string().min(1).max(2).describe('Printed before every item: ★'),
      hangEm: z.number().min(1).max(4).describe('Room in which the mark stands and behind which all lines hang'),
    })
    .optional()
    .describe('Items of lists, in the styles `item` and `item-mark` if there are such; without it they are paragraphs'),
  initial: z
    .strictObject({
      lines: z.int().min(2).max(4).default(3).describe('Lines beside it'),
      gapEm: z.number().min(0).max(2).default(0.3).describe('Between it and the lines, at least'),
    })
    .optional()
    .describe(
      'The story opens with a large character (首字下沉); its style is `initial`, its size follows from the lines',
    ),
  pictures: z.strictObject({
    captionGapMm: z.number().min(0).max(20),
    rowGapMm: z.number().min(0).max(20).describe('Between pictures one above the other'),
    captionOn: captionOnSchema.optional().describe('For slots with `caption: on`'),
    aspects: z.record(z.enum(['landscape', 'portrait', 'panorama', 'round']), z.tuple([z.number(), z.number()])),
  }),
  boxes: boxDress.optional().describe('How boxes are dressed; their texts have styles `box-value`, `box-text` …'),
  endMark: z.string().optional().describe('Palette name of the square that ends the story'),
  furniture: z.array(furniture).default([]),
  ornaments: z.array(ornament).default([]),
  families: z.array(z.union([family, zonesFamily])).min(1),
});

export type Template = z.output<typeof templateSchema>;
export type TemplateStyle = z.output<typeof textStyle>;
/** A run-on family. */
export type Family = z.output<typeof family>;
export type ZonesFamily = z.output<typeof zonesFamily>;
export type { Slot } from './slot.ts';
export type BoxDress = z.output<typeof boxDress>;
export type HeaderElement = z.output<typeof headerElement>;
