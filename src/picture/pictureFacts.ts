// What is known of a picture file once it has been looked at, as every later step of this room takes it. Plain data.

export interface PictureFacts {
  /** Absolute path. Never reaches an output. */
  readonly path: string;
  /** Of the file's bytes, hex; names everything cached for this picture. */
  readonly sha256: string;
  readonly format: 'jpeg' | 'png' | 'tiff' | 'webp' | 'svg';
  /** As a person sees it, after the EXIF orientation. For a drawing (SVG) the nominal size. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colourSpace: 'rgb' | 'gray' | 'cmyk';
  /** True: no hue at a glance, whatever the colour space. What is printed in black alone is decided at full size. */
  readonly gray: boolean;
  readonly bitsPerSample: 8 | 16;
  readonly hasAlpha: boolean;
  /** True: lines and fills that have no resolution of their own. */
  readonly vector: boolean;
  /** Name of the embedded ICC profile, and the SHA-256 of its bytes. */
  readonly profile?: string;
  readonly profileSha256?: string;
}

/** Part of a picture, 0…1 of its width and height, as in a page plan's figures. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SizeMm {
  readonly width: number;
  readonly height: number;
}
