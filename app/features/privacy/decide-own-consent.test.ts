import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { rowsOf } from "../../../tests/worker/diary";
import { readConsent } from "~/features/consent/read-consent.server";
import { readPeople } from "~/features/sos/board/read-people.server";
import { addContact, editContact } from "~/features/sos/contacts/contacts.server";
import { listOwnContacts } from "~/features/sos/contacts/list-own-contacts.server";
import { decideOwnConsent } from "./decide-own-consent.server";

test("an SMS to somebody close takes a yes to that person and to the whole; taken back as a whole it reaches nobody from the next look on", async () => {
  const world = testWorld();
  const clinicId = await world.clinic();
  const patient = await world.person("patient", clinicId, "Ana");
  const job = world.directory({ system: "test" });
  const called = async () => {
    const { callees } = await readPeople(job, "CLINIC_0", { clinicId, patientId: patient.memberId });
    return callees.filter(({ role }) => role === "contact").map(({ name }) => name);
  };
  const sms = async () => (await listOwnContacts(patient.ctx)).map((one) => one.sms);
  const mother = { name: "Mãe", phone: "+5511987654321", relation: undefined, consent: true };
  const id = await addContact(patient.ctx, mother, "api");
  world.clock.now += 1;
  await addContact(patient.ctx, { ...mother, name: "Tio", phone: "+5511987654322", consent: false });
  expect([await called(), await sms()]).toEqual([["Mãe"], ["new", "none"]]);
  expect(await rowsOf("select subject_id, version, place from consent_line order by subject_id")).toEqual([
    { subject_id: "", version: 2, place: "api" },
    { subject_id: id, version: 2, place: "api" },
  ]);
  world.clock.now += 1;
  await decideOwnConsent(patient.ctx, { purpose: "emergency-contact", granted: false, place: "page" });
  expect([await called(), await sms()]).toEqual([[], ["none", "none"]]);
  world.clock.now += 1;
  await editContact(patient.ctx, id, mother);
  expect(await called()).toEqual(["Mãe"]);
  world.clock.now += 1;
  await editContact(patient.ctx, id, { ...mother, consent: false });
  expect(await called()).toEqual([]);
  expect((await readConsent(patient.ctx, "emergency-contact")).granted).toBe(true);
});
