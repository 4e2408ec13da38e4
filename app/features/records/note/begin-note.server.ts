import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { newId } from "~/lib/id";
import type { RichDocument } from "../document/document";
import { recordIds } from "../records.ids";
import { authorScope } from "./find-note.server";
import { nextVersion } from "./history.policy";
import type { Note } from "./note";
import { statementsOf } from "./save-note.server";

/**
 * Begins a note between sessions: a call, a conversation with the school. Its further saves are `saveNote`'s.
 * @param key the request's Idempotency-Key
 * @returns its id
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`
 */
export async function beginNote(
  ctx: PsychologistCtx,
  { patientId, content }: { patientId: string; content: RichDocument },
  key?: string,
): Promise<{ id: string }> {
  const scope = authorScope(ctx);
  await requireCareLink(ctx, patientId);
  const now = ctx.now();
  const times = { happenedAt: now, savedAt: now, createdAt: now };
  const note: Note = {
    ...{
      id: newId(recordIds.note, now),
      patientId,
      authorId: scope.authorId,
      appointmentId: null,
      content,
      version: 1,
    },
    ...{ ...times, signature: null, addenda: [], files: [], isIntact: true, readableAt: null },
  };
  const vault = () => sealerFor(ctx, scope.clinicId, patientId);
  const statements = await statementsOf(
    ctx,
    { scope, row: null, vault },
    note,
    nextVersion(null, { sitting: null, now }),
    null,
  );
  const audit = {
    ...{ action: "records.save", entity: "session_note", entityId: note.id, fields: ["content"] },
    subject: patientId,
  };
  // Under the patient's key, so that what is stored of the request cannot be tried against guesses of what was written.
  const input = key === undefined ? "" : await (await vault()).blind("records.begin", JSON.stringify(content));
  const request = { key, useCase: "records.begin", input, resultId: note.id };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, { clinicId: scope.clinicId, statements, events: [], audit, idempotency }),
  );
  return { id };
}
