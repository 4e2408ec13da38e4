import { and, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { careLink } from "../care-link/care-link.table";
import { membership } from "../login/membership.directory.table";
import { requireRole } from "../login/require-role";
import { member, withoutSecondStep } from "../member/member.table";

/** What waits is counted to here: beyond, it is "mais de". */
export const countedTo = 20;

/**
 * What of a clinic's people wants its admin: CRPs to look up, a team without second step, patients whose psychologist is shut out, with
 * who that is; each counted to 21. One round trip.
 * @throws AppError `auth.forbidden`
 */
export async function readWhatWaits(ctx: AdminCtx) {
  requireRole(ctx.actor, "admin");
  const { db } = ctx.clinic;
  const own = eq(member.clinicId, ctx.actor.clinicId);
  const limit = countedTo + 1;
  const [crps, withoutStep, orphans] = await db.batch([
    db
      .select({ id: member.id })
      .from(member)
      .where(and(own, isNotNull(member.crpDueAt), lte(member.crpDueAt, ctx.now()), isNull(member.disabledAt)))
      .limit(limit),
    db.select({ id: member.id }).from(member).where(and(own, withoutSecondStep)).limit(limit),
    db
      .select({ psychologistId: careLink.psychologistId })
      .from(member)
      .innerJoin(
        careLink,
        and(eq(careLink.clinicId, member.clinicId), eq(careLink.psychologistId, member.id), isNull(careLink.endedAt)),
      )
      .where(and(own, isNotNull(member.disabledAt), eq(member.role, "psychologist")))
      .limit(limit),
  ]);
  return {
    crps: crps.length,
    withoutStep: withoutStep.length,
    orphans: orphans.length,
    orphansOf: orphans[0]?.psychologistId ?? null,
  };
}

/** How many patients came to the clinic since an instant (ms), counted to 1,000. @throws AppError `auth.forbidden` */
export async function countNewPatients(ctx: AdminCtx, since: number): Promise<number> {
  requireRole(ctx.actor, "admin");
  const some = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(membership)
    .where(
      and(
        eq(membership.clinicId, ctx.actor.clinicId),
        eq(membership.role, "patient"),
        gte(membership.createdAt, since),
      ),
    )
    .limit(1000);
  return (await ctx.db.get<{ n: number }>(sql`select count(*) as n from (${some})`))?.n ?? 0;
}
