import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { deleteAsk } from "../asked/model-ask.repo.server";
import { insightIds } from "../insights.ids";
import { openPlain, sealPlain } from "./plain-seal.server";
import { openPlainState, plainKey, requireGoodDocument, type DocumentRef } from "./plain-version.server";
import { deletePlain, selectPlain, upsertPlain } from "./plain-version.repo.server";

const auditOf = (action: string, { id, patientId }: DocumentRef) => ({
  ...{ action, entity: "issued_document", entityId: id, subject: patientId },
});

/**
 * The author read the draft, changed it where it was wrong, and lets the patient have it beside the document. The draft is then none.
 * @throws AppError as `openPlainState`, `insights.not_offered` where no draft is offered
 */
export async function acceptPlain(
  ctx: PsychologistCtx,
  { text, ...ref }: DocumentRef & { text: string },
): Promise<void> {
  const { row, draft, vault } = await openPlainState(ctx, ref);
  if (!row || draft === null) throw new AppError("insights.not_offered");
  const { clinicId, memberId: acceptedBy } = ctx.actor;
  const id = newId(insightIds.plain, ctx.now());
  const version = {
    ...{ clinicId, id, documentId: ref.id, patientId: ref.patientId, textSealed: await sealPlain(vault, id, text) },
    ...{
      model: row.model ?? "",
      promptVersion: row.promptVersion,
      madeAt: row.createdAt,
      isEdited: text !== draft,
      acceptedBy,
      acceptedAt: ctx.now(),
    },
  };
  await commit(ctx, {
    clinicId,
    statements: [upsertPlain(ctx.db, version), deleteAsk(ctx.db, plainKey(ctx, ref))],
    events: [],
    audit: auditOf("plain.accept", ref),
  });
}

/** The author does not want the draft. @throws AppError as `requireGoodDocument` */
export async function discardPlain(ctx: PsychologistCtx, ref: DocumentRef): Promise<void> {
  await requireGoodDocument(ctx, ref);
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: [deleteAsk(ctx.db, plainKey(ctx, ref))],
    events: [],
    audit: auditOf("plain.discard", ref),
  });
}

/** The author takes away what the patient reads. @throws AppError as `requireGoodDocument` */
export async function removePlain(ctx: PsychologistCtx, ref: DocumentRef): Promise<void> {
  await requireGoodDocument(ctx, ref);
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: [deletePlain(ctx.db, ctx.actor, ref.id)],
    events: [],
    audit: auditOf("plain.remove", ref),
  });
}

/** What a patient reads beside a document of theirs; null where there is none. The caller knows that they may read the document. */
export async function readOwnPlain(ctx: PatientCtx, documentId: string) {
  const [row] = await selectPlain(ctx.db, ctx.actor, documentId);
  if (!row || row.patientId !== ctx.actor.memberId) return null;
  const text = await openPlain(await openOwnVault(ctx), row);
  return { id: row.id, text, model: row.model, at: row.madeAt, isEdited: row.isEdited };
}
