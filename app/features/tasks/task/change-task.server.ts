import type { Statement } from "~/db/statement";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault, sealerFor } from "~/features/kernel/keys/vault.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { releaseTaskFiles } from "../files/task-files.server";
import { remindAt } from "../reminders/reminder.policy";
import { dueOf } from "../series/recurrence.policy";
import { selectSeries, updateSeries, withdrawDaysFrom } from "../series/series.repo.server";
import { requireAhead, type Due } from "./due";
import { fetchGivenTask, givenTaskNow, noteTask } from "./read-task.server";
import type { Task, TaskWords } from "./task";
import { updateTask, type TaskRow } from "./task.repo.server";
import { openWords, sealWords, taskField } from "./task-seal.server";
import { take } from "./task.state";

const onConflict = { domain_event: "tasks.changed_elsewhere" } as const;

type EventType = "task.changed" | "task.withdrawn" | "task.commented";

function eventOf(type: EventType, { id, patientId, psychologistId, version }: TaskRow) {
  return { type, aggregateId: id, version: version + 1, data: { patientId, psychologistId } } as const;
}

/** A series knows its tasks by their days for ever: moved, one keeps the day it was written for. */
const dayOf = ({ seriesId, day }: TaskRow, moved: string | null) => (seriesId === null ? moved : day);

async function changedDue(ctx: PsychologistCtx, row: TaskRow, due: Due | null) {
  if (due === null) return { day: dayOf(row, null), hour: null, dueAt: null, nextReminderAt: null };
  const { zone } = await readPatient(ctx, row);
  const now = ctx.now();
  requireAhead(due, zone, now);
  const dueAt = dueOf(due.day, due.hour, zone);
  return {
    day: dayOf(row, due.day),
    hour: due.hour,
    dueAt,
    nextReminderAt: row.reminds ? remindAt({ dueAt, hour: due.hour, zone }, now) : null,
  };
}

/** Statement that gives the words to what comes after in the series. */
async function followingWords(ctx: PsychologistCtx, row: TaskRow, words: TaskWords): Promise<Statement[]> {
  if (row.seriesId === null) return [];
  const [series] = await selectSeries(ctx.db, ctx.actor, row.seriesId);
  if (!series || series.endedAt !== null) return [];
  const vault = await sealerFor(ctx, row.clinicId, row.patientId);
  return [updateSeries(ctx.db, series, await sealWords(vault, "task_series", series.id, words))];
}

/** What changes of a task; absent stays as it is. `due` null: whenever. */
export type TaskChange = Partial<TaskWords> & {
  due?: Due | null;
  comment?: string | undefined;
  scope?: "this" | "following";
  /** The one that was read. */
  version?: number | undefined;
};

/** What a psychologist said to what was answered; alone it may be said at any time. */
async function commented(ctx: PsychologistCtx, row: TaskRow, comment: string) {
  const vault = await sealerFor(ctx, row.clinicId, row.patientId);
  return { commentSealed: await vault.seal(taskField("task", row.id, "comment"), comment), commentedAt: ctx.now() };
}

async function changedWords(ctx: PsychologistCtx, row: TaskRow, { title, description, steps, scope }: TaskChange) {
  if (title === undefined && description === undefined && steps === undefined) return { sealed: {}, following: [] };
  const vault = await openVault(noteTask(ctx, row), row.clinicId, row.patientId);
  const before = await openWords(vault, "task", row.id, row);
  const words = {
    title: title ?? before.title,
    description: description === undefined ? before.description : description,
    steps: steps ?? before.steps,
  };
  const following = scope === "following" ? await followingWords(ctx, row, words) : [];
  return { sealed: await sealWords(vault, "task", row.id, words), following };
}

/**
 * Changes what is asked while it has no answer, or says something to what was answered. Of a series the words of those that follow, too.
 * @throws AppError `tasks.not_found`, `tasks.answered`, `tasks.changed_elsewhere`, `request.invalid` (dueAt)
 */
export async function changeTask(
  ctx: PsychologistCtx,
  { id, version, ...change }: TaskChange & { id: string },
): Promise<Task> {
  const row = await fetchGivenTask(ctx, id);
  if (row.status === "withdrawn") throw new AppError("tasks.not_found");
  if (version !== undefined && version !== row.version) throw new AppError("tasks.changed_elsewhere");
  const { comment, due } = change;
  const asked = ["title", "description", "steps", "due"].filter((name) => change[name as "title"] !== undefined);
  if (asked.length > 0 && take(row.status, "change") === null) throw new AppError("tasks.answered");
  if (asked.length === 0 && comment === undefined) return givenTaskNow(ctx, id);
  const { sealed, following } = await changedWords(ctx, row, change);
  // A new day asks anew for what went by.
  const moved = due === undefined ? {} : { ...(await changedDue(ctx, row, due)), status: "open" as const };
  const said = comment === undefined ? {} : await commented(ctx, row, comment);
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [updateTask(ctx.db, row, { ...sealed, ...moved, ...said }), ...following],
    events: [eventOf(comment === undefined ? "task.changed" : "task.commented", row)],
    audit: {
      ...{ action: "task.change", entity: "task", entityId: id },
      fields: [...asked, ...(comment === undefined ? [] : ["comment"])],
    },
    onConflict,
  });
  return givenTaskNow(ctx, id);
}

/**
 * Takes back what has no answer; with `following` the series ends as well, and what it has ahead goes. Twice is fine.
 * @throws AppError `tasks.not_found`, `tasks.answered` for what was answered, unless the series is to end
 */
export async function withdrawTask(
  ctx: PsychologistCtx,
  { id, scope = "this" }: { id: string; scope?: "this" | "following" },
): Promise<void> {
  const row = await fetchGivenTask(ctx, id);
  const [series] =
    scope === "following" && row.seriesId !== null ? await selectSeries(ctx.db, ctx.actor, row.seriesId) : [];
  const status = take(row.status, "withdraw");
  if (status === null && !series) throw new AppError("tasks.answered");
  if (row.status === "withdrawn" && (!series || series.endedAt !== null)) return;
  const own = status === null || row.status === "withdrawn" ? {} : { status, nextReminderAt: null };
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [
      updateTask(ctx.db, row, own),
      ...(own.status ? releaseTaskFiles(ctx, row) : []),
      ...(series && series.endedAt === null
        ? [updateSeries(ctx.db, series, { endedAt: ctx.now() }), withdrawDaysFrom(ctx.db, series, row.day ?? "")]
        : []),
    ],
    events: [eventOf(status === null ? "task.changed" : "task.withdrawn", row)],
    audit: { action: "task.withdraw", entity: "task", entityId: id, fields: [scope] },
    onConflict,
  });
}
