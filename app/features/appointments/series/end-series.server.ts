import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { dayAfter } from "~/lib/time/wall-clock";
import { isToCome, type Appointment, type CancelReason } from "../appointment";
import { partOfSeries, seriesEndedEvent } from "../appointments.events";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { readAppointment } from "../booking/read-appointment.server";
import { cancelSession } from "../steps/change-session.server";
import { take, type Step } from "../steps/steps.state";
import { steppingOf } from "../steps/take-step.server";
import { freedBy } from "../waiting/waiting.policy";
import type { Reach } from "./series";
import { fetchSeriesOf } from "./series-of.server";
import { updateSeries } from "./series.repo.server";

export type EndSeries = {
  id: string;
  scope: Reach;
  by?: "psychologist" | "patient" | undefined;
  reason?: CancelReason | null | undefined;
};

/**
 * Cancels a session and those of its series that follow, or all that are ahead, in one batch; no further ones are made. Also those that
 * were moved by themselves: at whatever hour, they were of the series. A session that stands alone is cancelled alone.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state` (nothing is ahead), `sessions.changed_elsewhere`
 */
export async function endSeries(ctx: PsychologistCtx, { id, scope, ...how }: EndSeries): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  const { actor, db } = ctx;
  const { by = "psychologist", reason = null } = how;
  const row = await fetchAppointment(ctx, id);
  const found = await fetchSeriesOf(ctx, row, scope);
  if (!found) return cancelSession(ctx, { id, by, reason });
  const now = ctx.now();
  const { series, from, rows } = found;
  const step: Step = { kind: "cancel", by, reason };
  const ahead = rows.filter((one) => isToCome(one, now));
  const steps = ahead.flatMap((one) => {
    const made = take(one, step, now);
    return made.is === "changed" ? [steppingOf(db, actor, one, { step, made }, now)] : [];
  });
  const { psychologistId, patientIds } = series;
  const ref = {
    id: series.id,
    psychologistId,
    patientIds,
    startAt: ahead[0]?.startAt ?? now,
  };
  const ended = seriesEndedEvent(ref, series.version + 1, { freed: freedBy(ahead, now) });
  await commit(ctx, {
    clinicId: actor.clinicId,
    statements: [
      ...steps.flatMap(({ statements }) => statements),
      updateSeries(db, series, { until: dayAfter(from, -1), endedAt: now, updatedAt: now }),
    ],
    events: [ended, ...steps.map(({ event }) => partOfSeries(event))],
    audit: { action: "series.end", entity: "appointment_series", entityId: series.id },
    onConflict: { domain_event: "sessions.changed_elsewhere" },
  });
  return readAppointment(ctx, { id });
}
