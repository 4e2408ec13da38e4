import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { linkedPair } from "../../../../tests/worker/diary";
import { handleAll, livedLife } from "../../../../tests/worker/life";
import { paidFor } from "../../../../tests/worker/paid-for";
import { newPost } from "../../../../tests/worker/post";
import { everyPersonalData } from "~/registry/personal-data.server";
import { exportPerson } from "../export-person.server";
import type { Told, ToldUnit } from "../told-units.server";
import { codeWords, isCoded } from "./code-words";
import { fieldLabels } from "./field-labels";
import { fileEntry } from "./file-entry";
import { readablePage } from "./readable-page";

const modules = import.meta.glob<Record<string, unknown>>("../../**/*.table.ts", { eager: true });
const told = new Set(
  everyPersonalData.flatMap(({ stores }) =>
    stores.flatMap((store) => {
      if ("nobody" in store) return [];
      const ends = [store.inAccount?.export, store.inPlace?.export];
      return ends.some((one) => typeof one === "function") ? [store.name] : [];
    }),
  ),
);

test("every code that a table of a copy can hold has words", () => {
  const missing: string[] = [];
  for (const module of Object.values(modules))
    for (const table of Object.values(module)) {
      if (!is(table, SQLiteTable) || !told.has(getTableName(table))) continue;
      for (const [field, column] of Object.entries(getTableColumns(table)))
        for (const value of (column.enumValues ?? []) as string[])
          if (codeWords(field, value) === null && field !== "company")
            missing.push(`${getTableName(table)}.${field}=${value}`);
    }
  expect(missing).toEqual([]);
});

const ids = /Id$|^(id|seq|readSeq|format|sources|entries|frame|ticks|along|bands|joined)$/;
/** What looks like a code and is not: names of models, and what the tests put where words stand. */
const noCodes = /^(x|gpt-test|vitest|jabuticaba|note|text|doc|paragraph|[a-z]+-\d+)$/;

/** Every field and value of a record, as deep as they stand. */
function* fieldsOf(store: string, name: string, value: unknown): Generator<[string, string, unknown]> {
  if (Array.isArray(value)) for (const one of value) yield* fieldsOf(store, name, one);
  else if (value && typeof value === "object" && !(value instanceof Uint8Array)) {
    if ("type" in value && value.type === "doc") return; // told as text
    for (const [field, inside] of Object.entries(value)) if (!ids.test(field)) yield* fieldsOf(store, field, inside);
  } else yield [store, name, value];
}

test("a lived life is told with a label for every field and words for every code", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia } = await linkedPair(world);
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  await paidFor(world, ana, "jabuticaba");
  await handleAll(post);
  const [unlabelled, unmapped] = [new Set<string>(), new Set<string>()];
  for (const { accountId } of [ana, lia])
    for await (const one of exportPerson(world.directory({ system: "test" }), accountId)) {
      if (!("record" in one) || one.store === "FILES") continue;
      for (const [store, field, value] of fieldsOf(one.store, "", one.record)) {
        if (!Object.hasOwn(fieldLabels, field)) unlabelled.add(`${store}.${field}`);
        const isCode = typeof value === "string" && /^[a-z]+([_-][a-z0-9]+)*$/.test(value) && !noCodes.test(value);
        if (isCode && !(isCoded(store, field) && codeWords(field, value))) unmapped.add(`${store}.${field}=${value}`);
      }
    }
  expect({ unlabelled: [...unlabelled], unmapped: [...unmapped] }).toEqual({ unlabelled: [], unmapped: [] });
});

async function pageOf(store: string, ...records: object[]) {
  const all = records.map((record) => ({ record })).values() as unknown as AsyncGenerator<Told>;
  const page = readablePage(0, { name: "Ana", zone: "America/Sao_Paulo" });
  let text = "";
  for await (const piece of page.of({ store } as ToldUnit, all)) text += piece;
  return text.replaceAll(/\s+/g, " ");
}

test("instants are told by their field, however long ago; days and hours as people say them, and what a person wrote as it is", async () => {
  const entry = { title: "2026-11-05", occurredAt: -2_208_988_800_000, createdAt: 0 };
  const page = await pageOf("diary_entry", entry);
  expect(page).toContain("<dt>Quando foi</dt><dd>31 de dezembro de 1899");
  expect(page).toContain("<dt>Criado</dt><dd>31 de dezembro de 1969");
  expect(page).toContain("<dd>2026-11-05</dd>");
  const mark = { regimenId: "reg_1", regimen: "Sertralina", slot: "2026-11-05T18:30", state: "taken", markedAt: 0 };
  const marks = await pageOf("regimen_mark", mark);
  for (const said of ["Sertralina", "5 de novembro de 2026 às 18:30", "<dt>Situação</dt><dd>feito"])
    expect(marks).toContain(said);
  expect(await pageOf("regimen", { since: "2026-11-05", kind: "habit", isShared: true })).toMatch(
    /<dt>Desde<\/dt><dd>5 de novembro de 2026.*hábito.*<dt>Quem atende você vê<\/dt><dd>sim/,
  );
});

test("a note is told as the text that it is", async () => {
  const line = (text: string, bold = false) => {
    return { type: "paragraph", content: [{ type: "text", text, ...(bold && { marks: [{ type: "bold" }] }) }] };
  };
  const content = { type: "doc", content: [line("Chegou <cedo>."), line("Dormiu bem.", true)] };
  const note = { format: "caris.note.v1", authorName: "Lia", signedAt: "2026-03-02T12:00:00.000Z", content };
  const page = await pageOf("session_note", { note, hash: "abc" });
  expect(page).toContain("<p>Chegou &lt;cedo&gt;.</p><p><strong>Dormiu bem.</strong></p>");
  expect(page).toContain("<dt>Assinado</dt><dd>2 de março de 2026");
  for (const ours of ["caris.note", "paragraph", "doc</dd>"]) expect(page).not.toContain(ours);
});

test("a file is linked under its person's name for it", async () => {
  const file = { id: "fil_01KJQ6PSG02DDBEEECJ0GZGZ0M", name: "Foto da <praia>/..\\2.JPG", type: "image/jpeg" };
  expect(fileEntry(file)).toBe("files/foto-da-praia-2-CJ0GZGZ0M".replace("CJ0", "J0") + ".jpeg");
  expect(fileEntry({ ...file, name: "文件.pdf" })).toBe(`files/${file.id}.jpeg`);
  const page = await pageOf("file", { ...file, state: "clean" });
  expect(page).toContain(`<a href="${fileEntry(file)}">`);
  expect(page).toContain("Foto da &lt;praia&gt;");
  expect(await pageOf("file", { ...file, state: "refused" })).not.toContain("href");
});
