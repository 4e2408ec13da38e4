import { and, eq, sql } from "drizzle-orm";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { linkedAmong } from "~/features/tenancy/care-link/linked-among.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { goal, isOpen } from "./goal.table";

/** How many goals somebody shares that are open, and how many of them were never looked at together. */
export type OpenGoals = { open: number; unreviewed: number };

/**
 * The same of patients of hers, by patient: numbers alone, nothing is opened and nothing noted. Nothing of who is not in her care, nor of
 * what is kept.
 */
export async function countOpenGoals(
  { actor, db }: PsychologistCtx,
  patientIds: readonly string[],
): Promise<Map<string, OpenGoals>> {
  requireRole(actor, "psychologist");
  if (patientIds.length === 0) return new Map();
  const { clinicId, memberId } = actor;
  const rows = await db
    .select({
      patientId: goal.patientId,
      open: sql<number>`count(*)`.as("open"),
      unreviewed: sql<number>`sum(${goal.reviewedAt} is null)`.as("unreviewed"),
    })
    .from(goal)
    .where(
      and(
        ...[eq(goal.clinicId, clinicId), sql`${goal.patientId} in ${linkedAmong(db, actor, memberId, patientIds)}`],
        ...[isOpen, eq(goal.isShared, true)],
      ),
    )
    .groupBy(goal.patientId);
  return new Map(rows.map(({ patientId, ...some }) => [patientId, some]));
}
