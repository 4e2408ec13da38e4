import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { type Page, idOfCursor, toIdPage } from "~/lib/page";
import { requireRole } from "../login/require-role";
import {
  listUnverifiedRows,
  type UnverifiedCrp,
  findCrp,
  updateShownProfile,
  verifyCrpRow,
} from "../profile/profile.repo.server";

/** CRPs that wait for a person to check them, longest waiting first. */
export async function listUnverifiedCrps(ctx: PlatformCtx, { limit, cursor }: PageInput): Promise<Page<UnverifiedCrp>> {
  requireRole(ctx.actor, "platform");
  return toIdPage(await listUnverifiedRows(ctx.db, limit + 1, idOfCursor(cursor)), limit, (row) => row.accountId);
}

/** A platform admin has checked a CRP with the council: who and when are kept (rules.md). @throws AppError `tenancy.member_not_found` */
export async function verifyCrp(ctx: PlatformCtx, { accountId }: { accountId: string }): Promise<void> {
  requireRole(ctx.actor, "platform");
  const found = await findCrp(ctx.db, accountId);
  if (!found) throw new AppError("tenancy.member_not_found");
  if (found.verifiedAt !== null) return;
  const now = ctx.now();
  const version = found.version + 1;
  await commit(ctx, {
    clinicId: null,
    statements: [
      verifyCrpRow(ctx.db, accountId, { verifiedAt: now, verifiedBy: ctx.actor.accountId }),
      updateShownProfile(ctx.db, accountId, { version, updatedAt: now }),
    ],
    events: [{ type: "account.crp_verified", aggregateId: accountId, version }],
    audit: {
      action: "professional.verify",
      entity: "account",
      entityId: accountId,
      fields: ["verifiedAt", "verifiedBy"],
    },
  });
}
