import { and, desc, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statements } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { member } from "~/features/tenancy/member/member.table";
import { authorOf } from "../open-plan.server";
import type { PlanScope } from "../plan.repo.server";
import { safetyPlan } from "../safety-plan.table";
import { safetyPlanVersion } from "./safety-plan-version.table";

/** Versions shown at most. */
const most = 3;

/** What became of a patient's plan since an instant; instants in ms. */
export type PlanSince = {
  /** Versions saved since then, newest first, without what they say. */
  saved: { version: number; savedAt: number; savedBy: { id: string; name: string } }[];
  /** When the plan as it stands was last said to hold still, and when that is due again; null without a plan. */
  plan: { version: number; reviewedAt: number | null; reviewDueAt: number } | null;
};

function selectPlan(db: ClinicDb, scope: PlanScope, reader: string) {
  return db
    .select({
      version: safetyPlan.version,
      reviewedAt: safetyPlan.reviewedAt,
      reviewDueAt: safetyPlan.reviewDueAt,
    })
    .from(safetyPlan)
    .where(
      and(
        eq(safetyPlan.clinicId, scope.clinicId),
        eq(safetyPlan.patientId, whileLinked(db, scope, reader, scope.patientId)),
      ),
    );
}

/** The newest versions: there is no index by time, so which of them are new is judged afterwards. */
function selectNewest(db: ClinicDb, scope: PlanScope, reader: string) {
  return db
    .select({
      version: safetyPlanVersion.version,
      savedAt: safetyPlanVersion.createdAt,
      authorId: safetyPlanVersion.authorId,
      authorName: member.name,
    })
    .from(safetyPlanVersion)
    .leftJoin(member, and(eq(member.clinicId, scope.clinicId), eq(member.id, safetyPlanVersion.authorId)))
    .where(
      and(
        eq(safetyPlanVersion.clinicId, scope.clinicId),
        eq(safetyPlanVersion.patientId, whileLinked(db, scope, reader, scope.patientId)),
      ),
    )
    .orderBy(desc(safetyPlanVersion.version))
    .limit(most);
}

/** What became of patients' plans since an instant (ms) each, by patient: one batch. Without an open care link: nothing. */
export async function plansSince(
  ctx: PsychologistCtx,
  asked: readonly { patientId: string; since: number }[],
): Promise<Map<string, PlanSince>> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  if (asked.length === 0) return new Map();
  const { clinicId, memberId } = actor;
  const statements = asked.flatMap(({ patientId }) => {
    const scope = { clinicId, patientId };
    return [selectPlan(db, scope, memberId), selectNewest(db, scope, memberId)];
  });
  const answers = (await db.batch(statements as unknown as Statements)) as unknown[][];
  const parts = asked.map(({ patientId, since }, i): [string, PlanSince] => {
    const [plans, newest] = [answers[2 * i], answers[2 * i + 1]] as [
      Awaited<ReturnType<typeof selectPlan>>,
      Awaited<ReturnType<typeof selectNewest>>,
    ];
    const saved = newest
      .filter(({ savedAt }) => savedAt >= since)
      .map(({ version, savedAt, ...author }) => ({ version, savedAt, savedBy: authorOf(author) }));
    return [patientId, { plan: plans[0] ?? null, saved }];
  });
  return new Map(parts);
}
