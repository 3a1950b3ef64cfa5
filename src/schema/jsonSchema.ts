// The supplement's schema → the JSON Schema that editors use to complete, explain and check supplement.yaml while it is
// written (first line of the file: `# yaml-language-server: $schema=…`). `tekan schema` writes it.

import { z } from 'zod';
import { supplementSchema } from './supplement.ts';

/** Text of schema/supplement.schema.json. Draft 7, which the YAML language server knows best. */
export function supplementJsonSchema(): string {
  const schema = z.toJSONSchema(supplementSchema, {
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
  return `${JSON.stringify({ $id: 'supplement.schema.json', title: 'supplement.yaml', ...schema }, null, 2)}\n`;
}
