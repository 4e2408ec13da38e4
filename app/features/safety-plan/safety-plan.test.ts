import { expect, test } from "vitest";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { planWords } from "../../../tests/worker/plans";
import { listPlanVersions } from "./history/list-plan-versions.server";
import { readPlanVersion } from "./history/read-plan-version.server";
import { readSafetyPlan } from "./read-safety-plan.server";
import { restorePlanVersion } from "./history/restore-plan-version.server";
import { reviewSafetyPlan } from "./review/review-safety-plan.server";
import { saveSafetyPlan } from "./saving/save-safety-plan.server";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { days } from "~/lib/duration";

test("patient and psychologist write one plan together, and every save is a version of its own", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const patientId = patient.memberId;
  expect(await readSafetyPlan(patient.ctx, { patientId })).toBeNull();
  const first = await saveSafetyPlan(patient.ctx, {
    patientId,
    ...planWords({ supporters: [{ text: "Minha irmã", phone: "11 98765-4321" }] }),
  });
  expect(first).toMatchObject({ version: 1, savedBy: { name: "Ana" }, reviewDueAt: world.clock.now + days(90) });
  world.clock.now += 1000;
  const second = await saveSafetyPlan(psychologist.ctx, { patientId, ...planWords({ coping: ["Caminhar"] }, 1, 30) });
  expect(await readSafetyPlan(patient.ctx, { patientId })).toEqual(second);
  expect(second).toMatchObject({ id: first.id, version: 2, savedBy: { name: "Dra. Lia" }, reviewEveryDays: 30 });
  const { items } = await listPlanVersions(patient.ctx, { patientId, limit: 20 });
  expect(items.map(({ version, savedBy }) => [version, savedBy.name])).toEqual([
    [2, "Dra. Lia"],
    [1, "Ana"],
  ]);
  const old = await readPlanVersion(psychologist.ctx, { patientId, version: 1 });
  expect(old.steps.supporters).toEqual([{ text: "Minha irmã", phone: "+5511987654321" }]);
});

test("nothing of it lies in the clear, and events and audit rows hold no words", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const patientId = patient.memberId;
  const plan = { patientId, ...planWords({ supporters: [{ text: "Minha irmã", phone: "11 98765-4321" }] }) };
  const { id } = await saveSafetyPlan(patient.ctx, plan);
  await readSafetyPlan(psychologist.ctx, { patientId });
  await world.settled();
  const tables = ["safety_plan", "safety_plan_version", "domain_event", "audit_entry"];
  const rows = JSON.stringify(await Promise.all(tables.map((table) => rowsOf(`select * from ${table}`))));
  for (const word of ["irmã", "98765", "dormir"]) expect(rows).not.toContain(word);
  const audits = await rowsOf(
    "select action, actor_id from audit_entry where subject = ? order by action desc",
    patientId,
  );
  expect(audits).toEqual([
    { action: "safety_plan.save", actor_id: patientId },
    { action: "safety_plan.read", actor_id: psychologist.memberId },
  ]);
  expect(await rowsOf("select type, version, data from domain_event where aggregate_id = ?", id)).toEqual([
    { type: "safety_plan.saved", version: 1, data: JSON.stringify({ patientId }) },
  ]);
});

test("a version does not open in the place of another", async () => {
  const { patient } = await linkedPair();
  const patientId = patient.memberId;
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: ["Um"] }) });
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: ["Dois"] }, 1) });
  await rowsOf(
    `update safety_plan_version set steps_sealed = (select steps_sealed from safety_plan_version where patient_id = ?1 and version = 1)
     where patient_id = ?1 and version = 2`,
    patientId,
  );
  expect(await refusal(readSafetyPlan(patient.ctx, { patientId }))).toBe("kernel.unreadable");
});

test("who saves from an old version is told, and nothing is overwritten; the same save twice is one version", async () => {
  const { patient, psychologist } = await linkedPair();
  const patientId = patient.memberId;
  const mine = { patientId, ...planWords({ coping: ["Caminhar"] }) };
  const saved = await saveSafetyPlan(patient.ctx, mine);
  expect(await saveSafetyPlan(patient.ctx, mine)).toEqual(saved);
  const theirs = { patientId, ...planWords({ coping: ["Ouvir música"] }) };
  expect(await refusal(saveSafetyPlan(psychologist.ctx, theirs))).toBe("safety_plan.changed_elsewhere");
  expect(await refusal(saveSafetyPlan(psychologist.ctx, { ...theirs, version: 7 }))).toBe(
    "safety_plan.changed_elsewhere",
  );
  expect(await readSafetyPlan(patient.ctx, { patientId })).toEqual(saved);
  expect(await rowsOf("select version from safety_plan_version where patient_id = ?", patientId)).toEqual([
    { version: 1 },
  ]);
});

test("of two who save at once one wins and the other is told", async () => {
  const { patient, psychologist } = await linkedPair();
  const patientId = patient.memberId;
  for (const version of [0, 1]) {
    const outcomes = await Promise.allSettled([
      saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: [`Minha ${version}`] }, version) }),
      saveSafetyPlan(psychologist.ctx, { patientId, ...planWords({ coping: [`Dela ${version}`] }, version) }),
    ]);
    const lost = outcomes.filter(({ status }) => status === "rejected");
    expect(lost).toMatchObject([{ reason: { code: "safety_plan.changed_elsewhere" } }]);
  }
  expect((await readSafetyPlan(patient.ctx, { patientId }))?.version).toBe(2);
});

test("an earlier version comes back as a new one, and the history stays as it was", async () => {
  const { patient } = await linkedPair();
  const patientId = patient.memberId;
  const first = await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: ["Caminhar"] }) });
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: ["Desenhar"] }, 1, 60) });
  const stale = restorePlanVersion(patient.ctx, { patientId, restore: 1, version: 1 });
  expect(await refusal(stale)).toBe("safety_plan.changed_elsewhere");
  const back = await restorePlanVersion(patient.ctx, { patientId, restore: 1, version: 2 });
  expect(back).toMatchObject({ version: 3, steps: first.steps, reviewEveryDays: 60 });
  const { items, nextCursor } = await listPlanVersions(patient.ctx, { patientId, limit: 2 });
  expect(items.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
    [3, 1],
    [2, null],
  ]);
  expect(nextCursor).toBe("2");
  const older = await listPlanVersions(patient.ctx, { patientId, limit: 2, below: 2 });
  expect(older).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
  expect(await refusal(restorePlanVersion(patient.ctx, { patientId, restore: 9, version: 3 }))).toBe(
    "safety_plan.version_not_found",
  );
});

test("a review moves the due date on, and only of the version that was read", async () => {
  const { world, patient, psychologist } = await linkedPair();
  const patientId = patient.memberId;
  expect(await refusal(reviewSafetyPlan(patient.ctx, { patientId, version: 1 }))).toBe("safety_plan.not_found");
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({}, 0, 30) });
  world.clock.now += days(29);
  const { now } = world.clock;
  const review = await reviewSafetyPlan(psychologist.ctx, { patientId, version: 1 });
  expect(review).toEqual({ reviewedAt: now, reviewDueAt: now + days(30) });
  expect(await readSafetyPlan(patient.ctx, { patientId })).toMatchObject({ version: 1, ...review });
  expect(await refusal(reviewSafetyPlan(patient.ctx, { patientId, version: 2 }))).toBe("safety_plan.changed_elsewhere");
  const again = await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: ["Caminhar"] }, 1, 30) });
  expect(again.reviewedAt).toBeNull();
});

test("a plan is opened in one round trip, also where its key is not remembered", async () => {
  const { world, patient } = await linkedPair();
  const patientId = patient.memberId;
  await saveSafetyPlan(patient.ctx, { patientId, ...planWords({ coping: ["Caminhar"] }) });
  forgetDataKeys();
  const { meter } = world.scope.platform;
  const before = meter.trips;
  expect(await readSafetyPlan(patient.ctx, { patientId })).toMatchObject({ version: 1 });
  expect(meter.trips - before).toBe(1);
});
