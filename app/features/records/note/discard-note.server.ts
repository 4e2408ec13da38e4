import { releaseFiles } from "~/features/files/store/release-files.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { findNote, type NoteAsked } from "./find-note.server";
import { discardDraft } from "./draft-ends.repo.server";

/**
 * Discards a draft, with its history and its files. It is no record yet: nobody has signed it and nobody but its author could ever read it, so
 * that no term holds it (docs/adr/0058). What is signed can be discarded by nobody. That a session is to be told remains.
 * @param version the one that the author has before her; without it the one that stands
 * @throws AppError as `readNote`, `records.signed`, `records.changed_elsewhere` when another stands by now
 */
export async function discardNote(ctx: PsychologistCtx, asked: NoteAsked, version?: number): Promise<{ id: string }> {
  const { row, scope } = await findNote(ctx, asked);
  if (!row) throw new AppError("records.not_found");
  if (row.signedAt !== null) throw new AppError("records.signed");
  if (version !== undefined && version !== row.version) throw new AppError("records.changed_elsewhere");
  const { clinicId } = scope;
  const target = { kind: "session_note" as const, id: row.id };
  await commit(ctx, {
    clinicId,
    statements: [...discardDraft(ctx.db, scope, row), ...releaseFiles(ctx, { clinicId, target, atOnce: true })],
    events: [],
    audit: { action: "records.discard", entity: "session_note", entityId: row.id, subject: row.patientId },
    onConflict: { session_note_signed: "records.signed", "session_note.version": "records.changed_elsewhere" },
  });
  return { id: row.id };
}
