import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templateJsonSchema } from '../../src/schema/jsonSchema.ts';
import { readYaml } from '../../src/schema/readYaml.ts';
import { templateSchema } from '../../src/schema/template.ts';

const read = (name: string): string => readFileSync(`templates/${name}/template.yaml`, 'utf8');

describe('template.yaml', () => {
  it('of every shipped template is sound and named as its folder', () => {
    const names = readdirSync('templates');
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const { value, findings } = readYaml(`templates/${name}/template.yaml`, read(name), templateSchema);
      expect(findings).toEqual([]);
      expect(value?.name).toBe(name);
    }
  });

  it('with a misspelt key is refused with line and hint', () => {
    const text = read('two-sessions').replace('measureEm:', 'measurEm:');
    const { value, findings } = readYaml('template.yaml', text, templateSchema);
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ id: 'yaml-misspelt-key', where: { file: 'template.yaml', line: 8 } });
    expect(findings[0]?.hint?.en).toContain('measureEm');
  });

  it('has the JSON Schema that is committed: npm run schema', () => {
    expect(templateJsonSchema()).toBe(readFileSync('schema/template.schema.json', 'utf8'));
  });
});
