import { expect, test } from "vitest";
import * as z from "zod";
import {
  checkInSchema,
  editEntryFormFields,
  editEntrySchema,
  entryFilterSchema,
  writeEntryFormSchema,
  writeEntrySchema,
} from "./diary.schema";

const entry = { title: "Título", content: "Texto", mood: 4 };

function firstMessage(schema: z.ZodType, input: unknown): string | undefined {
  return schema.safeParse(input).error?.issues[0]?.message;
}

test("lengths count code points, so that an emoji is one", () => {
  expect(writeEntrySchema.safeParse({ ...entry, title: "😔".repeat(200) }).success).toBe(true);
  expect(firstMessage(writeEntrySchema, { ...entry, title: "😔".repeat(201) })).toBe("Use no máximo 200 caracteres.");
  expect(firstMessage(writeEntrySchema, { ...entry, content: "a".repeat(5001) })).toBe(
    "Use no máximo 5.000 caracteres.",
  );
});

test("blank is not a title", () => {
  expect(firstMessage(writeEntrySchema, { ...entry, title: "  \n " })).toBe("Escreva um título.");
});

test("what cannot be seen is no title, no text and no tag", () => {
  for (const nothing of ["\u200b", "\u00ad\u2060", "\u202e\u202c", "\u0000", "\u3164", " \ufeff "]) {
    expect(firstMessage(writeEntrySchema, { ...entry, title: nothing })).toBe("Escreva um título.");
    expect(firstMessage(writeEntrySchema, { ...entry, content: nothing })).toBe("Escreva o que você quer guardar.");
    expect(firstMessage(writeEntrySchema, { ...entry, tags: [nothing] })).toBe(
      "Escreva a etiqueta ou deixe o campo vazio.",
    );
  }
});

test("control characters are taken out of all text, hidden ones out of titles and tags; emoji stay whole", () => {
  const family = "👩‍👩‍👧 ❤️";
  const { title, content, tags } = writeEntrySchema.parse({
    ...entry,
    title: `Dia\u0000 bom\u202e ${family}`,
    content: `Um\u0000\u001b\r\n\tdois\u200f ${family}`,
    tags: ["so\u200bno", "sono", family],
  });
  expect(title).toBe(`Dia bom ${family}`);
  expect(content).toBe(`Um\n\tdois\u200f ${family}`);
  expect(tags).toEqual(["sono", family]);
});

test.each([0, 6, 2.5, "3", null])("%s is no mood", (mood) => {
  expect(firstMessage(writeEntrySchema, { ...entry, mood })).toBe("Escolha como você estava, de 1 a 5.");
});

test("tags that differ only by case, accent or spaces are one, and the first spelling stays", () => {
  const { tags } = writeEntrySchema.parse({ ...entry, tags: ["Sônia", " sonia ", "trabalho", "SÔNIA"] });
  expect(tags).toEqual(["Sônia", "trabalho"]);
});

test("eleven tags are too many, and a tag has 40 characters at most", () => {
  const tags = Array.from({ length: 11 }, (_, i) => `tag ${i}`);
  expect(firstMessage(writeEntrySchema, { ...entry, tags })).toBe("Use no máximo 10 etiquetas.");
  expect(writeEntrySchema.safeParse({ ...entry, tags: ["a".repeat(41)] }).success).toBe(false);
});

test("an entry is shared and without tags unless it says so", () => {
  expect(writeEntrySchema.parse(entry)).toMatchObject({ isPrivate: false, tags: [] });
});

test("an edit changes only what it names: nothing is filled in", () => {
  expect(editEntrySchema.parse({ title: "Novo" })).toEqual({ title: "Novo" });
  expect(editEntrySchema.safeParse({}).success).toBe(false);
  expect(editEntrySchema.safeParse({ version: 2 }).success).toBe(false);
});

test("the form's fields are read as the API's", () => {
  const typed = { ...entry, mood: "4", tags: "sono, trabalho,, Sono", isPrivate: "on", occurredAt: "2026-03-01T23:30" };
  expect(writeEntryFormSchema.parse(typed)).toEqual({
    ...entry,
    tags: ["sono", "trabalho"],
    isPrivate: true,
    occurredAt: "2026-03-01T23:30",
    emotions: {},
    files: [],
  });
  const named = writeEntryFormSchema.parse({ ...typed, "emotion-joy": "2", "emotion-fear": "" });
  expect(named.emotions).toEqual({ joy: 2 });
  const attached = writeEntryFormSchema.parse({ ...typed, files: ["fil_1|image|268|praia.jpg", "fil_2"] });
  expect(attached.files).toEqual(["fil_1", "fil_2"]);
  expect(editEntryFormFields.parse({ ...entry, mood: "4", version: "3" })).toMatchObject({
    isPrivate: false,
    tags: [],
    version: 3,
  });
  expect(firstMessage(writeEntryFormSchema, { ...typed, mood: "" })).toBe("Escolha um dos rostos.");
  expect(writeEntryFormSchema.parse({ ...typed, title: " ", content: "Dormi bem.\nEnfim." }).title).toBe("Dormi bem.");
  expect(firstMessage(writeEntryFormSchema, { ...typed, title: "a".repeat(201) })).toBe(
    "Use no máximo 200 caracteres.",
  );
});

test("empty filters are no filters", () => {
  expect(entryFilterSchema.parse({ mood: "", tag: "", from: "", to: "", limit: "", cursor: "" })).toEqual({
    limit: 20,
  });
  expect(entryFilterSchema.parse({ mood: "2", from: "2026-01-31", limit: "100" })).toMatchObject({
    mood: 2,
    limit: 100,
  });
});

test.each([{ limit: "0" }, { limit: "101" }, { mood: "9" }, { from: "2026-02-30" }, { to: "ontem" }])(
  "%o is refused",
  (filter) => {
    expect(entryFilterSchema.safeParse(filter).success).toBe(false);
  },
);

test.each([writeEntrySchema, editEntrySchema, checkInSchema, entryFilterSchema])(
  "schema %# can be shown as JSON Schema",
  (schema) => {
    expect(() => z.toJSONSchema(schema, { io: "input" })).not.toThrow();
  },
);

test("an hour that nobody touched was not said, and one that was is", () => {
  const form = { ...entry, mood: "4", key: "k", occurredAt: "2026-11-29T23:50" };
  expect(writeEntryFormSchema.parse({ ...form, occurredAtWas: "2026-11-29T23:50" })).not.toHaveProperty("occurredAt");
  for (const was of [{}, { occurredAtWas: "" }, { occurredAtWas: "2026-11-29T23:49" }]) {
    const said = writeEntryFormSchema.parse({ ...form, ...was });
    expect(said).toHaveProperty("occurredAt", "2026-11-29T23:50");
    expect(said).not.toHaveProperty("occurredAtWas");
  }
});
