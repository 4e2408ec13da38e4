import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { authorScope } from "./find-note.server";
import type { ListedNote } from "./note";
import { selectDrafts, selectNotesOf } from "./note-list.repo.server";
import { selectPatient } from "./note.repo.server";

/** The author's notes about one patient, and who that is. */
export type NoteList = Page<ListedNote> & {
  /** On the first page: those that wait for their signature on later ones, five at most, so that none is forgotten there. */
  drafts: ListedNote[];
  patient: { id: string; name: string };
  inCare: boolean;
};

/** Forgotten drafts that are shown before the list. */
const mostDrafts = 5;

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
  const [rows, unsigned, [patient]] = await ctx.db.batch([
    selectNotesOf(ctx.db, scope, patientId, { after, limit: limit + 1 }),
    selectDrafts(ctx.db, scope, patientId, { after, limit: after ? 0 : limit }),
    selectPatient(ctx.db, scope, patientId),
  ]);
  if (!patient || (rows.length === 0 && !patient.inCare)) throw new AppError("tenancy.patient_not_found");
  const { id, name, inCare } = patient;
  const shown = toPage(rows, limit, (row) => ({ at: row.happenedAt, id: row.id }));
  const onPage = new Set(shown.items.map((note) => note.id));
  const drafts = unsigned.filter((note) => !onPage.has(note.id)).slice(0, mostDrafts);
  return { ...shown, drafts, patient: { id, name }, inCare };
}
