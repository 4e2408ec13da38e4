import { and, eq, gt, sql } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { AnyActor } from "~/features/kernel/actor";
import { days } from "~/lib/duration";
import { breakGlass } from "./break-glass.table";

/** Closed longer ago than this, the clinic has been written to or not: the platform's list does not grow for ever. */
const shownFor = days(90);

type Reader = Pick<ClinicCtx<AnyActor>, "db" | "now">;

async function countJudged({ db, now }: Reader, verdict: "nobody" | "wrong") {
  return db
    .select({ clinicId: breakGlass.clinicId, count: sql<number>`count(*)` })
    .from(breakGlass)
    .where(and(eq(breakGlass.verdict, verdict), gt(breakGlass.reviewedAt, now() - shownFor)))
    .groupBy(breakGlass.clinicId)
    .limit(20);
}

/** Clinics of a shard with accesses that nobody reviewed: which and how many, never of whom. Exceptional ones are few: all are looked at. */
export async function countUnreviewed(ctx: Reader): Promise<{ clinicId: string; count: number }[]> {
  return countJudged(ctx, "nobody");
}

/** The same of accesses of which the clinic itself said that they were not right. */
export async function countFaulted(ctx: Reader): Promise<{ clinicId: string; count: number }[]> {
  return countJudged(ctx, "wrong");
}
