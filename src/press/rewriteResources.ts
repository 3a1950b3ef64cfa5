// The resources of a content stream in inks: shadings, patterns, soft masks, Type 3 glyphs. Done once per dictionary,
// before its content is rewritten; what only the content can tell (which pictures are painted) is settled at the end.

import { finding } from '../findings/finding.ts';
import { addObject, arrayAt, at, dictAt, matrixAt, nameAt, numbersAt, resolve, streamAt } from '../pdf/lookUp.ts';
import { IDENTITY, type Matrix, multiply } from '../pdf/matrix.ts';
import { isDict, isRef, isStream, name, type PdfDict, type PdfFile, type PdfObject } from '../pdf/objects.ts';
import { spaceOf } from './colourSpaces.ts';
import { convertShading } from './gradients.ts';
import { type GraphicsState, initialState } from './graphicsState.ts';
import type { Device } from './mapColours.ts';
import { enqueue, type Pass, reportSpace } from './pass.ts';
import { kindsIn } from './seeThrough.ts';

/** `start` is the state at the beginning of the content that uses these resources. */
export function rewriteResources(pass: Pass, resources: PdfDict, start: GraphicsState, placement = IDENTITY): void {
  if (pass.painted.has(resources)) return;
  pass.painted.set(resources, new Set());
  const { file } = pass;
  for (const key of ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'])
    if (dictAt(file, resources, 'ColorSpace')?.entries.has(key)) reportSpace(pass, key);
  const shadings = dictAt(file, resources, 'Shading');
  for (const key of shadings?.entries.keys() ?? []) {
    const converted = shadingInInks(pass, at(file, shadings, key));
    if (converted !== undefined) shadings?.entries.set(key, addObject(file, converted));
  }
  const patterns = dictAt(file, resources, 'Pattern');
  for (const key of patterns?.entries.keys() ?? [])
    patterns?.entries.set(key, patternInInks(pass, at(file, patterns, key), resources, start, placement));
  const states = dictAt(file, resources, 'ExtGState');
  for (const key of states?.entries.keys() ?? []) rewriteState(pass, dictAt(file, states, key), resources, start);
  const fonts = dictAt(file, resources, 'Font');
  for (const key of fonts?.entries.keys() ?? []) rewriteGlyphs(pass, dictAt(file, fonts, key), resources, start);
}

function shadingInInks(pass: Pass, shading: PdfObject): PdfObject | undefined {
  const converted = convertShading(pass.file, pass.colours, pass.spots, shading);
  if ('shading' in converted) return converted.shading;
  if ('unknownSpace' in converted) reportSpace(pass, converted.unknownSpace);
  else pass.findings.push(finding('press-gradient-unknown', {}, { value: converted.unknownKind }));
  return undefined;
}

/**
 * A pattern's matrix leads to the initial space of the content it is used in (8.7.3.1), which a `cm` there does not move:
 * `placement` is what the page's content is now set off by, and each pattern of the page must be set off by it too.
 */
function patternInInks(
  pass: Pass,
  pattern: PdfObject,
  outer: PdfDict,
  start: GraphicsState,
  placement: Matrix,
): PdfObject {
  const { file } = pass;
  if (!isDict(pattern) && !isStream(pattern)) return pattern;
  const source = isStream(pattern) ? pattern.dict : pattern;
  const matrix = multiply(matrixAt(file, source, 'Matrix') ?? IDENTITY, placement);
  const entries = new Map(source.entries).set('Matrix', [...matrix]);
  if (isDict(pattern)) {
    const shading = shadingInInks(pass, at(file, pattern, 'Shading'));
    if (shading !== undefined) entries.set('Shading', shading);
    return addObject(file, { kind: 'dict', entries });
  }
  const tile = addObject(file, { ...pattern, dict: { kind: 'dict', entries } });
  // `start.matrix` has the placement in it already.
  const inner = multiply(matrixAt(file, source, 'Matrix') ?? IDENTITY, start.matrix);
  enqueue(pass, tile.number, outer, initialState(inner));
  return tile;
}

function rewriteState(pass: Pass, state: PdfDict | undefined, outer: PdfDict, start: GraphicsState): void {
  const { file } = pass;
  if (!state) return;
  for (const kind of kindsIn(file, state).values()) if (kind !== undefined) pass.transparency.add(kind);
  const mask = dictAt(file, state, 'SMask');
  const group = mask?.entries.get('G');
  if (!mask || !isRef(group)) return;
  const backdrop = numbersAt(file, mask, 'BC');
  // Given in the space of the group, which becomes DeviceCMYK; four numbers are inks already.
  if (backdrop && backdrop.length < 4) {
    const [a = 0, b = a, c = a] = backdrop;
    mask.entries.set('BC', [...pass.colours.fromRgb(a, b, c).values]);
  }
  const matrix = multiply(matrixAt(file, streamAt(file, mask, 'G'), 'Matrix') ?? IDENTITY, start.matrix);
  enqueue(pass, group.number, outer, initialState(matrix));
}

function rewriteGlyphs(pass: Pass, font: PdfDict | undefined, outer: PdfDict, start: GraphicsState): void {
  const { file } = pass;
  if (nameAt(file, font, 'Subtype') !== 'Type3') return;
  const resources = dictAt(file, font, 'Resources') ?? outer;
  // A glyph's size changes with every use, so black in it never counts as small type.
  const state = initialState(multiply([1e6, 0, 0, 1e6, 0, 0], start.matrix));
  for (const glyph of dictAt(file, font, 'CharProcs')?.entries.values() ?? []) {
    const content = resolve(file, glyph);
    if (isRef(glyph) && isStream(content)) enqueue(pass, glyph.number, resources, state);
  }
}

/** A transparency group blends in the inks of the press. */
export function groupInInks(file: PdfFile, holder: PdfDict, space: Device['space'] = 'DeviceCMYK'): void {
  const group = dictAt(file, holder, 'Group');
  if (group && nameAt(file, group, 'S') === 'Transparency') {
    const entries = new Map(group.entries).set('CS', name(space));
    holder.entries.set('Group', { kind: 'dict', entries });
  }
}

/** After all content: colour spaces nobody names any more go, and XObjects nobody paints. */
export function settleResources({ file, painted, colours }: Pass): void {
  for (const [resources, used] of painted) {
    const spaces = dictAt(file, resources, 'ColorSpace');
    for (const key of spaces?.entries.keys() ?? []) {
      const base = arrayAt(file, spaces, key);
      const { space } = spaceOf(file, at(file, spaces, key));
      if (space === 'rgb' || space === 'gray') spaces?.entries.delete(key);
      else if ((space === 'patternOfRgb' || space === 'patternOfGray') && base)
        spaces?.entries.set(key, [name('Pattern'), name(colours.device.space)]);
    }
    const xObjects = dictAt(file, resources, 'XObject');
    for (const key of xObjects?.entries.keys() ?? []) if (!used.has(key)) xObjects?.entries.delete(key);
  }
}
