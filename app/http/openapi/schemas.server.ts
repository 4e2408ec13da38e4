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

/** What stands beside a reference and is not said by it: its pattern is. */
function entriesOf(value: object): [string, unknown][] {
  const entries = Object.entries(value);
  return "$ref" in value ? entries.filter(([key]) => key !== "pattern") : entries;
}

/** One of these values: a choice between constants, told shorter. */
function asEnum({ anyOf }: Json): Json | undefined {
  if (!Array.isArray(anyOf)) return undefined;
  const values = anyOf.map((one: object) => ("const" in one && Object.keys(one).length === 1 ? one.const : undefined));
  return values.includes(undefined) ? undefined : { enum: values };
}

/** References of one schema's own definitions as references into the document, and nothing told twice. */
function intoDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(intoDocument);
  if (typeof value !== "object" || value === null) return value;
  const { anyOf, ...rest } = value as Json;
  const choice = asEnum({ anyOf });
  return Object.fromEntries(
    entriesOf(choice ? { ...rest, ...choice } : value).map(([key, inner]) =>
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
