import { expect, test } from "vitest";
import { markNoticesRead } from "../../../app/features/notifications/notice/mark-notices-read.server";
import { remindReviews } from "../../../app/features/safety-plan/review/remind-reviews.server";
import { reviewSafetyPlan } from "../../../app/features/safety-plan/review/review-safety-plan.server";
import { saveSafetyPlan } from "../../../app/features/safety-plan/saving/save-safety-plan.server";
import { endCareLink } from "../../../app/features/tenancy/care-link/end-care-link.server";
import { days, minutes } from "../../../app/lib/duration";
import { asAdmin } from "../../../tests/worker/callers";
import { rowsOf } from "../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { planWords } from "../../../tests/worker/plans";
import { deliver } from "../../../tests/worker/post";
import { perShard } from "../../crons/on-each";

const remindEverywhere = perShard(remindReviews);
const kindsOf = async (...of: Parameters<typeof noticesOf>) => (await noticesOf(...of)).map(({ kind }) => kind);

test("who saves a plan tells the other side, in neutral words", async () => {
  const { post, patient, psychologist } = await newsroom();
  const patientId = patient.memberId;
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords() });
  await deliver(post);
  expect(await noticesOf(post, psychologist.memberId)).toMatchObject([
    { kind: "safety_plan.saved", aboutMemberId: patientId },
  ]);
  expect(await kindsOf(post, patientId)).toEqual([]);
  await saveSafetyPlan(psychologist.ctx, { patientId, ...planWords({ coping: ["Caminhar"] }, 1) });
  await deliver(post);
  expect(await noticesOf(post, patientId)).toMatchObject([
    { kind: "safety_plan.saved", aboutMemberId: psychologist.memberId },
  ]);
  post.world.clock.now += days(1);
  await deliver(post);
  for (const { subject, text, html } of post.sent) {
    expect(subject).toBe("Você tem uma atualização");
    expect(`${text}${html}`).not.toMatch(/Ana|Lia|plano|segurança|Caminhar|dormir/i);
  }
});

test("a plan that is written in several sittings is told once, until it was read or an hour has gone by", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const patientId = patient.memberId;
  const save = async (version: number) => {
    await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: [`Caminhar ${version}`] }, version) });
    await deliver(post);
  };
  for (const version of [0, 1, 2]) {
    await save(version);
    world.clock.now += minutes(5);
  }
  expect(await kindsOf(post, psychologist.memberId)).toEqual(["safety_plan.saved"]);
  world.clock.now += minutes(50);
  await save(3);
  expect(await kindsOf(post, psychologist.memberId)).toHaveLength(2);
  await markNoticesRead(psychologist.ctx, "all");
  await save(4);
  expect(await kindsOf(post, psychologist.memberId)).toHaveLength(3);
  await saveSafetyPlan(psychologist.ctx, { patientId, ...planWords({}, 5) });
  await deliver(post);
  expect(await noticesOf(post, patientId)).toMatchObject([{ aboutMemberId: psychologist.memberId }]);
});

test("each due date is told once, to patient and psychologist, however often the job runs", async () => {
  const { post, world, patient, psychologist } = await newsroom();
  const patientId = patient.memberId;
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({}, 0, 30) });
  await deliver(post);
  world.clock.now += days(30) - 1;
  expect(await remindEverywhere(post.job)).toBe(0);
  world.clock.now += 1;
  const both = await Promise.all([
    remindReviews(post.job.shard("CLINIC_0")),
    remindReviews(post.job.shard("CLINIC_0")),
  ]);
  expect(Math.max(...both)).toBe(1);
  await remindEverywhere(post.job);
  world.clock.now += days(5);
  expect(await remindEverywhere(post.job)).toBe(0);
  await deliver(post);
  expect(await rowsOf("select id from domain_event where type = 'safety_plan.review_due'")).toHaveLength(1);
  expect(await noticesOf(post, patientId)).toMatchObject([{ kind: "safety_plan.review_due", aboutMemberId: null }]);
  expect(await kindsOf(post, psychologist.memberId)).toEqual(["safety_plan.saved", "safety_plan.review_due"]);
});

test("a review takes the reminder away, and the next comes after its period", async () => {
  const { post, world, patient } = await newsroom();
  const patientId = patient.memberId;
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({}, 0, 60) });
  world.clock.now += days(61);
  await remindEverywhere(post.job);
  await deliver(post);
  await reviewSafetyPlan(patient.ctx, { patientId, version: 1 });
  await deliver(post);
  expect(await kindsOf(post, patientId)).toEqual([]);
  world.clock.now += days(59);
  expect(await remindEverywhere(post.job)).toBe(0);
  world.clock.now += days(1);
  expect(await remindEverywhere(post.job)).toBe(1);
  await deliver(post);
  expect(await kindsOf(post, patientId)).toEqual(["safety_plan.review_due"]);
});

test("when care ends, what the psychologist was told of the plan goes", async () => {
  const { post, world, clinicId, patient, psychologist } = await newsroom();
  await saveSafetyPlan(patient.ctx, { patientId: patient.memberId, ...planWords({}, 0, 30) });
  world.clock.now += days(30);
  await remindEverywhere(post.job);
  await deliver(post);
  expect(await kindsOf(post, psychologist.memberId)).toHaveLength(2);
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await endCareLink(asAdmin(world, await world.person("admin", clinicId)), { id: link?.id ?? "" });
  await deliver(post);
  expect(await kindsOf(post, psychologist.memberId)).toEqual(["care.ended"]);
});
