import type * as z from "zod";

/**
 * A schema that the contract calls by name, told once under `#/components/schemas/<name>` and by reference wherever it is used. A
 * name means one thing, the same when it is sent and when it is answered.
 * @param example what it looks like, for readers; a test holds it against the schema
 */
export function named<S extends z.ZodType>(name: string, schema: S, example: z.input<S>): S {
  return schema.meta({ id: name, examples: [example] });
}
