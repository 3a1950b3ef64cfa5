// How the file is written, apart from what it says: faults of single objects, of stream data, of the page tree. Readers mend
// most of these in silence, each in its own way; a RIP may stop, or print something else.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { FaultKind, StructureFault } from '../../pdf/structure/readBody.ts';

export function checkStructure(
  faults: readonly StructureFault[],
  pageTree: readonly string[],
  where: Place,
): Finding[] {
  const found = [...grouped(faults)].map(([key, group]) => {
    const { kind, value } = group[0] ?? { kind: 'object', value: key };
    const numbers = [...new Set(group.map(({ object }) => object))];
    return tell(kind, value, listed(numbers), numbers.length, where);
  });
  // One wrong kid makes counts wrong too: the first fault tells enough.
  return [...found, ...pageTree.slice(0, 1).map((value) => finding('page-tree-damaged', where, { fault: value }))];
}

function grouped(faults: readonly StructureFault[]): ReadonlyMap<string, readonly StructureFault[]> {
  const groups = new Map<string, StructureFault[]>();
  for (const fault of faults) {
    const key = fault.kind === 'length' ? fault.kind : `${fault.kind} ${fault.value}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return groups;
}

const MOST_NUMBERS = 5;

const listed = (numbers: readonly (number | undefined)[]): string =>
  `${numbers.slice(0, MOST_NUMBERS).join(', ')}${numbers.length > MOST_NUMBERS ? ' …' : ''}`;

function tell(kind: FaultKind, value: string, item: string, count: number, where: Place): Finding {
  switch (kind) {
    case 'xref':
      return finding('file-xref-damaged', where, { fault: value });
    case 'object':
      return finding('file-object-damaged', where, { item, fault: value, count });
    case 'untidy':
      return finding('file-object-untidy', where, { item, fault: value, count });
    case 'inlineStream':
      return finding('file-stream-inline', where, { item, count });
    case 'length':
      return finding('file-stream-length', where, { item, fault: value, count });
    case 'data':
      return finding('file-stream-damaged', where, { item, fault: value, count });
  }
}
