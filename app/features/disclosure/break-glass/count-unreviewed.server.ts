import { and, eq, gt, sql } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { AnyActor } from "~/features/kernel/actor";
import { days } from "~/lib/duration";
import { breakGlass } from "./break-glass.table";

/** Closed longer ago than this, the clinic has been written to or not: the platform's list does not grow for ever. */
const shownFor = days(90);

/** Clinics of a shard with accesses that nobody reviewed: which and how many, never of whom. Exceptional ones are few: all are looked at. */
export async function countUnreviewed({
  db,
  now,
}: Pick<ClinicCtx<AnyActor>, "db" | "now">): Promise<{ clinicId: string; count: number }[]> {
  return db
    .select({ clinicId: breakGlass.clinicId, count: sql<number>`count(*)` })
    .from(breakGlass)
    .where(and(eq(breakGlass.verdict, "nobody"), gt(breakGlass.reviewedAt, now() - shownFor)))
    .groupBy(breakGlass.clinicId)
    .limit(20);
}
