import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { endLink, findLink } from "./care-link.repo.server";
import { requireRole } from "../login/require-role";

/**
 * An admin ends a care link: the psychologist sees nothing of the patient from the next request on.
 * @param reason for the audit log
 * @throws AppError `tenancy.link_not_found` when there is none or it has ended
 */
export async function endCareLink(
  ctx: AdminCtx,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<void> {
  requireRole(ctx.actor, "admin");
  const { clinic, actor } = ctx;
  const link = await findLink(clinic.db, actor, id);
  if (!link || link.endedAt !== null) throw new AppError("tenancy.link_not_found");
  const { patientId, psychologistId } = link;
  const version = link.version + 1;
  await commit(clinic, {
    clinicId: actor.clinicId,
    statements: [endLink(clinic.db, actor, { id, version, endedAt: ctx.now(), endedBy: actor.memberId })],
    events: [{ type: "care_link.ended", aggregateId: id, version, data: { patientId, psychologistId } }],
    audit: {
      action: "care_link.end",
      entity: "care_link",
      entityId: id,
      fields: ["endedAt"],
      ...(reason ? { reason } : {}),
    },
  });
}
