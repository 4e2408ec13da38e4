import { openVault } from "~/features/kernel/keys/vault.server";
import { completeTask } from "~/features/tasks/answer/answer-task.server";
import { taskSeries } from "~/features/tasks/series/task-series.table";
import { sealWords } from "~/features/tasks/task/task-seal.server";
import { task } from "~/features/tasks/task/task.table";
import type { Person, World } from "./world";

/** What a patient is asked to do, once and again, and their answer. */
export async function askedOf(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  word: string,
) {
  const { db } = ctx;
  const of = { clinicId, patientId, psychologistId: "mem_cared", version: 1 };
  const [task_, series_] = [`tsk_${patientId}`, `tse_${patientId}`];
  const vault = await openVault(ctx, clinicId, patientId);
  const words = { title: `${word} tarefa`, description: null, steps: [] };
  const rule = { freq: "daily" as const, weekdays: [], firstDay: "2026-03-02", through: "2026-03-03", reminds: true };
  await db.batch([
    db.insert(taskSeries).values({
      ...{ ...of, ...rule, id: series_, createdAt: clock.now },
      ...(await sealWords(vault, "task_series", series_, words)),
    }),
    db.insert(task).values({
      ...{ ...of, id: task_, status: "open", givenAt: clock.now },
      ...(await sealWords(vault, "task", task_, words)),
    }),
  ]);
  await completeTask(ctx, { id: task_, answer: `${word} exercício`, partly: false });
}
