import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { deleteUnshown } from "./report.repo.server";
import { fetchOwnReport } from "./read-report.server";

/**
 * Deletes a report that was kept by mistake, as long as it was never shown: what a patient has read is not taken out of the world. That
 * there was one stays in the audit.
 * @throws AppError `reports.not_found`, `reports.was_shown`, `kernel.conflict` when it is being shown at this moment
 */
export async function discardReport(ctx: PsychologistCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwnReport(ctx, id);
  // Each showing and each end of it is a version.
  if (row.version > 1) throw new AppError("reports.was_shown");
  const { clinicId, patientId, psychologistId } = row;
  await commit(ctx, {
    clinicId,
    statements: [deleteUnshown(ctx.db, row)],
    events: [{ type: "report.discarded", aggregateId: id, version: 2, data: { patientId, psychologistId } }],
    audit: { action: "report.discard", entity: "report", entityId: id },
  });
}
