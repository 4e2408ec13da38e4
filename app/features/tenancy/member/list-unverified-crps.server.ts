import type { PlatformCtx } from "~/features/kernel/ctx";
import type { PageInput } from "~/features/kernel/page.schema";
import type { Page } from "~/lib/page";
import { idOfCursor, toIdPage } from "../id-cursor";
import { listUnverifiedRows, type UnverifiedCrp } from "./profile.repo.server";
import { requireRole } from "../login/require-role";

/** CRPs that wait for a person to check them, longest waiting first. */
export async function listUnverifiedCrps(ctx: PlatformCtx, { limit, cursor }: PageInput): Promise<Page<UnverifiedCrp>> {
  requireRole(ctx.actor, "platform");
  return toIdPage(await listUnverifiedRows(ctx.db, limit + 1, idOfCursor(cursor)), limit, (row) => row.accountId);
}
