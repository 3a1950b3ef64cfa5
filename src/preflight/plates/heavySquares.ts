// Total ink of every pixel → each square of a side that holds more than so much. Column sums run down the sheet, a window
// runs across them: every square is weighed in one pass.

/** `take` is given a square heavier than `most` by its top left pixel, and says what the next ones have to pass. */
export function eachHeavySquare(
  totals: Uint16Array,
  width: number,
  height: number,
  side: number,
  most: number,
  take: (x: number, y: number, sum: number) => number,
): void {
  const columns = new Uint32Array(width);
  let toPass = most;
  for (let y = 0; y < height; y++) {
    let window = 0;
    for (let x = 0; x < width; x++) {
      const leaving = y >= side ? (totals[(y - side) * width + x] ?? 0) : 0;
      columns[x] = (columns[x] ?? 0) + (totals[y * width + x] ?? 0) - leaving;
      window += (columns[x] ?? 0) - (x >= side ? (columns[x - side] ?? 0) : 0);
      if (window > toPass && x >= side - 1 && y >= side - 1) toPass = take(x - side + 1, y - side + 1, window);
    }
  }
}
