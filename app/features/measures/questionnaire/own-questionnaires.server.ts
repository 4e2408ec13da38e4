import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { findSheet, type SheetRef } from "../find-sheet.server";
import { isInstrument } from "../instrument/instrument";
import { measureIds } from "../measures.ids";
import type { Sheet } from "../sheet";
import type { Content } from "./content";
import {
  archive,
  selectQuestionnaire,
  selectQuestionnaires,
  writeVersion,
  type QuestionnaireRow,
} from "./questionnaire.repo.server";

/** A questionnaire in its psychologist's list. Instants in ms. */
export type ListedQuestionnaire = Pick<QuestionnaireRow, "id" | "title" | "size" | "version" | "updatedAt">;

const hers = ({ actor }: PsychologistCtx) => ({ clinicId: actor.clinicId, psychologistId: actor.memberId });

/** The psychologist's questionnaires, the last changed first. */
export async function listQuestionnaires(
  ctx: PsychologistCtx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<ListedQuestionnaire>> {
  requireRole(ctx.actor, "psychologist");
  const rows = await selectQuestionnaires(ctx.db, hers(ctx), { after: placeAfter(cursor), limit: limit + 1 });
  const listed = rows.map(({ id, title, size, version, updatedAt }) => ({ id, title, size, version, updatedAt }));
  return toPage(listed, limit, ({ updatedAt, id }) => ({ at: updatedAt, id }));
}

async function fetchOwn(ctx: PsychologistCtx, id: string): Promise<QuestionnaireRow> {
  requireRole(ctx.actor, "psychologist");
  const [row] = await selectQuestionnaire(ctx.db, hers(ctx), id);
  if (!row) throw new AppError("measures.not_found");
  return row;
}

/** A questionnaire of the psychologist's in its newest version. @throws AppError `measures.not_found` */
export async function readQuestionnaire(
  ctx: PsychologistCtx,
  { id }: { id: string },
): Promise<{ sheet: Sheet; version: number; isArchived: boolean }> {
  const { version, archivedAt } = await fetchOwn(ctx, id);
  const sheet = await findSheet(ctx.db, ctx.actor, { code: id, sheetVersion: version });
  return { sheet, version, isArchived: archivedAt !== null };
}

/** What a psychologist can ask: any instrument, a questionnaire of hers as it stands now. @throws AppError `measures.not_found` */
export async function ownSheetRef(ctx: PsychologistCtx, code: string): Promise<SheetRef> {
  if (isInstrument(code)) return { code, sheetVersion: 1 };
  const { version, archivedAt } = await fetchOwn(ctx, code);
  if (archivedAt !== null) throw new AppError("measures.not_found");
  return { code, sheetVersion: version };
}

/**
 * Keeps a questionnaire: anew, or as the next version of one. What was asked in an older version stays as it was.
 * @param said.version the one that was read; 0 for a new one
 * @param key idempotency key of a new one
 * @returns its id
 * @throws AppError `measures.not_found`, `measures.changed_elsewhere`
 */
export async function saveQuestionnaire(
  ctx: PsychologistCtx,
  { id: of, version: read, content }: { id: string | null; version: number; content: Content },
  key?: string,
): Promise<string> {
  requireRole(ctx.actor, "psychologist");
  const now = ctx.now();
  const whose = hers(ctx);
  const before = of === null ? null : await fetchOwn(ctx, of);
  if (before && before.version !== read) throw new AppError("measures.changed_elsewhere");
  const id = before?.id ?? newId(measureIds.questionnaire, now);
  const version = (before?.version ?? 0) + 1;
  const row: QuestionnaireRow = {
    ...whose,
    id,
    title: content.title,
    size: content.questions.length,
    version,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    archivedAt: null,
  };
  const { psychologistId } = whose;
  const request = { key, useCase: "measures.questionnaire", input: [of, read, content], resultId: id };
  return withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId: whose.clinicId,
      statements: writeVersion(ctx.db, { ...row, content: JSON.stringify(content) }),
      events: [{ type: "measures.questionnaire_saved", aggregateId: id, version, data: { psychologistId } }],
      audit: { action: "measures.questionnaire_save", entity: "questionnaire", entityId: id, subject: psychologistId },
      idempotency,
      onConflict: { questionnaire_version: "measures.changed_elsewhere", domain_event: "measures.changed_elsewhere" },
    }),
  );
}

/** Offers a questionnaire no more; what was asked of it stays, and is still answered. @throws AppError `measures.not_found` */
export async function archiveQuestionnaire(ctx: PsychologistCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwn(ctx, id);
  if (row.archivedAt !== null) return;
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [archive(ctx.db, row, ctx.now())],
    events: [],
    audit: {
      ...{ action: "measures.questionnaire_archive", entity: "questionnaire", entityId: id },
      subject: row.psychologistId,
    },
  });
}
