import { ownCrp } from "~/features/identity/account/own-crp.server";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { isEmptyDocument } from "../document/document-text";
import { findNote, openNote, type FoundNote, type NoteAsked } from "../note/find-note.server";
import type { Note } from "../note/note";
import { signVersion } from "../note/note.repo.server";
import { noteSignedEvent } from "../records.events";
import { hashOf, signedNote } from "./signed-form";

async function sign(ctx: PsychologistPlanesCtx, { scope, row }: FoundNote, note: Note): Promise<Note> {
  const { number: crp } = await ownCrp(ctx.both);
  const [at, { clinicId }, { name }] = [ctx.now(), scope, ctx.actor];
  const { id, patientId, appointmentId, authorId, happenedAt, version, content } = note;
  const who = { id, clinicId, patientId, appointmentId, authorId, authorName: name, crp };
  const hash = await hashOf(signedNote({ ...who, happenedAt, signedAt: at, version, content, files: [] }));
  const signed = {
    version,
    signedAt: at,
    hash,
    signedName: name,
    crp,
    signedFiles: row?.signedFiles ?? null,
    updatedAt: at,
  };
  await commit(ctx, {
    clinicId,
    statements: [signVersion(ctx.db, scope, id, signed)],
    events: [noteSignedEvent(note)],
    audit: { action: "records.sign", entity: "session_note", entityId: id, fields: ["content"] },
    onConflict: {
      session_note_signed: "records.signed",
      "session_note.version": "records.changed_elsewhere",
      domain_event: "records.signed",
    },
  });
  return { ...note, signature: { at, name, crp, hash } };
}

/**
 * Signs a note: from then on it never changes (a trigger of the database holds it, too), and what is missing is added (`addToNote`).
 * A double click is one signature.
 * @param version the one that its author has before her; without it the one that stands
 * @throws AppError as `readNote`, `records.signed`, `records.changed_elsewhere`, `records.empty`, `identity.no_crp`
 */
export async function signNote(ctx: PsychologistPlanesCtx, asked: NoteAsked, version?: number): Promise<Note> {
  const found = await findNote(ctx, asked);
  if (!found.row) throw new AppError("records.not_found");
  const note = await openNote(found.row, found.addenda, await found.vault());
  if (note.signature) {
    if (version === note.version) return note;
    throw new AppError("records.signed");
  }
  if (version !== undefined && version !== note.version) throw new AppError("records.changed_elsewhere");
  if (isEmptyDocument(note.content))
    throw new AppError("records.empty", { fields: { content: "Escreva o que houve." } });
  return sign(ctx, found, note);
}
