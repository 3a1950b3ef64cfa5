// `tekan schema`: the JSON Schema of supplement.yaml or template.yaml, or the table of docs/supplement.md, on stdout.

import { supplementJsonSchema, templateJsonSchema } from '../schema/jsonSchema.ts';
import { supplementTable } from '../schema/schemaTable.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Terminal } from './terminal.ts';

export interface SchemaFlags {
  readonly markdown?: boolean;
  readonly template?: boolean;
}

export async function runSchema(terminal: Terminal, { markdown, template }: SchemaFlags): Promise<ExitCode> {
  const text = template ? templateJsonSchema() : markdown ? supplementTable() : supplementJsonSchema();
  terminal.result(text.trimEnd());
  return EXIT.ok;
}
