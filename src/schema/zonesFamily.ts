// The part of template.yaml that says how a page of section zones may be cut: widths of zones and pictures in columns,
// heads by the columns they span. Rows and columns count on the grid of the body.

import { z } from 'zod';

const span = z.int().min(1).max(12);
const size = z.number().min(4).max(400);

const zoneHead = z.strictObject({
  columns: span.describe('Width of the zone under it'),
  set: z.enum(['oneLine', 'halves']).describe('Halves side by side on one line, or one under the other'),
  rows: z.int().min(1).max(30).describe('Rows the head takes (占行)'),
  sizePt: z.tuple([size, size]).describe('Largest and smallest size, pt'),
  leadingPt: size.optional().describe('Between the halves; as the subhead style when left out'),
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
  headRule: z
    .strictObject({
      colour: z.string().describe('Palette name'),
      heightMm: z.number().min(0.05).max(10),
      gapMm: z.number().min(0).max(20).describe('From the rule to the head'),
      widthMm: z.number().min(1).max(400).optional().describe('As wide as the head when left out'),
    })
    .optional()
    .describe('A rule above the head of every zone'),
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
export type PictureRow = z.output<typeof pictureRow>;
