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
import { appointment } from "~/features/appointments/booking/appointment.table";
import { importFile } from "../file/import-file.table";
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
  const { post, ctx, rosa, lia, psychologist, clinicId } = await practice();
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
  expect(await ctx.db.select().from(notice).where(eq(notice.clinicId, clinicId))).toEqual([]);
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

test("a note goes with the one session of its day, which the dry run says; where there are two, or a note, or another of that day, it stays between", async () => {
  const { post, ctx, rosa, lia, psychologist } = await practice();
  const at = (day: string, hour: string) => `Rosa Lima;${day};${hour};50`;
  const file = [
    at("01/02/2019", "14:30"),
    at("02/02/2019", "9:00"),
    at("02/02/2019", "15:00"),
    at("03/02/2019", "8:00"),
  ];
  file.push(at("04/02/2019", "23:30"), "Lia Prado;05/02/2019;10:00;50");
  const sessions = await takeUpload(ctx, {
    kind: "sessions",
    file: new File([`paciente;data;hora;minutos\n${file.join("\n")}`], "sessoes.csv"),
    form,
  });
  const columns = { "col.patient": "0", "col.date": "1", "col.time": "2", "col.minutes": "3" };
  await actOnImport(ctx, sessions.id, { intent: "map", ...columns });
  await actOnImport(ctx, sessions.id, { intent: "start" });
  await handleAll(post);
  const booked = await ctx.db.select().from(appointment);
  expect(booked).toHaveLength(6);
  const ofDay = (startAt: number) => booked.find((one) => one.startAt === startAt)?.id;
  const rows = [
    "01/02/2019;Rosa Lima;um",
    "02/02/2019;Rosa Lima;dois, de qual?",
    "03/02/2019;Rosa Lima;três",
    "03/02/2019;Rosa Lima;mais uma do dia três",
    "04/02/2019;Rosa Lima;tarde da noite",
    "05/02/2019;Rosa Lima;no dia da sessão de outra pessoa",
  ];
  const id = await mapped(ctx, `data;paciente;texto\n${rows.join("\n")}`);
  expect(await readImport(ctx, { id })).toMatchObject({ tied: 2, counts: { ready: 6 } });
  // Somebody writes the note of one of the two between the dry run and the run.
  const late = ofDay(Date.UTC(2019, 1, 5, 1, 30)) ?? ""; // 23:30 in the summer time of that year
  const content = { type: "doc" as const, content: [{ type: "paragraph" as const }] };
  await saveNote(psychologist.ctx, { appointmentId: late, patientId: rosa.memberId }, { content });
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  const notes = (await ctx.db.select().from(sessionNote)).filter(({ broughtAt }) => broughtAt !== null);
  expect(notes).toHaveLength(6);
  const tied = notes.filter(({ appointmentId }) => appointmentId !== null);
  const first = Date.UTC(2019, 1, 1, 16, 30);
  expect(tied).toMatchObject([{ appointmentId: ofDay(first), happenedAt: first, patientId: rosa.memberId }]);
  // What is begun anew does not remember what was found before.
  const again = await mapped(ctx, "data;paciente;texto\n01/02/2019;Rosa Lima;de novo");
  expect(await readImport(ctx, { id: again })).toMatchObject({ tied: 0, counts: { ready: 1 } });
  expect(lia.memberId).toBeTruthy();
});

test("a name that is nobody's is matched by hand, once for all its rows, to somebody cared for alone, and stays so through the run", async () => {
  const { post, ctx, lia, world, clinicId } = await practice();
  const rows = ["01/02/2019;Lili;um", "02/02/2019;LILI ;dois", "03/02/2019;Zé;três", "04/02/2019;Rosa Lima;quatro"];
  const text = `data;paciente;texto\n${rows.join("\n")}`;
  const id = await mapped(ctx, text);
  const before = await readImport(ctx, { id });
  expect(before.unknown).toEqual([
    { row: 2, name: "Lili", rows: 2, personId: "" },
    { row: 4, name: "Zé", rows: 1, personId: "" },
  ]);
  const columns = { "col.date": "0", "col.patient": "1", "col.text": "2" };
  const foreign = await world.person("patient", clinicId, "Iris");
  const said = { "opt.who.2": lia.memberId, "opt.who.4": foreign.memberId };
  await actOnImport(ctx, id, { intent: "map", ...columns, ...said });
  const after = await readImport(ctx, { id });
  expect(after.counts).toMatchObject({ ready: 3, refused: 1 });
  expect(after.unknown).toContainEqual({ row: 2, name: "Lili", rows: 2, personId: lia.memberId });
  // Names stay sealed: the row of the import keeps ids and numbers.
  expect(JSON.stringify(await ctx.db.select().from(importFile))).not.toMatch(/Lili|Zé/);
  await actOnImport(ctx, id, { intent: "start" });
  await handleAll(post);
  const notes = await ctx.db.select().from(sessionNote).where(eq(sessionNote.patientId, lia.memberId));
  expect(notes).toHaveLength(2);
  expect((await readImport(ctx, { id })).counts).toMatchObject({ done: 3, refused: 1 });
  // Taken back by hand, the rows are nobody's again.
  const other = await mapped(ctx, text, { "opt.who.2": lia.memberId });
  await actOnImport(ctx, other, { intent: "map", ...columns, "opt.who.2": "" });
  expect((await readImport(ctx, { id: other })).counts).toMatchObject({ ready: 1, refused: 3 });
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
