// What the press room takes and gives. Colours: RGB 0–255 as in CSS, CMYK in percent of ink.

import type { GlyphOutlines } from '../fonts/outlines.ts';
import type { GrayPair } from '../picture/grayBalance.ts';
import type { RectMm } from '../units.ts';

export type Rgb = readonly [r: number, g: number, b: number];
export type Cmyk = readonly [c: number, m: number, y: number, k: number];

/** A colour of the template with its own recipe; wins over every computed conversion. */
export interface PaletteColour {
  readonly name: string;
  readonly rgb: Rgb;
  readonly cmyk: Cmyk;
  /** Set where the press has the ink: the colour is then a tint of it, and `cmyk` only its look on other presses. */
  readonly spot?: { readonly ink: SpotInk; readonly tint: number };
}

/** An ink beyond the four. */
export interface SpotInk {
  /** Of the plate, as the printer knows it: `PANTONE 186 C`. */
  readonly name: string;
  /** What full ink looks like in process colours. */
  readonly alternate: Cmyk;
}

export interface PressPicture {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 3 in proofs only. */
  readonly components: 1 | 3 | 4;
  /** True: the file stores 255 − ink, as Adobe's CMYK JPEGs do. */
  readonly inverted: boolean;
}

export interface Swap {
  /** Of the proxy's JPEG file, hexadecimal. */
  readonly proxySha256: string;
  /** How often the plan shows it. */
  readonly uses: number;
  readonly picture: PressPicture;
  readonly name: string;
}

export type PressStandard = 'PDF/X-4' | 'PDF/X-1a:2003';

export interface PressCondition {
  readonly standard: PressStandard;
  /** ICC output profile, class prtr, CMYK. */
  readonly profile: Uint8Array;
  readonly outputConditionIdentifier: string;
  readonly outputCondition: string;
  /** Only if the identifier stands in a registry, `http://www.color.org`. */
  readonly registryName?: string;
  /** Percent. */
  readonly totalInkLimit: number;
  /** Largest black type that overprints. */
  readonly overprintUpToPt: number;
}

export interface PressMetadata {
  readonly title: string;
  /** ISO 8601, `2024-02-20` or with time and zone; a bare date means midnight UTC. */
  readonly date: string;
  readonly creator: string;
  readonly producer: string;
  /** Any text that names the document: the same seed gives the same document ID. */
  readonly documentId: string;
}

/** All stand outside the bleed; what is absent is not drawn. */
export interface Marks {
  readonly crop?: boolean;
  readonly registration?: boolean;
  readonly colourBar?: ColourBar;
  readonly slug?: Slug;
}

export interface ColourBar {
  /** Grays of three inks and the tints of black they must look like, on this press. */
  readonly grays: readonly GrayPair[];
}

/** One line of text, to which the press step adds the file's hash and the names of the plates. */
export interface Slug {
  readonly text: string;
  /** Of every character in the text, of digits, and of the letters of the plates' names. */
  readonly glyphs: GlyphOutlines;
}

export interface SizeMm {
  readonly width: number;
  readonly height: number;
}

export interface PressInput {
  /** As Chromium printed it: one page, `scale` times too large, the sheet with bleed on all sides. */
  readonly pdf: Uint8Array;
  /** Printed → final size: 0.25 for a page laid out four times as large. */
  readonly scale: number;
  readonly sheetMm: SizeMm;
  readonly bleedMm: number;
  /** What the painted page has instead: a little more, in whole pixels. */
  readonly paintedBleedMm?: number;
  readonly palette: readonly PaletteColour[];
  /** For colours that are neither in the palette nor neutral: the profile's own conversion. */
  readonly convert: (rgb: Rgb) => Cmyk;
  readonly swaps: readonly Swap[];
  readonly condition: PressCondition;
  readonly metadata: PressMetadata;
  readonly marks?: Marks;
}

/** A colour met on the page, and what became of it. */
export interface PressColour {
  /** Absent for inks that came as CMYK and were kept. */
  readonly rgb?: Rgb;
  readonly cmyk: Cmyk;
  readonly how: 'palette' | 'gray' | 'icc' | 'kept' | 'spot';
  /** Of the palette. */
  readonly name?: string;
  /** Plate and per cent of its ink; `cmyk` is then the look elsewhere. */
  readonly spot?: { readonly ink: string; readonly tint: number };
  readonly uses: number;
  /** Around the first use; for colours that only the profile knew. */
  readonly rectMm?: RectMm;
}

export interface PressedPicture {
  readonly name: string;
  /** The lower of the two directions. */
  readonly ppi: number;
  readonly rectMm: RectMm;
}

export interface PressFile {
  readonly pdf: Uint8Array;
  readonly colours: readonly PressColour[];
  readonly pictures: readonly PressedPicture[];
}
