import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { hours } from "~/lib/duration";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { completeTask, declineTask } from "./answer/answer-task.server";
import { demoTasks, type DemoTask } from "./demo/story.data";
import { changeTask } from "./task/change-task.server";
import { giveTask } from "./task/give-task.server";

async function writeTask(stage: DemoStage, { patient, psychologist }: DemoCare, said: DemoTask): Promise<void> {
  const { actingAs, moment } = stage;
  const givenAt = moment(said.givenDaysAgo, "17:10");
  const giver = actingAs(psychologist, "psychologist", givenAt);
  const { exercise, title, description, dueAfter } = said;
  const due = dueAfter === null ? null : { day: dayAfter(localDay(givenAt, giver.actor.zone), dueAfter), hour: null };
  const asked = { patientId: patient.memberId, title, description, steps: [], exercise, due, recurrence: null };
  const { id } = await giveTask(giver, { ...asked, reminds: false });
  if (said.answer) {
    const at = moment(said.answer.daysAgo, "21:05");
    const { fields: answer, partly = false } = said.answer;
    await completeTask(actingAs(patient, "patient", at), { id, answer, partly });
  }
  if (said.declined) {
    const { daysAgo, reason } = said.declined;
    await declineTask(actingAs(patient, "patient", moment(daysAgo, "20:30")), { id, reason });
  }
  const answered = said.answer ?? said.declined;
  if (said.comment !== undefined && answered)
    await changeTask(actingAs(psychologist, "psychologist", moment(answered.daysAgo, "21:05") + hours(13)), {
      ...{ id, comment: said.comment },
    });
}

/** A breathing exercise each day, from yesterday on. */
async function writeSeries({ actingAs, moment }: DemoStage, { patient, psychologist }: DemoCare): Promise<void> {
  const at = moment(1, "18:00");
  const giver = actingAs(psychologist, "psychologist", at);
  await giveTask(giver, {
    ...{ patientId: patient.memberId, title: "Respiração com pausa", exercise: "breathing", steps: [], reminds: true },
    description: "Cinco minutos antes de dormir, nesta semana.",
    due: { day: localDay(at, giver.actor.zone), hour: "22:00" },
    recurrence: { freq: "daily", weekdays: [], count: 14, until: null },
  });
}

/** Three months of tasks between sessions. */
export const demo: Demo = async (stage) => {
  const own = stage.care.filter(({ psychologist }) => psychologist.memberId === stage.team.beatriz.memberId);
  for (const one of demoTasks) {
    const pair = own.find(({ patient }) => patient.name === one.patient);
    if (pair) await writeTask(stage, pair, one);
  }
  const [first] = own;
  if (first) await writeSeries(stage, first);
};
