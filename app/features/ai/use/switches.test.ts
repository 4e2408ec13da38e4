import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { readAskRefusal } from "./may-ask.server";
import { areModelsOff, readClinicAi, readPatientAi, setClinicAi, setPatientAi } from "./switches.server";

async function clinicWithAdmin() {
  const pair = await linkedPair(testWorld());
  const admin = asAdmin(pair.world, await pair.world.person("admin", pair.clinicId));
  const { ctx, memberId } = pair.patient;
  await decideConsent(ctx, { purpose: "ai", granted: true, place: "page" });
  const mayAsk = () => readAskRefusal(ctx.db, pair, memberId, "reflection");
  return { ...pair, admin, mayAsk, patientId: memberId };
}

test("a clinic switches models off for everybody, at once, and on again; a patient's yes stays what it was", async () => {
  const { admin, patient, mayAsk } = await clinicWithAdmin();
  expect([await mayAsk(), await areModelsOff(patient.ctx)]).toEqual([null, false]);
  await setClinicAi(admin, { isOn: false });
  // The patient's own page says so, too: a yes that sends nothing is no secret of the clinic's.
  expect([await mayAsk(), (await readClinicAi(admin)).isOff]).toEqual(["off", true]);
  expect(await areModelsOff(patient.ctx)).toBe(true);
  await setClinicAi(admin, { isOn: true });
  expect(await mayAsk()).toBeNull();
  const acts = await rowsOf("select action from audit_entry where action like 'ai.%'");
  expect(acts.map(({ action }) => action).sort()).toEqual(["ai.turn_off", "ai.turn_on"]);
});

test("a psychologist switches reflections off for a patient of hers, and for nobody else's", async () => {
  const { world, clinicId, psychologist, patientId, mayAsk } = await clinicWithAdmin();
  await setPatientAi(psychologist.ctx, { patientId, feature: "reflection", isOn: false });
  expect([await mayAsk(), (await readPatientAi(psychologist.ctx, { patientId })).isOff]).toEqual([
    "off",
    { reflection: true, transcript: false },
  ]);
  const stranger = await world.person("psychologist", clinicId);
  for (const isOn of [true, false])
    expect(await refusalOf(setPatientAi(stranger.ctx, { patientId, feature: "transcript", isOn }))).toBe(
      "tenancy.patient_not_found",
    );
  expect(await refusalOf(readPatientAi(stranger.ctx, { patientId }))).toBe("tenancy.patient_not_found");
  const other = await world.person("patient", clinicId);
  await decideConsent(other.ctx, { purpose: "ai", granted: true, place: "page" });
  expect(await readAskRefusal(other.ctx.db, { clinicId }, other.memberId, "reflection")).toBeNull();
});
