// Letters as strokes for the slug line outside the trim: capitals, digits and a few signs on a grid of 4 × 6, so that marks
// need no font in the file. Anything else is left out.

const STROKES: Readonly<Record<string, string>> = {
  A: '00 26 40|12 32',
  B: '00 06 36 45 44 33 03|33 42 41 30 00',
  C: '45 36 16 05 01 10 30 41',
  D: '00 06 26 44 42 20 00',
  E: '46 06 00 40|03 33',
  F: '46 06 00|03 33',
  G: '45 36 16 05 01 10 30 41 43 23',
  H: '00 06|40 46|03 43',
  I: '20 26|10 30|16 36',
  J: '46 41 30 10 01',
  K: '00 06|46 02|13 40',
  L: '06 00 40',
  M: '00 06 23 46 40',
  N: '00 06 40 46',
  O: '10 01 05 16 36 45 41 30 10',
  P: '00 06 36 45 44 33 03',
  Q: '10 01 05 16 36 45 41 30 10|22 40',
  R: '00 06 36 45 44 33 03|23 40',
  S: '45 36 16 05 04 13 33 42 41 30 10 01',
  T: '20 26|06 46',
  U: '06 01 10 30 41 46',
  V: '06 20 46',
  W: '06 10 23 30 46',
  X: '00 46|06 40',
  Y: '06 23 46|23 20',
  Z: '06 46 00 40',
  '0': '10 01 05 16 36 45 41 30 10|01 45',
  '1': '15 26 20|10 30',
  '2': '05 16 36 45 44 00 40',
  '3': '05 16 36 45 44 33 42 41 30 10 01|33 13',
  '4': '30 36 02 42',
  '5': '46 06 03 33 42 41 30 10 01',
  '6': '45 36 16 05 01 10 30 41 42 33 03',
  '7': '06 46 10',
  '8': '13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33',
  '9': '43 13 04 05 16 36 45 41 30 10 01',
  '-': '13 33',
  '.': '20 21',
  ':': '21 22|24 25',
  '/': '00 46',
  ' ': '',
};

const ADVANCE = 6;

/** Path operators (`m l`) of one line of text, its baseline starting at x, y; `heightPt` is the height of capitals. */
export function strokeText(
  text: string,
  xPt: number,
  yPt: number,
  heightPt: number,
): { path: string; widthPt: number } {
  const unit = heightPt / 6;
  const place = (n: number) => String(Math.round(n * 1000) / 1000);
  const path: string[] = [];
  let x = xPt;
  for (const letter of text.toUpperCase()) {
    const strokes = STROKES[letter];
    if (strokes === undefined) continue;
    for (const stroke of strokes.split('|').filter((s) => s !== ''))
      for (const [i, point] of stroke.split(' ').entries())
        path.push(
          `${place(x + Number(point[0]) * unit)} ${place(yPt + Number(point[1]) * unit)} ${i === 0 ? 'm' : 'l'}`,
        );
    x += ADVANCE * unit;
  }
  return { path: path.join('\n'), widthPt: x - xPt };
}
