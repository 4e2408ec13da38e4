import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { canMove } from "../steps/steps.state";
import type { Reach } from "./series";
import { findFirstAhead, findSeries, listOfSeries, type SeriesRow } from "./series.repo.server";

/** Whether a session still waits to take place. */
export function isAhead({ status, startAt }: Pick<AppointmentRow, "status" | "startAt">, now: number): boolean {
  return canMove(status) && startAt > now;
}

/**
 * The series a session is of, and those of its sessions that a change of it reaches: from its own day on, or all that are ahead.
 * Undefined for a session that stands alone.
 * @returns `from`: the first day (YYYY-MM-DD) that is reached
 * @throws AppError `sessions.wrong_state` when nothing is ahead
 */
export async function fetchSeriesOf(
  ctx: PsychologistCtx,
  row: AppointmentRow,
  scope: Reach,
): Promise<{ series: SeriesRow; from: string; rows: AppointmentRow[] } | undefined> {
  const series = row.seriesId === null ? undefined : await findSeries(ctx.db, ctx.actor, row.seriesId);
  if (!series || row.occurrence === null) return undefined;
  const from = scope === "all" ? await findFirstAhead(ctx.db, ctx.actor, series.id, ctx.now()) : row.occurrence;
  const rows = from === null ? [] : await listOfSeries(ctx.db, ctx.actor, series.id, from);
  if (from === null || !rows.some((one) => isAhead(one, ctx.now()))) throw new AppError("sessions.wrong_state");
  return { series, from, rows };
}
