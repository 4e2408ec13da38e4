import { chooseChallenge } from "~/features/achievements/progress/change-achievements.server";
import { addWord } from "~/features/care-words/word/write-word.server";
import { beginGoal } from "~/features/goals/goal/write-goal.server";
import { markRegimen } from "~/features/medication/mark/mark-regimen.server";
import { addRegimen } from "~/features/medication/regimen/write-regimen.server";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { completeTask } from "~/features/tasks/answer/answer-task.server";
import { signalField } from "~/features/risk/signal/judge-pair.server";
import { riskSetting } from "~/features/risk/signal/risk-setting.table";
import { riskSignal } from "~/features/risk/signal/risk-signal.table";
import { taskSeries } from "~/features/tasks/series/task-series.table";
import { sealWords } from "~/features/tasks/task/task-seal.server";
import { task } from "~/features/tasks/task/task.table";
import { toWallClock } from "~/lib/time/wall-clock";
import type { Person, World } from "./world";

/** What a patient is asked to do, once and again, their answer, and what a rule says of them, and what they took on for the week. */
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
  const about = { clinicId, patientId, psychologistId: "mem_cared", kind: "mood" as const };
  await db.batch([
    db.insert(riskSetting).values({ ...about, isOn: true, value: 2, updatedAt: clock.now }),
    db.insert(riskSignal).values({
      ...{ ...about, id: `rsk_${patientId}`, basis: "week", raisedAt: clock.now },
      evidenceSealed: await vault.seal(signalField(`rsk_${patientId}`, "evidence"), "{}"),
    }),
  ]);
  const { id } = await addRegimen(ctx, {
    ...{ kind: "medication", name: `${word} remédio`, dose: `${word} dose`, times: ["08:00"], refill: null },
    ...{ reminds: true, isShared: true },
  });
  await markRegimen(ctx, {
    id,
    slot: `${toWallClock(clock.now, "America/Sao_Paulo").slice(0, 10)}T08:00`,
    state: "skipped",
    reason: `${word} enjoo`,
  });
  await addWord(ctx, { text: `${word} cuidado`, from: `${word} avó`, onHome: true });
  const steps = [{ text: `${word} passo`, know: `${word} saber` }];
  await beginGoal(ctx, { patientId, title: `${word} meta`, why: `${word} importa`, steps, isShared: true });
  await notePractice(ctx, { exercise: "box", seconds: 60, before: 2, after: 3 });
  await chooseChallenge(ctx, { code: "tasks_2" });
  await completeTask(ctx, { id: task_, answer: `${word} exercício`, partly: false });
}
