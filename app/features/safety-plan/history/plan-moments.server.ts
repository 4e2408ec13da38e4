import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import { safetyPlanVersion } from "./safety-plan-version.table";

/** Versions as texts that sort as their numbers do, so that a place in the river can name one. */
const digits = 10;

/** Query for the versions of a patient's safety plan behind a place, the newest first, without what they say. */
export function selectPlanMoments(db: ClinicDb, { clinicId }: Scope, patientId: string, asked: MomentsAsked) {
  const { createdAt, version } = safetyPlanVersion;
  const before =
    asked.before?.kind === "plan" ? { ...asked.before, id: String(Number(asked.before.id)) } : asked.before;
  return db
    .select({
      kind: sql<"plan">`'plan'`.as("kind"),
      id: sql<string>`printf(${`%0${String(digits)}d`}, ${version})`.as("id"),
      at: createdAt,
      version,
      authorId: safetyPlanVersion.authorId,
      restoredFrom: safetyPlanVersion.restoredFrom,
    })
    .from(safetyPlanVersion)
    .where(
      and(
        eq(safetyPlanVersion.clinicId, clinicId),
        eq(safetyPlanVersion.patientId, patientId),
        isBehind("plan", createdAt, version, { ...asked, before }),
      ),
    )
    .orderBy(desc(createdAt), desc(version))
    .limit(asked.limit);
}
