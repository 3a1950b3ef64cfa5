// Undoes the predictors of Flate and LZW streams (ISO 32000-1, 7.4.4.4): samples written as differences become samples.

export interface Prediction {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
}

export function undoPredictor(bytes: Uint8Array, how: Prediction): Uint8Array {
  if (how.predictor >= 10) return undoPng(bytes, how);
  return how.predictor === 2 && how.bits === 8 ? undoTiff(bytes, how) : bytes;
}

function undoTiff(bytes: Uint8Array, { colors, columns }: Prediction): Uint8Array {
  const out = bytes.slice();
  const row = colors * columns;
  for (let i = 0; i < out.length; i++) if (i % row >= colors) out[i] = (out[i] ?? 0) + (out[i - colors] ?? 0);
  return out;
}

function undoPng(bytes: Uint8Array, { colors, bits, columns }: Prediction): Uint8Array {
  const pixel = Math.max(1, (colors * bits) >> 3);
  const row = Math.ceil((colors * bits * columns) / 8);
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1);
    const to = r * row;
    const type = bytes[from];
    for (let i = 0; i < row; i++) {
      const left = i >= pixel ? (out[to + i - pixel] ?? 0) : 0;
      const up = r > 0 ? (out[to + i - row] ?? 0) : 0;
      const upLeft = r > 0 && i >= pixel ? (out[to + i - row - pixel] ?? 0) : 0;
      out[to + i] = (bytes[from + 1 + i] ?? 0) + predicted(type, left, up, upLeft);
    }
  }
  return out;
}

function predicted(type: number | undefined, left: number, up: number, upLeft: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
