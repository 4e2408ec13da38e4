import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { isToCome } from "../appointment";
import type { Reach } from "./series";
import { findFirstAhead, findSeries, listOfSeries, type SeriesRow } from "./series.repo.server";

type Occurrence = AppointmentRow & { seriesId: string; occurrence: string };

/** The first day that a change reaches; of what follows a session that has begun, as of all, the first that is ahead: years of past ones are not read. */
async function firstReached(ctx: PsychologistCtx, row: Occurrence, scope: Reach): Promise<string | null> {
  const { seriesId, occurrence } = row;
  if (scope === "following" && isToCome(row, ctx.now())) return occurrence;
  const since = scope === "all" ? "" : occurrence;
  return findFirstAhead(ctx.db, ctx.actor, { seriesId, from: since }, ctx.now());
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
  const from = await firstReached(ctx, { ...row, seriesId: series.id, occurrence: row.occurrence }, scope);
  const rows = from === null ? [] : await listOfSeries(ctx.db, ctx.actor, series.id, from);
  if (from === null || !rows.some((one) => isToCome(one, ctx.now()))) throw new AppError("sessions.wrong_state");
  return { series, from, rows };
}
