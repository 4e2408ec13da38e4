import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { asSigner } from "../../../../tests/worker/records";
import { sessionNote } from "~/features/records/note/session-note.table";
import { sessionNoteVersion } from "~/features/records/note/session-note-version.table";
import { listNotes } from "~/features/records/note/list-notes.server";
import { readNote } from "~/features/records/note/read-note.server";
import { saveNote } from "~/features/records/note/save-note.server";
import { signNote } from "~/features/records/signing/sign-note.server";
import { documentToText } from "~/features/records/document/document-text";
import { notice } from "~/features/notifications/notice/notice.table";
import { importRow } from "../file/import-row.table";
import type { ImporterCtx } from "../importer";
import { readDatedText } from "../reading/read-dated-text";
import { actOnImport } from "../steps/act-on-import.server";
import { readImport } from "../steps/read-import.server";
import { takeUpload } from "../steps/take-upload.server";

const form = { encoding: "auto", separator: "auto" } as const;

async function practice() {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Ana Souza");
  const rosa = await world.person("patient", clinicId, "Rosa Lima");
  const lia = await world.person("patient", clinicId, "Lia Prado");
  await world.person("patient", clinicId, "Caio Reis");
  for (const one of [rosa, lia]) await world.link(psychologist, one);
  const ctx: ImporterCtx = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) };
  return { post, world, clinicId, psychologist, rosa, lia, ctx };
}

async function mapped(ctx: ImporterCtx, text: string, said: Record<string, string> = {}) {
  const { id } = await takeUpload(ctx, { kind: "notes", file: new File([text], "notas.txt"), form });
  const { mapping } = await readImport(ctx, { id });
  const columns = Object.fromEntries(Object.entries(mapping).map(([name, at]) => [`col.${name}`, String(at)]));
  await actOnImport(ctx, id, { intent: "map", ...columns, ...said });
  return id;
}

const told = async (ctx: ImporterCtx, id: string) =>
  Object.fromEntries(
    (await readImport(ctx, { id })).rows.map(({ row, faults }) => [row, faults.map((f) => f.words).join(" ")]),
  );

test("notes come in as drafts of hers with their own day, marked, sealed under the patient's key, and nobody is told", async () => {
  const { post, ctx, rosa, lia, psychologist } = await practice();
  const text = [
    "Paciente: Rosa Lima",
    "",
    "23/02/2019 14:30",
    "Falou da pitanga.",
    "",
    'Segundo parágrafo; com sinais "e" =cmd()',
    "# 2020-05-01 - Lia Prado",
    "Outra pitanga.",
  ].join("\r\n");
  const id = await mapped(ctx, text);
  expect(JSON.stringify(await ctx.db.select().from(importRow))).not.toMatch(/pitanga|Rosa/);
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  expect((await readImport(ctx, { id })).counts).toMatchObject({ done: 2, refused: 0 });
  const rows = await ctx.db.select().from(sessionNote);
  expect(rows).toHaveLength(2);
  const of = (patientId: string) => rows.find((row) => row.patientId === patientId);
  expect(of(rosa.memberId)).toMatchObject({
    happenedAt: Date.UTC(2019, 1, 23, 17, 30),
    signedAt: null,
    authorId: psychologist.memberId,
    appointmentId: null,
  });
  expect(of(lia.memberId)?.broughtAt).toBeTruthy();
  expect(JSON.stringify(await ctx.db.select().from(sessionNoteVersion))).not.toContain("pitanga");
  const { note } = await readNote(psychologist.ctx, { noteId: of(rosa.memberId)?.id ?? "" });
  expect(note && documentToText(note.content)).toBe('Falou da pitanga.\n\nSegundo parágrafo; com sinais "e" =cmd()');
  expect((await listNotes(psychologist.ctx, { patientId: lia.memberId, limit: 9 })).items).toMatchObject([
    { broughtAt: expect.any(Number) as number },
  ]);
  expect(await ctx.db.select().from(notice)).toEqual([]);
});

test("faults are said: a day to come, nobody's, no text, twice; a patient chosen for all takes what names nobody", async () => {
  const { ctx, rosa, psychologist, world, clinicId } = await practice();
  const rows = [
    "26/11/2030;;a",
    "31/02/2019;;b",
    "01/02/2019;Caio Reis;c",
    "01/02/2019;;",
    "01/02/2019;;d",
    "01/02/2019;;d",
    "02/02/2019;rosa lima;e",
  ];
  const id = await mapped(ctx, `data;paciente;texto\n${rows.join("\n")}`, { "opt.patientId": rosa.memberId });
  const words = await told(ctx, id);
  expect(words[2]).toMatch(/ainda vem|dois anos/);
  expect(words[3]).toMatch(/não é um dia/);
  expect(words[4]).toMatch(/entre quem você acompanha/);
  expect(words[5]).toMatch(/Falta o texto/);
  expect(words[7]).toBe("A mesma nota já está na linha 6.");
  expect((await readImport(ctx, { id })).counts).toMatchObject({ ready: 2, refused: 5 });
  const foreign = await world.person("patient", clinicId, "Iris");
  const chosen = await mapped(ctx, "data;texto\n01/02/2019;x", { "opt.patientId": foreign.memberId });
  expect((await readImport(ctx, { id: chosen })).counts).toMatchObject({ ready: 0 });
  const admin = await world.person("admin", clinicId, "Davi");
  const asAdmin = { ...admin.ctx, both: world.directory(admin.ctx.actor) } as ImporterCtx;
  expect(await refusalOf(readImport(asAdmin, { id }))).toBe("imports.not_found");
  expect(await refusalOf(mapped(asAdmin, "data;texto\n01/02/2019;x"))).toBe("auth.forbidden");
  expect(psychologist.memberId).toBeTruthy();
});

test("undone, a note as it came is gone with its text; one that was written on or signed stays", async () => {
  const { post, ctx, rosa, psychologist } = await practice();
  const lines = [
    "data;paciente;texto",
    ...["um", "dois", "três"].map((word, i) => `0${i + 1}/02/2019;Rosa Lima;${word}`),
  ];
  const id = await mapped(ctx, lines.join("\n"));
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  const [a, b] = await ctx.db.select().from(sessionNote).orderBy(sessionNote.happenedAt);
  const signer = await asSigner(post.world, psychologist);
  await signNote(signer, { noteId: a?.id ?? "" });
  const content = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "mais" }] }],
  };
  await saveNote(psychologist.ctx, { noteId: b?.id ?? "" }, { content });
  await actOnImport(ctx, id, { intent: "undo" });
  await handleAll(post);
  expect((await readImport(ctx, { id })).counts).toMatchObject({ undone: 1, kept: 2 });
  expect(Object.values(await told(ctx, id))).toEqual([
    "Fica: a nota já foi assinada.",
    "Fica: a nota mudou depois, ou tem arquivos.",
  ]);
  expect(await ctx.db.select().from(sessionNote).where(eq(sessionNote.patientId, rosa.memberId))).toHaveLength(2);
});

test("a plain text is told from a CSV, and a hostile one is read soon", () => {
  const began = Date.now();
  expect(readDatedText("data;texto\n01/02/2019;x")).toBeNull();
  expect(readDatedText("01/02/2019;x")).toBeNull();
  expect(readDatedText("\n01/02/2019\n")).toEqual({
    rows: [
      ["Paciente", "Data", "Hora", "Texto"],
      ["", "01/02/2019", "12:00", ""],
    ],
  });
  expect(readDatedText(`01/02/2019\n${"01/02/2019 ".repeat(300_000)}`)).toMatchObject({
    problem: expect.any(String) as string,
  });
  expect(readDatedText("01/02/2019\n".repeat(300_000))).toMatchObject({
    problem: expect.stringMatching(/2\.000 notas/) as string,
  });
  expect(readDatedText(`Paciente: ${" ".repeat(1_000_000)}x`)).toBeTruthy();
  expect(Date.now() - began).toBeLessThan(2000);
});
