// The part of template.yaml that says how a page of section zones may be cut: widths of zones and pictures in columns,
// heads by the columns they span. Rows and columns count on the grid of the body.

import { z } from 'zod';

const span = z.int().min(1).max(12);
const size = z.number().min(4).max(400);

const blankRows = z.int().min(0).max(12);

const zoneHead = z.strictObject({
  columns: span.describe('Width of the zone under it'),
  set: z.enum(['oneLine', 'halves']).describe('Halves side by side on one line, or one under the other'),
  rows: z.int().min(1).max(30).describe('Rows the head takes (占行)'),
  sizePt: z.tuple([size, size]).describe('Largest and smallest size, pt'),
  leadingPt: size.optional().describe('Between the halves; as the subhead style when left out'),
  price: z.number().min(0).max(20).optional().describe('Of this way; 2 for each place in the list when left out'),
  alike: z.boolean().optional().describe('true: of one size in all sections, the largest that suits the longest head'),
});

const frameSide = z.enum(['top', 'right', 'bottom', 'left']);

const panel = z.strictObject({
  for: z
    .enum(['list', 'lead'])
    .describe('Sections that stand in it. list: nothing but items; lead: those whose head says so, `## … {lead}`'),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('CSS class of its ground: `.panel-NAME`'),
  spans: z.array(span).min(1).describe('Columns of the page it may stand over'),
  columns: z.int().min(1).max(6).default(1).describe('Columns of text inside, of one width'),
  paddingEm: z
    .number()
    .min(0)
    .max(8)
    .default(0)
    .describe('Blank at the left and right edge, in characters of the body'),
  paddingRows: z
    .tuple([blankRows, blankRows])
    .default([0, 0])
    .describe('Blank rows inside the upper and the lower edge: whole rows, so that its text stands on the grid'),
  slackRows: blankRows.default(0).describe('Most blank rows more, shared above and below the text, that make it fit'),
  lineRows: z
    .number()
    .min(1)
    .max(3)
    .optional()
    .describe(
      'Rows from line to line when it is more than one: the leading is open, and blank rows that make the panel fit go between its lines',
    ),
  itemGapRows: z
    .array(blankRows)
    .min(1)
    .default([0])
    .describe('Blank rows between items, the best first; only in panels with one column of text'),
  tint: z.string().optional().describe('Palette name of its ground: a light one, as the text on it is black'),
  frame: z
    .strictObject({
      colour: z.string().describe('Palette name'),
      widthMm: z.number().min(0.05).max(10),
      sides: z.array(frameSide).min(1).default(['top', 'right', 'bottom', 'left']),
    })
    .optional()
    .describe('Rules along its edges, inside the ground'),
  headRule: z
    .strictObject({
      colour: z.string().describe('Palette name'),
      heightMm: z.number().min(0.05).max(10),
      widthMm: z.number().min(1).max(400).optional().describe('As wide as the text when left out'),
    })
    .optional()
    .describe('A rule halfway between its head and the row below it, in the middle'),
  text: z.string().optional().describe('Text style of its paragraphs or items; as in the columns when left out'),
  head: z.string().default('subhead').describe('Text style of its head'),
  heads: z.array(zoneHead).min(1).describe('Ways to set its head; `columns` are those of the panel'),
  atHead: z.boolean().default(false).describe('true: under the header of the page, beside others that stand there'),
});

const headRule = z.strictObject({
  colour: z.string().describe('Palette name'),
  heightMm: z.number().min(0.05).max(10),
  gapMm: z.number().min(0).max(20).describe('From the rule to the head'),
  widthMm: z.number().min(1).max(400).optional().describe('As wide as the head when left out'),
});

const groupRow = z.strictObject({
  name: z.string().describe('The `group` of its pictures'),
  columns: z.array(span).min(1).describe('Widths the row may have'),
  atHead: z
    .boolean()
    .default(false)
    .describe('true: nothing stands above but the header and panels; the group comes first among the pictures'),
});

const pictureRow = z.strictObject({
  pictures: z.int().min(1).max(8).describe('Pictures side by side'),
  columns: z.array(span).min(1).describe('Widths the row may have'),
});

export const zonesParts = {
  spans: z.array(span).min(1).describe('Columns a section may run over'),
  textRows: z
    .tuple([z.int().min(4).max(200), z.int().min(4).max(400)])
    .default([6, 60])
    .describe('Fewest and most rows of text in a column of a zone'),
  heads: z.array(zoneHead).min(1).describe('Ways to set a head; of one width the best first'),
  headRule: headRule.optional().describe('A rule above the head of every zone'),
  levelHeads: z
    .boolean()
    .optional()
    .describe('true: equal sections may stand side by side, their heads on one line: no price (碰题 made on purpose)'),
  strips: z
    .boolean()
    .optional()
    .describe('true: the page is read in strips from left to right; white lines across it are meant and cost nothing'),
  picturesApart: z
    .boolean()
    .optional()
    .describe('true: between pictures that stand on their own, one above the other, text is wanted'),
  panels: z.array(panel).optional().describe('Sections in boxes of their own: lists, the lead'),
  groups: z
    .array(groupRow)
    .optional()
    .describe('Rows of pictures that belong together; others stand in `rows` of so many pictures'),
  lead: z.array(span).min(1).describe('Widths the lead picture may have'),
  rows: z.array(pictureRow).min(1).describe('Pictures standing on their own between zones'),
  insets: z
    .array(pictureRow)
    .default([])
    .describe('Pictures in a corner of a zone, its text beside and above or below'),
};

const zonesShape = z.strictObject(zonesParts);

/** What the zones makeup reads of a family. */
export type ZoneRules = z.output<typeof zonesShape>;
export type ZoneHeadRule = z.output<typeof zoneHead>;
export type PanelRule = z.output<typeof panel>;
export type GroupRow = z.output<typeof groupRow>;
export type PictureRow = z.output<typeof pictureRow>;
