// A face and some text → the outlines of its characters, for marks and stamps that stand on a page as shapes, not as type.
// Sources: OpenType 1.9 "glyf" and "loca".

import { chainOf, type FontRoles, pickFace } from './chain.ts';
import { advanceOf, type Face, paintedGlyph } from './face.ts';
import { type Contour, contoursOf, type Point } from './glyfContours.ts';
import { withFontFile } from './sfnt.ts';

/** Of a path in em, y upwards from the baseline: move, line, quadratic curve; every contour is closed. */
export type OutlineStep =
  | readonly [kind: 'm' | 'l', x: number, y: number]
  | readonly [kind: 'q', controlX: number, controlY: number, x: number, y: number];

export interface GlyphOutline {
  readonly advanceEm: number;
  readonly steps: readonly OutlineStep[];
}

/** By character; those no face has are absent. */
export type GlyphOutlines = ReadonlyMap<string, GlyphOutline>;

export async function outlinesOf(roles: FontRoles, role: string, text: string): Promise<GlyphOutlines> {
  const byFace = new Map<Face, string[]>();
  for (const character of new Set(text)) {
    const face = pickFace(chainOf(roles, role), character.codePointAt(0) ?? 0);
    if (face) byFace.set(face, [...(byFace.get(face) ?? []), character]);
  }
  const outlines = new Map<string, GlyphOutline>();
  for (const [face, characters] of byFace)
    await withFontFile(face.path, async (_, table) => {
      const [head, loca, glyf] = await Promise.all([table('head'), table('loca'), table('glyf')]);
      const source: Source = { glyf, loca, isLong: head.readInt16BE(50) === 1 };
      for (const character of characters) outlines.set(character, outlineOf(face, source, character));
    });
  return outlines;
}

interface Source {
  readonly glyf: Buffer;
  readonly loca: Buffer;
  readonly isLong: boolean;
}

function outlineOf(face: Face, source: Source, character: string): GlyphOutline {
  const codePoint = character.codePointAt(0) ?? 0;
  const em = (units: number): number => units / face.unitsPerEm;
  const contours = contoursOf((glyph) => glyphBytes(source, glyph), paintedGlyph(face, codePoint));
  const steps = contours.flatMap((contour) => stepsOf(contour, em));
  return { advanceEm: (advanceOf(face, codePoint) ?? 0) / 1000, steps };
}

/** The bytes of a glyph in the face's own tables. */
function glyphBytes({ glyf, loca, isLong }: Source, glyph: number): DataView | undefined {
  const at = (i: number) => (isLong ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  const [start, end] = [at(glyph), at(glyph + 1)];
  return end > start ? new DataView(glyf.buffer, glyf.byteOffset + start, end - start) : undefined;
}

/** Between two control points stands a point of the curve that the file leaves out. */
function stepsOf(contour: Contour, em: (units: number) => number): OutlineStep[] {
  const between = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2, onCurve: true });
  const [head] = contour;
  const tail = contour.at(-1);
  if (!head || !tail) return [];
  const first = head.onCurve ? head : tail.onCurve ? tail : between(tail, head);
  const steps: OutlineStep[] = [['m', em(first.x), em(first.y)]];
  let control: Point | undefined;
  const rest = head.onCurve ? contour.slice(1) : tail.onCurve ? contour.slice(0, -1) : contour;
  for (const point of [...rest, first]) {
    const to = point.onCurve ? point : control && between(control, point);
    if (to && control) steps.push(['q', em(control.x), em(control.y), em(to.x), em(to.y)]);
    else if (to) steps.push(['l', em(to.x), em(to.y)]);
    control = point.onCurve ? undefined : point;
  }
  return steps;
}
