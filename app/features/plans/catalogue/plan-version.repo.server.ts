import { and, desc, eq, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { clinicPlan } from "../clinic-plan/clinic-plan.directory.table";
import type { PlanCode, PlanVersion } from "../plan";
import { planVersion } from "../plan-version.directory.table";

type Row = typeof planVersion.$inferSelect;

/** A stored version as the feature knows it. */
export function versionOf({ patients, psychologists, storageMb, ...row }: Row): PlanVersion {
  return { ...row, limits: { patients, psychologists, storageMb } };
}

const newest = sql`(${planVersion.code}, ${planVersion.version}) in (select code, max(version) from plan_version group by code)`;

/** The version of each plan that counts today. */
export async function listNewestVersions(db: DirectoryDb): Promise<PlanVersion[]> {
  return (await db.select().from(planVersion).where(newest)).map(versionOf);
}

/** Versions of one plan, newest first. */
export async function listVersions(db: DirectoryDb, code: PlanCode, limit: number): Promise<PlanVersion[]> {
  const rows = await db
    .select()
    .from(planVersion)
    .where(eq(planVersion.code, code))
    .orderBy(desc(planVersion.version))
    .limit(limit);
  return rows.map(versionOf);
}

/** One version of a plan. */
export async function findVersion(db: DirectoryDb, code: PlanCode, version: number): Promise<PlanVersion | undefined> {
  const which = and(eq(planVersion.code, code), eq(planVersion.version, version));
  const row = await db.select().from(planVersion).where(which).get();
  return row && versionOf(row);
}

/** Statement that adds a version; one that stands already fails the batch. */
export function insertVersion(db: DirectoryDb, { limits, features, ...version }: PlanVersion): Statement {
  return db.insert(planVersion).values({ ...version, ...limits, features: [...features] });
}

export type Holders = { version: number; basis: string; clinics: number };

/** How many clinics keep which version of a plan, and by what; from the index and the rows of that plan alone. */
export async function countHolders(db: DirectoryDb, code: PlanCode, now: number): Promise<Holders[]> {
  return db
    .select({
      version: clinicPlan.planVersion,
      basis: sql<string>`case when ${clinicPlan.endsAt} <= ${now} then 'ended' else ${clinicPlan.basis} end`.as(
        "basis_now",
      ),
      clinics: sql<number>`count(*)`.as("clinics"),
    })
    .from(clinicPlan)
    .where(eq(clinicPlan.code, code))
    .groupBy(clinicPlan.planVersion, sql`basis_now`)
    .orderBy(desc(clinicPlan.planVersion));
}

/** Clinics whose plan has ended, of whatever plan: the free one's newest version holds for them at once. */
export async function countEnded(db: DirectoryDb, now: number): Promise<number> {
  return db.$count(clinicPlan, sql`${clinicPlan.endsAt} <= ${now}`);
}
