// Small black type overprints, so that a misfit of the plates shows no white rim around it; large black type and all else
// knock out, because black over a full tint lays more ink than newsprint takes. (GWG 2015: 100 K text up to 12 pt.)

import type { Operation } from '../pdf/content/contentSpans.ts';
import { OPERATORS } from '../pdf/content/operators.ts';
import { addObject, at } from '../pdf/lookUp.ts';
import { dict, isDict, latin1, name, type PdfDict, type PdfFile, type PdfObject, type PdfRef } from '../pdf/objects.ts';
import { type GraphicsState, textSizePt } from './graphicsState.ts';

const PAINTING: ReadonlySet<string> = new Set(['textShowing', 'pathPainting', 'shading', 'inlineImages', 'xObjects']);

export const paints = (operator: string): boolean => {
  const table = OPERATORS.get(operator)?.table;
  return table !== undefined && PAINTING.has(table) && operator !== 'n';
};

/** Whether what `operation` paints shall overprint. */
export function shallOverprint(state: GraphicsState, operation: Operation, upToPt: number): boolean {
  if (OPERATORS.get(operation.operator)?.table !== 'textShowing') return false;
  // Coordinates carry four to seven digits; 12 pt may come as 12.0002.
  return state.fillIsK100 && state.renderMode === 0 && textSizePt(state) <= upToPt + 0.01;
}

export interface OverprintSwitch {
  /** Bytes that switch overprint on or off; makes the resource they name if it is not there. */
  readonly bytes: (resources: PdfDict, on: boolean) => Uint8Array;
}

const ON = 'TekanOverprint';
const OFF = 'TekanKnockout';

export function overprintSwitch(file: PdfFile): OverprintSwitch {
  const made = new Map<boolean, PdfRef>();
  const stateObject = (on: boolean): PdfRef => {
    const known = made.get(on);
    if (known) return known;
    const entries = { Type: name('ExtGState'), OP: on, op: on, OPM: on ? 1 : 0 };
    const ref = addObject(file, dict(entries));
    made.set(on, ref);
    return ref;
  };
  const text = { true: latin1(`/${ON} gs\n`), false: latin1(`/${OFF} gs\n`) };
  return {
    bytes: (resources, on) => {
      const states = ownedDict(file, resources, 'ExtGState');
      states.entries.set(on ? ON : OFF, stateObject(on));
      return text[on ? 'true' : 'false'];
    },
  };
}

/** A resource category to add to: found, or put in. */
export function ownedDict(file: PdfFile, resources: PdfDict, category: string): PdfDict {
  const found: PdfObject = at(file, resources, category);
  if (isDict(found)) return found;
  const made = dict();
  resources.entries.set(category, made);
  return made;
}
