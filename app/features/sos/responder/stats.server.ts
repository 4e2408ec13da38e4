import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { monthAfter } from "~/lib/time/calendar";
import { monthOf, percentile, raisedBucket, unansweredBucket } from "../ladder/ack-time.policy";
import { findClinicZone, listMonths } from "../board/alert.repo.server";

/** How a month went. Times in ms, rounded up to the end of their class (at most a quarter more). */
export type SosMonth = {
  month: string;
  raised: number;
  acknowledged: number;
  unanswered: number;
  p50: number | null;
  p90: number | null;
};

/** Months told of. */
const shown = 12;

/** The last `shown` months on the clinic's wall clock, this one first. */
function lastMonths(now: number, zone: string | undefined): string[] {
  const month = monthOf(now, zone);
  return Array.from({ length: shown }, (_, back) => monthAfter(month, -back));
}

/** The clinic's months, newest first; those without alerts are left out. */
export async function readStats(ctx: AdminCtx): Promise<SosMonth[]> {
  return readMonths(ctx, lastMonths);
}

/** This month on the clinic's wall clock; null while nobody asked for help in it. */
export async function readThisMonth(ctx: AdminCtx): Promise<SosMonth | null> {
  const [month = null] = await readMonths(ctx, (now, zone) => [monthOf(now, zone)]);
  return month;
}

type Months = (now: number, zone: string | undefined) => string[];

async function readMonths({ clinic }: AdminCtx, which: Months): Promise<SosMonth[]> {
  requireRole(clinic.actor, "admin");
  const zone = await findClinicZone(clinic.db, clinic.actor);
  const months = which(clinic.now(), zone);
  const rows = await listMonths(clinic.db, clinic.actor, months);
  return months.flatMap((month) => {
    const counts = rows.filter((row) => row.month === month);
    if (counts.length === 0) return [];
    const of = (bucket: number) => counts.find((row) => row.bucket === bucket)?.alerts ?? 0;
    const acknowledged = counts.reduce((sum, { bucket, alerts }) => (bucket >= 0 ? sum + alerts : sum), 0);
    return [
      {
        month,
        raised: of(raisedBucket),
        acknowledged,
        unanswered: of(unansweredBucket),
        p50: percentile(counts, 0.5),
        p90: percentile(counts, 0.9),
      },
    ];
  });
}
