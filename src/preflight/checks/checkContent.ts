// What could not be read as written, what lies on the page that does not print, and a page with nothing on it.

import { type Finding, finding, type Place } from '../../findings/finding.ts';
import type { AnnotationFacts } from '../../pdf/annotations.ts';
import { sheetMatrix } from '../../pdf/interpret/interpretPage.ts';
import { rectOf } from '../../pdf/interpret/interpretPen.ts';
import { textAt } from '../../pdf/lookUp.ts';
import type { ContentProblem } from '../../pdf/marks.ts';
import type { PreflightProfile } from '../../schema/preflightProfile.ts';
import { groupMarks } from '../groups.ts';
import { overlap, type Sheet } from '../sheet.ts';

export function checkContent(sheet: Sheet, limits: PreflightProfile['file']): Finding[] {
  const { where, content } = sheet;
  const annotations = sheet.annotations.filter((annotation) => isInTheWay(annotation, sheet));
  const layers = new Set(
    content.uses.flatMap((use) => (use.what === 'optionalContent' ? [layerName(sheet, use.dict)] : [])),
  );
  const scripts = new Set(content.uses.flatMap((use) => (use.what === 'postScript' ? [use.name] : [])));
  const problems = content.problems
    .filter(({ kind }) => limits.standard !== 'none' || kind !== 'hiddenOperator')
    .map((problem) => describe(problem, where));
  return [
    ...problems,
    ...groupMarks(annotations, (annotation) => annotation.subtype).map(({ key, count, rectMm }) =>
      finding('file-annotation', { ...where, rectMm }, { value: key, count }),
    ),
    // In PDF/X-1a optional content is forbidden as such, and told of there.
    ...(limits.standard === 'PDF/X-1a' ? [] : [...layers].map((value) => finding('file-layer', where, { value }))),
    ...[...scripts].map((value) => finding('file-postscript', where, { value: `XObject /${value}` })),
    ...(sheet.marks.length === 0 && problems.length === 0 ? [finding('page-blank', where, {})] : []),
  ];
}

/** Annotations stay outside the bleed, printer's marks at least outside the trim (CGATS notes, 2.28). */
function isInTheWay({ subtype, rectMm }: AnnotationFacts, { trimMm, page }: Sheet): boolean {
  const bleedMm = page.bleedBox ? rectOf(sheetMatrix(page), page.bleedBox) : trimMm;
  return overlap(rectMm, subtype === 'PrinterMark' ? trimMm : bleedMm);
}

const layerName = (sheet: Sheet, dict: Parameters<typeof textAt>[1]): string => textAt(sheet.file, dict, 'Name') ?? '?';

function describe({ kind, detail, within }: ContentProblem, where: Place): Finding {
  switch (kind) {
    case 'unreadable':
      return finding('content-unreadable', where, { item: within, value: detail });
    case 'unknownOperator':
      return finding('content-unknown-operator', where, { item: within, value: detail });
    case 'hiddenOperator':
      return finding('content-compatibility', where, { item: within, value: detail });
    case 'renderingIntent':
      return finding('colour-intent-unknown', where, { value: detail });
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
