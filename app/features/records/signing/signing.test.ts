import fc from "fast-check";
import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { asSigner, exported, said } from "../../../../tests/worker/records";
import { book } from "../../../../tests/worker/sessions";
import example from "../../../../docs/signed-record.example.json";
import { AppError } from "~/lib/app-error";
import { beginNote } from "../note/begin-note.server";
import { readNote } from "../note/read-note.server";
import { saveNote } from "../note/save-note.server";
import { readOwnRecords } from "../reading/own-records.server";
import { shareNote } from "../reading/share-note.server";
import { saveTemplate } from "../templates/templates.server";
import { saveWorkingNotes } from "../working/working-notes.server";
import { restoreVersion } from "../writing/read-history.server";
import { savePosted } from "../writing/save-posted.server";
import { addToNote } from "./add-to-note.server";
import { eraseNotes } from "./own-signed.server";
import { firstBroken, type SignedRecord } from "./signed-form";
import { signNote } from "./sign-note.server";

async function drafted() {
  const pair = await linkedPair(testWorld());
  const { id: appointmentId } = await book(pair);
  const ctx = await asSigner(pair.world, pair.psychologist);
  const asked = { appointmentId };
  const { note } = await saveNote(ctx, asked, { content: said("Falou da irmã."), version: 0 });
  return { ...pair, ctx, asked, note };
}

/** What is signed, to the byte, as it lies in the database. */
const stored = () =>
  rowsOf(`select n.patient_id, n.author_id, n.appointment_id, n.happened_at, n.version, n.signed_at, n.hash, n.signed_name, n.crp,
    v.content_sealed, (select count(*) from session_note_version) as versions from session_note n
    join session_note_version v on v.note_id = n.id and v.version = n.version`);

/** Whatever way somebody tries to change a signed note: each must be refused or leave it as it is. */
const attempts: Record<string, (on: Awaited<ReturnType<typeof drafted>>) => Promise<unknown>> = {
  save: ({ ctx, asked }) => saveNote(ctx, asked, { content: said("outro") }),
  saveVersion: ({ ctx, asked }) => saveNote(ctx, asked, { content: said("outro"), version: 1, sitting: "x" }),
  saveById: ({ ctx, note }) => saveNote(ctx, { noteId: note.id }, { content: said("outro"), version: 0 }),
  signAgain: ({ ctx, asked }) => signNote(ctx, asked),
  signSame: ({ ctx, asked }) => signNote(ctx, asked, 1),
  share: ({ ctx, asked }) => shareNote(ctx, asked, true),
  unshare: ({ ctx, asked }) => shareNote(ctx, asked, false),
  add: ({ ctx, asked }) => addToNote(ctx, asked, said("mais")),
  pageForm: ({ ctx, asked }) => savePosted(ctx, asked, { version: 1, text: "outro" }),
  pageAppends: ({ ctx, asked }) => savePosted(ctx, asked, { version: 1, append: "mais" }),
  pageRestores: ({ ctx, asked }) => restoreVersion(ctx, asked, { restore: 1, version: 1 }),
  template: ({ ctx }) => saveTemplate(ctx, { code: "soap", content: said("outro") }),
  working: ({ ctx, patient }) => saveWorkingNotes(ctx, { patientId: patient.memberId, content: said("outro") }),
  erase: ({ ctx, patient }) => eraseNotes({ ...ctx, ...patient, role: "patient", isKept: true }),
  sqlText: () => rowsOf("update session_note_version set content_sealed = 'x'"),
  sqlDeleteText: () => rowsOf("delete from session_note_version"),
  sqlDelete: () => rowsOf("delete from session_note"),
  sqlUnsign: () => rowsOf("update session_note set signed_at = null, hash = null"),
  sqlHash: () => rowsOf("update session_note set hash = 'x'"),
  sqlMove: () => rowsOf("update session_note set patient_id = 'mem_x', happened_at = 1"),
  sqlVersion: () =>
    rowsOf(`insert into session_note_version (clinic_id, note_id, version, patient_id, content_sealed, started_at, saved_at)
      select clinic_id, note_id, 2, patient_id, 'x', 1, 1 from session_note_version`),
  sqlReplace: () => rowsOf("update session_note set version = 2"),
  sqlOrReplace: () =>
    rowsOf(`insert or replace into session_note (clinic_id, id, patient_id, author_id, happened_at, version, kept, size, hash, created_at, updated_at)
      select clinic_id, id, patient_id, author_id, happened_at, version, kept, size, 'forged', 1, 1 from session_note`),
  sqlOrReplaceSession: () =>
    rowsOf(`insert or replace into session_note (clinic_id, id, patient_id, author_id, appointment_id, happened_at, version, kept, size, created_at, updated_at)
      select clinic_id, 'nte_other', patient_id, author_id, appointment_id, happened_at, version, kept, size, 1, 1 from session_note`),
  sqlOrReplaceText: () =>
    rowsOf(`insert or replace into session_note_version (clinic_id, note_id, version, patient_id, content_sealed, started_at, saved_at)
      select clinic_id, note_id, version, patient_id, 'x', 1, 1 from session_note_version`),
  sqlOrReplaceAddendum: () =>
    rowsOf(`insert or replace into note_addendum (clinic_id, note_id, number, patient_id, content_sealed, signed_at, signed_name, crp, hash)
      select clinic_id, note_id, number, patient_id, 'x', 1, 'x', 'x', 'x' from note_addendum`),
  sqlAddenda: () => rowsOf("delete from note_addendum"),
  sqlAddendum: () => rowsOf("update note_addendum set content_sealed = 'x', hash = 'x'"),
};

test("sign, then any way of writing, in any order: bytes and hash stay as they were, and every signature holds", async () => {
  const steps = fc.array(fc.constantFrom(...Object.keys(attempts)), { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, async (names) => {
      await rowsOf("update session_note set released_at = 1 where signed_at is not null");
      for (const table of ["note_addendum", "session_note_version", "session_note"])
        await rowsOf(`delete from ${table}`);
      const on = await drafted();
      const signed = await signNote(on.ctx, on.asked, 1);
      const before = await stored();
      for (const name of names) {
        on.world.clock.now += 1000;
        await attempts[name]?.(on).catch((error: unknown) => {
          const isRefusal = error instanceof AppError && error.code.startsWith("records.");
          if (!isRefusal && !String(error).includes("constraint failed")) throw error;
        });
        expect(await stored()).toEqual(before);
      }
      const { note } = await readNote(on.ctx, on.asked);
      if (!note) throw new Error("it is gone");
      expect([note.content, note.signature]).toEqual([signed.content, signed.signature]);
      expect(note.addenda.map(({ number }) => number)).toEqual(note.addenda.map((_, at) => at + 1));
      const [record, ...others] = await exported(on.patient);
      expect([record?.hash, others]).toEqual([note.signature?.hash, []]);
      expect(record && (await firstBroken(record))).toBeNull();
    }),
    { numRuns: 12, examples: [[Object.keys(attempts)], [["add", "add", ...Object.keys(attempts).toReversed()]]] },
  );
});

test("no other note takes the place of a signed one", async () => {
  const { ctx, asked, patient, note } = await drafted();
  await signNote(ctx, asked);
  const { id } = await beginNote(ctx, { patientId: patient.memberId, content: said("outra") });
  const takes = [
    rowsOf("update or replace session_note set id = ? where id = ?", note.id, id),
    rowsOf("update or replace session_note set appointment_id = ? where id = ?", asked.appointmentId, id),
  ];
  for (const { status } of await Promise.allSettled(takes)) expect(status).toBe("rejected");
  expect((await readNote(ctx, asked)).note).toMatchObject({ id: note.id, isIntact: true });
});

test("a signature that does not hold is seen when its note is opened, and in the export", async () => {
  const { ctx, asked, patient, note } = await drafted();
  await signNote(ctx, asked);
  expect((await readNote(ctx, asked)).note?.isIntact).toBe(true);
  // Somebody with the database in their hands.
  const trigger = await rowsOf<{ sql: string }>("select sql from sqlite_master where name = 'session_note_signed'");
  await rowsOf("drop trigger session_note_signed");
  await rowsOf("update session_note set crp = '01/1' where id = ?", note.id);
  await rowsOf(trigger[0]?.sql ?? "");
  expect((await readNote(ctx, asked)).note?.isIntact).toBe(false);
  expect(await exported(patient)).toMatchObject([{ isIntact: false }]);
});

test("anybody with the export can check it: one letter changed, or one addendum taken out, is found", async () => {
  const { ctx, asked, patient } = await drafted();
  await signNote(ctx, asked);
  await addToNote(ctx, asked, said("A irmã é a Rita."));
  await addToNote(ctx, asked, said("Corrijo: Rute."));
  const [record] = await exported(patient);
  if (!record) throw new Error("it is not told");
  expect(record.addenda.map(({ addendum }) => addendum.previous)).toEqual([record.hash, record.addenda[0]?.hash]);
  expect(await firstBroken(record)).toBeNull();
  // The same bytes as who has our recipe alone comes to (tests/node/signed-records.test.mjs).
  expect(await firstBroken(example as unknown as SignedRecord)).toBeNull();
  const broken = async (from: string, to: string) =>
    firstBroken(JSON.parse(JSON.stringify(record).replace(from, to)) as SignedRecord);
  expect(await broken("Falou", "Calou")).toBe(0);
  expect(await broken("Rute", "Rita")).toBe(2);
  expect(await firstBroken({ ...record, addenda: record.addenda.slice(1) })).toBe(1);
});

test("a double click is one signature; two at once, or a save beside it, end in one of both", async () => {
  const { ctx, asked, note } = await drafted();
  const [one, two] = await Promise.allSettled([signNote(ctx, asked, 1), signNote(ctx, asked, 1)]);
  expect([one, two].filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  const again = await signNote(ctx, asked, 1);
  expect(again.signature?.hash).toBe((await readNote(ctx, asked)).note?.signature?.hash);
  expect(await refusal(signNote(ctx, asked))).toBe("records.signed");
  expect(
    await rowsOf("select id from domain_event where type = 'records.signed' and aggregate_id = ?", note.id),
  ).toHaveLength(1);
  const other = await drafted();
  await Promise.allSettled([
    signNote(other.ctx, other.asked, 1),
    saveNote(other.ctx, other.asked, { content: said("depressa"), version: 1 }),
  ]);
  const after = (await readNote(other.ctx, other.asked)).note;
  expect([after?.version, after?.signature !== null]).toEqual(after?.signature ? [1, true] : [2, false]);
});

test("addenda come after the signature alone, one after another, each once", async () => {
  const { ctx, asked } = await drafted();
  expect(await refusal(addToNote(ctx, asked, said("cedo")))).toBe("records.not_signed");
  expect(await refusal(signNote(ctx, asked, 7))).toBe("records.changed_elsewhere");
  await signNote(ctx, asked);
  expect(await refusal(addToNote(ctx, asked, said("  ")))).toBe("records.empty");
  const both = await Promise.allSettled([addToNote(ctx, asked, said("um")), addToNote(ctx, asked, said("dois"))]);
  const done = both.filter(({ status }) => status === "fulfilled").length;
  expect((await readNote(ctx, asked)).note?.addenda).toHaveLength(done);
  const again = [await addToNote(ctx, asked, said("três"), "k"), await addToNote(ctx, asked, said("três"), "k")];
  expect(again.map(({ addenda }) => addenda.length)).toEqual([done + 1, done + 1]);
});

test("without a CRP, or without a word, nothing is signed", async () => {
  const { psychologist, world, ctx, asked } = await drafted();
  const both = world.directory({ ...psychologist.ctx.actor, accountId: "acc_none" });
  const nobody = { ...psychologist.ctx, actor: both.actor, both };
  expect(await refusal(signNote(nobody, asked))).toBe("identity.no_crp");
  await saveNote(ctx, asked, { content: said(" ") });
  expect(await refusal(signNote(ctx, asked))).toBe("records.empty");
});

test("the patient reads what was given to them, as it stands with its date; never a draft, never what was taken back", async () => {
  const { patient, ctx, asked, world } = await drafted();
  const readable = async () => (await readOwnRecords(patient.ctx, { limit: 100 })).items;
  expect(await refusal(shareNote(ctx, asked, true))).toBe("records.not_signed");
  await signNote(ctx, asked);
  expect(await readable()).toEqual([]);
  world.clock.now += 1000;
  await shareNote(ctx, asked, true);
  await addToNote(ctx, asked, said("Combinamos ligar."));
  const [record, ...more] = await readable();
  expect(more).toEqual([]);
  expect(record).toMatchObject({ content: said("Falou da irmã."), readableAt: world.clock.now });
  expect(record?.addenda.map(({ content }) => content)).toEqual([said("Combinamos ligar.")]);
  await shareNote(ctx, asked, false);
  expect(await readable()).toEqual([]);
});
