import type { Sealer } from "~/features/kernel/keys/vault.server";
import type { Statement } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { sameDocument } from "../document/canonical";
import type { RichDocument } from "../document/document";
import { documentToText } from "../document/document-text";
import { recordIds } from "../records.ids";
import { findNote, openNote, type FoundNote, type NoteAsked } from "./find-note.server";
import { nextVersion, takesMuchAway, type NextVersion } from "./history.policy";
import type { Note } from "./note";
import { sealVersion, sizeOf } from "./note-seal.server";
import { beginNote, putVersion } from "./note.repo.server";
import { mayWriteNote } from "./write.policy";

/** What is saved. */
export type NoteToSave = {
  content: RichDocument;
  /** The version it was written from, 0 for none: another one there by now is a conflict. Without it, what stands goes into the history. */
  version?: number | undefined;
  /** Which page saves (any text of its own, the same at each of its saves): what one page types in ten minutes is one version. */
  sitting?: string | undefined;
};

/** What became of it. In a conflict nothing was written, and `note` is what stands: the page shows both. */
export type Saved = { state: "saved" | "conflict"; note: Note };

const raced = { session_note_signed: "records.signed", session_note: "records.changed_elsewhere" } as const;

/** The note as it will be, without signature and addenda: there is none on a draft. */
function draftOf(
  ctx: PsychologistCtx,
  found: FoundNote,
  before: Note | null,
  { content, version }: { content: RichDocument; version: number },
): Note {
  const { row, patient, session, scope } = found;
  const now = ctx.now();
  return {
    id: row?.id ?? newId(recordIds.note, now),
    patientId: patient.id,
    authorId: scope.authorId,
    appointmentId: row?.appointmentId ?? session?.id ?? null,
    happenedAt: session?.startAt ?? row?.happenedAt ?? now,
    content,
    version,
    savedAt: now,
    createdAt: row?.createdAt ?? now,
    signature: null,
    addenda: [],
    files: before?.files ?? [],
    isIntact: true,
    readableAt: null,
  };
}

/** Statements that make a draft what stands. */
export async function statementsOf(
  ctx: PsychologistCtx,
  { scope, row, vault }: Pick<FoundNote, "scope" | "row"> & { vault(): Promise<Sealer> },
  { id: noteId, content, ...draft }: Note,
  next: NextVersion,
  sitting: string | null,
): Promise<Statement[]> {
  const { clinicId, authorId } = scope;
  const { patientId, appointmentId, happenedAt, version, savedAt } = draft;
  const contentSealed = await sealVersion(await vault(), noteId, version, content);
  const said = { clinicId, noteId, patientId, version, contentSealed, sitting, startedAt: next.startedAt, savedAt };
  const size = sizeOf(content);
  if (row) return putVersion(ctx.db, said, next, { size, happenedAt });
  const times = { happenedAt, createdAt: savedAt, updatedAt: savedAt };
  const note = { clinicId, id: noteId, patientId, authorId, appointmentId, version, kept: next.kept, size, ...times };
  return beginNote(ctx.db, note, said);
}

/** Whether what stands must stay in the history, though the same page goes on from it. @param standing null for none */
export function keepsStanding(standing: RichDocument | null, content: RichDocument): boolean {
  return standing !== null && takesMuchAway(documentToText(standing), documentToText(content));
}

/** Writes the next version. What is typed on in one sitting is in the audit log once. @param before what it goes on from */
async function write(
  ctx: PsychologistCtx,
  found: FoundNote,
  before: Note | null,
  { content, sitting = "" }: NoteToSave,
): Promise<Note> {
  const page = sitting === "" ? null : sitting;
  const saving = { sitting: page, now: ctx.now(), keepsStanding: keepsStanding(before?.content ?? null, content) };
  const next = nextVersion(found.row, saving);
  const draft = draftOf(ctx, found, before, { content, version: next.version });
  const audit = {
    action: "records.save",
    entity: "session_note",
    entityId: draft.id,
    subject: draft.patientId,
    fields: ["content"],
  };
  await commit(ctx, {
    clinicId: found.scope.clinicId,
    statements: await statementsOf(ctx, found, draft, next, page),
    events: [],
    audit: next.replaces === null ? audit : [],
    onConflict: raced,
  });
  return draft;
}

/** Judges and writes once. @throws AppError `records.changed_elsewhere` when somebody was quicker between reading and writing */
async function attempt(ctx: PsychologistCtx, asked: NoteAsked, input: NoteToSave): Promise<Saved> {
  const found = await findNote(ctx, asked);
  const { row, session, inCare } = found;
  if (row !== null && row.signedAt !== null) throw new AppError("records.signed");
  if (!mayWriteNote({ inCare, session, isBegun: row !== null }, ctx.now())) throw new AppError("records.care_ended");
  const note = row && (await openNote(row, found));
  // A lost answer, or nothing typed since: what stands is what was sent.
  if (note && sameDocument(note.content, input.content)) return { state: "saved", note };
  if (note && input.version !== undefined && input.version !== note.version) return { state: "conflict", note };
  return { state: "saved", note: await write(ctx, found, note, input) };
}

/** Times that a save is tried again after somebody was quicker. */
const tries = 4;

/** Judges and writes again when somebody was quicker between the two: so it ends in a save, or in a conflict with what stands. */
export async function againWhenOvertaken<T>(attempted: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await attempted();
    } catch (error) {
      const wasQuicker = error instanceof AppError && error.code === "records.changed_elsewhere";
      if (!wasQuicker || left === 0) throw error;
    }
  }
}

/**
 * Saves a note's text as its next version; what stood before stays in the history, but for what the same page typed in the last ten minutes.
 * The first save of a session begins its note. For pages (autosave) and the API alike:
 *
 *     const saved = await saveNote(ctx, { appointmentId }, { content, version, sitting });
 *     if (saved.state === "conflict") …saved.note is what stands; show both. "Save over it": the same again with saved.note.version.
 *
 * @throws AppError `auth.forbidden`, `sessions.not_found`, `records.not_found`, `records.signed`, `records.care_ended`
 */
export async function saveNote(ctx: PsychologistCtx, asked: NoteAsked, input: NoteToSave): Promise<Saved> {
  return againWhenOvertaken(() => attempt(ctx, asked, input));
}
