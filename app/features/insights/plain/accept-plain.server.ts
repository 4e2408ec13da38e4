import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { deleteAsk, rateAskAt, selectAsk } from "../asked/model-ask.repo.server";
import { insightIds } from "../insights.ids";
import { sealPlain } from "./plain-seal.server";
import { openPlainState, plainKey, requireGoodDocument, type DocumentRef } from "./plain-version.server";
import { deletePlain, upsertPlain } from "./plain-version.repo.server";

const auditOf = (action: string, { id, patientId }: DocumentRef) => ({
  ...{ action, entity: "issued_document", entityId: id, subject: patientId },
});

/**
 * The author read the draft, changed it where it was wrong, and lets the patient have it beside the document. The draft is then none.
 * @throws AppError as `openPlainState`, `insights.draft_gone` where no draft is offered (any more)
 */
export async function acceptPlain(
  ctx: PsychologistCtx,
  { text, ...ref }: DocumentRef & { text: string },
): Promise<void> {
  const { row, draft, vault } = await openPlainState(ctx, ref);
  if (!row || draft === null || row.textSealed === null) throw new AppError("insights.draft_gone");
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
    statements: [
      ...upsertPlain(ctx.db, version, { id: row.id, textSealed: row.textSealed }),
      deleteAsk(ctx.db, plainKey(ctx, ref)),
    ],
    events: [],
    audit: auditOf("plain.accept", ref),
    // Revoked, or answered by another press, since it was read.
    onConflict: {
      "plain_version.text_sealed": "insights.document_over",
      "plain_version.model": "insights.draft_gone",
    },
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
    statements: deletePlain(ctx.db, ctx.actor, ref.id),
    events: [],
    audit: auditOf("plain.remove", ref),
  });
}

/** The author says whether the draft that is offered was of use. @throws AppError as `requireGoodDocument`, `insights.draft_gone` */
export async function ratePlain(
  ctx: PsychologistCtx,
  { helpful, ...ref }: DocumentRef & { helpful: boolean },
): Promise<void> {
  await requireGoodDocument(ctx, ref);
  const key = plainKey(ctx, ref);
  const [found] = await selectAsk(ctx.db, key);
  if (found?.ask.status !== "ready" || found.gone > 0) throw new AppError("insights.draft_gone");
  await commit(ctx, { clinicId: key.clinicId, statements: [rateAskAt(ctx.db, key, helpful)], events: [], audit: [] });
}
