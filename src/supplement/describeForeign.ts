// Marks of Markdown outside the subset → findings that say what was found and what to write instead.

import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { ForeignInline } from './inlineMarks.ts';
import type { ForeignKind } from './storyLines.ts';

const SHOWN_CHARACTERS = 30;

const shorten = (written: string): string => {
  const characters = [...written.trim()];
  return characters.length <= SHOWN_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
};

export function describeForeignLine(kind: ForeignKind, at: Place, whole: string): Finding {
  const value = shorten(whole);
  switch (kind) {
    case 'heading-level':
      return finding('story-heading-level', at, { value: /#+/.exec(whole)?.[0] ?? '#' });
    case 'heading-space':
      return finding('story-heading-space', at, { value });
    case 'rule':
      return finding('story-rule', at, { value });
    case 'front-matter':
      return finding('story-front-matter', at, { value });
    case 'quote':
      return finding('story-quote', at, { value });
    case 'table':
      return finding('story-table', at, { value });
    case 'code':
      return finding('story-code', at, { value });
    case 'ordered-list':
      return finding('story-ordered-list', at, { value });
    case 'list-mark':
      return finding('story-list-mark', at, { value });
    case 'nested-list':
      return finding('story-nested-list', at, { value });
    case 'item-space':
      return finding('story-item-space', at, { value });
    default:
      return kind satisfies never;
  }
}

export function describeForeignInline(kind: ForeignInline, at: Place, written: string): Finding {
  const value = shorten(written);
  switch (kind) {
    case 'emphasis':
      return finding('story-emphasis', at, { value });
    case 'link':
      return finding('story-link', at, { value });
    case 'picture':
      return finding('story-picture', at, { value });
    case 'html':
      return finding('story-html', at, { value });
    case 'code':
      return finding('story-code', at, { value });
    case 'footnote':
      return finding('story-footnote', at, { value });
    case 'strike':
      return finding('story-strike', at, { value });
    default:
      return kind satisfies never;
  }
}
