import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days } from "~/lib/duration";
import { listDeclined } from "./handover.repo.server";

/** How long a no waits for somebody who talks about it. */
const waits = days(30);

/**
 * Hand-overs that patients said no to in the last thirty days and that nobody has taken up since: how many (counted to 21), and whose
 * patient the newest is. Who and why stays between them.
 * @throws AppError `auth.forbidden`
 */
export async function readDeclined(
  ctx: ClinicCtx<AdminActor>,
): Promise<{ declined: number; declinedOf: string | null }> {
  requireRole(ctx.actor, "admin");
  const rows = await listDeclined(ctx.db, ctx.actor, { since: ctx.now() - waits, limit: 21 });
  return { declined: rows.length, declinedOf: rows[0]?.fromId ?? null };
}
