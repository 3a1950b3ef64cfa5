import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/build/readTemplate.ts';

const where = { file: 'supplement.yaml' };

/** A folder with one template, a changed copy of two-sessions. */
function ownFolder(name: string, change: (yaml: string) => string = (yaml) => yaml): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tekan-template-'));
  cpSync('templates/two-sessions', path.join(folder, name), { recursive: true });
  const file = path.join(folder, name, 'template.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

describe('readTemplate', () => {
  it('takes a template from the first folder that has it', async () => {
    const own = ownFolder('two-sessions', (yaml) => yaml.replace('name: two-sessions', 'name: ours'));
    const { value } = await readTemplate('two-sessions', [own, 'templates'], where);
    expect(value?.template.name).toBe('ours');
    expect(value?.folder).toBe(path.join(own, 'two-sessions'));
    const shipped = await readTemplate('decade', [own, 'templates'], where);
    expect(shipped.value?.template.name).toBe('decade');
  });

  it('names all templates there are when one is missing', async () => {
    const { value, findings } = await readTemplate('harvest', [ownFolder('ours'), 'templates'], where);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ id: 'template-missing', value: 'harvest', where }]);
    expect(findings[0]?.limit).toMatch(/^.*decade.*ours.*two-sessions/);
  });

  it('does not leave its folders', async () => {
    const outside = ownFolder('ours');
    const name = path.join(path.relative('templates', outside), 'ours');
    const { findings } = await readTemplate(name, ['templates'], where);
    expect(findings).toMatchObject([{ id: 'template-missing', value: name }]);
  });

  it('refuses a ground too dark for the black text of a panel, and colours or styles of panels it does not define', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tekan-template-'));
    cpSync('templates/congress', path.join(folder, 'congress'), { recursive: true });
    const file = path.join(folder, 'congress', 'template.yaml');
    const yaml = readFileSync(file, 'utf8');
    const told = async (from: string, to: string) => {
      expect(yaml).toContain(from);
      writeFileSync(file, yaml.replace(from, to));
      const { findings } = await readTemplate('congress', [folder], where);
      return findings.map(({ id, value }) => `${id} ${value}`);
    };
    expect(await told('tint: warm', 'tint: red')).toEqual(['template-tint-dark red']);
    expect(await told('tint: warm', 'tint: jade')).toEqual(['template-style-missing jade']);
    expect(await told('head: lead-head', 'head: lead-title')).toEqual(['template-style-missing lead-title']);
    expect(await told('text: lead', 'text: leader')).toEqual(['template-style-missing leader']);
  });

  it('refuses slots and header elements that reach beyond the grid, each by name', async () => {
    const own = ownFolder('ours', (yaml) => yaml.replace('columns: 6, measureEm: 17', 'columns: 5, measureEm: 20.5'));
    const { value, findings } = await readTemplate('ours', [own], where);
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      expect(finding).toMatchObject({
        id: 'template-outside-grid',
        limit: 5,
        where: { file: 'templates/ours/template.yaml' },
      });
    }
    expect(findings[0]?.message.en).toContain('`lead` of the family `lead-right` reaches to column 6');
  });

  it('refuses a header that stands beside pictures and reaches beyond the grid', async () => {
    const own = ownFolder('ours', (yaml) => yaml.replace('    header:', '    headerColumns: [6, 2]\n    header:'));
    const { findings } = await readTemplate('ours', [own], where);
    expect(findings).toMatchObject([{ id: 'template-outside-grid', value: 'headerColumns', limit: 6 }]);
  });

  it('refuses colours that the palette does not have', async () => {
    const own = ownFolder('ours', (yaml) => yaml.replaceAll('panel: red', 'panel: scarlet'));
    const { findings } = await readTemplate('ours', [own], where);
    expect(findings).toMatchObject([{ id: 'template-style-missing', value: 'scarlet' }]);
  });
});
