// `tekan schema`: the JSON Schema of supplement.yaml, or the table of docs/supplement.md, on stdout.

import { supplementJsonSchema } from '../schema/jsonSchema.ts';
import { supplementTable } from '../schema/schemaTable.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { Terminal } from './terminal.ts';

export async function runSchema(terminal: Terminal, flags: { readonly markdown?: boolean }): Promise<ExitCode> {
  terminal.result((flags.markdown ? supplementTable() : supplementJsonSchema()).trimEnd());
  return EXIT.ok;
}
