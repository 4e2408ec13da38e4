import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { authorScope } from "./find-note.server";
import type { ListedNote } from "./note";
import { selectDrafts, selectNotesOf } from "./note-list.repo.server";
import { selectPatient } from "./note.repo.server";

/** The author's notes about one patient, and who that is. */
export type NoteList = Page<ListedNote> & { patient: { id: string; name: string }; inCare: boolean };

/**
 * The author's own notes about a patient, the newest first, without what they say. Also after care ended, while there are any.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `request.invalid` for a bad cursor
 */
export async function listNotes(
  ctx: PsychologistCtx,
  { patientId, limit, cursor }: PageInput & { patientId: string },
): Promise<NoteList> {
  const scope = authorScope(ctx);
  const after = placeAfter(cursor);
  const [rows, [patient]] = await ctx.db.batch([
    selectNotesOf(ctx.db, scope, patientId, { after, limit: limit + 1 }),
    selectPatient(ctx.db, scope, patientId),
  ]);
  if (!patient || (rows.length === 0 && !patient.inCare)) throw new AppError("tenancy.patient_not_found");
  const { id, name, inCare } = patient;
  return { ...toPage(rows, limit, (row) => ({ at: row.happenedAt, id: row.id })), patient: { id, name }, inCare };
}

/** The author's notes that wait for their signature, of all patients, the newest first. */
export async function listDrafts(
  ctx: PsychologistCtx,
  { limit, cursor }: PageInput,
): Promise<Page<ListedNote & { patientId: string }>> {
  const scope = authorScope(ctx);
  const rows = await selectDrafts(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 });
  return toPage(rows, limit, (row) => ({ at: row.happenedAt, id: row.id }));
}
