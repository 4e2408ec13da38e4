import { ownCrp } from "~/features/identity/account/own-crp.server";
import type { PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import { MB } from "~/lib/bytes";
import type { RichDocument } from "../document/document";
import { isEmptyDocument } from "../document/document-text";
import { findNote, openNote, type NoteAsked } from "../note/find-note.server";
import type { Addendum, Note } from "../note/note";
import { sealAddendum, sizeOf } from "../note/note-seal.server";
import { insertAddendum } from "../note/note.repo.server";
import { noteAddedEvent } from "../records.events";
import { hashOf, signedAddendum } from "./signed-form";

/** Addenda of one note at most, and bytes of them all: what is opened with the note whenever it is read. */
export const mostAddenda = 50;
export const mostAddedBytes = 1 * MB;

/** Whether one more has its place. */
function hasPlace({ addenda }: Note, content: RichDocument): boolean {
  const bytes = addenda.reduce((sum, one) => sum + sizeOf(one.content), sizeOf(content));
  return addenda.length < mostAddenda && bytes <= mostAddedBytes;
}

async function addendumOf(ctx: PsychologistPlanesCtx, note: Note, content: RichDocument): Promise<Addendum> {
  const { number: crp } = await ownCrp(ctx.both);
  const [at, name] = [ctx.now(), ctx.actor.name];
  const number = note.addenda.length + 1;
  const previous = note.addenda.at(-1)?.hash ?? note.signature?.hash ?? "";
  const said = { noteId: note.id, number, previous, authorName: name, crp, signedAt: at, content };
  return { number, content, at, name, crp, hash: await hashOf(signedAddendum(said)) };
}

/**
 * Adds to a signed note; what is added is signed at once and never changes either. Also after care ended.
 * @param key the request's Idempotency-Key, or the form's
 * @returns the note with all that was added to it
 * @throws AppError as `readNote`, `records.not_signed`, `records.empty`, `identity.no_crp`, `records.too_many_addenda`, and
 * `records.changed_elsewhere` when two were added in one moment
 */
export async function addToNote(
  ctx: PsychologistPlanesCtx,
  asked: NoteAsked,
  content: RichDocument,
  key?: string,
): Promise<Note> {
  const found = await findNote(ctx, asked);
  const { row, scope, vault } = found;
  if (!row) throw new AppError("records.not_found");
  const note = await openNote(row, found);
  if (!note.signature) throw new AppError("records.not_signed");
  if (isEmptyDocument(content))
    throw new AppError("records.empty", { fields: { content: "Escreva o que acrescenta." } });
  if (!hasPlace(note, content)) throw new AppError("records.too_many_addenda");
  const added = await addendumOf(ctx, note, content);
  const { number, at: signedAt, name: signedName, crp, hash } = added;
  const contentSealed = await sealAddendum(await vault(), note.id, number, content);
  const said = { clinicId: scope.clinicId, noteId: note.id, patientId: note.patientId, number, contentSealed };
  const resultId = `${note.id}/${number}`;
  // Under the patient's key, so that what is stored of the request cannot be tried against guesses of what was written.
  const input =
    key === undefined ? "" : await (await vault()).blind("records.add", `${note.id}|${JSON.stringify(content)}`);
  const request = { key, useCase: "records.add", input, resultId };
  const done = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: scope.clinicId,
      statements: insertAddendum(ctx.db, { ...said, signedAt, signedName, crp, hash }, sizeOf(content)),
      events: [noteAddedEvent(note, number)],
      audit: {
        action: "records.add",
        entity: "session_note",
        entityId: note.id,
        subject: note.patientId,
        fields: ["addenda"],
      },
      idempotency,
      onConflict: { note_addendum: "records.changed_elsewhere", domain_event: "records.changed_elsewhere" },
    }),
  );
  return done === resultId ? { ...note, addenda: [...note.addenda, added] } : note;
}
