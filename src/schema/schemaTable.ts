// The supplement's schema → the tables of docs/supplement.md: every key with its kind, default and meaning in English and
// Chinese. `tekan schema --markdown` prints it; a test keeps the document fresh.

import { z } from 'zod';
import { supplementSchema } from './supplement.ts';

export function supplementTable(): string {
  return `${tablesOf('supplement.yaml', supplementSchema).join('\n\n')}\n`;
}

const HEAD = '| key | value | if left out | meaning | 含义 |\n|---|---|---|---|---|';

/** One table for the map itself, then those of the maps in it and in its lists. */
function tablesOf(title: string, schema: z.core.$ZodType, path = ''): readonly string[] {
  // Maps told apart by their `kind`: a table for each.
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option) => tablesOf(`${title} › ${kindOf(option)}`, option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  const entries: [string, z.core.$ZodType][] = Object.entries(schema.shape);
  const rows = entries.map(([key, value]) => describeKey(key, value));
  const inner = entries.flatMap(([key, value]) => {
    const inside = unwrap(value);
    const isList = inside instanceof z.ZodArray;
    const name = `${path}${key}${isList ? '[]' : ''}`;
    return tablesOf(name, isList ? unwrap(inside.element) : inside, `${name} › `);
  });
  return [`### \`${title}\`\n\n${HEAD}\n${rows.join('\n')}`, ...inner];
}

function kindOf(schema: z.core.$ZodType): string {
  const kind = schema instanceof z.ZodObject ? schema.shape.kind : undefined;
  return kind instanceof z.ZodLiteral ? [...kind.values].join() : '';
}

function describeKey(key: string, schema: z.core.$ZodType): string {
  const meta = z.globalRegistry.get(schema);
  const cells = [
    `\`${key}\``,
    describeKind(unwrap(schema)),
    describeDefault(schema),
    String(meta?.en),
    String(meta?.zh),
  ];
  return `| ${cells.join(' | ')} |`;
}

function describeKind(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(', ');
  if (schema instanceof z.ZodBoolean) return '`true`, `false`';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodTuple) return '[number, number]';
  if (schema instanceof z.ZodArray) return isMap(unwrap(schema.element)) ? 'list of maps' : 'list of texts';
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `\`${value}\``).join(', ');
  return isMap(schema) ? 'map' : 'text';
}

const isMap = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion;

function describeDefault(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodDefault) return `\`${JSON.stringify(schema.def.defaultValue)}\``;
  return schema instanceof z.ZodOptional ? '–' : 'required';
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  return schema;
}
