import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { Change, NewAudit } from "~/features/kernel/events/change";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { type Sealer, sealerFor } from "~/features/kernel/keys/vault.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import type { Statement } from "~/db/statement";
import { attachToTask } from "../files/task-files.server";
import { exerciseOf } from "../exercise/library";
import { remindAt } from "../reminders/reminder.policy";
import type { Recurrence } from "../series/recurrence";
import { dueOf, lookAhead } from "../series/recurrence.policy";
import { insertSeries } from "../series/series.repo.server";
import { taskIds } from "../tasks.ids";
import { requireAhead, requireNear, type Due } from "./due";
import { givenTaskNow } from "./read-task.server";
import type { Task, TaskWords } from "./task";
import { insertTask, type TaskRow } from "./task.repo.server";
import { sealWords } from "./task-seal.server";

/** What is asked of whom, by when and how often. */
export type NewTask = Omit<TaskWords, "steps"> & {
  patientId: string;
  steps: readonly string[];
  exercise: string | null;
  due: Due | null;
  recurrence: Recurrence | null;
  reminds: boolean;
  /** Files brought for the patient that go along; of a series with each of its days. */
  files?: readonly string[] | undefined;
};

type Making = { ctx: PsychologistCtx; vault: Sealer; zone: string; input: NewTask; words: TaskWords };

/** A row of a task that is given now. */
async function rowOf(
  { ctx, vault, zone, input, words }: Making,
  due: Due | null,
  seriesId: string | null,
): Promise<TaskRow> {
  const now = ctx.now();
  const id = newId(taskIds.task, now);
  const dueAt = due && dueOf(due.day, due.hour, zone);
  const { reminds } = input;
  const remembers = reminds && due !== null && dueAt !== null;
  return {
    ...{ clinicId: ctx.actor.clinicId, id, patientId: input.patientId, psychologistId: ctx.actor.memberId },
    ...{ exercise: input.exercise, ...(await sealWords(vault, "task", id, words)) },
    ...{ status: "open", seriesId, day: due?.day ?? null, hour: due?.hour ?? null, dueAt, dueOrder: null },
    reminds,
    nextReminderAt: remembers ? remindAt({ dueAt, hour: due.hour, zone }, now) : null,
    ...{ givenAt: now, answeredAt: null, answerSealed: null, reasonSealed: null },
    ...{ commentSealed: null, commentedAt: null, version: 1 },
  };
}

/** The rows of a series' first days and the series itself. */
async function firstOfSeries(making: Making, due: Due, recurrence: Recurrence) {
  const { ctx, vault, zone, input, words } = making;
  const now = ctx.now();
  const seriesId = newId(taskIds.series, now);
  const ahead = lookAhead({ ...recurrence, firstDay: due.day }, null, localDay(now, zone));
  if (ahead.days.length === 0)
    throw new AppError("request.invalid", { fields: { until: "Nenhum dia cabe até essa data." } });
  const rows = await Promise.all(ahead.days.map((day) => rowOf(making, { day, hour: due.hour }, seriesId)));
  const series = insertSeries(ctx.db, {
    ...{ clinicId: ctx.actor.clinicId, id: seriesId, patientId: input.patientId, psychologistId: ctx.actor.memberId },
    ...{ exercise: input.exercise, ...(await sealWords(vault, "task_series", seriesId, words)) },
    ...{ ...recurrence, weekdays: [...recurrence.weekdays], firstDay: due.day, hour: due.hour, reminds: input.reminds },
    ...{ through: ahead.through, version: 1, createdAt: now },
  });
  return { rows, series };
}

async function rowsOf(making: Making): Promise<{ rows: TaskRow[]; series: Statement[] }> {
  const { due, recurrence } = making.input;
  if (recurrence === null) return { rows: [await rowOf(making, due, null)], series: [] };
  if (due === null)
    throw new AppError("request.invalid", { fields: { dueAt: "Diga a partir de que dia a tarefa se repete." } });
  const { rows, series } = await firstOfSeries(making, due, recurrence);
  return { rows, series: [series] };
}

/** What is written with a task in one commit, of which it is a part. */
export type Along = Pick<Change, "statements" | "events" | "onConflict"> & { audit: NewAudit[] };

/**
 * A psychologist gives a patient something to do: an exercise of the library or a free task, once or again and again on the patient's days.
 * @param key idempotency key: the same key gives it once
 * @param along what is written with it, judged when it is new: what that refuses gives nothing
 * @returns the task; of a series its first
 * @throws AppError `tenancy.patient_not_found`, `request.invalid` (dueAt, until, files), `kernel.idempotency_reused`
 */
export async function giveTask(
  ctx: PsychologistCtx,
  input: NewTask,
  key?: string,
  along?: (taskId: string) => Promise<Along>,
): Promise<Task> {
  const { patientId, title, description, due, exercise, recurrence, reminds, files = [] } = input;
  const { zone } = await readPatient(ctx, { patientId });
  if (due !== null) requireNear(due, zone, ctx.now());
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const steps = input.steps.length > 0 ? input.steps : (exerciseOf(exercise)?.steps ?? []);
  const vault = await sealerFor(ctx, clinicId, patientId);
  const said = JSON.stringify([patientId, title, description, steps, due, exercise, recurrence, reminds, files]);
  // Under the patient's key, so that the stored fingerprint cannot be tried against guesses of what was written.
  const fingerprint = key === undefined ? "" : await vault.blind("task.give", said);
  const { rows, series } = await rowsOf({ ctx, vault, zone, input, words: { title, description, steps } });
  const [first] = rows;
  if (!first) throw new Error("a task without a row");
  const kept = await withIdempotency(
    ctx,
    { key, useCase: "task.give", input: fingerprint, resultId: first.id },
    async (idempotency) => {
      if (due !== null) requireAhead(due, zone, ctx.now());
      const [attached, more] = [await attachToTask(ctx, first, files), await along?.(first.id)];
      const given = rows.map(({ dueOrder: _, ...row }) => insertTask(ctx.db, row));
      const data = { patientId, psychologistId };
      await commit(ctx, {
        clinicId,
        statements: [...series, ...given, ...attached, ...(more?.statements ?? [])],
        events: [{ type: "task.given", aggregateId: first.id, version: 1, data }, ...(more?.events ?? [])],
        audit: [{ action: "task.give", entity: "task", entityId: first.id }, ...(more?.audit ?? [])],
        idempotency,
        ...(more?.onConflict && { onConflict: more.onConflict }),
      });
    },
  );
  return givenTaskNow(ctx, kept);
}
