import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { answerScale } from "./answer/answer-scale.server";
import { assignScale } from "./assignment/assign-scale.server";
import { anamnese, anamneseAnswers, courses, sleep } from "./demo/year.data";
import { sendIntake, startIntake } from "./intake/intake.server";
import { saveQuestionnaire } from "./questionnaire/own-questionnaires.server";

/** The day (before now) that the monthly scale was first due: eleven months later it is due again in a day or two. */
const firstDue = 333;
/** The invitation that the intake went along with. */
const invitation = 1;

async function writeIntake(stage: DemoStage, { patient, psychologist }: DemoCare): Promise<void> {
  const { actingAs, moment, demoId } = stage;
  const hers = actingAs(psychologist, "psychologist", moment(344, "09:30"));
  const id = await saveQuestionnaire(hers, { id: null, version: 0, content: anamnese });
  const invitationId = demoId("inv", invitation);
  await sendIntake(hers, { invitationId, sheets: [{ code: id, sheetVersion: 1 }] });
  const scope = { clinicId: patient.clinic.id };
  await startIntake({ ...hers, actor: { system: "seed" } }, scope, { invitationId, patientId: patient.memberId });
  await answerScale(actingAs(patient, "patient", moment(343, "21:10")), { code: id, values: anamneseAnswers });
  await saveQuestionnaire(actingAs(psychologist, "psychologist", moment(40, "10:00")), {
    ...{ id: null, version: 0, content: sleep },
  });
}

/** A year of the patient that guests look at: scales each month, one of them asked for, an intake answered. */
export const demo: Demo = async (stage) => {
  const [pair] = stage.care;
  if (!pair) return;
  const { actingAs, moment } = stage;
  const { patient, psychologist } = pair;
  await writeIntake(stage, pair);
  const asked = {
    patientId: patient.memberId,
    code: "phq-9",
    every: "month" as const,
    dueAt: moment(firstDue, "20:00"),
  };
  const all = courses
    .flatMap(({ code, answers }) => answers.map((one) => ({ code, ...one })))
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
  // What was answered before it was asked for settles nothing.
  const askedAt = firstDue + 3;
  const answer = async ({ code, daysAgo, at, values }: (typeof all)[number]) =>
    answerScale(actingAs(patient, "patient", moment(daysAgo, at)), { code, values });
  for (const one of all.filter(({ daysAgo }) => daysAgo > askedAt)) await answer(one);
  await assignScale(actingAs(psychologist, "psychologist", moment(askedAt, "11:00")), asked);
  for (const one of all.filter(({ daysAgo }) => daysAgo <= askedAt)) await answer(one);
};
