import { commit } from "~/features/kernel/events/commit.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { OfficeWeek, ReplyTime } from "./office-hours.policy";
import { upsertOfficeHours } from "./office-hours.repo.server";

/** Keeps when the psychologist answers messages, and how soon. @throws AppError `auth.forbidden` for other roles */
export async function saveOfficeHours(
  ctx: PsychologistCtx,
  { week, replyTime }: { week: OfficeWeek; replyTime: ReplyTime },
): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId } = ctx.actor;
  const row = { clinicId, memberId, week: JSON.stringify(week), replyTime, updatedAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [upsertOfficeHours(ctx.db, row)],
    events: [],
    audit: { action: "chat.office_hours", entity: "member", entityId: memberId, fields: ["week", "replyTime"] },
  });
}
