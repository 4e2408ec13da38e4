import { ownCrp } from "~/features/identity/account/own-crp.server";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { lockFiles } from "~/features/files/store/files-of.server";
import { AppError } from "~/lib/app-error";
import { isEmptyDocument } from "../document/document-text";
import { findNote, openNote, type FoundNote, type NoteAsked } from "../note/find-note.server";
import type { Note } from "../note/note";
import { toSigned } from "../note/note-files";
import { sealSignedFiles } from "../note/note-seal.server";
import { signVersion } from "../note/draft-ends.repo.server";
import { noteSignedEvent } from "../records.events";
import { hashOf, signedNote } from "./signed-form";

async function sign(ctx: PsychologistPlanesCtx, { scope, vault }: FoundNote, note: Note): Promise<Note> {
  const { number: crp } = await ownCrp(ctx.both);
  const [at, { clinicId }, { name }] = [ctx.now(), scope, ctx.actor];
  const { id, patientId, appointmentId, authorId, happenedAt, version, content } = note;
  const files = note.files.map(toSigned);
  const fileIds = files.map((file) => file.id);
  const who = { id, clinicId, patientId, appointmentId, authorId, authorName: name, crp };
  const hash = await hashOf(signedNote({ ...who, happenedAt, signedAt: at, version, content, files }));
  const signed = {
    version,
    signedAt: at,
    hash,
    signedName: name,
    crp,
    fileIds,
    signedFiles: await sealSignedFiles(await vault(), id, files),
    updatedAt: at,
  };
  await commit(ctx, {
    clinicId,
    statements: [
      signVersion(ctx.db, scope, id, signed),
      ...(files.length > 0 ? [lockFiles(ctx.db, scope, { kind: "session_note", id }, at)] : []),
    ],
    events: [noteSignedEvent(note)],
    audit: {
      action: "records.sign",
      entity: "session_note",
      entityId: id,
      subject: note.patientId,
      fields: ["content", ...(files.length > 0 ? ["files"] : [])],
    },
    onConflict: {
      session_note_signed: "records.signed",
      "session_note.version": "records.changed_elsewhere",
      domain_event: "records.signed",
    },
  });
  return { ...note, signature: { at, name, crp, hash } };
}

function sameIds(ids: readonly string[], files: readonly { id: string }[]): boolean {
  return ids.length === files.length && files.every(({ id }) => ids.includes(id));
}

/**
 * Signs a note: from then on it never changes (a trigger of the database holds it, too), and what is missing is added (`addToNote`).
 * A double click is one signature.
 * @param version the one that its author has before her; without it the one that stands
 * @param fileIds the files that she has before her; without them those that are there
 * @throws AppError as `readNote`, `records.signed`, `records.changed_elsewhere`, `records.empty`, `identity.no_crp`
 */
export async function signNote(
  ctx: PsychologistPlanesCtx,
  asked: NoteAsked,
  version?: number,
  fileIds?: readonly string[],
): Promise<Note> {
  const found = await findNote(ctx, asked);
  if (!found.row) throw new AppError("records.not_found");
  const note = await openNote(found.row, found);
  if (note.signature) {
    if (version === note.version) return note;
    throw new AppError("records.signed");
  }
  if (version !== undefined && version !== note.version) throw new AppError("records.changed_elsewhere");
  if (fileIds && !sameIds(fileIds, note.files)) throw new AppError("records.changed_elsewhere");
  if (isEmptyDocument(note.content))
    throw new AppError("records.empty", { fields: { content: "Escreva o que houve." } });
  return sign(ctx, found, note);
}
