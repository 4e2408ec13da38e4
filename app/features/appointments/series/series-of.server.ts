import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { canMove } from "../steps/steps.state";
import type { Reach } from "./series";
import { findSeries, listOfSeries, type SeriesRow } from "./series.repo.server";

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
  const all = await listOfSeries(ctx.db, ctx.actor, series.id, scope === "all" ? "" : row.occurrence);
  const from = scope === "all" ? all.find((one) => isAhead(one, ctx.now()))?.occurrence : row.occurrence;
  const rows = all.filter(({ occurrence }) => from && occurrence && occurrence >= from);
  if (!from || !rows.some((one) => isAhead(one, ctx.now()))) throw new AppError("sessions.wrong_state");
  return { series, from, rows };
}
