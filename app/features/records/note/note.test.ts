import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { said } from "../../../../tests/worker/records";
import { book, manyPatients } from "../../../../tests/worker/sessions";
import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { documentToText } from "../document/document-text";
import { minutes } from "~/lib/duration";
import { beginNote } from "./begin-note.server";
import { mostKept } from "./history.policy";
import { listNotes } from "./list-notes.server";
import { listNoteVersions, readNoteVersion } from "./note-versions.server";
import { readNote } from "./read-note.server";
import { saveNote } from "./save-note.server";
import { saveWorkingNotes } from "../working/working-notes.server";

/** A session with a note to write, and how its history reads. */
async function session() {
  const pair = await linkedPair(testWorld());
  const { id: appointmentId } = await book(pair);
  const ctx = pair.psychologist.ctx;
  const asked = { appointmentId };
  const history = async () => {
    const { items } = await listNoteVersions(ctx, asked, { limit: 100 });
    const texts = items.map(async ({ version }) =>
      documentToText((await readNoteVersion(ctx, asked, version)).content),
    );
    return Promise.all(texts);
  };
  return { ...pair, ctx, asked, history };
}

test("a note is begun by its first save, read by its author, and lies nowhere in the clear", async () => {
  const { world, ctx, asked, patient } = await session();
  expect(await readNote(ctx, asked)).toMatchObject({ note: null, mayWrite: true, patient: { name: "Ana" } });
  const { state, note } = await saveNote(ctx, asked, { content: said("Falou da irmã.\n\nDormiu pouco."), version: 0 });
  expect([state, note.version, note.appointmentId]).toEqual(["saved", 1, asked.appointmentId]);
  const page = await readNote(ctx, asked);
  expect(page).toMatchObject({ note, session: { id: asked.appointmentId }, inCare: true, mayWrite: true });
  expect(await readNote(ctx, { noteId: note.id, patientId: patient.memberId })).toEqual(page);
  await world.settled();
  const tables = ["session_note", "session_note_version", "domain_event", "audit_entry"];
  const rows = JSON.stringify(await Promise.all(tables.map((table) => rowsOf(`select * from ${table}`))));
  for (const word of ["irmã", "Dormiu"]) expect(rows).not.toContain(word);
});

test("what one page types is one version for ten minutes; nothing that another page wrote is ever written over", async () => {
  const { world, ctx, asked, history } = await session();
  let version = 0;
  const type = async (text: string, sitting: string) => {
    world.clock.now += minutes(1);
    ({
      note: { version },
    } = await saveNote(ctx, asked, { content: said(text), version, sitting }));
  };
  for (let i = 1; i <= 25; i++) await type(`a${i}`, "first tab");
  expect(await history()).toEqual(["a25", "a20", "a10"]);
  await type("b1", "second tab");
  await type("a26", "first tab");
  expect(await history()).toEqual(["a26", "b1", "a25", "a20", "a10"]);
  expect(version).toBe(27);
  const audits = await rowsOf("select id from audit_entry where action = 'records.save'");
  expect(audits).toHaveLength(5);
});

test("a text that is all but gone within one sitting does not take the place of what stood", async () => {
  const { ctx, asked, history, patient } = await session();
  const much = "Falou da irmã e do sono. ".repeat(10).trim();
  const [typing, working] = [{ sitting: "one" }, { patientId: patient.memberId }];
  await saveNote(ctx, asked, { ...typing, content: said(much), version: 0 });
  await saveNote(ctx, asked, { ...typing, content: said(`${much} Mais.`), version: 1 });
  await saveNote(ctx, asked, { ...typing, content: said(""), version: 2 });
  await saveNote(ctx, asked, { ...typing, content: said("De novo."), version: 3 });
  expect(await history()).toEqual(["De novo.", `${much} Mais.`]);
  await saveWorkingNotes(ctx, { ...working, ...typing, content: said(much), version: 0 });
  await saveWorkingNotes(ctx, { ...working, ...typing, content: said(""), version: 1 });
  expect(await rowsOf("select version from working_note order by version")).toEqual([{ version: 1 }, { version: 2 }]);
});

test("two tabs: the second is shown what stands, and nothing of either is lost", async () => {
  const { ctx, asked, history } = await session();
  await saveNote(ctx, asked, { content: said("início"), version: 0, sitting: "one" });
  await saveNote(ctx, asked, { content: said("início, um"), version: 1, sitting: "one" });
  const second = await saveNote(ctx, asked, { content: said("início, dois"), version: 1, sitting: "two" });
  expect([second.state, documentToText(second.note.content)]).toEqual(["conflict", "início, um"]);
  expect(await history()).toEqual(["início, um"]);
  const over = { content: said("início, dois"), version: second.note.version, sitting: "two" };
  expect((await saveNote(ctx, asked, over)).state).toBe("saved");
  // A lost answer: the very same again is no conflict, and no version.
  expect(await saveNote(ctx, asked, over)).toMatchObject({ state: "saved", note: { version: 3 } });
  expect(await history()).toEqual(["início, dois", "início, um"]);
});

test("saves of one moment: with a version one wins, without every one is kept", async () => {
  const { ctx, asked, history } = await session();
  const first = await Promise.all(
    ["a", "b", "c"].map((text) => saveNote(ctx, asked, { content: said(text), version: 0, sitting: text })),
  );
  expect(first.filter(({ state }) => state === "saved")).toHaveLength(1);
  expect(new Set(first.map(({ note }) => note.id)).size).toBe(1);
  await Promise.all(["d", "e", "f"].map((text) => saveNote(ctx, asked, { content: said(text) })));
  expect((await history()).toSorted().slice(-3)).toEqual(["d", "e", "f"]);
});

/** Somebody whose first reading takes so long that others act meanwhile. */
function slowly(ctx: PsychologistCtx, meanwhile: () => Promise<unknown>): PsychologistCtx {
  let first = true;
  const batch = async (statements: Statements) => {
    const found: unknown = await ctx.db.batch(statements);
    if (first) {
      first = false;
      await meanwhile();
    }
    return found;
  };
  const db = new Proxy(ctx.db, {
    get: (on, name, self): unknown => (name === "batch" ? batch : Reflect.get(on, name, self)),
  });
  return { ...ctx, db };
}

test("a save that was overtaken twice in one sitting is a conflict, never a version that does not stand", async () => {
  const { ctx, asked, patient } = await session();
  await saveNote(ctx, asked, { content: said("a"), version: 0 });
  const typing = async (on: PsychologistCtx) => {
    await saveNote(on, asked, { content: said("b"), version: 1, sitting: "b" });
    await saveNote(on, asked, { content: said("bb"), version: 2, sitting: "b" });
  };
  const slow = await saveNote(
    slowly(ctx, () => typing(ctx)),
    asked,
    { content: said("z"), version: 1 },
  );
  expect([slow.state, slow.note.version, documentToText(slow.note.content)]).toEqual(["conflict", 3, "bb"]);
  const working = { patientId: patient.memberId };
  await saveWorkingNotes(ctx, { ...working, content: said("a"), version: 0 });
  const thinking = async () => {
    await saveWorkingNotes(ctx, { ...working, content: said("b"), version: 1, sitting: "b" });
    await saveWorkingNotes(ctx, { ...working, content: said("bb"), version: 2, sitting: "b" });
  };
  const late = await saveWorkingNotes(slowly(ctx, thinking), { ...working, content: said("z"), version: 1 });
  expect([late.state, late.notes]).toMatchObject(["conflict", { version: 3, content: said("bb") }]);
});

test("a history is bounded: the oldest goes when one more comes", async () => {
  const { ctx, asked, history } = await session();
  await saveNote(ctx, asked, { content: said("0") });
  await rowsOf("update session_note set kept = ?", mostKept);
  await saveNote(ctx, asked, { content: said("1") });
  await saveNote(ctx, asked, { content: said("2") });
  expect(await history()).toEqual(["2"]);
  expect(await rowsOf("select kept, version from session_note")).toEqual([{ kept: mostKept, version: 3 }]);
});

test("each who comes to a session has a note of their own; between sessions a note is begun once", async () => {
  const pair = await linkedPair(testWorld());
  const { ctx } = pair.psychologist;
  const [other] = await manyPatients(pair, 1);
  const both = [pair.patient.memberId, other?.actor.memberId ?? ""];
  const { id: appointmentId } = await book(pair, { patientIds: both });
  for (const patientId of both) await saveNote(ctx, { appointmentId, patientId }, { content: said(patientId) });
  const read = both.map(async (patientId) => (await readNote(ctx, { appointmentId, patientId })).note?.content);
  expect(await Promise.all(read)).toEqual(both.map(said));
  expect((await readNote(ctx, { appointmentId })).note?.patientId).toBe(pair.patient.memberId);
  expect(await refusal(readNote(ctx, { appointmentId, patientId: "mem_none" }))).toBe("sessions.not_found");
  const call = { patientId: pair.patient.memberId, content: said("Ligou a escola.") };
  const { id: noteId } = await beginNote(ctx, call, "key-1");
  expect(await beginNote(ctx, call, "key-1")).toEqual({ id: noteId });
  expect((await listNotes(ctx, { patientId: call.patientId, limit: 20 })).items).toHaveLength(2);
});

test("a list of 20 out of 2,000 reads little more than it shows; a note is read in two round trips", async () => {
  const { world, ctx, asked, patient, clinicId } = await session();
  const { note } = await saveNote(ctx, asked, { content: said("a") });
  await rowsOf(`insert into session_note (clinic_id, id, patient_id, author_id, happened_at, version, kept, size, created_at, updated_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
    select '${clinicId}', 'nte_' || printf('%026d', i), '${patient.memberId}', '${ctx.actor.memberId}', i, 1, 1, 9, i, i from n`);
  await world.settled();
  const { meter } = world.scope.platform;
  const cost = async (work: () => Promise<unknown>) => {
    const before = { ...meter };
    await work();
    return { rows: meter.rowsRead - before.rowsRead, trips: meter.trips - before.trips };
  };
  const page = { patientId: patient.memberId, limit: 20 };
  const { nextCursor } = await listNotes(ctx, page);
  const listed = await cost(() => listNotes(ctx, { ...page, cursor: nextCursor ?? "" }));
  expect(listed.rows).toBeLessThanOrEqual(45);
  expect(listed.trips).toBe(1);
  const firstPage = await cost(() => listNotes(ctx, page));
  expect(firstPage.rows).toBeLessThanOrEqual(45);
  await rowsOf("update session_note set signed_at = 1 where happened_at between 1000 and 5000");
  const { items, drafts } = await listNotes(ctx, page);
  expect(items.filter(({ signedAt }) => signedAt === null)).toHaveLength(1);
  expect(drafts.map(({ happenedAt }) => happenedAt)).toEqual([999, 998, 997, 996, 995]);
  const bySession = await cost(() => readNote(ctx, asked));
  expect(bySession.rows).toBeLessThanOrEqual(20);
  await world.settled();
  const byId = await cost(() => readNote(ctx, { noteId: note.id, patientId: patient.memberId }));
  // One of these trips is the audit row that is written beside the answer.
  expect([byId.trips - 1 <= 1, bySession.trips - 1 <= 2]).toEqual([true, true]);
});
