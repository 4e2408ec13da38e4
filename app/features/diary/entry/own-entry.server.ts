import type { PatientCtx } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { undoWindow } from "../diary.policy";
import { findOwnEntry, type DiaryScope } from "./entry.repo.server";

/** The diary of the patient who asks. @throws AppError `auth.forbidden` for another role */
export function ownDiary({ actor }: PatientCtx): DiaryScope {
  requireRole(actor, "patient");
  return { clinicId: actor.clinicId, patientId: actor.memberId };
}

/** The patient's own sealed entry, also one that can still be undeleted. @throws AppError `diary.not_found`, for another's too */
export async function fetchOwnEntry(ctx: PatientCtx, id: string) {
  const row = await findOwnEntry(ctx.db, ownDiary(ctx), id, ctx.now() - undoWindow);
  if (!row) throw new AppError("diary.not_found");
  return row;
}

/** The patient's own sealed entry as it stands in her diary. @throws AppError `diary.not_found`, for a deleted one too */
export async function fetchStandingEntry(ctx: PatientCtx, id: string) {
  const row = await fetchOwnEntry(ctx, id);
  if (row.deletedAt !== null) throw new AppError("diary.not_found");
  return row;
}

/**
 * The audit row of what a patient did to an entry. A private entry gets none: the audit log is read by the clinic, and
 * that a private note exists is nobody's business. The event log still has it.
 */
export function auditOfEntry(action: string, entry: { id: string; isPrivate: boolean }, fields?: string[]): NewAudit[] {
  if (entry.isPrivate) return [];
  return [{ action, entity: "diary_entry", entityId: entry.id, ...(fields ? { fields } : {}) }];
}
