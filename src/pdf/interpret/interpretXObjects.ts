// External objects, shadings and inline images (ISO 32000-1, 8.7.4 to 8.10): forms are read in turn, images and shadings
// become marks.

import { nameOf } from '../content/contentSpans.ts';
import { type OperandToken, stringBytes } from '../content/tokens.ts';
import { at, dictAt, nameAt } from '../lookUp.ts';
import type { UseOf } from '../marks.ts';
import { boundsOf } from '../matrix.ts';
import { dict, isDict, isRef, isStream, name, type PdfDict, type PdfObject, type PdfStream } from '../objects.ts';
import { type Act, intersect, lookOf, type Pen, rectOf, report, resourceOf, shows } from './interpretPen.ts';

const draw: Act = (pen, _n, operation) => {
  const named = nameOf(operation) ?? '';
  const object = resourceOf(pen, 'XObject', named);
  if (!isStream(object)) {
    if (object !== null) report(pen, 'resource', `XObject /${named}`);
    return;
  }
  noteOptional(pen, object.dict, named);
  const kind = nameAt(pen.walk.file, object, 'Subtype');
  if (kind === 'Image') addImage(pen, object, objectNumber(pen, named));
  else if (kind === 'Form') drawForm(pen, object, named);
  else if (kind === 'PS') note(pen, 'postScript', named, object.dict);
  else report(pen, 'resource', `XObject /${named} (${kind ?? 'no subtype'})`);
};

function note(pen: Pen, what: UseOf['what'], named: string, dict: PdfDict): void {
  const { uses } = pen.walk;
  if (uses.some((use) => use.dict === dict && use.what === what) || uses.length >= 1000) return;
  uses.push({ what, name: named, dict, resources: pen.resources });
}

function noteOptional(pen: Pen, dict: PdfDict, named: string): void {
  const layer = dictAt(pen.walk.file, dict, 'OC');
  if (layer) note(pen, 'optionalContent', named, layer);
}

function objectNumber(pen: Pen, named: string): number | undefined {
  const raw = dictAt(pen.walk.file, pen.resources, 'XObject')?.entries.get(named);
  return isRef(raw) ? raw.number : undefined;
}

function drawForm(pen: Pen, form: PdfStream, named: string): void {
  const { file } = pen.walk;
  const isGroup = nameAt(file, dictAt(file, form, 'Group'), 'S') === 'Transparency';
  if (isGroup) note(pen, 'transparencyGroup', named, form.dict);
  pen.walk.run(pen, {
    bytes: form,
    resources: dictAt(file, form, 'Resources'),
    within: `form ${named}`,
    matrix: pen.state.ctm,
    isGroup,
  });
}

function addImage(pen: Pen, image: PdfStream, object: number | undefined): void {
  const { ctm, clip } = pen.state;
  const rectMm = rectOf(ctm, [0, 0, 1, 1]);
  if (!shows(clip, rectMm)) return;
  pen.walk.marks.push({
    kind: 'image',
    object,
    image,
    resources: pen.resources,
    matrix: ctm,
    rectMm,
    visibleMm: intersect(clip, rectMm),
    look: lookOf(pen),
  });
}

const drawInline: Act = (pen, _n, { inlineImage }) => {
  if (!inlineImage) return;
  const image: PdfStream = {
    kind: 'stream',
    dict: dict(),
    bytes: pen.bytes.subarray(inlineImage.dataStart, inlineImage.dataEnd),
  };
  for (const [key, token] of inlineImage.entries) {
    image.dict.entries.set(LONG_KEYS[key] ?? key, objectOf(pen, token));
  }
  addImage(pen, image, undefined);
};

/** Table 93: keys of inline images may be abbreviated. */
const LONG_KEYS: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

function objectOf(pen: Pen, token: OperandToken): PdfObject {
  switch (token.kind) {
    case 'number':
    case 'keyword':
      return token.value;
    case 'name':
      return name(token.name);
    case 'array':
      return token.items.map((item) => objectOf(pen, item));
    case 'dict':
      return dict(Object.fromEntries([...token.entries].map(([key, value]) => [key, objectOf(pen, value)])));
    default:
      return { kind: 'string', bytes: stringBytes(pen.bytes, token) };
  }
}

const shade: Act = (pen, _n, operation) => {
  const shading = resourceOf(pen, 'Shading', nameOf(operation));
  if (!isDict(shading) && !isStream(shading)) return;
  const { clip } = pen.state;
  if (clip && (clip.width <= 0 || clip.height <= 0)) return;
  const everywhere = boundsOf(pen.baseMatrix, [0, 0, 1e4, 1e4]);
  const whole = { x: everywhere[0], y: everywhere[1], width: 1e4, height: 1e4 };
  pen.walk.marks.push({
    kind: 'shading',
    shading,
    resources: pen.resources,
    matrix: pen.state.ctm,
    of: undefined,
    rectMm: clip ?? whole,
    look: lookOf(pen),
  });
};

const beginMarked: Act = (pen, _n, operation) => {
  const [tag, properties] = operation.operands;
  if (tag?.kind !== 'name' || tag.name !== 'OC' || properties?.kind !== 'name') return;
  const layer = at(pen.walk.file, dictAt(pen.walk.file, pen.resources, 'Properties'), properties.name);
  if (isDict(layer)) note(pen, 'optionalContent', properties.name, layer);
};

export const XOBJECT_ACTS: Readonly<Record<string, Act>> = { Do: draw, BI: drawInline, sh: shade, BDC: beginMarked };
