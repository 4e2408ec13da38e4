import { noteLooking } from "~/features/kernel/events/note-opening.server";
import type { OpeningCtx } from "~/features/kernel/keys/noted";
import type { Statements } from "~/db/statement";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { markOpened, selectDocument, selectDocuments, shownDocument, type DocumentRow } from "./document.repo.server";
import { documentField, documentWordsIn } from "./document-seal";
import type { DocumentDetail, IssuedDocument } from "./issued-document";

/**
 * A document that the psychologist issued; she keeps hers after care has ended.
 * @throws AppError `documents.not_found`, the same for another's as for none
 */
export async function fetchOwnDocument(ctx: PsychologistCtx, id: string): Promise<DocumentRow> {
  requireRole(ctx.actor, "psychologist");
  const [row] = await selectDocument(ctx.db, ctx.actor, id);
  if (!row || row.psychologistId !== ctx.actor.memberId) throw new AppError("documents.not_found");
  return row;
}

async function opened(ctx: OpeningCtx, row: DocumentRow): Promise<DocumentDetail> {
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  const [words, code] = await Promise.all([
    vault.open(documentField(row.id, "words"), row.wordsSealed),
    vault.open(documentField(row.id, "code"), row.codeSealed),
  ]);
  return { ...shownDocument(row), words: documentWordsIn(words), code };
}

/** A document of the psychologist's, with its words and its code. @throws AppError `documents.not_found` */
export async function readDocument(ctx: PsychologistCtx, { id }: { id: string }): Promise<DocumentDetail> {
  const row = await fetchOwnDocument(ctx, id);
  const look = { action: "document.read" as const, entity: "issued_document", entityId: id, subjects: [row.patientId] };
  return opened(noteLooking(ctx, look), row);
}

/** One that was given to the caller, without opening it. @throws AppError `documents.not_found`, also for one that was not given yet */
export async function requireDelivered(ctx: PatientCtx, id: string): Promise<DocumentRow> {
  requireRole(ctx.actor, "patient");
  const [row] = await selectDocument(ctx.db, ctx.actor, id);
  if (!row || row.patientId !== ctx.actor.memberId || row.deliveredAt === null)
    throw new AppError("documents.not_found");
  return row;
}

/**
 * A document that was given to the patient. Opening it is noted once, as its receipt.
 * @throws AppError `documents.not_found`, also for one that was not given yet
 */
export async function readDeliveredDocument(ctx: PatientCtx, { id }: { id: string }): Promise<DocumentDetail> {
  const row = await requireDelivered(ctx, id);
  if (row.openedAt === null && ctx.request.isPrefetch !== true)
    await ctx.db.batch([markOpened(ctx.db, row, ctx.now())] as Statements);
  return opened(ctx, row);
}

type Part = { cursor?: string | undefined; limit: number };

async function list(ctx: ClinicCtx, whose: Parameters<typeof selectDocuments>[2], { cursor, limit }: Part) {
  const rows = await selectDocuments(ctx.db, ctx.actor, whose, { after: placeAfter(cursor), limit: limit + 1 });
  const { items, nextCursor } = toPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { items: items.map(shownDocument), nextCursor };
}

/** What a psychologist issued for a patient, the newest first. @throws AppError `tenancy.patient_not_found` */
export async function listDocuments(
  ctx: PsychologistCtx,
  { patientId, ...part }: Part & { patientId: string },
): Promise<Page<IssuedDocument>> {
  await requireCareLink(ctx, patientId);
  return list(ctx, { patientId, psychologistId: ctx.actor.memberId }, part);
}

/** What was given to the patient, the newest first. */
export async function listDeliveredDocuments(ctx: PatientCtx, part: Part): Promise<Page<IssuedDocument>> {
  requireRole(ctx.actor, "patient");
  return list(ctx, { patientId: ctx.actor.memberId, delivered: true }, part);
}
