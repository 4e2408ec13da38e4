import { attachFiles } from "~/features/files/store/attach-files.server";
import { releaseFiles } from "~/features/files/store/release-files.server";
import { commit } from "~/features/kernel/events/commit.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findNote, openNote, type FoundNote, type NoteAsked } from "./find-note.server";
import type { Note } from "./note";
import { mostNoteFiles } from "./note-files";
import { touchNote } from "./draft-ends.repo.server";

/** What changes of a note's files; what is so already stays. */
export type FileChange = { add?: readonly string[] | undefined; remove?: readonly string[] | undefined };

/** What is left of a change to be done. @throws AppError as `changeFiles` */
function dueOf({ row, files, inCare }: FoundNote, { add = [], remove = [] }: FileChange) {
  if (!row) throw new AppError("records.not_found");
  if (row.signedAt !== null) throw new AppError("records.signed");
  const ids = files.map(({ file }) => file.id);
  const added = add.filter((id) => !ids.includes(id));
  const removed = remove.filter((id) => ids.includes(id) && !add.includes(id));
  if (added.length > 0 && !inCare) throw new AppError("records.care_ended");
  if (ids.length + added.length - removed.length > mostNoteFiles) throw tooMany();
  return { noteId: row.id, patientId: row.patientId, added, removed };
}

const tooMany = () =>
  new AppError("request.invalid", { fields: { files: `Use no máximo ${String(mostNoteFiles)} arquivos.` } });

/**
 * Makes files part of a draft, or takes them out; from its signature on nobody does. Files come under the patient's key
 * (`POST /api/files` with `patientId`), and while care lasts: what comes later is said in an addendum.
 * @returns the note as it stands then
 * @throws AppError as `readNote`, `records.signed`, `records.care_ended`, `request.invalid` (files) for one that is not there or too many
 */
export async function changeFiles(ctx: PsychologistCtx, asked: NoteAsked, change: FileChange): Promise<Note> {
  const found = await findNote(ctx, asked);
  const { noteId, patientId, added, removed } = dueOf(found, change);
  const { clinicId } = found.scope;
  const target = { kind: "session_note" as const, id: noteId };
  const { statements, missing } = await attachFiles(ctx, { fileIds: added, target, patientId });
  if (missing.length > 0)
    throw new AppError("request.invalid", { fields: { files: "Um dos arquivos não está mais aqui. Anexe de novo." } });
  const released = releaseFiles(ctx, { clinicId, target, fileIds: removed });
  if (statements.length + released.length > 0)
    await commit(ctx, {
      clinicId,
      statements: [...released, ...statements, touchNote(ctx.db, found.scope, noteId, ctx.now())],
      events: [],
      audit: {
        action: "records.save",
        entity: "session_note",
        entityId: noteId,
        subject: patientId,
        fields: ["files"],
      },
      onConflict: {
        session_note_signed: "records.signed",
        file_locked: "records.signed",
        session_note_files: "records.too_many_files",
      },
    });
  const after = await findNote(ctx, { noteId });
  if (!after.row) throw new AppError("records.not_found");
  return openNote(after.row, after);
}
