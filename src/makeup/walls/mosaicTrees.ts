// A number of pictures → the ways to part a rectangle among them by straight cuts from edge to edge: side by side, one
// under the other, and so on inside the parts. Read from left to right and down, the pictures keep their order.

export type MosaicTree = number | MosaicCut;

export interface MosaicCut {
  readonly cut: 'row' | 'stack';
  readonly parts: readonly MosaicTree[];
}

/** More parts of one cut are a strip, and cuts inside cuts inside cuts a puzzle, no wall. */
const MOST_PARTS = 4;
const MOST_DEEP = 3;
/** Beyond this number of pictures only rows of stacks and stacks of rows: the trees would be too many. */
const MANY = 8;

export function mosaicTrees(count: number): readonly MosaicTree[] {
  if (count === 1) return [0];
  const deep = count > MANY ? 2 : MOST_DEEP;
  return [...cutsOf(0, count, 'stack', deep), ...cutsOf(0, count, 'row', deep)];
}

/** Of pictures `from` up to `to`; a part of a row is never a row again, or one mosaic would come twice. */
function cutsOf(from: number, to: number, cut: MosaicCut['cut'], deep: number): MosaicCut[] {
  if (deep === 0) return [];
  const inside = cut === 'row' ? 'stack' : 'row';
  const found: MosaicCut[] = [];
  const add = (start: number, before: readonly MosaicTree[]): void => {
    if (start === to && before.length > 1) found.push({ cut, parts: before });
    if (start === to || before.length === MOST_PARTS) return;
    for (let end = start + 1; end <= to; end++) {
      if (end - start === to - from) continue;
      const parts = end === start + 1 ? [start] : cutsOf(start, end, inside, deep - 1);
      for (const part of parts) add(end, [...before, part]);
    }
  };
  add(from, []);
  return found;
}
