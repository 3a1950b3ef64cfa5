// One content stream in screen colours → the same stream in inks. Only colour operators change and overprint switches come
// in; every other byte is copied. Forms it paints are put in line, pictures counted.

import { finding } from '../findings/finding.ts';
import { nameOf, type Operation, type Replacement, readOperations, replaceSpans } from '../pdf/content/contentSpans.ts';
import { OPERATORS } from '../pdf/content/operators.ts';
import { at, boxAt, dictAt, matrixAt, nameAt } from '../pdf/lookUp.ts';
import { IDENTITY, multiply } from '../pdf/matrix.ts';
import { isRef, isStream, type PdfDict, type PdfStream } from '../pdf/objects.ts';
import { MalformedContent } from '../pdf/pdfErrors.ts';
import { type GraphicsState, stateAfter } from './graphicsState.ts';
import { paints, shallOverprint } from './overprint.ts';
import { enqueue, type Pass, reportSpace } from './pass.ts';
import type { SpotInk } from './pressInput.ts';
import { rewriteColour } from './rewriteColour.ts';
import { afterState, OPAQUE } from './seeThrough.ts';
import { DEEPEST_NESTING, STANDARDS } from './standards.ts';

/** `resources` must have been through `rewriteResources`. */
export function rewriteContent(pass: Pass, bytes: Uint8Array, resources: PdfDict, start: GraphicsState): Uint8Array {
  const replacements: Replacement[] = [];
  const saved: GraphicsState[] = [];
  let state = start;
  for (const operation of readOperations(bytes)) {
    const { operator } = operation;
    checkNumbers(pass, operation);
    if (operator === 'q') {
      saved.push(state);
      if (saved.length === DEEPEST_NESTING + 1) reportLimit(pass, `q × ${saved.length}`);
    } else if (operator === 'Q') {
      const restored = saved.pop();
      if (!restored) throw new MalformedContent(operation.start, 'Q without its q');
      state = restored;
    } else if (OPERATORS.get(operator)?.table === 'colour') {
      const nameSpot = (spot: SpotInk) => pass.spots.keyIn(resources, spot);
      const recoloured = rewriteColour(pass.file, pass.colours, resources, state, operation, nameSpot);
      const { state: next, by, unknownSpace } = recoloured;
      if (by) replacements.push({ start: operation.start, end: operation.end, by });
      if (unknownSpace !== undefined) reportSpace(pass, unknownSpace);
      state = next;
    } else if (paints(operator)) {
      const on = shallOverprint(state, operation, pass.overprintUpToPt);
      if (on !== state.overprint) {
        const by = pass.overprint.bytes(resources, on);
        replacements.push({ start: operation.start, end: operation.start, by });
        state = { ...state, overprint: on };
      }
      if (operator === 'Do') paintXObject(pass, operation, resources, state);
      if (operator === 'BI') checkInlineImage(pass, operation);
    } else if (operator === 'gs') {
      const named = dictAt(pass.file, dictAt(pass.file, resources, 'ExtGState'), nameOf(operation) ?? '');
      state = { ...state, seeThrough: afterState(pass.file, state.seeThrough, named) };
    } else if (OPERATORS.has(operator)) state = stateAfter(state, operation);
    else reportOperator(pass, operator);
  }
  if (saved.length > 0) throw new MalformedContent(bytes.length, 'q without its Q');
  return replaceSpans(bytes, replacements);
}

function checkNumbers(pass: Pass, { operands }: Operation): void {
  const { largestReal } = STANDARDS[pass.standard];
  for (const operand of operands)
    if (operand.kind === 'number' && Math.abs(operand.value) > largestReal) reportLimit(pass, `${operand.value}`);
}

function reportLimit({ findings, standard }: Pass, value: string): void {
  if (!findings.some((f) => f.id === 'press-standard-breach' && f.value === value))
    findings.push(finding('press-standard-breach', { item: 'content' }, { value, limit: standard }));
}

function reportOperator({ findings }: Pass, value: string): void {
  if (!findings.some((f) => f.id === 'press-operator-unknown' && f.value === value))
    findings.push(finding('press-operator-unknown', {}, { value }));
}

function paintXObject(pass: Pass, operation: Operation, resources: PdfDict, state: GraphicsState): void {
  const { file } = pass;
  const xObjects = dictAt(file, resources, 'XObject');
  const key = nameOf(operation);
  const object = key === undefined ? null : at(file, xObjects, key);
  if (!xObjects || key === undefined || !isStream(object)) return;
  pass.painted.get(resources)?.add(key);
  const entry = xObjects.entries.get(key);
  if (nameAt(file, object, 'Subtype') === 'Image') pass.pictures.show(xObjects, key, state.matrix);
  else if (isRef(entry)) enqueue(pass, entry.number, resources, enterForm(pass, object, state));
}

/** The state a form starts with. A transparency group starts opaque: what shows through is the group as a whole. */
function enterForm({ file, seeThroughForms }: Pass, form: PdfStream, state: GraphicsState): GraphicsState {
  const matrix = multiply(matrixAt(file, form, 'Matrix') ?? IDENTITY, state.matrix);
  if (nameAt(file, dictAt(file, form, 'Group'), 'S') !== 'Transparency') return { ...state, matrix };
  const [left = 0, bottom = 0, right = 0, top = 0] = boxAt(file, form, 'BBox') ?? [];
  const unit = multiply([right - left, 0, 0, top - bottom, left, bottom], matrix);
  for (const kind of state.seeThrough.values()) seeThroughForms.push({ kind, matrix: unit });
  return { ...state, matrix, seeThrough: OPAQUE };
}

const INK_SPACES: ReadonlySet<string> = new Set(['G', 'DeviceGray', 'CMYK', 'DeviceCMYK']);

function checkInlineImage({ findings }: Pass, { inlineImage }: Operation): void {
  const entry = (short: string, long: string) => inlineImage?.entries.get(short) ?? inlineImage?.entries.get(long);
  const mask = entry('IM', 'ImageMask');
  if (mask?.kind === 'keyword' && mask.value === true) return;
  const space = entry('CS', 'ColorSpace');
  const label = space?.kind === 'name' ? space.name : 'indexed';
  if (!INK_SPACES.has(label)) findings.push(finding('press-picture-rgb', {}, { value: `inline, ${label}` }));
}
