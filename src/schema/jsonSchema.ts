// Schemas of supplement.yaml and template.yaml → the JSON Schemas that editors use to complete, explain and check the
// files while they are written (first line of the file: `# yaml-language-server: $schema=…`). `tekan schema` writes them.

import { z } from 'zod';
import { supplementSchema } from './supplement.ts';
import { templateSchema } from './template.ts';

/** Text of schema/supplement.schema.json. */
export const supplementJsonSchema = (): string => jsonSchema('supplement', supplementSchema);

/** Text of schema/template.schema.json. */
export const templateJsonSchema = (): string => jsonSchema('template', templateSchema);

/** Draft 7, which the YAML language server knows best. */
function jsonSchema(name: string, source: z.ZodType): string {
  const schema = z.toJSONSchema(source, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => {
      const { en, zh } = jsonSchema;
      delete jsonSchema.en;
      delete jsonSchema.zh;
      delete jsonSchema.alsoCalled;
      if (typeof en === 'string' && typeof zh === 'string') jsonSchema.description = `${en}\n\n${zh}`;
    },
  });
  return `${JSON.stringify({ $id: `${name}.schema.json`, title: `${name}.yaml`, ...schema }, null, 2)}\n`;
}
