import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { offWords } from "../components/off-words";
import { aiFeatures } from "./ai-feature";
import { readClinicAi, setClinicAi } from "./clinic-switch.server";
import { readAskRefusal } from "./may-ask.server";
import { readOwnAi, readPatientAi, setPatientAi } from "./patient-switches.server";

async function clinicWithAdmin() {
  const pair = await linkedPair(testWorld());
  const admin = asAdmin(pair.world, await pair.world.person("admin", pair.clinicId));
  const { ctx, memberId } = pair.patient;
  for (const purpose of ["ai", "ai-voice", "ai-care", "ai-document"])
    await decideConsent(ctx, { purpose, granted: true, place: "page" });
  const mayAsk = (feature: (typeof aiFeatures)[number] = "reflection") =>
    readAskRefusal(ctx.db, pair, memberId, feature);
  return { ...pair, admin, mayAsk, patientId: memberId };
}

test("a clinic switches models off for everybody, at once, and on again; a patient's yes stays what it was", async () => {
  const { admin, patient, mayAsk } = await clinicWithAdmin();
  // Worlds of tests have a model unless they say otherwise.
  expect([await mayAsk(), (await readOwnAi(patient.ctx)).off]).toEqual([null, []]);
  await setClinicAi(admin, { isOn: false });
  // The patient's own page says so, too: a yes that sends nothing is no secret of the clinic's.
  expect([await mayAsk(), (await readClinicAi(admin)).isOff]).toEqual(["off", true]);
  const own = await readOwnAi(patient.ctx);
  expect(own.isClinicOff).toBe(true);
  expect(Object.keys(offWords(own)).toSorted()).toEqual(["ai", "ai-care", "ai-document", "ai-voice"]);
  await setClinicAi(admin, { isOn: true });
  expect(await mayAsk()).toBeNull();
  const acts = await rowsOf("select action from audit_entry where action like 'ai.%'");
  expect(acts.map(({ action }) => action).sort()).toEqual(["ai.turn_off", "ai.turn_on"]);
});

test.each(aiFeatures)(
  "who cares for a patient switches %s off for them, and nothing else, for nobody else",
  async (feature) => {
    const { world, clinicId, patient, psychologist, patientId, mayAsk } = await clinicWithAdmin();
    await setPatientAi(psychologist.ctx, { patientId, feature, isOn: false });
    await setPatientAi(psychologist.ctx, { patientId, feature, isOn: false });
    for (const one of aiFeatures) expect(await mayAsk(one)).toBe(one === feature ? "off_here" : null);
    const { uses } = await readPatientAi(psychologist.ctx, { patientId });
    expect(uses.filter(({ isOff }) => isOff)).toMatchObject([{ feature, by: psychologist.ctx.actor.name }]);
    const own = await readOwnAi(patient.ctx);
    expect(own.off).toEqual([feature]);
    const told = Object.values(offWords(own)).filter((words) => words !== undefined);
    expect(told).toEqual([expect.stringMatching(/^Quem atende você desligou, por enquanto: .+\. Para isso/)]);
    const acts = await rowsOf("select subject, fields from audit_entry where action = 'ai.turn_off_for'");
    expect(acts).toEqual([{ subject: patientId, fields: JSON.stringify([`ai_${feature}`]) }]);
    const other = await world.person("patient", clinicId);
    expect((await readOwnAi(other.ctx)).off).toEqual([]);
  },
);

test("only who cares for a patient sees or sets their switches; a colleague who does turns it on again", async () => {
  const { world, clinicId, patient, psychologist, patientId, mayAsk } = await clinicWithAdmin();
  const switched = { patientId, feature: "transcript", isOn: false } as const;
  await setPatientAi(psychologist.ctx, switched);
  const colleague = await world.person("psychologist", clinicId);
  for (const isOn of [true, false])
    expect(await refusalOf(setPatientAi(colleague.ctx, { ...switched, isOn }))).toBe("tenancy.patient_not_found");
  expect(await refusalOf(readPatientAi(colleague.ctx, { patientId }))).toBe("tenancy.patient_not_found");
  expect(await refusalOf(readOwnAi(psychologist.ctx as never))).toBe("auth.forbidden");
  await world.link(colleague, patient);
  await setPatientAi(colleague.ctx, { ...switched, isOn: true });
  expect(await mayAsk("transcript")).toBeNull();
});

test("where nobody cares for a patient any more, no switch of theirs holds: nobody could turn it on again", async () => {
  const { patient, psychologist, patientId, mayAsk } = await clinicWithAdmin();
  await setPatientAi(psychologist.ctx, { patientId, feature: "reflection", isOn: false });
  expect(await mayAsk()).toBe("off_here");
  await rowsOf("update care_link set ended_at = 1");
  expect([await mayAsk(), (await readOwnAi(patient.ctx)).off]).toEqual([null, []]);
});
