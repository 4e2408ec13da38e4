import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { clearUnread } from "./mark-all-read.server";

/** After a care link has ended nothing of the patient is unread for that psychologist. Harmless twice. */
export function forgetUnread(
  ctx: ClinicCtx<SystemActor>,
  { clinicId, patientId, psychologistId }: { clinicId: string; patientId: string; psychologistId: string },
): Promise<void> {
  return clearUnread(ctx, { clinicId, patientId }, psychologistId);
}
