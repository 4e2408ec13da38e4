import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { asSigner, said } from "../../../tests/worker/records";
import { book } from "../../../tests/worker/sessions";
import type { PatientCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { hours } from "~/lib/duration";
import { beginNote } from "./note/begin-note.server";
import { listNotes } from "./note/list-notes.server";
import { listNoteVersions, readNoteVersion } from "./note/note-versions.server";
import { readNote } from "./note/read-note.server";
import { saveNote } from "./note/save-note.server";
import { readOwnRecord, readOwnRecords } from "./reading/own-records.server";
import { shareNote } from "./reading/share-note.server";
import { addToNote } from "./signing/add-to-note.server";
import { signNote } from "./signing/sign-note.server";
import { readWorkingNotes, saveWorkingNotes } from "./working/working-notes.server";

/** A signed note given to its patient, a draft, and working notes. */
async function written(world = testWorld()) {
  const pair = await linkedPair(world);
  const ctx = await asSigner(world, pair.psychologist);
  const { id: appointmentId } = await book(pair);
  const patientId = pair.patient.memberId;
  await saveNote(ctx, { appointmentId }, { content: said("assinada") });
  const signed = await signNote(ctx, { appointmentId });
  await shareNote(ctx, { appointmentId }, true);
  const { id: draftId } = await beginNote(ctx, { patientId, content: said("rascunho") });
  await saveWorkingNotes(ctx, { patientId, content: said("hipótese minha"), version: 0 });
  return { ...pair, ctx, appointmentId, patientId, signedId: signed.id, draftId };
}
type Written = Awaited<ReturnType<typeof written>>;

/** Every door of the author, as somebody else would try it. */
function doors(ctx: PsychologistPlanesCtx, { appointmentId, patientId, signedId, draftId }: Written) {
  const [draft, ofPatient] = [{ noteId: draftId }, { noteId: signedId, patientId }];
  return {
    readBySession: () => readNote(ctx, { appointmentId }),
    readById: () => readNote(ctx, ofPatient),
    readDraft: () => readNote(ctx, draft),
    save: () => saveNote(ctx, { appointmentId }, { content: said("x") }),
    saveDraft: () => saveNote(ctx, draft, { content: said("x") }),
    sign: () => signNote(ctx, draft),
    add: () => addToNote(ctx, ofPatient, said("x")),
    share: () => shareNote(ctx, ofPatient, false),
    versions: () => listNoteVersions(ctx, draft, { limit: 20 }),
    version: () => readNoteVersion(ctx, draft, 1),
    list: () => listNotes(ctx, { patientId, limit: 20 }),
    begin: () => beginNote(ctx, { patientId, content: said("x") }),
    working: () => readWorkingNotes(ctx, { patientId }),
    saveWorking: () => saveWorkingNotes(ctx, { patientId, content: said("x") }),
  };
}

const missing = ["sessions.not_found", "records.not_found", "tenancy.patient_not_found"];

test("nobody but its author comes to a note: not without a care link, nor from another clinic, nor in another role", async () => {
  const mine = await written();
  const { world, clinicId } = mine;
  const before = await rowsOf("select * from session_note order by id");
  const unlinked = await world.person("psychologist", clinicId);
  const elsewhere = [await linkedPair(world, "CLINIC_1"), await linkedPair(world)];
  for (const stranger of [unlinked, ...elsewhere.map(({ psychologist }) => psychologist)]) {
    for (const [door, tried] of Object.entries(doors(await asSigner(world, stranger), mine)))
      expect(missing, door).toContain(await refusal(tried()));
  }
  for (const role of ["admin", "patient"] as const) {
    const { ctx } = await world.person(role, clinicId);
    const both = world.directory(ctx.actor);
    for (const [door, tried] of Object.entries(doors({ ...ctx, both } as unknown as PsychologistPlanesCtx, mine)))
      expect(["auth.forbidden", "sessions.not_found"], door).toContain(await refusal(tried()));
  }
  expect(await rowsOf("select * from session_note order by id")).toEqual(before);
});

test("a colleague who cares for the same patient has her own record, and sees nothing of the other's", async () => {
  const mine = await written();
  const colleague = await mine.world.person("psychologist", mine.clinicId);
  await mine.world.link(colleague, mine.patient);
  const ctx = await asSigner(mine.world, colleague);
  const { list, begin, working, saveWorking, ...others } = doors(ctx, mine);
  for (const [door, tried] of Object.entries(others)) expect(missing, door).toContain(await refusal(tried()));
  for (const own of [begin, saveWorking, list, working]) await own();
  expect(await readWorkingNotes(ctx, mine)).toMatchObject({ content: said("x"), version: 1 });
  expect(await readWorkingNotes(mine.ctx, mine)).toMatchObject({ content: said("hipótese minha"), version: 1 });
  expect((await listNotes(ctx, { patientId: mine.patientId, limit: 20 })).items).toHaveLength(1);
});

test("a patient reads what is given to them and to nobody else", async () => {
  const mine = await written();
  const other = await linkedPair(mine.world);
  expect((await readOwnRecords(mine.patient.ctx, { limit: 20 })).items).toHaveLength(1);
  expect((await readOwnRecords(other.patient.ctx, { limit: 20 })).items).toEqual([]);
  for (const id of [mine.signedId, mine.draftId])
    expect(await refusal(readOwnRecord(other.patient.ctx, { id }))).toBe("records.not_found");
  expect(await refusal(readOwnRecord(mine.patient.ctx, { id: mine.draftId }))).toBe("records.not_found");
  expect(await refusal(readOwnRecords(mine.ctx as unknown as PatientCtx, { limit: 20 }))).toBe("auth.forbidden");
});

test("when care ends the author keeps reading, finishes what was begun and adds; nothing new begins", async () => {
  const mine = await written();
  const { ctx, world, patientId, appointmentId, draftId } = mine;
  const later = await book(mine, { startAt: world.clock.now + hours(48) });
  await rowsOf("update care_link set ended_at = started_at where patient_id = ?", patientId);
  expect(await readNote(ctx, { appointmentId })).toMatchObject({ inCare: false, note: { content: said("assinada") } });
  expect((await listNotes(ctx, { patientId, limit: 20 })).items).toHaveLength(2);
  expect((await addToNote(ctx, { appointmentId }, said("mais"))).addenda).toHaveLength(1);
  expect((await saveNote(ctx, { noteId: draftId }, { content: said("terminada") })).state).toBe("saved");
  expect((await signNote(ctx, { noteId: draftId })).signature).not.toBeNull();
  expect(await readWorkingNotes(ctx, { patientId })).toMatchObject({ inCare: false, version: 1 });
  expect(await refusal(beginNote(ctx, { patientId, content: said("x") }))).toBe("tenancy.patient_not_found");
  expect(await refusal(saveNote(ctx, { appointmentId: later.id }, { content: said("x") }))).toBe("records.care_ended");
  expect(await refusal(saveWorkingNotes(ctx, { patientId, content: said("x") }))).toBe("records.care_ended");
  world.clock.now += hours(72);
  expect((await saveNote(ctx, { appointmentId: later.id }, { content: said("Veio.") })).state).toBe("saved");
});

test("working notes are under a key of their own: the record's does not open them", async () => {
  const { patient, patientId, clinicId, ctx } = await written();
  const [row] = await rowsOf<{ content_sealed: string }>("select content_sealed from working_note");
  expect(row?.content_sealed).not.toContain("hipótese");
  const vault = await openVault(patient.ctx, clinicId, patientId);
  const field = { table: "working_note", row: `${ctx.actor.memberId}/1`, column: "content" };
  expect(await refusal(vault.open(field, row?.content_sealed ?? ""))).toBe("kernel.unreadable");
});
