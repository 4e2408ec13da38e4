import type { AdminCtx } from "~/features/kernel/ctx";
import { readStats, type SosMonth } from "~/features/sos/responder/stats.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { readSeats } from "~/features/tenancy/seats/read-seats.server";
import { days, hours } from "~/lib/duration";
import { businessNames, type BusinessName } from "~/platform/metrics/data-point";
import { clinicDigest } from "~/platform/metrics/clinic-digest.server";

/** Fewer than these are not said: of two patients' entries one would be known from the other. */
const fewest = 5;

/** How often something happened in the last 7 and 30 days; null for fewer than five. */
export type Use = { name: BusinessName; last7: number | null; last30: number | null };

const ofPeople = businessNames.filter((name) => name !== "account.registered");
const said = (n: number) => (n < fewest ? null : n);

/** What patients do by themselves: in a clinic with fewer than five of them even a large sum is somebody's. */
const ofPatients: readonly BusinessName[] = [
  ...(["diary.entry_written", "diary.checked_in", "measures.answered", "task.done"] as const),
  ...(["sos.raised", "sos.acknowledged", "sos.unanswered", "sos.resolved"] as const),
];

/** `since`: the hour (ms) of the first of these days in which anything was counted; null while nothing was. */
export type ClinicUse = { uses: Use[]; fewPatients: boolean; sos: SosMonth[]; since: number | null };

/**
 * What happens in the admin's clinic, in sums over days that tell of nobody, and how soon calls for help are answered.
 * Sums are of events as they were handled: one that was handled twice may be counted twice.
 */
export async function readUse(ctx: AdminCtx): Promise<ClinicUse> {
  requireRole(ctx.actor, "admin");
  const { platform, actor } = ctx;
  const a = await clinicDigest(platform.tokens, actor.clinicId);
  const since = (days: number) => Math.floor((ctx.now() - days) / hours(1));
  const [week, month, sos, seats] = await Promise.all([
    platform.readMetrics({ kind: "business", sinceHour: since(days(7)), a }),
    platform.readMetrics({ kind: "business", sinceHour: since(days(30)), a }),
    readStats(ctx),
    readSeats(ctx),
  ]);
  const countIn = ({ sums }: typeof week, name: string) =>
    sums.reduce((sum, one) => (one.name === name ? sum + one.count : sum), 0);
  const fewPatients = seats.patients < fewest;
  const uses = ofPeople.map((name) => {
    if (fewPatients && ofPatients.includes(name)) return { name, last7: null, last30: null };
    return { name, last7: said(countIn(week, name)), last30: said(countIn(month, name)) };
  });
  const first = month.hours.reduce((least, { hour }) => Math.min(least, hour), Infinity);
  return { uses, fewPatients, sos, since: Number.isFinite(first) ? first * hours(1) : null };
}
