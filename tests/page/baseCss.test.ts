import { describe, expect, it } from 'vitest';
import { baseCss, PRINT_ZOOM, paintedBleedMm, printSheetMm } from '../../src/page/baseCss.ts';
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

  it('paints bleed in whole px, a little more than asked, and none where none is asked', () => {
    const pxMm = 25.4 / 96 / PRINT_ZOOM;
    for (const bleed of [0, 3, 5, 46 * pxMm]) {
      const painted = paintedBleedMm(bleed);
      expect(painted).toBeGreaterThanOrEqual(bleed - 1e-9);
      expect(painted - bleed).toBeLessThan(pxMm);
      expect(Math.abs(painted / pxMm - Math.round(painted / pxMm))).toBeLessThan(1e-6);
    }
    expect(printSheetMm(template, 3).widthMm).toBeCloseTo(printSheetMm(template).widthMm + 8 * paintedBleedMm(3), 6);
    expect(baseCss(template, 3)).toContain('overflow-clip-margin:var(--bleed)');
    expect(css).toContain('--bleed:0mm');
    expect(css).not.toContain('clip');
  });
});
