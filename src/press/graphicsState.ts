// The part of the graphics state that decides about colour, overprint and size while a content stream is read
// (ISO 32000-1, 8.4): matrix, colour spaces, text size, render mode, and whether overprint is on.

import { numbersOf, type Operation } from '../pdf/content/contentSpans.ts';
import { asMatrix, IDENTITY, type Matrix, multiply, scaleY } from '../pdf/matrix.ts';
import type { Space } from './colourSpaces.ts';
import { OPAQUE, type SeeThrough } from './seeThrough.ts';

export interface GraphicsState {
  readonly matrix: Matrix;
  /** Spaces as the painted page has them, before they become inks. */
  readonly fill: Space;
  readonly stroke: Space;
  /** Fill is nothing but full black. */
  readonly fillIsK100: boolean;
  readonly fontSize: number;
  readonly renderMode: number;
  readonly textMatrix: Matrix;
  readonly overprint: boolean;
  readonly seeThrough: SeeThrough;
}

/** State at the start of a page (8.4.1): DeviceGray, which is no ink of its own and so never counts as K 100. */
export const initialState = (matrix: Matrix): GraphicsState => ({
  matrix,
  fill: 'gray',
  stroke: 'gray',
  fillIsK100: false,
  fontSize: 0,
  renderMode: 0,
  textMatrix: IDENTITY,
  overprint: false,
  seeThrough: OPAQUE,
});

/** The state after an operator of geometry or text; others leave it as it is. `q` and `Q` are the caller's. */
export function stateAfter(state: GraphicsState, operation: Operation): GraphicsState {
  switch (operation.operator) {
    case 'cm':
      return { ...state, matrix: multiply(asMatrix(numbersOf(operation)) ?? IDENTITY, state.matrix) };
    case 'BT':
      return { ...state, textMatrix: IDENTITY };
    case 'Tm':
      return { ...state, textMatrix: asMatrix(numbersOf(operation)) ?? IDENTITY };
    case 'Tf':
      return { ...state, fontSize: numbersOf(operation)[0] ?? 0 };
    case 'Tr':
      return { ...state, renderMode: numbersOf(operation)[0] ?? 0 };
    default:
      return state;
  }
}

/** Size of type as it stands on the sheet, in points. */
export const textSizePt = (state: GraphicsState): number =>
  Math.abs(state.fontSize) * scaleY(multiply(state.textMatrix, state.matrix));
