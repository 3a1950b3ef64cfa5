// A picture and the frame it would stand in → what the frame costs: crop, blank, and pixels that would show in print.

import type { Template } from '../../schema/template.ts';
import { MM_PER_INCH } from '../../units.ts';
import { PRICE } from '../costs.ts';

export interface FrameMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The pixels of a picture, and what its press asks for, per inch of paper. */
export interface Resolution {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Below this it is refused. */
  readonly leastPpi: number;
  /** Below this it is warned of. */
  readonly softPpi: number;
}

/** What a picture is for its frame. */
export interface FramedPicture {
  /** Width ÷ height of the original. */
  readonly aspect: number;
  readonly shape: 'landscape' | 'portrait' | 'panorama' | 'round';
  readonly keepWhole: boolean;
  /** Its editor chose the frame, or a remedy is tried: whatever it loses there is charged, but nothing is forbidden. */
  readonly isLoose?: boolean;
  /** Absent: it has no pixels, or nobody counted them. */
  readonly resolution?: Resolution;
}

/** Infinite: not in this frame. */
export function priceOfFrame(picture: FramedPicture, frame: FrameMm, template: Template): number {
  const lost = picture.keepWhole ? priceOfBlank(picture, frame) : priceOfCrop(picture, frame, template);
  return lost + priceOfPixels(picture, frame);
}

/** The largest frame of the picture's own aspect. */
export function wholeIn(picture: FramedPicture, { widthMm, heightMm }: FrameMm): { width: number; height: number } {
  const width = Math.min(widthMm, heightMm * picture.aspect);
  return { width, height: width / picture.aspect };
}

/** Beyond half of the picture or of its frame: no. */
const MOST_LOST = 0.5;
/** Farther outside the aspects of its kind: no. */
const MOST_OUTSIDE = 0.25;

/** Crop loss, and how far the frame's aspect leaves the range of its kind. */
function priceOfCrop(picture: FramedPicture, { widthMm, heightMm }: FrameMm, template: Template): number {
  const aspect = widthMm / heightMm;
  const [least, most] = template.pictures.aspects[picture.shape] ?? [1, 2];
  const outside = Math.max(0, aspect / most - 1, least / aspect - 1);
  const loss = 1 - Math.min(aspect / picture.aspect, picture.aspect / aspect);
  if (!picture.isLoose && (loss > MOST_LOST || outside > MOST_OUTSIDE)) return Number.POSITIVE_INFINITY;
  return PRICE.cropTenth * (loss * 10) ** 2 + PRICE.aspectTenth * outside * 10;
}

/** Blank that a picture which must not be cropped leaves in its frame. */
function priceOfBlank(picture: FramedPicture, frame: FrameMm): number {
  const shown = wholeIn(picture, frame);
  const blank = 1 - (shown.width * shown.height) / (frame.widthMm * frame.heightMm);
  return blank > MOST_LOST && !picture.isLoose ? Number.POSITIVE_INFINITY : PRICE.blankTenth * (blank * 10) ** 2;
}

/** A picture that is small in pixels stands small on the page, if the page can be full that way. */
export function priceOfPixels({ resolution, keepWhole }: FramedPicture, { widthMm, heightMm }: FrameMm): number {
  if (!resolution) return 0;
  const { widthPx, heightPx, leastPpi, softPpi } = resolution;
  const [across, down] = [widthPx / widthMm, heightPx / heightMm];
  // Cropped it fills the frame, whole it stands within.
  const ppi = (keepWhole ? Math.max(across, down) : Math.min(across, down)) * MM_PER_INCH;
  if (ppi >= softPpi) return 0;
  return PRICE.softTenth * (1 - ppi / softPpi) * 10 + (ppi < leastPpi ? PRICE.coarse : 0);
}
