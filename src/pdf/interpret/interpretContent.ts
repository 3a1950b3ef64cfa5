// The loop: operations of one content stream, checked against the table of operators, each handed to its act. Nested
// streams run through here again. Whatever the stream holds, this ends and never throws for the file's faults.

import { numbersOf, type Operation, readOperations } from '../content/contentSpans.ts';
import { OPERATORS } from '../content/operators.ts';
import { boxAt, dictAt, matrixAt } from '../lookUp.ts';
import { multiply } from '../matrix.ts';
import { MalformedContent, UnreadablePdf } from '../pdfErrors.ts';
import { decodeStream } from '../streams.ts';
import { COLOUR_ACTS } from './interpretColour.ts';
import { PATH_ACTS } from './interpretPath.ts';
import {
  type Act,
  intersect,
  newPen,
  type Pen,
  rectOf,
  report,
  type State,
  type Substream,
  type Walk,
} from './interpretPen.ts';
import { STATE_ACTS } from './interpretState.ts';
import { TEXT_ACTS } from './interpretText.ts';
import { XOBJECT_ACTS } from './interpretXObjects.ts';

const ACTS: ReadonlyMap<string, Act> = new Map(
  [STATE_ACTS, COLOUR_ACTS, PATH_ACTS, TEXT_ACTS, XOBJECT_ACTS].flatMap((acts) => Object.entries(acts)),
);

/** A dense newspaper page has 14 000 operations; two forms that call each other twice at every level have 2ⁿ. */
const MOST_OPERATIONS = 3_000_000;
const MOST_LEVELS = 28;
/** Opening a stream costs about as much as this many operations in it. */
const COST_OF_STREAM = 50;

/** Operators whose operands are not all numbers; the count is of the numbers alone. */
const NUMBERS_AMONG: Readonly<Record<string, number>> = { Tf: 1, '"': 2, Tj: 0, TJ: 0, "'": 0, d: 1 };
const NUMERIC_TABLES = new Set(['pathConstruction', 'textState', 'textPositioning', 'specialGraphicsState']);

export function readContent(pen: Pen): void {
  try {
    for (const operation of readOperations(pen.bytes)) {
      if (++pen.walk.operations > MOST_OPERATIONS) {
        report(pen, 'tooMuch', String(MOST_OPERATIONS));
        return;
      }
      perform(pen, operation);
    }
    if (pen.stack.length > 0) report(pen, 'unbalanced', 'q');
  } catch (cause) {
    if (!(cause instanceof MalformedContent) && !(cause instanceof UnreadablePdf)) throw cause;
    report(pen, 'unreadable', cause.message);
  }
}

function perform(pen: Pen, operation: Operation): void {
  const { operator } = operation;
  const facts = OPERATORS.get(operator);
  const act = ACTS.get(operator);
  if (!facts || !act) {
    report(pen, pen.compatibility === 0 ? 'unknownOperator' : 'hiddenOperator', printable(operator));
    return;
  }
  const numbers = numbersOf(operation);
  const wanted = NUMBERS_AMONG[operator] ?? (expectsNumbers(operator, facts.table) ? facts.operands : 'many');
  if (wanted !== 'many' && numbers.length !== wanted) {
    report(pen, 'operands', operator);
    return;
  }
  act(pen, numbers, operation);
}

const expectsNumbers = (operator: string, table: string): boolean =>
  NUMERIC_TABLES.has(table) || operator === 'w' || /^(g|G|rg|RG|k|K)$/.test(operator);

const printable = (operator: string): string => operator.replace(/[^\x21-\x7e]/g, '?').slice(0, 20);

/** The pen that drew it; undefined where it could not be read. */
function runSubstream(parent: Pen, stream: Substream): Pen | undefined {
  const { walk } = parent;
  const key = stream.bytes.dict;
  if (walk.open.has(key)) {
    report(parent, 'tooDeep', `${stream.within} draws itself`);
    return undefined;
  }
  if (walk.open.size >= MOST_LEVELS) {
    report(parent, 'tooDeep', stream.within);
    return undefined;
  }
  walk.operations += COST_OF_STREAM;
  const bytes = bytesOf(parent, stream);
  if (!bytes) return undefined;
  walk.open.add(key);
  const own = matrixAt(walk.file, stream.bytes, 'Matrix');
  const ctm = own ? multiply(own, stream.matrix) : stream.matrix;
  const box = boxAt(walk.file, stream.bytes, 'BBox');
  const clip = box ? intersect(parent.state.clip, rectOf(ctm, box)) : parent.state.clip;
  const state: State = { ...parent.state, ctm, clip, inside: stream.inside ?? parent.state.inside };
  if (stream.isGroup) beginGroup(state);
  const resources = stream.resources ?? dictAt(walk.file, stream.bytes, 'Resources') ?? parent.resources;
  const pen = newPen(walk, { bytes, resources, within: stream.within, baseMatrix: ctm }, state);
  readContent(pen);
  walk.open.delete(key);
  return pen;
}

function beginGroup(state: State): void {
  const { group, fillAlpha, blendMode, softMask } = state;
  state.group = {
    alpha: group.alpha * fillAlpha,
    blendMode: blendMode === 'Normal' ? group.blendMode : blendMode,
    softMask: group.softMask || softMask,
  };
  Object.assign(state, { fillAlpha: 1, strokeAlpha: 1, blendMode: 'Normal', softMask: false });
}

function bytesOf(pen: Pen, stream: Substream): Uint8Array | undefined {
  const known = pen.walk.decoded.get(stream.bytes);
  if (known) return known;
  try {
    const { bytes } = decodeStream(pen.walk.file, stream.bytes);
    pen.walk.decoded.set(stream.bytes, bytes);
    return bytes;
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    report(pen, 'unreadable', `${stream.within}: ${cause.message}`);
    return undefined;
  }
}

export const newWalk = (file: Walk['file']): Walk => ({
  file,
  marks: [],
  problems: [],
  uses: [],
  fonts: new Map(),
  spaces: new Map(),
  decoded: new Map(),
  open: new Set(),
  glyphs: new Map(),
  cells: new Map(),
  operations: 0,
  run: runSubstream,
});
