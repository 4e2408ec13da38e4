import type { AccountActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { ensureMembersOf } from "../member/ensure-members-of.server";
import { findAccountVersion, updateShownProfile } from "./profile.repo.server";
import type { Profile } from "../tenancy.schema";

/** Changes the name a person goes by and the zone their days are counted in, in every clinic they belong to. */
export async function updateProfile(ctx: BothPlanesCtx<AccountActor>, { name, zone }: Profile): Promise<void> {
  const { accountId } = ctx.actor;
  const before = await findAccountVersion(ctx.db, accountId);
  if (before === undefined) throw new AppError("auth.required");
  const version = before + 1;
  await commit(ctx, {
    clinicId: null,
    statements: [updateShownProfile(ctx.db, accountId, { name, zone, version, updatedAt: ctx.now() })],
    events: [{ type: "account.profile_changed", aggregateId: accountId, version }],
    audit: { action: "account.change_profile", entity: "account", entityId: accountId, fields: ["name", "zone"] },
  });
  await ensureMembersOf(ctx, accountId, "defer");
}
