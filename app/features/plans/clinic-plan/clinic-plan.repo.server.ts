import { eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { versionOf } from "../catalogue/plan-version.repo.server";
import type { PlanBasis, PlanCode, PlanVersion } from "../plan";
import { planVersion } from "../plan-version.directory.table";
import { clinicPlan } from "./clinic-plan.directory.table";

export type ClinicPlanRow = typeof clinicPlan.$inferSelect;

const newestOf = (code: PlanCode | SQL) =>
  sql<number>`(select max(newest.version) from plan_version as newest where newest.code = ${code})`;

/** Statement that gives a new clinic the newest version of a plan. */
export function insertClinicPlan(
  db: DirectoryDb,
  row: { clinicId: string; code: PlanCode; basis: PlanBasis; endsAt: number | null; now: number },
): Statement {
  const { now, ...said } = row;
  return db.insert(clinicPlan).values({ ...said, planVersion: newestOf(said.code), changedAt: now, version: 1 });
}

/** Statement that gives a clinic another plan; the event of the same version lets only one such change through. */
export function updateClinicPlan(
  db: DirectoryDb,
  { clinicId }: Scope,
  change: Pick<ClinicPlanRow, "code" | "planVersion" | "basis" | "endsAt" | "changedAt" | "version">,
): Statement {
  return db.update(clinicPlan).set(change).where(eq(clinicPlan.clinicId, clinicId));
}

/** The version that counts at an instant: the clinic's own, or the free plan's newest once its time is over. */
function counts(now: number): SQL {
  const isOver = sql`${clinicPlan.endsAt} is not null and ${clinicPlan.endsAt} <= ${now}`;
  const own = sql`${planVersion.code} = ${clinicPlan.code} and ${planVersion.version} = ${clinicPlan.planVersion}`;
  const free = sql`${planVersion.code} = 'free' and ${planVersion.version} = ${newestOf("free")}`;
  return sql`case when ${isOver} then ${free} else ${own} end`;
}

export type HeldPlan = {
  has: Pick<ClinicPlanRow, "code" | "planVersion" | "basis" | "endsAt" | "version">;
  counts: PlanVersion;
};

/** What a clinic has, and the version that counts now. */
export async function findClinicPlan(db: DirectoryDb, { clinicId }: Scope, now: number): Promise<HeldPlan | undefined> {
  const row = await db
    .select({
      hasCode: sql<PlanCode>`${clinicPlan.code}`.as("has_code"),
      changes: sql<number>`${clinicPlan.version}`.as("changes"),
      planVersion: clinicPlan.planVersion,
      basis: clinicPlan.basis,
      endsAt: clinicPlan.endsAt,
      ...getTableColumns(planVersion),
    })
    .from(clinicPlan)
    .innerJoin(planVersion, counts(now))
    .where(eq(clinicPlan.clinicId, clinicId))
    .get();
  if (!row) return undefined;
  const { hasCode, changes, planVersion: bought, basis, endsAt, ...version } = row;
  return { has: { code: hasCode, planVersion: bought, basis, endsAt, version: changes }, counts: versionOf(version) };
}

/** What a plan's limit of people is held in. */
const held = { patients: clinicPlan.patientsHeld, psychologists: clinicPlan.psychologistsHeld };
export type SeatLimit = keyof typeof held;

/** Statement that fails its batch when more of something is there than the clinic's plan allows. @param count how many there are */
export function holdSeats(db: DirectoryDb, { clinicId }: Scope, name: SeatLimit, count: SQL, now: number): Statement {
  const limit = sql`(select ${planVersion[name]} from ${planVersion} where ${counts(now)})`;
  const isWithin = sql`case when ${limit} is null or ${count} <= ${limit} then 0 end`;
  return db
    .update(clinicPlan)
    .set({ [`${name}Held`]: isWithin })
    .where(eq(clinicPlan.clinicId, clinicId));
}
