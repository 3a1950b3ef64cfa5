// Ways to break the hand-made page: a defect is a name, the finding it must give, and what it does to the parts.

import { at, type Parts, pt, type Stream, toUnicode } from './brokenPdf.ts';

export type Defect = readonly [what: string, id: string, breakIt: (parts: Parts) => void];

export const add =
  (content: string) =>
  (parts: Parts): void => {
    parts.content += `\n${content}`;
  };

export const replace =
  (from: string | RegExp, to: string) =>
  (parts: Parts): void => {
    const changed = parts.content.replace(from, to);
    if (changed === parts.content) throw new Error(`nothing to replace: ${from}`);
    parts.content = changed;
  };

export const inObject =
  (number: number, from: string | RegExp, to: string) =>
  (parts: Parts): void => {
    const object = parts.objects.get(number);
    if (typeof object !== 'string' || !object.match(from)) throw new Error(`nothing to replace in object ${number}`);
    parts.objects.set(number, object.replace(from, to));
  };

export const box = (...mm: number[]): string => `[${mm.map(pt).join(' ')}]`;
export const rect = (x: number, y: number, width: number, height: number): string =>
  `${at(x, y)} ${pt(width)} ${pt(height)} re`;
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sets one entry of one dictionary; undefined takes it away. */
export const set =
  (part: 'catalogue' | 'page' | 'info' | 'trailer' | 'xmp' | 'states' | 'spaces', key: string, value?: string) =>
  (parts: Parts): void => {
    if (value === undefined) delete parts[part][key];
    else parts[part][key] = value;
  };

export const put =
  (number: number, object: string | Stream) =>
  (parts: Parts): void => {
    parts.objects.set(number, object);
  };

export const all =
  (...steps: ((parts: Parts) => void)[]) =>
  (parts: Parts): void => {
    for (const step of steps) step(parts);
  };

export function withGlyph(code: number, text: string): Uint8Array {
  const more = `\n1 beginbfchar <${code.toString(16).padStart(4, '0')}> <${text.charCodeAt(0).toString(16)}> endbfchar`;
  return Uint8Array.from([...toUnicode(), ...bytes(more)]);
}

export const SPOT =
  '[/Separation /PANTONE#20186#20C /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0.8 0] /N 1 >>]';
export const ALL =
  '[/Separation /All /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]';

export function picture(width: number, height: number, pixel: readonly number[], space = '/DeviceCMYK'): Stream {
  const samples = new Uint8Array(width * height * pixel.length);
  for (let i = 0; i < samples.length; i += pixel.length) samples.set(pixel, i);
  return {
    entries: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace ${space}`,
    bytes: samples,
  };
}
