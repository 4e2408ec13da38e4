import { and, eq } from "drizzle-orm";
import { readDeclined } from "~/features/care/handover/read-declined.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { countDeliveries } from "~/features/notifications/desk/admin-deliveries.server";
import { readClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import { readGaps } from "~/features/sos/ladder/readiness.server";
import { readThisMonth } from "~/features/sos/responder/stats.server";
import { listStuckEffects } from "~/features/tenancy/clinic/stuck-effects.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { countNewPatients, readWhatWaits } from "~/features/tenancy/people/what-waits.server";
import { days } from "~/lib/duration";
import { told } from "../clinic/small-numbers";
import { clinicWeek } from "./clinic-week.table";
import { weekOf } from "./week";

/** A trial that ends sooner than this wants a decision. */
const trialAhead = days(10);

async function readWeek({ clinic }: AdminCtx, monday: string) {
  const of = and(eq(clinicWeek.clinicId, clinic.actor.clinicId), eq(clinicWeek.monday, monday));
  return (await clinic.db.select().from(clinicWeek).where(of).get()) ?? null;
}

/** A part of the page that could not be read leaves the others: nobody's first page fails for one number. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  return work.catch(() => null);
}

/** Everything at once; a part that does not answer is null. */
function askAll(ctx: AdminCtx, { monday, from }: { monday: string; from: number }) {
  return Promise.all([
    orNull(readWhatWaits(ctx)),
    orNull(readGaps(ctx, null)),
    orNull(countDeliveries(ctx)),
    orNull(listStuckEffects(ctx)),
    orNull(readClinicPlan(ctx, ctx.actor)),
    orNull(readWeek(ctx, monday)),
    orNull(countNewPatients(ctx, from)),
    orNull(readThisMonth(ctx)),
    orNull(readDeclined(ctx.clinic)),
  ]);
}

/** The week's count as it is told. */
function toldWeek(week: typeof clinicWeek.$inferSelect | null) {
  if (!week) return null;
  const { held, missed, cancelled, unsaid, ahead, countedAt } = week;
  return { held: told(held), missed: told(missed), cancelled: told(cancelled), unsaid, ahead, countedAt };
}

/**
 * What an admin's first page says: what wants a decision, and the clinic's week in numbers. All is asked at once, two rounds deep at most;
 * what cannot be read is null, and the page says so.
 * @throws AppError `auth.forbidden`
 */
export async function readHome(ctx: AdminCtx) {
  requireRole(ctx.actor, "admin");
  const now = ctx.now();
  const thisWeek = weekOf(now);
  const [people, gaps, deliveries, stuck, plan, week, newPatients, calls, declined] = await askAll(ctx, thisWeek);
  const of = (state: string) =>
    (deliveries ?? []).reduce((sum, row) => (row.state === state ? sum + row.count : sum), 0);
  const endsSoon = plan?.basis === "trial" && plan.endsAt !== null && plan.endsAt - now < trialAhead;
  return {
    decisions: {
      ...(people ?? { crps: 0, withoutStep: 0, orphans: 0, orphansOf: null }),
      ...(declined ?? { declined: 0, declinedOf: null, refused: 0, refusedBy: null }),
      gaps: gaps?.gaps.length ?? 0,
      unreachable: gaps?.gaps.filter(({ unreachable }) => unreachable).length ?? 0,
      failed: of("failed"),
      stuck: stuck?.length ?? 0,
      trialEndsAt: endsSoon ? plan.endsAt : null,
      planIsOver: plan !== null && plan.over !== null,
    },
    week: {
      sessions: toldWeek(week),
      newPatients,
      sent: of("delivered") + of("sent"),
      calls,
    },
    missing: [people, gaps, deliveries, stuck, plan, declined].includes(null),
  };
}
