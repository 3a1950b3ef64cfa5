// Operators of the graphics state (ISO 32000-1, 8.4.4): save, restore, matrix, line width, extended graphics state.

import { nameOf } from '../content/contentSpans.ts';
import { RENDERING_INTENTS } from '../exchangeFacts.ts';
import { at, numberAt, resolve } from '../lookUp.ts';
import { asMatrix, multiply } from '../matrix.ts';
import { isDict, isName, isStream, type PdfDict, type PdfObject } from '../objects.ts';
import { type Act, type Pen, report, resourceOf } from './interpretPen.ts';

// 8.4.2 asks writers to stay within 28 levels; readers are lenient, but not without end.
const MAX_SAVED = 2000;

const save: Act = (pen) => {
  if (pen.stack.length >= MAX_SAVED) report(pen, 'tooDeep', 'q');
  else pen.stack.push({ ...pen.state });
};

const restore: Act = (pen) => {
  const saved = pen.stack.pop();
  if (!saved) {
    report(pen, 'unbalanced', 'Q');
    return;
  }
  pen.state = saved;
  pen.look = undefined;
};

const concatenate: Act = (pen, n) => {
  const matrix = asMatrix(n);
  if (matrix) pen.state.ctm = multiply(matrix, pen.state.ctm);
};

const useExtended: Act = (pen, _n, operation) => {
  const dict = resourceOf(pen, 'ExtGState', nameOf(operation));
  if (isDict(dict)) applyExtended(pen, dict);
};

function applyExtended(pen: Pen, dict: PdfDict): void {
  const { file } = pen.walk;
  const { state } = pen;
  pen.look = undefined;
  state.lineWidth = numberAt(file, dict, 'LW') ?? state.lineWidth;
  state.lineCap = numberAt(file, dict, 'LC') ?? state.lineCap;
  state.lineJoin = numberAt(file, dict, 'LJ') ?? state.lineJoin;
  state.miterLimit = numberAt(file, dict, 'ML') ?? state.miterLimit;
  // OP alone governs both (8.6.7).
  const both = flagAt(pen, dict, 'OP');
  state.overprintStroke = both ?? state.overprintStroke;
  state.overprintFill = flagAt(pen, dict, 'op') ?? both ?? state.overprintFill;
  state.overprintMode = numberAt(file, dict, 'OPM') ?? state.overprintMode;
  state.fillAlpha = numberAt(file, dict, 'ca') ?? state.fillAlpha;
  state.strokeAlpha = numberAt(file, dict, 'CA') ?? state.strokeAlpha;
  const blend = at(file, dict, 'BM');
  const first = Array.isArray(blend) ? resolve(file, blend[0]) : blend;
  if (isName(first)) state.blendMode = first.name === 'Compatible' ? 'Normal' : first.name;
  const mask = at(file, dict, 'SMask');
  if (mask !== null) useSoftMask(pen, mask);
}

function flagAt(pen: Pen, dict: PdfDict, key: string): boolean | undefined {
  const found = at(pen.walk.file, dict, key);
  return typeof found === 'boolean' ? found : undefined;
}

function useSoftMask(pen: Pen, mask: PdfObject): void {
  pen.state.softMask = isDict(mask);
  if (!isDict(mask)) return;
  const group = at(pen.walk.file, mask, 'G');
  if (!isStream(group)) {
    report(pen, 'resource', 'SMask /G');
    return;
  }
  pen.walk.run(pen, {
    bytes: group,
    resources: undefined,
    within: 'soft mask',
    matrix: pen.state.ctm,
    inside: 'softMask',
  });
}

const nothing: Act = () => undefined;

export const STATE_ACTS: Readonly<Record<string, Act>> = {
  q: save,
  Q: restore,
  cm: concatenate,
  w: (pen, [width]) => {
    pen.state.lineWidth = width ?? 1;
  },
  gs: useExtended,
  J: (pen, [cap = 0]) => {
    pen.state.lineCap = cap;
  },
  j: (pen, [join = 0]) => {
    pen.state.lineJoin = join;
  },
  M: (pen, [limit = 10]) => {
    pen.state.miterLimit = limit;
  },
  d: (pen, [phase = 0], operation) => {
    const [array] = operation.operands;
    const lengths = array?.kind === 'array' ? array.items : [];
    pen.state.dash = lengths.flatMap((item) => (item.kind === 'number' ? [Math.abs(item.value)] : []));
    pen.state.dashPhase = phase;
  },
  ri: (pen, _n, operation) => {
    const intent = nameOf(operation) ?? '';
    if (!RENDERING_INTENTS.has(intent)) report(pen, 'renderingIntent', intent);
  },
  i: nothing,
  MP: nothing,
  DP: nothing,
  BMC: nothing,
  EMC: nothing,
  BX: (pen) => {
    pen.compatibility++;
  },
  EX: (pen) => {
    pen.compatibility = Math.max(0, pen.compatibility - 1);
  },
  d0: nothing,
  d1: (pen) => {
    pen.takesColour = true;
  },
};
