// The few means the report page is written with: text made safe, and the two languages side by side.

import type { Bilingual } from '../../findings/entry.ts';

/** Markup already safe; plain strings are not, and must go through `text`. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (value: string | number): string =>
  String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

type Piece = Html | string | number | undefined | readonly (Html | undefined)[];

/** A template whose values are escaped unless they are markup; absent values leave nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const out = parts.map((part, i) => part + (i < values.length ? pieceHtml(values[i]) : ''));
  return { html: out.join('') };
}

function pieceHtml(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(piece);
  if ('html' in piece) return piece.html;
  return piece.map((one) => one?.html ?? '').join('');
}

/** 中文 first, English second; which of them shows is the reader's choice at the head of the page. */
export const both = ({ zh, en }: Bilingual): Html =>
  markup`<span class="zh" lang="zh-CN">${zh}</span><span class="en" lang="en">${en}</span>`;

export const say = (zh: string, en: string): Html => both({ zh, en });
