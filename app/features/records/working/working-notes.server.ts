import { noteLooking } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { selectKeysOf } from "~/features/kernel/keys/data-key.server";
import { commit } from "~/features/kernel/events/commit.server";
import { openWorkingVault, sealerFor, type Vault, vaultsOf } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { sameDocument } from "../document/canonical";
import type { RichDocument } from "../document/document";
import { authorScope } from "../note/find-note.server";
import { nextVersion } from "../note/history.policy";
import { storedDocument } from "../note/note-seal.server";
import { selectPatient } from "../note/note.repo.server";
import { againWhenOvertaken, keepsStanding, type NoteToSave } from "../note/save-note.server";
import { insertWorking, selectStanding, type WorkingScope } from "./working-notes.repo.server";

/** A psychologist's working notes about one patient. Null content: nothing was written yet. */
export type WorkingNotes = { content: RichDocument | null; version: number; savedAt: number | null };
/** The same with what its page shows. */
export type WorkingPage = WorkingNotes & { patient: { id: string; name: string }; inCare: boolean };
/** What became of a save. In a conflict nothing was written, and `notes` is what stands. */
export type SavedWorking = { state: "saved" | "conflict"; notes: WorkingNotes };

/** Where a version stands: it opens nowhere else. */
export function workingField({ authorId }: Pick<WorkingScope, "authorId">, version: number) {
  return { table: "working_note", row: `${authorId}/${version}`, column: "content" };
}

async function find(ctx: PsychologistCtx, patientId: string) {
  const scope = { ...authorScope(ctx), patientId };
  const [[row = null], [patient], keys] = await ctx.db.batch([
    selectStanding(ctx.db, scope),
    selectPatient(ctx.db, scope, patientId),
    selectKeysOf(ctx.db, scope.clinicId, [patientId]),
  ]);
  if (!patient || (!row && !patient.inCare)) throw new AppError("tenancy.patient_not_found");
  const seen = noteLooking(ctx, {
    ...{ action: "working_notes.read", subjects: row ? [patientId] : [] },
    right: patient.inCare ? undefined : "keeping",
  });
  const vault = async (): Promise<Vault> =>
    (await vaultsOf(seen, scope.clinicId, keys, "working")).get(patientId) ??
    (await openWorkingVault(seen, scope.clinicId, patientId));
  const nothing: WorkingNotes = { content: null, version: 0, savedAt: null };
  if (!row) return { scope, row, patient, notes: nothing };
  const content = storedDocument(await (await vault()).open(workingField(scope, row.version), row.contentSealed));
  return { scope, row, patient, notes: { content, version: row.version, savedAt: row.savedAt } };
}

/**
 * The psychologist's own working notes about a patient: for nobody else's eyes, whoever they are. Also after care ended, while there are any.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `kernel.unreadable`
 */
export async function readWorkingNotes(
  ctx: PsychologistCtx,
  { patientId }: { patientId: string },
): Promise<WorkingPage> {
  const { notes, patient } = await find(ctx, patientId);
  return { ...notes, patient: { id: patient.id, name: patient.name }, inCare: patient.inCare };
}

/** Judges and writes once. @throws AppError `records.changed_elsewhere` when somebody was quicker between reading and writing */
async function attempt(
  ctx: PsychologistCtx,
  { patientId, content, version, sitting }: NoteToSave & { patientId: string },
): Promise<SavedWorking> {
  const { scope, row, patient, notes } = await find(ctx, patientId);
  if (!patient.inCare) throw new AppError("records.care_ended");
  if (notes.content && sameDocument(notes.content, content)) return { state: "saved", notes };
  if (row && version !== undefined && version !== notes.version) return { state: "conflict", notes };
  const now = ctx.now();
  const page = sitting === undefined || sitting === "" ? null : sitting;
  const next = nextVersion(row, { sitting: page, now, keepsStanding: keepsStanding(notes.content, content) });
  const field = workingField(scope, next.version);
  const contentSealed = await (
    await sealerFor(ctx, scope.clinicId, patientId, "working")
  ).seal(field, JSON.stringify(content));
  const said = { ...scope, version: next.version, contentSealed, sitting: page, startedAt: next.startedAt };
  const audit = { action: "working_notes.save", entity: "member", entityId: patientId, fields: ["content"] };
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: insertWorking(ctx.db, { ...said, savedAt: now, kept: next.kept }, next),
    events: [],
    audit: next.replaces === null ? audit : [],
    onConflict: { working_note: "records.changed_elsewhere" },
  });
  return { state: "saved", notes: { content, version: next.version, savedAt: now } };
}

/**
 * Saves the psychologist's working notes, with the rules of `saveNote`: versions, sittings, conflicts. While care lasts.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `records.care_ended`
 */
export async function saveWorkingNotes(
  ctx: PsychologistCtx,
  input: NoteToSave & { patientId: string },
): Promise<SavedWorking> {
  return againWhenOvertaken(() => attempt(ctx, input));
}
