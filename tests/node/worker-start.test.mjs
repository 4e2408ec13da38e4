import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAst } from "vite";
import { afterAll, expect, test } from "vitest";
import { formatWhenAsked } from "../../scripts/worker-bundle/format-when-asked.mjs";
import { formatsLater } from "../../scripts/worker-bundle/formats-when-asked.mjs";
import { schemasPure } from "../../scripts/worker-bundle/schemas-unasked.mjs";
import { withoutTelling } from "../../scripts/worker-bundle/zod-parses.mjs";
import { begunWhenAsked } from "../../scripts/worker-bundle/zod-when-asked.mjs";

const library = new URL("../../node_modules/zod/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "caris-zod-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Zod as it comes, and as the Worker has it. */
async function both() {
  cpSync(library, folder, { recursive: true, dereference: true });
  for (const file of ["v4/core/core.js", "v4/core/util.js", "v4/classic/schemas.js"]) {
    const path = join(folder, file);
    const made = begunWhenAsked(`/${path}`.replace(folder, "zod"), readFileSync(path, "utf8")) ?? "";
    writeFileSync(path, file.endsWith("schemas.js") ? withoutTelling(made) : made);
  }
  const [own, later] = await Promise.all([import(library.href + "index.js"), import(join(folder, "index.js"))]);
  return { own: own.z, later: later.z };
}

/** Schemas of every kind that the product has, made by one Zod. @param {any} z */
function schemasOf(z) {
  const name = z
    .string("Diga o nome.")
    .trim()
    .min(2, "Curto.")
    .max(20)
    .regex(/^\p{L}/u);
  const person = z.object({ name, age: z.int().min(0).max(130).optional(), tags: z.array(z.string().max(5)).max(3) });
  const base = z.object({ kind: z.literal("a"), at: z.iso.datetime() });
  const tree = z.object({
    value: z.number(),
    get below() {
      return z.array(tree).optional();
    },
  });
  const closed = z.strictObject({ on: z.boolean() });
  return {
    name,
    person,
    strict: closed,
    loose: z.looseObject({ on: z.boolean() }),
    extended: person.extend({ email: z.email("E-mail.") }),
    picked: person.pick({ name: true }),
    omitted: person.omit({ tags: true }),
    partial: person.partial(),
    shape: z.object({ ...person.shape, on: closed.shape.on }),
    either: z.discriminatedUnion("kind", [base, base.extend({ kind: z.literal(["b", "c"]), n: z.coerce.number() })]),
    union: z.union([z.int(), z.string().transform(Number).pipe(z.int())], "Nem um nem outro."),
    refined: person.refine(({ tags }) => tags.length !== 1, { path: ["tags"], error: "Uma só." }).nullable(),
    said: z.preprocess((typed) => (typed === "" ? undefined : typed), z.enum(["yes", "no"]).optional()),
    excluded: z.enum(["x", "y", "z"]).exclude(["y"]),
    options: z.literal(z.enum(["x", "y"]).options),
    defaulted: z.object({ list: z.array(z.int()).default([1]), n: z.number().catch(0), d: z.string().prefault("q") }),
    record: z.record(z.string().min(2), z.unknown()),
    tuple: z.tuple([z.string(), z.int()], z.boolean()),
    map: z.object({ when: z.coerce.date().min(new Date(0)), id: z.ulid() }),
    tree,
    lazy: z.lazy(() => person.nullish()),
    piped: z.string().transform((text, context) => {
      if (text === "!") context.addIssue({ code: "custom", message: "Não." });
      return text.length;
    }),
    custom: z.custom((value) => value === 7, "Sete."),
    url: z.url({ protocol: /^https$/ }).max(30),
    met: name
      .overwrite((text) => text.toLowerCase())
      .superRefine((text, { addIssue }) => void (text === "ana" && addIssue("Ana."))),
    told: name
      .describe("Um nome")
      .meta({ id: "Name", examples: ["Ana"] })
      .readonly(),
    both: z.intersection(person, z.object({ on: z.boolean().optional() })),
    none: z.never().optional(),
  };
}

const words = [undefined, null, "", "A", "Ana", " Ana ", "1a", "12", "!", "yes", "x", "y", 7, 7.5, -1, true, [], {}];
const wholes = [
  { name: "Ana", tags: [] },
  { name: "Ana", tags: ["um"], age: 131, on: true, email: "ana@x.org" },
  { kind: "a", at: "2026-03-02T08:00:00Z" },
  { kind: "c", at: "ontem", n: "3" },
  { kind: "d" },
  { on: true },
  { on: true, more: 1 },
  { value: 1, below: [{ value: 2, below: [{ value: "3" }] }] },
  { when: "2026-03-02", id: "01JQ2M3N4P5Q6R7S8T9V0W1X2Y" },
  { list: ["a"], n: "x" },
  ["a", 1, true, 0],
  "https://caris.test/a",
];

test("a schema that begins when it is asked says of everything what Zod says", async () => {
  const { own, later } = await both();
  const [wanted, made] = [schemasOf(own), schemasOf(later)];
  for (const [kind, schema] of Object.entries(wanted)) {
    for (const input of [...words, ...wholes]) {
      /** @param {any} one */
      const said = (one) => {
        const { success, data, error } = one.safeParse(input);
        return { success, data, issues: error?.issues, said: error && own.prettifyError(error) };
      };
      expect(said(made[/** @type {keyof typeof made} */ (kind)]), `${kind} of ${JSON.stringify(input)}`).toEqual(
        said(schema),
      );
    }
  }
}, 30_000);

test("a schema has what Zod's has before anything was parsed with it, and is told apart as one", async () => {
  const { own, later } = await both();
  for (const z of [own, later]) {
    for (let i = 0; i < 2; i++) {
      const list = z.array(z.string());
      const choice = z.enum(["a", "b"]);
      expect([list.element.type, list.type, choice.options, choice.enum.a]).toEqual([
        "string",
        "array",
        ["a", "b"],
        "a",
      ]);
      expect(z.literal(3).value).toBe(3);
      expect(z.union([choice, list]).options).toHaveLength(2);
      expect(z.string().optional().unwrap().type).toBe("string");
      expect(Object.keys(z.object({ a: list }).keyof().enum)).toEqual(["a"]);
      expect(list instanceof z.ZodArray && list instanceof z.ZodType && !(list instanceof z.ZodString)).toBe(true);
      const { parse } = z.int();
      expect(parse(3)).toBe(3);
      expect(() => z.object({ a: list }).extend(3)).toThrow("plain object");
    }
  }
});

test("no schema begins by being made", async () => {
  const { later } = await both();
  schemasOf(later);
  const made = schemasOf(later);
  const asked = ["person", "strict"]; // for their shapes
  for (const [kind, schema] of Object.entries(made).filter(([kind]) => !asked.includes(kind) && kind !== "excluded"))
    expect([kind, Object.hasOwn(schema, "_zod")]).toEqual([kind, false]);
});

test("a Zod that is written in another way stops the build", () => {
  expect(() => begunWhenAsked("/node_modules/zod/v4/core/core.js", "export {}")).toThrow("does not say 1 times");
  expect(begunWhenAsked("/node_modules/zod/v4/core/parse.js", "export {}")).toBeUndefined();
});

test("formats at a module's top wait for what is put into their words; others, and what changes, stay as they are", () => {
  const code = [
    'const count = new Intl.NumberFormat("pt-BR"), two = 2;',
    'export const day = dateFormat("pt-BR", "UTC", { day: "numeric" });',
    'const said = dateFormat("pt-BR", "UTC", {}).format(0);',
    "let later = new Intl.ListFormat();",
    "const own = () => new Intl.NumberFormat();",
    "const list = new Map();",
  ];
  const made = formatsLater(code.join("\n"), parseAst(code.join("\n"))) ?? "";
  expect(made.split("\n").slice(1)).toEqual([
    'const count = formatWhenAsked(() => new Intl.NumberFormat("pt-BR")), two = 2;',
    'export const day = formatWhenAsked(() => dateFormat("pt-BR", "UTC", { day: "numeric" }));',
    ...code.slice(2),
  ]);
  expect(formatsLater(code[2] ?? "", parseAst(code[2] ?? ""))).toBeNull();
});

test("a format that waits says what it says at once, and is made once", () => {
  let times = 0;
  const later = formatWhenAsked(() => {
    times += 1;
    return new Intl.NumberFormat("pt-BR");
  });
  expect(times).toBe(0);
  const own = new Intl.NumberFormat("pt-BR");
  expect([later.format(1234.5), later.formatToParts(1234.5)]).toEqual([own.format(1234.5), own.formatToParts(1234.5)]);
  expect([later.formatRange(1, 2), later.resolvedOptions()]).toEqual([own.formatRange(1, 2), own.resolvedOptions()]);
  expect(times).toBe(1);
});

test("what makes a schema may fall away, what does something with one may not", () => {
  const code = [
    "const a = z.object({ b: z.string().max(3) });",
    'named("A", a.extend({ c: z.int() }), {});',
    "a.parse(z.string().parse(said));",
    "list.map(other(a));",
  ];
  expect(schemasPure(code.join("\n"), parseAst(code.join("\n"))).split("\n")).toEqual([
    "const a = /*#__PURE__*/ z.object({ b: /*#__PURE__*/ z.string().max(3) });",
    '/*#__PURE__*/ named("A", /*#__PURE__*/ a.extend({ c: /*#__PURE__*/ z.int() }), {});',
    ...code.slice(2),
  ]);
});
