import * as z from "zod";

/**
 * A schema that the contract calls by name, told once under `#/components/schemas/<name>` and by reference wherever it is used. A
 * name means one thing, the same when it is sent and when it is answered.
 * @param example what it looks like, for readers; a test holds it against the schema
 */
export function named<S extends z.ZodType>(name: string, schema: S, example: z.input<S>): S {
  return schema.meta({ id: name, examples: [example] });
}

/** An answer that only says which one it was. */
export const idSchema = named("Id", z.object({ id: z.string() }), { id: "fil_01JQ2M3N4P5Q6R7S8T9V0W1X2Y" });

/** A moment as the API answers it: ISO 8601, UTC. */
export const instantSchema = named("Instant", z.iso.datetime(), "2026-03-14T12:30:00.000Z");
