import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { isUnreadable } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { zoneOr } from "~/lib/time/zone";
import { localDay } from "~/lib/time/wall-clock";
import { remindAt } from "../reminders/reminder.policy";
import { insertDay } from "../task/task.repo.server";
import { openWords, sealWords } from "../task/task-seal.server";
import { taskIds } from "../tasks.ids";
import { dueOf, lookAhead } from "./recurrence.policy";
import { passDaysBefore, selectDueSeries, updateSeries, withdrawIfEnded, type SeriesRow } from "./series.repo.server";

type Jobs = ClinicCtx<SystemActor>;

/** Series read at a time, and readings of one run. */
const [perRead, mostReads] = [100, 50];

/** Behind every day: nothing of a series is left to be written. */
const allWritten = "9999-12-31";

/** The rows of some days, each under a seal of its own. */
async function rowsOf(ctx: Jobs, series: SeriesRow, zone: string, written: readonly string[]) {
  if (written.length === 0) return [];
  const { clinicId, patientId, psychologistId, exercise, hour } = series;
  const vault = await openVault(ctx, clinicId, patientId);
  const words = await openWords(vault, "task_series", series.id, series);
  return Promise.all(
    written.map(async (day) => {
      const [now, dueAt] = [ctx.now(), dueOf(day, hour, zone)];
      const id = newId(taskIds.task, now);
      return {
        ...{ clinicId, id, patientId, psychologistId, exercise, ...(await sealWords(vault, "task", id, words)) },
        ...{ status: "open" as const, seriesId: series.id, day, hour, dueAt, givenAt: now, version: 1 },
        reminds: series.reminds,
        nextReminderAt: series.reminds ? remindAt({ dueAt, hour, zone }, now) : null,
      };
    }),
  );
}

/** One series as it is to be today: the next day written, what went by let go of. */
async function extend(ctx: Jobs, series: SeriesRow, zone: string): Promise<void> {
  const { clinicId, weekdays, freq, count, until, firstDay } = series;
  const ahead = lookAhead({ freq, weekdays, count, until, firstDay }, series.through, localDay(ctx.now(), zone));
  const isSettled = ahead.through === series.through && !ahead.isOver;
  if (isSettled) return;
  const rows = await rowsOf(ctx, series, zone, ahead.days);
  await commit(ctx, {
    clinicId,
    statements: [
      ...rows.map((row) => insertDay(ctx.db, row)),
      withdrawIfEnded(ctx.db, series),
      ...(ahead.current === null ? [] : [passDaysBefore(ctx.db, series, ahead.current, ctx.now())]),
      updateSeries(ctx.db, series, { through: ahead.isOver ? allWritten : ahead.through }),
    ],
    events: [],
    audit: [],
  });
}

/**
 * Writes the next day of each series of a shard whose last written one has come, on its patient's calendar. Run twice it writes nothing
 * twice: a day of a series is one row. One whose words do not open is left. Run by cron.
 * @returns how many series it looked at
 * @throws the first failure, at the end
 */
export async function extendTaskSeries(ctx: Jobs): Promise<number> {
  const failures: unknown[] = [];
  let [done, last]: [number, SeriesRow | null] = [0, null];
  // Where it is day first, it is up to 14 hours ahead of UTC.
  const today = localDay(ctx.now() + days(14 / 24), "UTC");
  for (let reads = 0; reads < mostReads; reads++) {
    const found = await selectDueSeries(ctx.db, today, last, perRead);
    for (const { row, zone } of found)
      await extend(ctx, row, zoneOr(zone)).catch((error: unknown) => {
        if (!isUnreadable(error)) failures.push(error);
      });
    done += found.length;
    last = found.at(-1)?.row ?? null;
    if (found.length < perRead) break;
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
