import { describe, expect, it } from 'vitest';
import { faultInChinese } from '../../src/findings/describeFault.ts';
import { preflightPdf } from '../../src/preflight/preflightPdf.ts';
import { brokenPdf } from '../preflight/brokenPdf.ts';
import { idsOf, PROFILE } from '../preflight/judge.ts';
import { STRUCTURE } from '../preflight/structureDefects.ts';

describe('faults of a file in Chinese', () => {
  it('keep what belongs to the file', () => {
    expect(faultInChinese('object 12 is not where it says')).toBe('对象 12 不在所记位置');
    expect(faultInChinese('a number that is none: 1.2.3')).toBe('无效的数字：1.2.3');
    expect(faultInChinese('object 2 counts 5 pages, there are 1')).toBe('对象 2 记有 5 页，实有 1 页');
    expect(faultInChinese('XYZ')).toBe('XYZ');
  });

  it.each(STRUCTURE)('have no English sentence left: %s', async (_what, id, breakIt) => {
    const { findings } = await preflightPdf(brokenPdf(breakIt), 'page.pdf', PROFILE);
    expect(idsOf(findings)).toContain(id);
    for (const { message } of findings) expect(message.zh).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
  });
});
