import { describe, expect, it } from 'vitest';
import { baseCss, PRINT_ZOOM, printSheetMm } from '../../src/page/baseCss.ts';
import { twoSessions } from '../makeup/material.ts';

const template = twoSessions();
const css = baseCss(template);

describe('baseCss', () => {
  it('gives every palette colour as a variable and every style its colour', () => {
    for (const [name, { rgb }] of Object.entries(template.palette)) expect(css).toContain(`--${name}:${rgb};`);
    for (const [name, style] of Object.entries(template.styles))
      expect(css).toContain(`.s-${name}{color:var(--${style.colour})`);
  });

  it('gives every role its own family, the bold role of run-in heads too', () => {
    for (const role of ['song', 'heiBold', 'kai', 'title'])
      expect(css).toContain(`.r-${role}{font-family:"tekan-${role}"}`);
  });

  it('uses no colour the palette does not have but the paper', () => {
    const known = new Set(Object.values(template.palette).map(({ rgb }) => rgb));
    for (const [hex] of css.matchAll(/#[0-9a-f]{6}/g)) expect(known.has(hex)).toBe(true);
  });

  it('prints on a sheet at four times the size, hardly larger than the page', () => {
    const { widthMm, heightMm } = printSheetMm(template);
    expect(widthMm / PRINT_ZOOM).toBeGreaterThan(390);
    expect(widthMm / PRINT_ZOOM).toBeLessThan(393);
    expect(heightMm / PRINT_ZOOM).toBeGreaterThan(550);
    expect(css).toContain(`@page{size:${widthMm}mm ${heightMm}mm;margin:0}`);
  });
});
