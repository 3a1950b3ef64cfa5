// A page and its shares → one HTML page as a good web designer would write it, with the CSS that Chinese setting has:
// strict line breaking, justified columns, trimmed punctuation, ink colours by device-cmyk() where that is known.

import type { FontRoles } from '../../src/fonts/chain.ts';
import type { RoleName } from '../../src/fonts/roles.ts';
import { type Grid, gridOf } from '../../src/makeup/grid.ts';
import type { Template } from '../../src/schema/template.ts';
import type { Block, Picture, Supplement, SupplementPage } from '../../src/supplement/supplement.ts';
import type { RectMm } from '../../src/units.ts';
import { SUBHEAD_ROWS } from './estimateRows.ts';
import { type PageShares, sharePage } from './sharePage.ts';

const FACES: readonly RoleName[] = ['song', 'hei', 'heiBold', 'kai', 'title'];

export interface RivalPage {
  readonly html: string;
  readonly shares: PageShares;
}

export interface HtmlInput {
  readonly supplement: Supplement;
  readonly page: SupplementPage;
  readonly template: Template;
  readonly roles: FontRoles;
  /** File of a picture or a font → what the page calls it. */
  readonly urlOf: (file: string) => string;
}

export function writeHtml({ supplement, page, template, roles, urlOf }: HtmlInput): RivalPage {
  const grid = gridOf(template);
  const shares = sharePage(page, grid, template.grid.measureEm);
  const place = (name: 'strip' | 'kicker' | 'headline' | 'byline', text: string) =>
    `<div class="${name}" style="${boxCss(shares[name])}">${escapeHtml(text)}</div>`;
  const body = [
    `<div class="folio">${escapeHtml(`${page.number} ${page.section}　${supplement.paper}　${supplement.date}`)}</div>`,
    place('strip', page.strip ?? ''),
    place('kicker', page.kicker ?? ''),
    place('headline', page.headline.join('　')),
    place('byline', page.bylines.map((byline) => byline.names.join('　')).join('　')),
    ...page.pictures.flatMap((picture, i) => {
      const rect = shares.pictures[i];
      return rect ? [figureHtml(picture, rect, urlOf(picture.file))] : [];
    }),
    `<div class="place" style="${boxCss(shares.story)}"><div class="story">${page.story.map(blockHtml).join('\n')}</div></div>`,
  ].join('\n');
  const style = [...FACES.map((role) => faceCss(role, roles, urlOf)), pageCss(template, grid, shares)].join('\n');
  const head = `<meta charset="utf-8"><title>${escapeHtml(page.headline.join(' '))}</title><style>${style}</style>`;
  return { html: `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>\n${body}\n</body></html>\n`, shares };
}

/** A run-in head is bold; nothing else is marked inside a paragraph. */
export function blockHtml(block: Block): string {
  if (block.kind === 'subhead') return `<h2>${block.halves.map(escapeHtml).join('<br>')}</h2>`;
  const head = block.text.slice(0, block.runIn);
  return `<p>${head && `<b>${escapeHtml(head)}</b>`}${escapeHtml(block.text.slice(block.runIn))}</p>`;
}

function figureHtml(picture: Picture, rect: RectMm, url: string): string {
  const focus = picture.focus.map((share) => `${(share * 100).toFixed(0)}%`).join(' ');
  const image = `<img src="${escapeHtml(url)}" style="width:${rect.width.toFixed(3)}mm;height:${(rect.height - CAPTION_MM).toFixed(3)}mm;object-position:${focus}">`;
  return `<div class="figure" style="${boxCss(rect)}">${image}<div class="caption">${escapeHtml(picture.caption)}</div></div>`;
}

/** Under each picture, for a caption of two lines. */
const CAPTION_MM = 9;

const boxCss = ({ x, y, width, height }: RectMm): string =>
  `left:${x.toFixed(3)}mm;top:${y.toFixed(3)}mm;width:${width.toFixed(3)}mm;height:${height.toFixed(3)}mm`;

/** The faces of a role one behind the other, as tekan takes them. */
function faceCss(role: RoleName, roles: FontRoles, urlOf: HtmlInput['urlOf']): string {
  const urls = (roles.get(role) ?? []).map((face) => urlOf(face.path));
  return urls.map((url, i) => `@font-face { font-family: ${role}${i || ''}; src: url("${url}"); }`).join('\n');
}

const family = (role: RoleName): string => `font-family: ${role}, ${role}1`;

function pageCss(template: Template, grid: Grid, { strip, story }: PageShares): string {
  const { sheet, styles } = template;
  const { body } = styles;
  const row = grid.rowMm.toFixed(4);
  return `
@page { size: ${sheet.widthMm}mm ${sheet.heightMm}mm; margin: 0; }
html, body { margin: 0; padding: 0; }
body { width: ${sheet.widthMm}mm; height: ${sheet.heightMm - 0.1}mm; position: relative; overflow: hidden;
  color: #000; color: device-cmyk(0 0 0 1); line-break: strict; text-spacing-trim: trim-start; }
body > div { position: absolute; }
.folio { left: ${strip.x}mm; top: 24mm; ${family('heiBold')}; font-size: 15pt; line-height: 18pt; }
.strip { ${family('heiBold')}; font-size: 24pt; line-height: ${strip.height}mm; text-align: center;
  background: #c4161c; background: device-cmyk(0 1 1 0); color: #fff; color: device-cmyk(0 0 0 0); }
.kicker { ${family('hei')}; font-size: 22pt; line-height: 12mm; text-align: center; letter-spacing: .5em;
  color: #c4161c; color: device-cmyk(0 1 1 0); }
.headline { ${family('title')}; font-size: 64pt; line-height: 30mm; text-align: center; white-space: nowrap; }
.byline { ${family('kai')}; font-size: 10.5pt; line-height: 9mm; text-align: center; }
.figure img { display: block; object-fit: cover; }
.caption { ${family('kai')}; font-size: 8pt; line-height: 10.5pt; margin-top: 1.3mm; text-align: justify; }
.story { height: ${story.height}mm; columns: ${grid.columns}; column-gap: ${grid.gutterMm.toFixed(4)}mm; column-fill: balance;
  ${family('song')}; font-size: ${body.sizePt[0]}pt; line-height: ${row}mm; text-align: justify;
  orphans: 1; widows: 1; }
.story p { margin: 0; text-indent: 2em; }
.story b { ${family('heiBold')}; font-weight: normal; }
.story h2 { ${family('title')}; font-size: 12pt; font-weight: normal; line-height: ${row}mm; text-align: center; text-indent: 0;
  margin: ${row}mm 0; height: ${((SUBHEAD_ROWS - 2) * grid.rowMm).toFixed(4)}mm;
  color: #c4161c; color: device-cmyk(0 1 1 0); break-after: avoid; break-inside: avoid; }`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
