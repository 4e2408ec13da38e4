import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import type { GoalScope } from "../goal/goal.repo.server";
import { goal } from "../goal/goal.table";
import { goalChange } from "./goal-change.table";

/** Query for what became of a goal, the newest first: for who cares for the patient since it was shown. */
export function selectChanges(
  db: ClinicDb,
  { clinicId, patientId, sees }: GoalScope,
  goalId: string,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const { id, kind, byId, wordsSealed, changedAt } = goalChange;
  const shownSince = db
    .select({ at: goal.sharedAt })
    .from(goal)
    .where(and(eq(goal.clinicId, clinicId), eq(goal.id, goalId), eq(goal.isShared, true)));
  return db
    .select({ id, kind, byId, wordsSealed, changedAt, byName: member.name })
    .from(goalChange)
    .leftJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, byId)))
    .where(
      and(
        ...[eq(goalChange.clinicId, clinicId), eq(goalChange.goalId, goalId), eq(goalChange.patientId, patientId)],
        sees === "shared" ? sql`${changedAt} >= ${shownSince}` : undefined,
        after ? sql`(${changedAt}, ${id}) < (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(changedAt), desc(id))
    .limit(limit);
}

/** Statement that adds a change. */
export function insertChange(db: ClinicDb, row: typeof goalChange.$inferInsert): Statement {
  return db.insert(goalChange).values(row);
}
