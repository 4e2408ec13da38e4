import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import { cleanText } from "~/lib/text/text";
import { documentFromText } from "../document/document-text";
import type { RichDocument } from "../document/document";
import { judgeDocument } from "../document/judge-document";
import { discardNote } from "./discard-note.server";
import { authorScope, findNote } from "./find-note.server";
import { sealVersion, sizeOf } from "./note-seal.server";
import { findSessionToWrite } from "./brought-note.repo.server";
import { beginNote } from "./note.repo.server";

/** A note out of a file from elsewhere. `happenedAt` in ms: when what it tells of was. */
export type BroughtNote = {
  patientId: string;
  happenedAt: number;
  text: string;
  /** The session that it is of, found before (`sessionsOfDays`). */
  appointmentId?: string | undefined;
};

/** A text as a note holds it, or what is wrong with it, in words. */
export function noteFromText(text: string): { content: RichDocument } | { problem: string } {
  const found = judgeDocument(documentFromText(cleanText(text).trim()));
  return "problem" in found ? { problem: found.problem } : { content: found.document };
}

async function isThere(ctx: PsychologistCtx, noteId: string) {
  try {
    return await findNote(ctx, { noteId });
  } catch (error) {
    if (error instanceof AppError && error.code === "records.not_found") return null;
    throw error;
  }
}

/**
 * Writes one note out of a file into the record of a patient the caller cares for: a draft of hers, unsigned, with its own day, marked as
 * brought, sealed under the patient's key. Under an id that was given before: made twice it is one. Where its session is gone, or has a
 * note by now, it stays between sessions, on its own day.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `request.invalid` (text)
 */
export async function bringNote(ctx: PsychologistCtx, id: string, brought: BroughtNote): Promise<void> {
  const { patientId, appointmentId, text } = brought;
  const { clinicId, authorId } = authorScope(ctx);
  await requireCareLink(ctx, patientId);
  const read = noteFromText(text);
  if ("problem" in read) throw new AppError("request.invalid", { fields: { text: read.problem } });
  if (await isThere(ctx, id)) return;
  const asked = appointmentId === undefined ? undefined : { appointmentId, patientId };
  const found = asked && (await findSessionToWrite(ctx.db, { clinicId, authorId }, asked));
  const session = found?.noteId === null ? found : undefined;
  const now = ctx.now();
  const version = { clinicId, noteId: id, patientId, version: 1, sitting: null, startedAt: now, savedAt: now };
  const contentSealed = await sealVersion(await sealerFor(ctx, clinicId, patientId), id, 1, read.content);
  const happenedAt = session?.startAt ?? brought.happenedAt;
  const times = { happenedAt, broughtAt: now, createdAt: now, updatedAt: now };
  const note = {
    clinicId,
    id,
    patientId,
    authorId,
    appointmentId: session?.id ?? null,
    version: 1,
    kept: 1,
    size: sizeOf(read.content),
  };
  await commit(ctx, {
    clinicId,
    statements: beginNote(ctx.db, { ...note, ...times }, { ...version, contentSealed }),
    events: [],
    audit: { action: "records.bring", entity: "session_note", entityId: id, subject: patientId },
  });
}

/** Takes a note of a file back while it is as it came. @returns `undone`, or what has become of it */
export async function takeBackNote(ctx: PsychologistCtx, id: string): Promise<"undone" | "signed" | "touched"> {
  const found = await isThere(ctx, id);
  if (!found?.row) return "undone";
  if (found.row.signedAt !== null) return "signed";
  if (found.row.version !== 1 || found.files.length > 0) return "touched";
  try {
    await discardNote(ctx, { noteId: id }, 1);
    return "undone";
  } catch (error) {
    if (error instanceof AppError && error.code === "records.changed_elsewhere") return "touched";
    if (error instanceof AppError && error.code === "records.signed") return "signed";
    throw error;
  }
}
