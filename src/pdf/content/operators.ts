// The operators of content streams, by the tables of ISO 32000-1 (Annex A lists all 73), with the number of operands each
// takes. An operator that stands in no table is unknown, and nobody may pass over it in silence.

export type OperatorTable =
  | 'generalGraphicsState'
  | 'specialGraphicsState'
  | 'pathConstruction'
  | 'pathPainting'
  | 'clipping'
  | 'textObjects'
  | 'textState'
  | 'textPositioning'
  | 'textShowing'
  | 'type3Fonts'
  | 'colour'
  | 'shading'
  | 'inlineImages'
  | 'xObjects'
  | 'markedContent'
  | 'compatibility';

export interface OperatorFacts {
  readonly table: OperatorTable;
  /** `many`: as many as the current colour space has components, and perhaps a pattern name. */
  readonly operands: number | 'many';
}

const TABLES: Readonly<Record<OperatorTable, string>> = {
  generalGraphicsState: 'w1 J1 j1 M1 d2 ri1 i1 gs1',
  specialGraphicsState: 'q0 Q0 cm6',
  pathConstruction: 'm2 l2 c6 v4 y4 h0 re4',
  pathPainting: 'S0 s0 f0 F0 f*0 B0 B*0 b0 b*0 n0',
  clipping: 'W0 W*0',
  textObjects: 'BT0 ET0',
  textState: 'Tc1 Tw1 Tz1 TL1 Tf2 Tr1 Ts1',
  textPositioning: 'Td2 TD2 Tm6 T*0',
  textShowing: 'Tj1 TJ1 \'1 "3',
  type3Fonts: 'd02 d16',
  colour: 'CS1 cs1 SC- SCN- sc- scn- G1 g1 RG3 rg3 K4 k4',
  shading: 'sh1',
  inlineImages: 'BI0',
  xObjects: 'Do1',
  markedContent: 'MP1 DP2 BMC1 BDC2 EMC0',
  compatibility: 'BX0 EX0',
};

/** Every known operator. `BI` stands for a whole inline image, `ID` and `EI` included. */
export const OPERATORS: ReadonlyMap<string, OperatorFacts> = new Map(
  Object.entries(TABLES).flatMap(([table, list]) =>
    list.split(' ').map((item): [string, OperatorFacts] => {
      const count = item.slice(-1);
      return [item.slice(0, -1), { table: table as OperatorTable, operands: count === '-' ? 'many' : Number(count) }];
    }),
  ),
);
