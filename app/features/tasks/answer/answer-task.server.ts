import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { changeAnswerFiles } from "../files/task-files.server";
import { exerciseOf } from "../exercise/library";
import { fetchOwnTask, readOwnTask } from "../task/read-task.server";
import type { TaskAnswer, TaskDetail } from "../task/task";
import { updateTask, type TaskRow } from "../task/task.repo.server";
import { openTask, sealAnswer, taskField } from "../task/task-seal.server";
import { take } from "../task/task.state";
import type { CompleteTask } from "../tasks.schema";
import { judgeAnswer, questionsOf } from "./answer.policy";

const onConflict = { domain_event: "tasks.changed_elsewhere" } as const;
const past = { complete: "task.done", partly: "task.partly_done", decline: "task.declined" } as const;

type Taken = {
  row: TaskRow;
  step: keyof typeof past;
  sealed: { answerSealed?: string; reasonSealed?: string | null };
  /** What becomes of the answer's files; none: they stay. */
  files?: readonly string[] | undefined;
};

async function step(
  ctx: PatientCtx,
  { row, step: what, sealed, files }: Taken,
  key: string | undefined,
  input: string,
) {
  const status = take(row.status, what);
  if (status === null) throw new AppError("tasks.wrong_state", { detail: `${row.status} ${what}` });
  const { clinicId, id, patientId, psychologistId, version } = row;
  await withIdempotency(ctx, { key, useCase: `task.${what}`, input, resultId: id }, async (idempotency) => {
    const attached = files === undefined ? [] : await changeAnswerFiles(ctx, row, files);
    await commit(ctx, {
      clinicId,
      statements: [
        updateTask(ctx.db, row, { status, answeredAt: ctx.now(), nextReminderAt: null, ...sealed }),
        ...attached,
      ],
      events: [{ type: past[what], aggregateId: id, version: version + 1, data: { patientId, psychologistId } }],
      audit: { action: `task.${what}`, entity: "task", entityId: id, fields: Object.keys(sealed) },
      onConflict,
      idempotency,
    });
  });
}

/** What was answered, judged by the questions of the task and its steps. @throws AppError `request.invalid` (answer.<question>, steps) */
function answerOf(row: TaskRow, stepCount: number, { answer, steps = [] }: CompleteTask): TaskAnswer {
  const said = typeof answer === "string" ? { note: answer } : (answer ?? {});
  const judged = judgeAnswer(questionsOf(exerciseOf(row.exercise)), said);
  if ("wrong" in judged) {
    const fields = Object.fromEntries(Object.entries(judged.wrong).map(([name, words]) => [`answer.${name}`, words]));
    throw new AppError("request.invalid", { fields });
  }
  if (steps.some((one) => one >= stepCount))
    throw new AppError("request.invalid", { fields: { steps: "Este passo não existe aqui." } });
  return { fields: judged.fields, steps: [...new Set(steps)].sort((a, b) => a - b) };
}

/**
 * The patient says what they did: all of it, or a part. Said again, it is written anew; nothing of the answer has to be there, and an
 * answer that is not sent leaves the one that stands.
 * @param key idempotency key: the same words sent twice are one answer
 * @throws AppError `tasks.not_found`, `tasks.changed_elsewhere`, `request.invalid`, `kernel.idempotency_reused`
 */
export async function completeTask(
  ctx: PatientCtx,
  { id, ...said }: CompleteTask & { id: string },
  key?: string,
): Promise<TaskDetail> {
  const row = await fetchOwnTask(ctx, id);
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  const before = await openTask(vault, row);
  const answer = answerOf(row, before.steps.length, said);
  const isSaid = said.answer !== undefined || said.steps !== undefined;
  const kept: TaskAnswer = {
    fields: said.answer === undefined ? (before.answer?.fields ?? []) : answer.fields,
    steps: said.steps === undefined ? (before.answer?.steps ?? []) : answer.steps,
  };
  const sealed = isSaid ? { answerSealed: await sealAnswer(vault, id, kept) } : {};
  const fingerprint = key === undefined ? "" : await vault.blind("task.complete", JSON.stringify([id, said]));
  const taken = {
    ...{ row, step: said.partly ? ("partly" as const) : ("complete" as const), files: said.files },
    sealed: { ...sealed, reasonSealed: null },
  };
  await step(ctx, taken, key, fingerprint);
  return readOwnTask(ctx, { id });
}

/**
 * The patient does not want it, or not now; in words if they like. Nothing is closed to them by it, and they may do it after all.
 * @throws AppError `tasks.not_found`, `tasks.wrong_state` for what is done, `tasks.changed_elsewhere`
 */
export async function declineTask(
  ctx: PatientCtx,
  { id, reason }: { id: string; reason?: string | undefined },
  key?: string,
): Promise<TaskDetail> {
  const row = await fetchOwnTask(ctx, id);
  const vault = await openVault(ctx, row.clinicId, row.patientId);
  const reasonSealed = reason === undefined ? null : await vault.seal(taskField("task", id, "reason"), reason);
  const fingerprint = key === undefined ? "" : await vault.blind("task.decline", JSON.stringify([id, reason]));
  await step(ctx, { row, step: "decline", sealed: { reasonSealed } }, key, fingerprint);
  return readOwnTask(ctx, { id });
}
