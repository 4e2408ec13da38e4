import { toAttachmentValue } from "~/features/files/attachment-value";
import { takePosted } from "~/features/files/upload/posted-file.server";
import type { StoringCtx } from "~/features/files/upload/take-room.server";
import type { PsychologistActor } from "~/features/kernel/actor";
import { findNote, type NoteAsked } from "../note/find-note.server";
import { mostNoteFiles } from "../note/note-files";

/** Takes in the files of a note's form that was posted without scripts, under its patient's key. @throws AppError as `takePosted` */
export async function takeNoteFiles(
  ctx: StoringCtx<PsychologistActor>,
  asked: NoteAsked,
  posted: readonly File[],
  typed: Record<string, string | string[]>,
): Promise<void> {
  if (posted.length === 0) return;
  const { patient } = await findNote(ctx, asked);
  const taking = { most: mostNoteFiles, key: typed.key, valueOf: toAttachmentValue, patientId: patient.id };
  await takePosted(ctx, posted, typed, taking);
}
