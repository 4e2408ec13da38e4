import { commit } from "~/features/kernel/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { actAs, usableMemberships } from "./login.repo.server";

/** Makes this login act as another membership of the caller. @throws AppError `tenancy.member_not_found` for disabled and foreign ones alike */
export async function switchMembership(ctx: AccountCtx, { membershipId }: { membershipId: string }): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  const membership = (await usableMemberships(ctx.db, accountId)).find(({ id }) => id === membershipId);
  if (!membership) throw new AppError("tenancy.member_not_found");
  await commit(ctx, {
    clinicId: membership.clinicId,
    statements: [actAs(ctx.db, { sessionId, accountId }, membershipId)],
    events: [],
    audit: { action: "login.switch", entity: "login_session", entityId: sessionId, fields: ["membership_id"] },
  });
}
