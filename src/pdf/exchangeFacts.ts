// A file → what the exchange standards (PDF/X) forbid or ask for in its dictionaries, used on a page or not. One pass over
// everything the trailer reaches; which of it matters is the standard's affair, not this file's.

import { arrayAt, at, catalogOf, dictAt, nameAt, numberAt } from './lookUp.ts';
import { isDict, isName, isStream, isString, type PdfDict, type PdfFile } from './objects.ts';
import { reachedObjects } from './reachedObjects.ts';
import { filtersOf } from './streams.ts';

export interface ExchangeFacts {
  /** `True`, `False`, `Unknown`; undefined when absent or not a name. */
  readonly trapped: string | undefined;
  /** Private keys of the document information whose value is no text string. */
  readonly infoNotText: readonly string[];
  /** Images with alternate versions. */
  readonly alternateImages: number;
  /** Halftones beyond types 1 and 5, with a name or a phase: `type 6`, `HalftoneName`, `HTP`. */
  readonly oddHalftones: readonly string[];
  /** `AcroForm`, `XFA`. */
  readonly forms: readonly string[];
  /** Viewer preferences that cut the view at the trim: `ViewArea TrimBox`, … */
  readonly viewAreas: readonly string[];
  /** Names of alternate presentations, page transitions. */
  readonly presentations: readonly string[];
  /** Rendering intents no standard names. */
  readonly unknownIntents: readonly string[];
  /** Replacements of device colour: `DefaultCMYK`, … */
  readonly defaultSpaces: readonly string[];
  /** Pages that are one plate of a page. */
  readonly hasSeparationInfo: boolean;
  /** Keys of transparency in force: `ca 0.5`, `BM Multiply`, `SMask`, `Group`. */
  readonly transparency: readonly string[];
  /** Features younger than PDF 1.4: `optional content`, `16-bit image`, … */
  readonly since15: readonly string[];
  /** PostScript in the guise of a form. */
  readonly postScriptForms: number;
}

export function readExchangeFacts(file: PdfFile): ExchangeFacts {
  const catalogue = catalogOf(file);
  const { dicts, hasCrypt } = collect(file);
  const from = (read: (dict: PdfDict) => readonly string[]): readonly string[] => [...new Set(dicts.flatMap(read))];
  return {
    trapped: nameAt(file, dictAt(file, file.trailer, 'Info'), 'Trapped'),
    infoNotText: notText(file),
    alternateImages: dicts.filter((d) => isImage(file, d) && (arrayAt(file, d, 'Alternates')?.length ?? 0) > 0).length,
    oddHalftones: from((d) => oddHalftone(file, d)),
    forms: formsOf(file, catalogue),
    viewAreas: viewAreasOf(file, catalogue),
    presentations: presentationsOf(file, catalogue, dicts),
    unknownIntents: from((d) => unknownIntent(file, d)),
    defaultSpaces: from((d) => defaultSpacesOf(file, d)),
    hasSeparationInfo: dicts.some((d) => nameAt(file, d, 'Type') === 'Page' && d.entries.has('SeparationInfo')),
    transparency: from((d) => transparencyOf(file, d)),
    since15: [...since15(file, dicts), ...(hasCrypt ? ['Crypt filter'] : [])],
    postScriptForms: dicts.filter((d) => isPostScriptForm(file, d)).length,
  };
}

function collect(file: PdfFile): { readonly dicts: readonly PdfDict[]; readonly hasCrypt: boolean } {
  const dicts: PdfDict[] = [];
  let hasCrypt = false;
  for (const { object } of reachedObjects(file)) {
    if (isDict(object)) dicts.push(object);
    else if (isStream(object)) {
      dicts.push(object.dict);
      hasCrypt ||= filtersOf(file, object).includes('Crypt');
    }
  }
  return { dicts, hasCrypt };
}

const isImage = (file: PdfFile, dict: PdfDict): boolean => nameAt(file, dict, 'Subtype') === 'Image';

/** A form may bring PostScript beside its content (ISO 32000-1, table 95, `PS` and `Subtype2` of earlier versions). */
const isPostScriptForm = (file: PdfFile, dict: PdfDict): boolean =>
  nameAt(file, dict, 'Subtype') === 'Form' && (nameAt(file, dict, 'Subtype2') === 'PS' || dict.entries.has('PS'));

/** ISO 32000-1, table 317, and the keys of ISO 15930 itself. */
const KNOWN_INFO = new Set(['Trapped', 'GTS_PDFXVersion', 'GTS_PDFXConformance']);

function notText(file: PdfFile): readonly string[] {
  const info = dictAt(file, file.trailer, 'Info');
  return [...(info?.entries.keys() ?? [])].filter((key) => !KNOWN_INFO.has(key) && !isString(at(file, info, key)));
}

/** ISO 32000-1, 10.5.5: types 1 and 5 stand for all that a press needs; the others carry a threshold picture. */
function oddHalftone(file: PdfFile, dict: PdfDict): readonly string[] {
  const type = numberAt(file, dict, 'HalftoneType');
  const phase = dict.entries.has('HTP') && nameAt(file, dict, 'Type') === 'ExtGState' ? ['HTP'] : [];
  if (type === undefined) return phase;
  const odd = type === 1 || type === 5 ? [] : [`type ${type}`];
  return [...odd, ...(dict.entries.has('HalftoneName') ? ['HalftoneName'] : []), ...phase];
}

function formsOf(file: PdfFile, catalogue: PdfDict | undefined): readonly string[] {
  const form = dictAt(file, catalogue, 'AcroForm');
  if (!form) return [];
  if (form.entries.has('XFA')) return ['XFA'];
  return (arrayAt(file, form, 'Fields')?.length ?? 0) > 0 ? ['AcroForm'] : [];
}

const AREAS = ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'];

function viewAreasOf(file: PdfFile, catalogue: PdfDict | undefined): readonly string[] {
  const preferences = dictAt(file, catalogue, 'ViewerPreferences');
  return AREAS.flatMap((key) => {
    const box = nameAt(file, preferences, key);
    return box === undefined || box === 'MediaBox' || box === 'BleedBox' ? [] : [`${key} ${box}`];
  });
}

function presentationsOf(file: PdfFile, catalogue: PdfDict | undefined, dicts: readonly PdfDict[]): readonly string[] {
  const names = dictAt(file, catalogue, 'Names');
  const steps = dicts.some((d) => nameAt(file, d, 'Type') === 'Page' && d.entries.has('PresSteps'));
  return [
    ...(names?.entries.has('AlternatePresentations') ? ['AlternatePresentations'] : []),
    ...(steps ? ['PresSteps'] : []),
  ];
}

/** ISO 32000-1, table 70. */
export const RENDERING_INTENTS: ReadonlySet<string> = new Set([
  'AbsoluteColorimetric',
  'RelativeColorimetric',
  'Saturation',
  'Perceptual',
]);

function unknownIntent(file: PdfFile, dict: PdfDict): readonly string[] {
  const intent = isImage(file, dict)
    ? nameAt(file, dict, 'Intent')
    : nameAt(file, dict, 'Type') === 'ExtGState'
      ? nameAt(file, dict, 'RI')
      : undefined;
  return intent === undefined || RENDERING_INTENTS.has(intent) ? [] : [intent];
}

/** In the colour space resources of anything that paints. */
function defaultSpacesOf(file: PdfFile, dict: PdfDict): readonly string[] {
  const spaces = dictAt(file, dict, 'ColorSpace');
  return ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'].filter((key) => spaces?.entries.has(key));
}

function transparencyOf(file: PdfFile, dict: PdfDict): readonly string[] {
  const type = nameAt(file, dict, 'Type');
  const found: string[] = [];
  const group = dictAt(file, dict, 'Group');
  if (group && nameAt(file, group, 'S') === 'Transparency') found.push('Group');
  if (isImage(file, dict)) {
    if (isStream(at(file, dict, 'SMask'))) found.push('image SMask');
    if ((numberAt(file, dict, 'SMaskInData') ?? 0) > 0) found.push('SMaskInData');
  }
  const isState = type === 'ExtGState' || ['ca', 'CA', 'BM'].some((key) => dict.entries.has(key));
  if (!isState || type === 'Annot' || dict.entries.has('Rect')) return found;
  return [...found, ...stateTransparency(file, dict)];
}

function stateTransparency(file: PdfFile, dict: PdfDict): readonly string[] {
  const alphas = ['ca', 'CA'].flatMap((key) => {
    const alpha = numberAt(file, dict, key);
    return alpha === undefined || alpha === 1 ? [] : [`${key} ${alpha}`];
  });
  const blend = at(file, dict, 'BM');
  const mode = Array.isArray(blend) ? blend[0] : blend;
  const isPlain = !isName(mode) || mode.name === 'Normal' || mode.name === 'Compatible';
  return [
    ...alphas,
    ...(isPlain || !isName(mode) ? [] : [`BM ${mode.name}`]),
    ...(isDict(at(file, dict, 'SMask')) ? ['SMask'] : []),
  ];
}

function since15(file: PdfFile, dicts: readonly PdfDict[]): readonly string[] {
  const sixteen = dicts.some((d) => isImage(file, d) && numberAt(file, d, 'BitsPerComponent') === 16);
  return [
    ...(dicts.some((d) => d.entries.has('OC') || d.entries.has('OCProperties')) ? ['optional content'] : []),
    ...(sixteen ? ['16-bit image'] : []),
    ...(dicts.some((d) => d.entries.has('UserUnit') && nameAt(file, d, 'Type') === 'Page') ? ['UserUnit'] : []),
  ];
}
