import type { Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { PsychologistCtx, ClinicCtx } from "~/features/kernel/ctx";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { patientDiary } from "./shared-diary.server";
import { dropUnread, findUnread } from "./unread.repo.server";

/** Entries one statement takes off: with the rest of its parameters it stays under D1's 100. */
const perBatch = 90;

/**
 * Takes the unread mark off everything a patient has shared. It does not claim that anything was read: the patient sees no reading.
 * @throws AppError `tenancy.patient_not_found`
 */
export async function markAllRead(ctx: PsychologistCtx, { patientId }: { patientId: string }): Promise<void> {
  await requireCareLink(ctx, patientId);
  await clearUnread(ctx, patientDiary(ctx, patientId), ctx.actor.memberId);
}

/** Takes the unread mark off a patient's entries for one psychologist, a batch at a time. */
async function clearUnread(
  { db }: Pick<PsychologistCtx, "db">,
  scope: { clinicId: string; patientId: string },
  psychologistId: string,
): Promise<void> {
  for (;;) {
    const ids = await findUnread(db, scope, psychologistId, perBatch);
    if (ids.length === 0) return;
    await db.batch(dropUnread(db, scope, psychologistId, ids) as Statements);
  }
}

/** After a care link has ended nothing of the patient is unread for that psychologist. Harmless twice. */
export function forgetUnread(
  ctx: ClinicCtx<SystemActor>,
  { clinicId, patientId, psychologistId }: { clinicId: string; patientId: string; psychologistId: string },
): Promise<void> {
  return clearUnread(ctx, { clinicId, patientId }, psychologistId);
}
