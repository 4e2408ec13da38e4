import { expect, test } from "vitest";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { anamnese, low, scaleRoom as room } from "../../../../tests/worker/scales";
import { days, hours } from "~/lib/duration";
import { readOwnAnswer, readScores } from "../answer/read-answers.server";
import { assignFromForm } from "../assignment/assign-scale.server";
import { endAssignment } from "../assignment/end-assignment.server";
import { listWaiting } from "../assignment/list-assignments.server";
import { saveQuestionnaire } from "../questionnaire/own-questionnaires.server";
import { keepDraft, openSheet } from "./answer-sheet.server";
import { handIn } from "./hand-in.server";

const nine = (last: number) => new Map<number, number>([...low.slice(0, 8).entries(), [8, last]]);

test("item 9 is not lost to an earlier answer under the same key: two devices, a lost response, a page of the last question alone", async () => {
  const { patient, told } = await room();
  const posted = { named: "phq-9", key: "one", values: nine(0) };
  const first = await handIn(patient.ctx, posted);
  const second = await handIn(patient.ctx, { ...posted, values: nine(3) });
  expect(second.id).not.toBe(first.id);
  expect(await readOwnAnswer(patient.ctx, second)).toMatchObject({ safety: true, total: 6 });
  const alone = { ...posted, values: new Map([[8, 3]]), asks: 8 };
  for (const again of [alone, { ...posted, values: nine(3) }]) expect(await handIn(patient.ctx, again)).toEqual(second);
  expect(await handIn(patient.ctx, posted)).toEqual(first);
  const third = await handIn(patient.ctx, { ...alone, values: new Map([[8, 1]]) });
  expect(await readOwnAnswer(patient.ctx, third)).toMatchObject({ safety: true, missing: 0 });
  expect((await told()).psychologist.filter((kind) => kind === "measures.safety").length).toBeGreaterThan(0);
  expect(await rowsOf("select id from scale_answer")).toHaveLength(3);
});

test("an instrument is handed in whatever became of its request meanwhile, and a questionnaire's other answers are refused, not swallowed", async () => {
  const { assign, patient, psychologist, patientId } = await room();
  const { id: named } = await assign("phq-9");
  const posted = { named, key: "a", values: nine(0) };
  await handIn(patient.ctx, posted); // elsewhere
  const late = await handIn(patient.ctx, { named, key: "b", values: nine(2) });
  expect(await readOwnAnswer(patient.ctx, late)).toMatchObject({ safety: true });
  const back = await assign("phq-9");
  await keepDraft(patient.ctx, { named: back.id, key: "c", values: new Map([[0, 1]]), asks: 0 });
  await endAssignment(psychologist.ctx, { patientId, id: back.id });
  const goesOn = { named: back.id, key: "c", values: new Map([[7, 1]]), asks: 7 };
  expect(await keepDraft(patient.ctx, goesOn)).toMatchObject({ isBegun: true, assignmentId: null });
  expect((await openSheet(patient.ctx, { named: back.id })).values[7]).toBe(1);
  const last = await handIn(patient.ctx, { named: back.id, key: "c", values: new Map([[8, 1]]), asks: 8 });
  expect(await readOwnAnswer(patient.ctx, last)).toMatchObject({ safety: true, missing: 6 });
  expect(await refusal(openSheet(patient.ctx, { named: back.id }))).toBe("measures.ended");
  const own = await saveQuestionnaire(psychologist.ctx, { id: null, version: 0, content: anamnese });
  const { id: asked } = await assign(own);
  const said = {
    named: asked,
    key: "q",
    values: new Map<number, number | string>([
      [0, "Insônia."],
      [1, 1],
    ]),
  };
  const kept = await handIn(patient.ctx, said);
  expect(await handIn(patient.ctx, said)).toEqual(kept);
  expect(await refusal(handIn(patient.ctx, { ...said, values: new Map([[0, "Outra coisa."]]) }))).toBe(
    "measures.answered",
  );
});

test("a day beyond five years is not asked for, and early answers move no due day", async () => {
  const { assign, answer, psychologist, patient, patientId, world } = await room();
  for (const dueAt of [Date.parse("9999-12-28T12:00:00Z"), Date.parse("9999-12-31T23:59:59-12:00")])
    expect(await refusal(assign("phq-9", { dueAt, every: "week" }))).toBe("request.invalid");
  const form = { patientId, code: "phq-9", every: "week" as const, dueDay: "9999-12-31" };
  expect(await refusal(assignFromForm(psychologist.ctx, form))).toBe("request.invalid");
  const dueAt = world.clock.now + days(3);
  await assign("phq-9", { dueAt, every: "week" });
  for (const _ of [1, 2, 3, 4]) await answer("phq-9", low);
  const [row] = await rowsOf("select due_at as dueAt, remind_at as remindAt from scale_assignment");
  expect(row).toEqual({ dueAt: dueAt + days(7), remindAt: dueAt + days(7) });
  expect(await listWaiting(patient.ctx)).toEqual([]);
});

test("however much is answered to other scales, what was answered to one stays among its totals", async () => {
  const { answer, later, patient, clinicId, patientId } = await room();
  await answer("phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 2]);
  later(hours(1));
  await answer("who-5", [3, 3, 3, 3, 3]);
  await rowsOf(`insert into scale_answer with recursive n(i) as (select 1 union all select i + 1 from n where i < 230)
    select a.clinic_id, a.id || n.i, a.patient_id, a.code, a.sheet_version, a.assignment_id, a.result_sealed,
      a.answered_at + n.i, a.created_at from n, scale_answer a where a.code = 'who-5'`);
  const scores = await readScores(patient.ctx, { clinicId, patientId }, { codes: ["phq-9", "who-5"], since: 0 });
  expect(scores.find(({ code }) => code === "phq-9")).toMatchObject({ safety: true });
});
