import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { ReviewDays } from "./review/review.policy";
import { safetyPlanVersion } from "./history/safety-plan-version.table";
import { safetyPlan } from "./safety-plan.table";

/** The patient whose plan a repo function works on: begins every `where`. */
export type PlanScope = Scope & { patientId: string };

export type PlanRow = typeof safetyPlan.$inferInsert;
export type VersionRow = typeof safetyPlanVersion.$inferInsert;

const ofPatient = ({ clinicId, patientId }: PlanScope) =>
  and(eq(safetyPlan.clinicId, clinicId), eq(safetyPlan.patientId, patientId));

const versionOf = ({ clinicId, patientId }: PlanScope) =>
  and(eq(safetyPlanVersion.clinicId, clinicId), eq(safetyPlanVersion.patientId, patientId));

/** What a version shows of itself without its text. */
const versionColumns = {
  version: safetyPlanVersion.version,
  savedAt: safetyPlanVersion.createdAt,
  authorId: safetyPlanVersion.authorId,
  authorName: member.name,
  restoredFrom: safetyPlanVersion.restoredFrom,
};
const authorOf = ({ clinicId }: PlanScope) =>
  and(eq(member.clinicId, clinicId), eq(member.id, safetyPlanVersion.authorId));

/** Query for a plan with its newest version, sealed. Three rows. */
export function selectPlan(db: ClinicDb, scope: PlanScope) {
  return db
    .select({
      ...versionColumns,
      id: safetyPlan.id,
      stepsSealed: safetyPlanVersion.stepsSealed,
      reviewEveryDays: safetyPlan.reviewEveryDays,
      reviewDueAt: safetyPlan.reviewDueAt,
      reviewedAt: safetyPlan.reviewedAt,
      reviewCount: safetyPlan.reviewCount,
    })
    .from(safetyPlan)
    .innerJoin(safetyPlanVersion, and(versionOf(scope), eq(safetyPlanVersion.version, safetyPlan.version)))
    .leftJoin(member, authorOf(scope))
    .where(ofPatient(scope))
    .limit(1);
}

/** A plan with its newest version, sealed. */
export async function findPlan(db: ClinicDb, scope: PlanScope) {
  const [plan] = await selectPlan(db, scope);
  return plan;
}

/** One version of a plan, sealed, with the id of the plan. */
export async function findVersion(db: ClinicDb, scope: PlanScope, version: number) {
  return db
    .select({ ...versionColumns, id: safetyPlan.id, stepsSealed: safetyPlanVersion.stepsSealed })
    .from(safetyPlanVersion)
    .innerJoin(safetyPlan, ofPatient(scope))
    .leftJoin(member, authorOf(scope))
    .where(and(versionOf(scope), eq(safetyPlanVersion.version, version)))
    .get();
}

/** Versions of a plan below a number, newest first. */
export async function listVersions(db: ClinicDb, scope: PlanScope, { below, limit }: { below: number; limit: number }) {
  return db
    .select(versionColumns)
    .from(safetyPlanVersion)
    .leftJoin(member, authorOf(scope))
    .where(and(versionOf(scope), sql`${safetyPlanVersion.version} < ${below}`))
    .orderBy(desc(safetyPlanVersion.version))
    .limit(limit);
}

/** Most versions of a plan that are carried to another place; nobody has as many. */
const mostVersions = 200;

/** A plan as it stands in the database, with all its versions. */
export async function findWholePlan(db: ClinicDb, scope: PlanScope) {
  const [[plan], versions] = await db.batch([
    db.select().from(safetyPlan).where(ofPatient(scope)).limit(1),
    db
      .select()
      .from(safetyPlanVersion)
      .where(versionOf(scope))
      .orderBy(desc(safetyPlanVersion.version))
      .limit(mostVersions),
  ]);
  return plan ? { plan, versions } : null;
}

/** Statements that take a plan away that was carried elsewhere, unless it has a newer version by now. */
export function removePlan(db: ClinicDb, scope: PlanScope, version: number): Statement[] {
  const unchanged = sql`exists (select 1 from ${safetyPlan} where ${ofPatient(scope)} and ${safetyPlan.version} = ${version})`;
  return [
    db.delete(safetyPlanVersion).where(and(versionOf(scope), unchanged)),
    db.delete(safetyPlan).where(and(ofPatient(scope), eq(safetyPlan.version, version))),
  ];
}

/** Statement that begins a plan; fails when the patient has one by now. */
export function insertPlan(db: ClinicDb, plan: PlanRow): Statement {
  return db.insert(safetyPlan).values(plan);
}

/** Statement that adds a version; fails when somebody has saved that version meanwhile. */
export function insertVersion(db: ClinicDb, version: VersionRow): Statement {
  return db.insert(safetyPlanVersion).values(version);
}

/** Statement that makes a version the newest one; its review begins anew. */
export function advancePlan(
  db: ClinicDb,
  scope: PlanScope,
  { version, ...review }: { version: number; reviewEveryDays: ReviewDays; reviewDueAt: number; updatedAt: number },
): Statement {
  return db
    .update(safetyPlan)
    .set({ ...review, version, reviewedAt: null, remindedAt: null })
    .where(and(ofPatient(scope), eq(safetyPlan.version, version - 1)));
}

/** Statement that writes down a review of a version, and when the next is due. */
export function markReviewed(
  db: ClinicDb,
  scope: PlanScope,
  { version, ...review }: { version: number; reviewedAt: number; reviewDueAt: number; reviewCount: number },
): Statement {
  return db
    .update(safetyPlan)
    .set({ ...review, remindedAt: null })
    .where(and(ofPatient(scope), eq(safetyPlan.version, version)));
}

/** Plans of every clinic of a shard whose review is due and nobody was reminded of, longest due first. For jobs. */
export async function listDue(db: ClinicDb, now: number, limit: number) {
  return db
    .select({
      clinicId: safetyPlan.clinicId,
      patientId: safetyPlan.patientId,
      id: safetyPlan.id,
      reviewDueAt: safetyPlan.reviewDueAt,
    })
    .from(safetyPlan)
    .where(and(lte(safetyPlan.reviewDueAt, now), isNull(safetyPlan.remindedAt)))
    .orderBy(safetyPlan.reviewDueAt)
    .limit(limit);
}

/** Statement that writes down that people are being reminded of this due date. */
export function markReminded(db: ClinicDb, scope: PlanScope, dueAt: number, now: number): Statement {
  return db
    .update(safetyPlan)
    .set({ remindedAt: now })
    .where(and(ofPatient(scope), eq(safetyPlan.reviewDueAt, dueAt), isNull(safetyPlan.remindedAt)));
}
