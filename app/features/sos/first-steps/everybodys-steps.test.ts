import { expect, test } from "vitest";
import { asAdmin, asInviter, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { planWords } from "../../../../tests/worker/plans";
import type { World } from "../../../../tests/worker/world";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { newsBeside, today } from "~/features/diary/mood/today.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { saveSafetyPlan } from "~/features/safety-plan/saving/save-safety-plan.server";
import { invitePatient } from "~/features/tenancy/invitation/invite-patient.server";
import { patientStepsHtml } from "../components/first-steps/patient-steps-html";
import { addContact } from "../contacts/contacts.server";
import { putStepAway, readFirstSteps } from "./first-steps.server";
import { readOwnerSteps } from "./owner-steps.server";
import { patientStepsLeft } from "./patient-steps.server";

const leftOf = async (ctx: PatientCtx) => (await today(ctx, newsBeside(patientStepsLeft))).beside.trim();
const invitation = { name: "Primeira", email: "primeira@caris.test" };

async function newClinic(world: World) {
  const clinicId = await world.clinic();
  return { clinicId, owner: await world.person("admin", clinicId, "Dona") };
}

test("a patient's list shrinks with what is true, and asks the database nothing of its own", async () => {
  const world = testWorld();
  const { clinicId } = await newClinic(world);
  const [one, other] = [await world.person("patient", clinicId, "Ana"), await world.person("patient", clinicId, "Bia")];
  expect(await leftOf(one.ctx)).toBe("entry contact plan");
  const { meter } = world.scope.platform;
  const before = meter.queries;
  await today(one.ctx);
  const alone = meter.queries - before;
  await leftOf(one.ctx);
  expect([alone > 0, meter.queries - before - alone]).toEqual([true, alone]);
  await addCheckIn(one.ctx, { mood: 3 });
  await addContact(one.ctx, { name: "Mãe", phone: "+5511987650001", consent: false });
  expect(await leftOf(one.ctx)).toBe("plan");
  await saveSafetyPlan(one.ctx, { patientId: one.memberId, ...planWords({ coping: ["Caminhar"] }, 0, 30) });
  expect(await leftOf(one.ctx)).toBe("");
  expect(await leftOf(other.ctx)).toBe("entry contact plan");
  for (let i = 0; i < 2; i++) await putStepAway(other.ctx, "plan");
  expect(await leftOf(other.ctx)).toBe("entry contact");
  expect(await refusalOf(putStepAway(other.ctx, "team"))).toBe("request.invalid");
});

test("a patient's list is of our own words alone, with a form for each step, and nothing when nothing is left", () => {
  expect(patientStepsHtml("", "/x")).toBe(null);
  expect(patientStepsHtml("<b> nothing-of-ours", "/x")).toBe(null);
  const html = patientStepsHtml("plan entry ", "/dashboard/first-steps") ?? "";
  expect([...html.matchAll(/name="step" value="(\w+)"/g)].map(([, step]) => step)).toEqual(["entry", "plan"]);
  expect([...html.matchAll(/<form method="post" action="\/dashboard\/first-steps">/g)]).toHaveLength(2);
});

test("who runs a clinic and does not treat is asked for a team and a first patient, until there is one or is invited", async () => {
  const world = testWorld();
  const { clinicId, owner } = await newClinic(world);
  const steps = () => readOwnerSteps(asAdmin(world, owner));
  expect(await steps()).toEqual(["email", "phone", "two-step", "team", "patient"]);
  const psychologist = await world.person("psychologist", clinicId, "Nova");
  expect(await steps()).toEqual(["email", "phone", "two-step", "patient"]);
  await world.person("patient", await world.clinic(), "De outra clínica");
  expect(await steps()).toContain("patient");
  const hers = asInviter(world, psychologist);
  expect(await readFirstSteps(hers)).toContain("invite");
  await invitePatient(hers, invitation);
  expect(await readFirstSteps(hers)).not.toContain("invite");
  expect(await steps()).toEqual(["email", "phone", "two-step"]);
  for (const step of ["email", "phone", "two-step"] as const) await putStepAway(owner.ctx, step);
  expect(await steps()).toEqual([]);
  expect(await refusalOf(putStepAway(owner.ctx, "hours"))).toBe("request.invalid");
});
