import type { AdminActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { days } from "~/lib/duration";
import { listDeclined } from "./proposal-lists.repo.server";

/** How long a no waits for somebody who talks about it. */
const waits = days(30);

/**
 * Proposals that patients said no to in the last thirty days and that nobody has taken up since, each counted to 21 at most: hand-overs,
 * with whose patient the newest is, and openings, with who said the newest no. Why stays between them.
 * @throws AppError `auth.forbidden`
 */
export async function readDeclined(ctx: ClinicCtx<AdminActor>) {
  requireRole(ctx.actor, "admin");
  const rows = await listDeclined(ctx.db, ctx.actor, { since: ctx.now() - waits, limit: 21 });
  const handovers = rows.flatMap(({ fromId }) => fromId ?? []);
  const openings = rows.filter(({ fromId }) => fromId === null);
  return {
    ...{ declined: handovers.length, declinedOf: handovers[0] ?? null },
    ...{ refused: openings.length, refusedBy: openings[0]?.patientId ?? null },
  };
}
