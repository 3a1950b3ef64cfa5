// The plates of a page as rasters, one byte a pixel, 255 solid; and how a run of pixels takes ink: opaque, in part, by a
// blend mode, all plates or only those a colour names.

/** Cyan, magenta, yellow, black first; spot plates are added as colours name them. */
export interface PlateSet {
  readonly width: number;
  readonly height: number;
  readonly names: string[];
  readonly planes: Uint8Array[];
}

/** Ink by plate, 0…255; undefined leaves the plate as it is. Plates beyond the list are cleared unless `keepsOthers`. */
export interface PlateInk {
  readonly values: readonly (number | undefined)[];
  readonly keepsOthers: boolean;
}

export type BlendMode = 'Normal' | 'Multiply' | 'Screen' | 'Darken' | 'Lighten' | 'Other';

const PROCESS_PLATES = ['C', 'M', 'Y', 'K'] as const;

export function newPlates(width: number, height: number): PlateSet {
  const names: string[] = [...PROCESS_PLATES];
  return { width, height, names, planes: names.map(() => new Uint8Array(width * height)) };
}

/** More plates than any press has are a hostile file: the rest share the last. */
const MOST_PLATES = 12;

export function plateIndex(plates: PlateSet, name: string): number {
  const known = plates.names.indexOf(name);
  if (known >= 0) return known;
  if (plates.names.length >= MOST_PLATES) return plates.names.length - 1;
  plates.names.push(name);
  plates.planes.push(new Uint8Array(plates.width * plates.height));
  return plates.names.length - 1;
}

/** `share`: 0…1 of the new ink. */
export function inkRun(
  plates: PlateSet,
  { values, keepsOthers }: PlateInk,
  from: number,
  to: number,
  share: number,
  mode: BlendMode,
): void {
  // Counted by hand: a picture comes here pixel by pixel, and an iterator would be made for each.
  const { planes } = plates;
  for (let i = 0; i < planes.length; i++) {
    const plane = planes[i] as Uint8Array;
    const value = i < values.length ? values[i] : keepsOthers ? undefined : 0;
    if (value === undefined) continue;
    if (share >= 1 && mode === 'Normal') {
      if (to - from === 1) plane[from] = value;
      else plane.fill(value, from, to);
    } else for (let at = from; at < to; at++) plane[at] = mixed(plane[at] ?? 0, value, share, mode);
  }
}

export function mixed(beneath: number, over: number, share: number, mode: BlendMode): number {
  const full = blend(beneath, over, mode);
  return Math.round(beneath + (full - beneath) * share);
}

/** ISO 32000-1, 11.3.5.2, for inks: what multiplies light adds ink. Modes not told apart here count as Normal. */
export function blend(beneath: number, over: number, mode: BlendMode): number {
  switch (mode) {
    case 'Multiply':
      return 255 - ((255 - beneath) * (255 - over)) / 255;
    case 'Screen':
      return (beneath * over) / 255;
    case 'Darken':
      return Math.max(beneath, over);
    case 'Lighten':
      return Math.min(beneath, over);
    default:
      return over;
  }
}

const KNOWN: ReadonlySet<string> = new Set(['Normal', 'Multiply', 'Screen', 'Darken', 'Lighten']);

export const blendModeOf = (name: string): BlendMode => (KNOWN.has(name) ? (name as BlendMode) : 'Other');
