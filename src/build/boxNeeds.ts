// A template → the styles, colours and keys that the boxes in its slots need. A template whose slots take no boxes needs
// none, though it may keep those of the template it was copied from.

import type { BoxKind } from '../schema/box.ts';
import type { Template } from '../schema/template.ts';

export interface BoxNeeds {
  readonly styles: readonly string[];
  readonly colours: readonly (string | undefined)[];
  readonly keys: readonly string[];
}

/** Parts of a box that are set in styles of their own. */
const PARTS: Readonly<Record<BoxKind, readonly string[]>> = {
  number: ['value', 'unit', 'label', 'source'],
  quote: ['text', 'by'],
  chart: ['title', 'scale', 'tick', 'figure', 'source'],
  contents: ['title', 'page', 'section', 'head', 'deck'],
};

export function boxNeeds({ families, boxes }: Template): BoxNeeds {
  const slots = families.flatMap((family) => (family.kind === 'zones' ? [] : family.slots));
  const kinds = slots.flatMap((slot) => slot.boxes?.kinds ?? []);
  if (kinds.length === 0) return { styles: [], colours: [], keys: [] };
  const styles = kinds.flatMap((kind) => PARTS[kind].map((part) => `box-${part}`));
  if (!boxes) return { styles, colours: [], keys: ['boxes'] };
  const { rule, hairline, mark, highlight, panel } = boxes;
  return { styles, colours: [rule, hairline, mark, highlight, panel], keys: [] };
}

/** A style for boxes that no slot takes. */
export const isForNoBox = (style: string, { styles }: BoxNeeds): boolean =>
  style.startsWith('box-') && !styles.includes(style);
