import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { reportIds } from "../reports.ids";
import { gatherReport, type ReportFor } from "./gather-report.server";
import { sealReport } from "./report-seal";
import { insertReport, setShared, type ReportRow } from "./report.repo.server";
import { fetchOwnReport } from "./read-report.server";

/**
 * Keeps a report as it is now: later writing does not change it.
 * @param key idempotency key: the same key keeps one
 * @returns its id
 * @throws AppError `tenancy.patient_not_found`, `kernel.idempotency_reused`
 */
export async function keepReport(ctx: PsychologistCtx, asked: ReportFor, key?: string): Promise<string> {
  const { patientId, from, to, parts } = asked;
  const content = await gatherReport(ctx, asked);
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const now = ctx.now();
  const id = newId(reportIds.report, now);
  const contentSealed = await sealReport(await sealerFor(ctx, clinicId, patientId), id, content);
  const row = { clinicId, id, patientId, psychologistId, fromDay: from, toDay: to, contentSealed, createdAt: now };
  const request = { key, useCase: "report.keep", input: { patientId, from, to, parts }, resultId: id };
  return withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: [insertReport(ctx.db, { ...row, sharedAt: null, openedAt: null, version: 1 })],
      events: [{ type: "report.kept", aggregateId: id, version: 1, data: { patientId, psychologistId } }],
      audit: { action: "report.keep", entity: "report", entityId: id },
      idempotency,
    }),
  );
}

/**
 * Shows a report to the patient, who is told of it, or shows it no longer. Twice is harmless. After care has ended she shows none any
 * more; she may still take one back.
 * @throws AppError `reports.not_found`, `tenancy.patient_not_found` to show one without an open care link, `kernel.conflict` when both were asked for at once
 */
export async function shareReport(
  ctx: PsychologistCtx,
  { id, isShared }: { id: string; isShared: boolean },
): Promise<void> {
  const row = await fetchOwnReport(ctx, id);
  const isDone = ({ sharedAt }: ReportRow) => (sharedAt !== null) === isShared;
  if (isDone(row)) return;
  if (isShared) await requireCareLink(ctx, row.patientId);
  const { clinicId, patientId, psychologistId, version } = row;
  const data = { patientId, psychologistId };
  try {
    await commit(ctx, {
      clinicId,
      statements: [setShared(ctx.db, row, isShared ? ctx.now() : null)],
      events: [{ type: isShared ? "report.shared" : "report.unshared", aggregateId: id, version: version + 1, data }],
      audit: { action: isShared ? "report.share" : "report.unshare", entity: "report", entityId: id },
    });
  } catch (error) {
    // A second click: the first has done it.
    if (error instanceof AppError && isDone(await fetchOwnReport(ctx, id))) return;
    throw error;
  }
}
