import { asNoted } from "~/features/kernel/keys/noted";
import { expect, test } from "vitest";
import { refusal, rowsOf } from "../../../tests/worker/diary";
import { anamnese, low, scaleRoom as room } from "../../../tests/worker/scales";
import { deliver } from "../../../tests/worker/post";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { asAdmin } from "../../../tests/worker/callers";
import { purgeKernel } from "~/features/kernel/jobs/purge.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { openAnswerMoment, selectAnswerMoments } from "./answer/answer-moments.server";
import { days, hours, minutes } from "~/lib/duration";
import { answerScale } from "./answer/answer-scale.server";
import { listAnswersOf, listOwnAnswers, readAnswerOf, readOwnAnswer, readScores } from "./answer/read-answers.server";
import { assignScale } from "./assignment/assign-scale.server";
import { endAssignment, endAssignmentsOfCare } from "./assignment/end-assignment.server";
import { listAssignmentsOf, listWaiting } from "./assignment/list-assignments.server";
import { recallScales } from "./assignment/recall-scales.server";
import { keepDraft, openSheet } from "./draft/answer-sheet.server";
import { handIn } from "./draft/hand-in.server";
import { checkIntake, sendIntake } from "./intake/intake.server";
import {
  archiveQuestionnaire,
  listQuestionnaires,
  readQuestionnaire,
  saveQuestionnaire,
} from "./questionnaire/own-questionnaires.server";

const part = { limit: 20 };
test("a scale that a patient begins by herself is sealed, scored, compared with the one before, and read by who cares for her", async () => {
  const { answer, later, patient, psychologist, patientId, told } = await room();
  const first = await answer("gad-7", [2, 2, 2, 2, 2, 2, 2]);
  expect(first).toMatchObject({ total: 14, band: "moderate", missing: 0, safety: false, change: null });
  later(days(7));
  const second = await answer("gad-7", [1, 1, 1, 1, 1, null, null]);
  expect(second).toMatchObject({ total: 7, band: "mild", missing: 2, change: { points: -7, reliable: "better" } });
  expect((await listOwnAnswers(patient.ctx, part)).items.map(({ total }) => total)).toEqual([7, 14]);
  const seen = await listAnswersOf(psychologist.ctx, { patientId, ...part });
  expect(seen.items.map(({ id, name, band }) => [id, name, band])).toEqual([
    [second.id, "GAD-7", "mild"],
    [first.id, "GAD-7", "moderate"],
  ]);
  const detail = await readAnswerOf(psychologist.ctx, { patientId, id: second.id });
  expect(detail).toMatchObject({ change: { reliable: "better" }, before: { id: first.id, total: 14 } });
  const course = await readScores(
    asNoted(psychologist.ctx, [patientId]),
    patient.ctx.actor && { clinicId: patient.clinicId, patientId },
    {
      codes: ["gad-7"],
      since: 0,
    },
  );
  expect(course.map(({ total }) => total)).toEqual([14, 7]);
  expect(JSON.stringify(await rowsOf("select * from scale_answer"))).not.toMatch(/values|total|moderate/);
  expect((await told()).psychologist).toEqual(["measures.answered", "measures.answered"]);
});

test("the same key makes one answer, also pressed twice at once, and another answer under it is refused", async () => {
  const { answer } = await room();
  const both = await Promise.all([answer("phq-2", [1, 1], { key: "k" }), answer("phq-2", [1, 1], { key: "k" })]);
  expect(both[0].id).toBe(both[1].id);
  expect((await answer("phq-2", [1, 1], { key: "k" })).id).toBe(both[0].id);
  expect(await refusal(answer("phq-2", [1, 2], { key: "k" }))).toBe("kernel.idempotency_reused");
  expect(await rowsOf("select id from scale_answer")).toHaveLength(1);
});

test("answers that are sent again when their key is long gone are those that are there", async () => {
  const { answer, later, patient } = await room();
  const first = await answer("phq-2", [1, 1], { key: "k" });
  later(hours(25));
  await purgeKernel(patient.ctx);
  expect((await answer("phq-2", [1, 1], { key: "k" })).id).toBe(first.id);
  expect(await rowsOf("select id from scale_answer")).toHaveLength(1);
  // What was answered otherwise is never dropped for it.
  expect((await answer("phq-2", [3, 3], { key: "k" })).id).not.toBe(first.id);
});

test("item 9 of 1 or more opens the safety flow at any total: an urgent notice that says nothing outside, and the timeline says it; 0 clears nothing", async () => {
  const { answer, later, psychologist, patientId, post, told } = await room();
  const said = await answer("phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(said).toMatchObject({ total: 1, band: "minimal", safety: true });
  post.world.clock.now += hours(13); // 1:00 in São Paulo: quiet hours
  expect((await told()).psychologist.toSorted()).toEqual(["measures.answered", "measures.safety"]);
  await deliver(post);
  expect(post.sent.length + post.texts.length).toBeGreaterThan(0);
  expect(JSON.stringify([post.sent, post.texts, post.pushes, post.whatsApps])).not.toMatch(
    /\bferir|\bmorr|\bPHQ|\bescala|\bAna\b/,
  );
  later(days(1));
  await answer("phq-9", low);
  const scope = { clinicId: psychologist.clinicId, patientId };
  const asked = { now: post.world.clock.now, before: null, limit: 9 };
  const vault = await openVault(asNoted(psychologist.ctx, [patientId]), scope.clinicId, patientId);
  const rows = await selectAnswerMoments(psychologist.ctx.db, scope, asked);
  const items = await Promise.all(rows.map((row) => openAnswerMoment(vault, row)));
  expect(items).toMatchObject([
    { name: "PHQ-9", total: 3, safety: false },
    { name: "PHQ-9", total: 1, band: "Mínimo", safety: true },
  ]);
  expect((await told()).psychologist.filter((kind) => kind === "measures.safety")).toHaveLength(1);
});

test("what is asked for each week is recalled once when it is due and not answered, waits again before the next, and never piles up", async () => {
  const { answer, assign, later, post, told, waiting, world, patient } = await room();
  const dueAt = world.clock.now + days(3);
  const asked = await assign("phq-9", { dueAt, every: "week" });
  expect(asked).toMatchObject({ status: "open", every: "week", dueAt });
  expect((await told()).patient).toEqual(["measures.assigned"]);
  const job = post.job.shard("CLINIC_0");
  expect(await recallScales(job)).toBe(0);
  later(days(3));
  expect([await recallScales(job), await recallScales(job)]).toEqual([1, 0]);
  expect((await told()).patient).toEqual(["measures.assigned", "measures.reminder"]);
  await answer("phq-9", low); // by herself: it answers what waits
  expect(await waiting()).toEqual([]);
  expect((await told()).patient).toEqual([]);
  later(days(4));
  expect(await waiting()).toEqual([]);
  later(days(1) + hours(1));
  expect(await waiting()).toEqual(["phq-9"]);
  await answer("phq-9", low, { assignmentId: asked.id });
  later(days(2));
  expect(await recallScales(job)).toBe(0);
  later(days(60));
  expect(await recallScales(job)).toBe(1);
  expect((await told()).patient).toEqual(["measures.reminder"]);
  expect((await openSheet(patient.ctx, { named: "phq-9" })).assignmentId).toBe(asked.id);
});

test("once is once: done, it waits no more; the same cannot be asked twice; taken back, nobody is asked; care's end asks nothing more", async () => {
  const { answer, assign, waiting, psychologist, patient, patientId, clinicId, world, told, post } = await room();
  const once = await assign("who-5");
  expect(await refusal(assign("who-5"))).toBe("measures.already_assigned");
  expect(await waiting()).toEqual(["who-5"]);
  await answer("who-5", [3, 3, 3, 3, 3], { assignmentId: once.id });
  expect(await waiting()).toEqual([]);
  expect(await refusal(openSheet(patient.ctx, { named: once.id }))).toBe("measures.answered");
  // A device sends late what was asked for then: it is taken as begun by herself.
  expect(await answer("who-5", [4, 4, 4, 4, 4], { assignmentId: once.id })).toMatchObject({ total: 80 });
  expect(await refusal(answer("gad-2", [0, 0], { assignmentId: once.id }))).toBe("request.invalid");
  const second = await assign("gad-2");
  await endAssignment(psychologist.ctx, { patientId, id: second.id });
  await endAssignment(psychologist.ctx, { patientId, id: second.id });
  await assign("phq-2");
  await answer("phq-2", [0, 1]);
  await assign("gad-7");
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patientId);
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), {
    id: link?.id ?? "",
    reason: "Fim do acompanhamento.",
  });
  await deliver(post);
  const after = await told();
  expect(after.patient).not.toContain("measures.assigned");
  expect(after.psychologist).not.toContain("measures.answered");
  expect(await waiting()).toEqual([]);
  expect(await refusal(assign("gad-7"))).toBe("tenancy.patient_not_found");
  expect(await refusal(listAnswersOf(psychologist.ctx, { patientId, ...part }))).toBe("tenancy.patient_not_found");
});

test("a draft is kept by question, goes on where it stopped, is handed in once under its key, and what does not fit is not kept", async () => {
  const { patient } = await room();
  const keep = (values: [number, number | string | null][], key = "one") =>
    keepDraft(patient.ctx, { named: "phq-9", key, values: new Map(values) });
  await keep([[0, 2]]);
  await keep(
    [
      [3, 1],
      [0, 3],
    ],
    "another tab",
  );
  const open = await openSheet(patient.ctx, { named: "phq-9" });
  expect(open).toMatchObject({ values: [3, null, null, 1, null, null, null, null, null], key: "one", isBegun: true });
  expect(await refusal(keep([[1, 7]]))).toBe("request.invalid");
  expect(await refusal(keep([[1, "muito"]]))).toBe("request.invalid");
  const unasked = { named: "phq-9", key: "one", values: new Map([[1, 2]]), asks: 2 };
  expect(await refusal(keepDraft(patient.ctx, unasked))).toBe("request.invalid");
  expect(JSON.stringify(await rowsOf("select * from scale_draft"))).not.toContain("[3");
  const last = { named: "phq-9", key: open.key, values: new Map([[8, 0]]), asks: 8 };
  const both = await Promise.all([handIn(patient.ctx, last), handIn(patient.ctx, last)]);
  expect(both[0].id).toBe(both[1].id);
  expect(await handIn(patient.ctx, last)).toEqual(both[0]);
  expect(await rowsOf("select id from scale_answer")).toHaveLength(1);
  // A save that comes after it leaves nothing behind.
  await keepDraft(patient.ctx, { named: "phq-9", key: open.key, values: new Map([[0, 1]]) });
  expect(await openSheet(patient.ctx, { named: "phq-9" })).toMatchObject({ isBegun: false });
});

test("answers belong to the version that was asked; a questionnaire's points are summed; an older page saves nothing", async () => {
  const { psychologist, patient, patientId, assign, answer, later } = await room();
  const id = await saveQuestionnaire(psychologist.ctx, { id: null, version: 0, content: anamnese }, "k");
  expect(await saveQuestionnaire(psychologist.ctx, { id: null, version: 0, content: anamnese }, "k")).toBe(id);
  const { id: assignmentId } = await assign(id);
  later(1000);
  const shorter = { ...anamnese, questions: anamnese.questions.slice(0, 1) };
  await saveQuestionnaire(psychologist.ctx, { id, version: 1, content: shorter });
  expect(await refusal(saveQuestionnaire(psychologist.ctx, { id, version: 1, content: anamnese }))).toBe(
    "measures.changed_elsewhere",
  );
  expect((await listQuestionnaires(psychologist.ctx, part)).items).toMatchObject([{ id, version: 2, size: 1 }]);
  expect((await openSheet(patient.ctx, { named: assignmentId })).sheet.questions).toHaveLength(4);
  expect(await refusal(answer(id, ["Só um texto"], { assignmentId }))).toBe("request.invalid");
  const said = await answer(id, ["Insônia.", 1, 7, 4.5], { assignmentId });
  expect(said).toMatchObject({ total: 9, band: null, change: null });
  expect(await refusal(answer(id, ["De novo", 1, 7, 4], { assignmentId }))).toBe("measures.answered");
  const read = await readAnswerOf(psychologist.ctx, { patientId, id: said.id });
  expect(read.sheet.questions).toEqual(anamnese.questions);
  expect(read.values).toEqual(["Insônia.", 1, 7, 4.5]);
  await archiveQuestionnaire(psychologist.ctx, { id });
  expect(await refusal(assign(id))).toBe("measures.not_found");
  expect((await readOwnAnswer(patient.ctx, { id: said.id })).sheet.name).toBe(anamnese.title);
});

test("what goes along with an invitation waits, once, for whoever takes it up", async () => {
  const { psychologist, patient, post, waiting, told, clinicId } = await room();
  const id = await saveQuestionnaire(psychologist.ctx, { id: null, version: 0, content: anamnese });
  const sheets = await checkIntake(psychologist.ctx, [id, "phq-9", id]);
  for (const _ of [1, 2]) await sendIntake(psychologist.ctx, { invitationId: "inv_1", sheets });
  const { startIntake } = await import("./intake/intake.server");
  const job = post.job.shard("CLINIC_0");
  for (const _ of [1, 2]) await startIntake(job, { clinicId }, { invitationId: "inv_1", patientId: patient.memberId });
  expect((await waiting()).toSorted()).toEqual(["phq-9", id].toSorted());
  expect((await listWaiting(patient.ctx)).every(({ isIntake }) => isIntake)).toBe(true);
  expect((await told()).patient).toEqual(["measures.assigned", "measures.assigned"]);
});

test("strangers: a colleague without link, another clinic's, another patient find nothing and ask nothing", async () => {
  const { world, clinicId, patient, psychologist, patientId, answer, assign } = await room();
  const { id } = await answer("phq-2", [1, 1]);
  const asked = await assign("gad-2");
  const own = await saveQuestionnaire(psychologist.ctx, { id: null, version: 0, content: anamnese });
  const foreign = await world.clinic("CLINIC_0");
  for (const { ctx } of [await world.person("psychologist", clinicId), await world.person("psychologist", foreign)]) {
    for (const tried of [
      assignScale(ctx, { patientId, code: "phq-9" }),
      endAssignment(ctx, { patientId, id: asked.id }),
      listAnswersOf(ctx, { patientId, ...part }),
      listAssignmentsOf(ctx, { patientId, ...part }),
      readAnswerOf(ctx, { patientId, id }),
    ])
      expect(await refusal(tried)).toBe("tenancy.patient_not_found");
    expect(await refusal(readQuestionnaire(ctx, { id: own }))).toBe("measures.not_found");
    expect(await refusal(archiveQuestionnaire(ctx, { id: own }))).toBe("measures.not_found");
    expect(await refusal(checkIntake(ctx, [own]))).toBe("measures.not_found");
  }
  for (const { ctx } of [await world.person("patient", clinicId), await world.person("patient", foreign)]) {
    expect(await refusal(readOwnAnswer(ctx, { id }))).toBe("measures.not_found");
    expect(await refusal(openSheet(ctx, { named: asked.id }))).toBe("measures.not_found");
    expect(await refusal(answerScale(ctx, { code: "gad-2", values: [0, 0], assignmentId: asked.id }))).toBe(
      "measures.not_found",
    );
    expect(await refusal(answerScale(ctx, { code: own, values: [] }))).toBe("measures.not_found");
  }
  const wrongRole = { ...psychologist.ctx, actor: patient.ctx.actor } as unknown as typeof psychologist.ctx;
  expect(await refusal(listAnswersOf(wrongRole, { patientId, ...part }))).toBe("auth.forbidden");
});

test("answers that follow one another call once until it is read, the list has all; care that began anew keeps its requests", async () => {
  const { answer, assign, later, psychologist, patientId, post, told, waiting, clinicId } = await room();
  const calls = async () => (await told()).psychologist.filter((kind) => kind === "measures.safety").length;
  for (const n of [1, 2, 3]) await answer("phq-9", [0, 0, 0, 0, 0, 0, 0, 0, n]);
  expect(await calls()).toBe(1);
  expect((await told()).psychologist.filter((kind) => kind === "measures.answered")).toHaveLength(3);
  later(minutes(5));
  await rowsOf("update notice set read_at = 1");
  await answer("phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 3]);
  expect(await calls()).toBe(2);
  later(minutes(16));
  await answer("phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 3]);
  expect(await calls()).toBe(3);
  await assign("gad-7");
  const late = { patientId, psychologistId: psychologist.memberId };
  await endAssignmentsOfCare(post.job.shard("CLINIC_0"), { clinicId }, late);
  expect(await waiting()).toEqual(["gad-7"]);
});
