// What could not be read as written, what lies on the page that does not print, and a page with nothing on it.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import { textAt } from '../pdf/lookUp.ts';
import type { ContentProblem } from '../pdf/marks.ts';
import { groupMarks } from './groups.ts';
import { overlap, type Sheet } from './sheet.ts';

export function checkContent(sheet: Sheet): Finding[] {
  const { where, content, trimMm } = sheet;
  const annotations = sheet.annotations.filter((annotation) => overlap(annotation.rectMm, trimMm));
  const layers = new Set(
    content.uses.flatMap((use) => (use.what === 'optionalContent' ? [layerName(sheet, use.dict)] : [])),
  );
  const scripts = new Set(content.uses.flatMap((use) => (use.what === 'postScript' ? [use.name] : [])));
  const problems = content.problems.map((problem) => describe(problem, where));
  return [
    ...problems,
    ...groupMarks(annotations, (annotation) => annotation.subtype).map(({ key, count, rectMm }) =>
      finding('file-annotation', { ...where, rectMm }, { value: key, count }),
    ),
    ...[...layers].map((value) => finding('file-layer', where, { value })),
    ...[...scripts].map((value) => finding('file-postscript', where, { value: `XObject /${value}` })),
    ...(sheet.marks.length === 0 && problems.length === 0 ? [finding('page-blank', where, {})] : []),
  ];
}

const layerName = (sheet: Sheet, dict: Parameters<typeof textAt>[1]): string => textAt(sheet.file, dict, 'Name') ?? '?';

function describe({ kind, detail, within }: ContentProblem, where: Place): Finding {
  switch (kind) {
    case 'unreadable':
      return finding('content-unreadable', where, { item: within, value: detail });
    case 'unknownOperator':
      return finding('content-unknown-operator', where, { item: within, value: detail });
    case 'operands':
      return finding('content-operands', where, { item: within, value: detail });
    case 'resource':
      return finding('content-resource-missing', where, { item: within, value: detail });
    case 'tooDeep':
      return finding('content-too-deep', where, { value: detail });
    case 'tooMuch':
      return finding('content-too-much', where, { value: detail });
    case 'unbalanced':
      return finding('content-unbalanced', where, { item: within });
  }
}
