// A schema and a path into a value → the keys the schema knows there. Looks through optional, default, union, ….

import { z } from 'zod';

/** All schemas a value at `path` may be judged by; more than one below a union. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option, path));
  if (schema instanceof z.ZodPipe) return schemasAt(schema.in, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  ) {
    return schemasAt(schema.unwrap(), path);
  }
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  const inner = innerSchema(schema, head);
  return inner ? schemasAt(inner, rest) : [];
}

function innerSchema(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** The keys a map at `path` may have, with the names people call them by: `{headline: ['headline', '标题']}`. */
export function knownKeys(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const found of schemasAt(schema, path)) {
    if (!(found instanceof z.ZodObject)) continue;
    for (const [key, inner] of Object.entries(found.shape)) keys.set(key, [key, ...alsoCalled(inner)]);
  }
  return keys;
}

function alsoCalled(schema: z.core.$ZodType): readonly string[] {
  const called: unknown = z.globalRegistry.get(schema)?.alsoCalled;
  return Array.isArray(called) ? called.filter((name) => typeof name === 'string') : [];
}
