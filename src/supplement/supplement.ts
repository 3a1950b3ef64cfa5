// The supplement as every later room sees it: checked, with defaults in, texts free of markup. Plain data.

/** The file in a supplement folder that says what its pages are. */
export const SUPPLEMENT_FILE = 'supplement.yaml';

/** A place in a file of the supplement folder, 1-based. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** One block of the story, in reading order. */
export type Block = Paragraph | Subhead;

export interface Paragraph {
  readonly kind: 'paragraph' | 'item';
  /** Exactly the characters to be printed. */
  readonly text: string;
  /** Length of the bold run-in head that opens the text, in UTF-16 units; 0 for none. */
  readonly runIn: number;
  readonly place: SourcePlace;
}

/** A section a template may set in a way of its own. A section of nothing but items is a list without saying so. */
export type SectionRole = 'lead';

export interface Subhead {
  readonly kind: 'subhead';
  /** One half or two; a line never breaks inside a half. */
  readonly halves: readonly string[];
  /** What its section is, where it says so: `## 实干托起希望 {lead}`. */
  readonly role?: SectionRole;
  readonly place: SourcePlace;
}

export interface Byline {
  readonly role: 'text' | 'picture' | 'design';
  readonly names: readonly string[];
  readonly note?: string;
}

/** Where the editor pinned a picture: columns and rows of the type area, counted from 1. */
export interface PicturePlace {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  /** With the caption and the blank row next to the text. */
  readonly rows: number;
}

/** Where the editor pinned a subhead: `head` counts the subheads of the story, all from 1. */
export interface HeadPlace {
  readonly head: number;
  readonly column: number;
  readonly row: number;
}

export interface Picture {
  /** Relative to the supplement folder, checked to stay inside it. */
  readonly file: string;
  readonly caption: string;
  readonly credit?: string;
  /** The point a crop must keep, 0…1 from the top left. */
  readonly focus: readonly [x: number, y: number];
  readonly rank: 'lead' | 'normal';
  readonly shape: 'landscape' | 'portrait' | 'panorama' | 'round';
  /** True: never crop. */
  readonly keepWhole: boolean;
  /** True: stands in for a photograph still to come; the report counts it as a note. */
  readonly standIn: boolean;
  /** Pictures of one name stand side by side in one row, in their order, all of one size. */
  readonly group?: string;
  /** `place` in supplement.yaml. */
  readonly pinned?: PicturePlace;
  /** Where the picture is named in supplement.yaml. */
  readonly place: SourcePlace;
}

/** What stands among the text without being text or picture. `place`: where it begins in supplement.yaml. */
export type Box = (NumberBox | QuoteBox | ChartBox | ContentsBox) & { readonly place: SourcePlace };

export interface NumberBox {
  readonly kind: 'number';
  readonly value: string;
  readonly unit?: string;
  readonly label: string;
  readonly source?: string;
}

export interface QuoteBox {
  readonly kind: 'quote';
  readonly text: string;
  readonly by?: string;
}

export interface ChartBox {
  readonly kind: 'chart';
  readonly form: 'bars' | 'line';
  readonly title: string;
  readonly unit?: string;
  readonly values: readonly { readonly label: string; readonly value: number }[];
  readonly source?: string;
}

/** The other pages of the supplement. */
export interface ContentsBox {
  readonly kind: 'contents';
  readonly title: string;
}

export interface Credit {
  readonly role: string;
  readonly names: readonly string[];
}

export interface SupplementPage {
  /** As printed in the folio: "05". */
  readonly number: string;
  /** When it is not the supplement's. */
  readonly template?: string;
  readonly section: string;
  readonly strip?: string;
  readonly kicker?: string;
  /** Halves of the headline. */
  readonly headline: readonly string[];
  readonly deck?: string;
  readonly bylines: readonly Byline[];
  readonly story: readonly Block[];
  readonly pictures: readonly Picture[];
  readonly boxes?: readonly Box[];
  readonly headPlaces?: readonly HeadPlace[];
  readonly pageCredit?: string;
}

export interface Supplement {
  /** Name of the folder: "2024". Names the output folder. */
  readonly id: string;
  /** Absolute path of the folder. Never reaches an output. */
  readonly folder: string;
  readonly paper: string;
  /** ISO date, `2024-02-20`. */
  readonly date: string;
  readonly edition?: string;
  readonly template: string;
  readonly pressCondition: string;
  readonly credits: readonly Credit[];
  readonly pages: readonly SupplementPage[];
}
