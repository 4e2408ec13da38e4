import * as z from "zod";
import type { Json } from "./document";

/** Whether a schema is told as it is sent to us or as it is answered: defaults and conversions stand between the two. */
export type Direction = "input" | "output";
/** Schemas by name, as the document collects them. */
export type Components = Record<string, Json>;

/**
 * What JSON Schema need not say: that whole numbers are safe ones; what a format or constant says already; and that answers have no
 * other field, for fields are added to them (nothing that stands is taken away).
 */
function plainer({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.const !== undefined) delete jsonSchema.type;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** References of one schema's own definitions as references into the document. */
function intoDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(intoDocument);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string"
        ? [key, inner.replace("#/$defs/", "#/components/schemas/")]
        : [key, intoDocument(inner)],
    ),
  );
}

/**
 * A schema as the document tells it; what has a name is put among the components and referred to.
 * @throws when two schemas that differ have one name
 */
export function toJson(schema: z.ZodType, direction: Direction, components: Components): Json {
  // In a list, so that a schema with a name becomes a reference like any other.
  const whole = z.toJSONSchema(z.array(schema), { io: direction, unrepresentable: "any", override: plainer });
  const { items, $defs = {} } = intoDocument(whole) as { items: Json; $defs?: Components };
  for (const [name, told] of Object.entries($defs)) {
    if (JSON.stringify((components[name] ??= told)) !== JSON.stringify(told))
      throw new Error(`two schemas of the contract are called ${name}`);
  }
  return items;
}
