import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../tests/worker/callers";
import { linkedPair, rowsOf, write } from "../../../tests/worker/diary";
import { handleAll } from "../../../tests/worker/life";
import { newPost } from "../../../tests/worker/post";
import { book } from "../../../tests/worker/sessions";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { days } from "~/lib/duration";
import { readContact } from "~/features/care/contact/read-contact.server";
import { readCycles } from "~/features/care/cycle/read-cycles.server";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { readGuardian, readOwnGuardian } from "~/features/care/guardian/read-guardian.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { answerHandover, withdrawHandover } from "~/features/care/handover/decide-handover.server";
import { proposeHandover } from "~/features/care/handover/propose-handover.server";
import { ownHandovers, readHandover } from "~/features/care/handover/read-handovers.server";

async function clinicOfThree() {
  const pair = await linkedPair(testWorld());
  const { world, clinicId } = pair;
  const ian = await world.person("psychologist", clinicId, "Ian");
  const admin = await world.person("admin", clinicId, "Rui");
  const elsewhere = await world.person("psychologist", await world.clinic(), "Eva");
  return { ...pair, ian, admin, elsewhere, patientId: pair.patient.memberId };
}

test("patient and psychologist each say the cycle with a line why; the history stays, sealed, and the list shows the newest", async () => {
  const { world, patient, psychologist, ian, elsewhere, patientId } = await clinicOfThree();
  await setCycle(psychologist.ctx, { patientId, cycle: "cuidar", why: "Pediu ajuda esta semana." });
  world.clock.now += 1000;
  await setCycle(patient.ctx, { patientId, cycle: "crescer" });
  for (const { ctx } of [patient, psychologist])
    expect(await readCycles(ctx, { patientId })).toMatchObject([
      { cycle: "crescer", by: null, why: null },
      { cycle: "cuidar", by: "Dra. Lia", why: "Pediu ajuda esta semana." },
    ]);
  expect((await listCaseload(psychologist.ctx, { cycle: "crescer", limit: 5 })).items).toHaveLength(1);
  // The same once more says nothing new; with a line it does, and so does somebody else.
  await Promise.all([1, 2].map(() => setCycle(patient.ctx, { patientId, cycle: "crescer" })));
  expect(await rowsOf("select id from care_cycle")).toHaveLength(2);
  // Pressed twice with a line it is once, too; the page shown anew may say it once more.
  const said = { patientId, cycle: "crescer", why: "Pediu de novo." } as const;
  await Promise.all([1, 2].map(() => setCycle(patient.ctx, said, "page-1")));
  expect(await rowsOf("select id from care_cycle")).toHaveLength(3);
  await setCycle(patient.ctx, said, "page-2");
  expect(await rowsOf("select id from care_cycle")).toHaveLength(4);
  const stored = JSON.stringify([await rowsOf("select * from care_cycle"), await rowsOf("select * from domain_event")]);
  expect(stored).not.toContain("Pediu");
  for (const { ctx } of [ian, elsewhere]) {
    expect(await refusalOf(setCycle(ctx, { patientId, cycle: "criar" }))).toBe("tenancy.patient_not_found");
    expect(await refusalOf(readCycles(ctx, { patientId }))).toBe("tenancy.patient_not_found");
  }
  const other = await world.person("patient", patient.clinicId, "Bia");
  expect(await refusalOf(setCycle(other.ctx, { patientId, cycle: "criar" }))).toBe("tenancy.patient_not_found");
});

test("a minor is booked only once a guardian's written authorisation is recorded: who signed, when, how", async () => {
  const { patient, psychologist, ian, patientId } = await clinicOfThree();
  await recordGuardian(psychologist.ctx, { patientId, birthDate: "2010-05-01" });
  expect(await refusalOf(book({ psychologist, patient }))).toBe("care.minor_without_authorisation");
  const half = { patientId, birthDate: "2010-05-01", authorisedOn: "2026-02-20" };
  expect(await refusalOf(recordGuardian(psychologist.ctx, half))).toBe("request.invalid");
  const whole = { ...half, name: "Marta Reis", relation: "mãe", way: "paper" as const };
  expect(await refusalOf(recordGuardian(psychologist.ctx, { ...whole, authorisedOn: "2026-03-09" }))).toBe(
    "request.invalid",
  );
  await recordGuardian(psychologist.ctx, whole);
  expect(await readGuardian(psychologist.ctx, { patientId })).toMatchObject({
    ...{ isMinor: true, name: "Marta Reis", relation: "mãe", authorisedOn: "2026-02-20", way: "paper" },
    recordedBy: "Dra. Lia",
  });
  expect(await book({ psychologist, patient })).toMatchObject({ status: "scheduled" });
  expect(JSON.stringify(await rowsOf("select * from care_guardian"))).not.toMatch(/Marta|mãe/);
  expect(await refusalOf(readGuardian(ian.ctx, { patientId }))).toBe("tenancy.patient_not_found");
  await recordGuardian(psychologist.ctx, { ...whole, birthDate: "1990-05-01" });
  expect(await readGuardian(psychologist.ctx, { patientId })).toMatchObject({ isMinor: false, name: null, way: null });
});

test("a save that says nothing of an authorisation takes none away; one over a newer state is refused", async () => {
  const { psychologist, patientId } = await clinicOfThree();
  const signed = { name: "Marta Reis", relation: "mãe", authorisedOn: "2026-02-20", way: "paper" as const };
  const record = (said: Partial<Parameters<typeof recordGuardian>[1]>) =>
    recordGuardian(psychologist.ctx, { patientId, birthDate: "2010-05-01", ...said });
  await record({ version: 0 });
  await record({ ...signed, version: 1 });
  expect(await refusalOf(record({ version: 1 }))).toBe("care.guardian_changed_elsewhere");
  await record({ birthDate: "2010-05-02" });
  const stands = () => readGuardian(psychologist.ctx, { patientId });
  expect(await stands()).toMatchObject({ ...signed, birthDate: "2010-05-02", version: 3 });
  await record({ version: 3 }); // the whole form, emptied on purpose
  expect(await stands()).toMatchObject({ name: null, authorisedOn: null, way: null });
});

test("care goes over with the patient's yes, in one step: the one sees nothing any more, the other what is shared", async () => {
  const { world, patient, psychologist, ian, patientId } = await clinicOfThree();
  const entry = { patientId, entryId: (await write(world, patient)).id };
  const { id } = await proposeHandover(psychologist.ctx, { patientId, toId: ian.memberId, why: "Vou me mudar." });
  expect(await ownHandovers(patient.ctx)).toMatchObject([
    { id, why: "Vou me mudar.", fromName: "Dra. Lia", toName: "Ian", byClinic: false },
  ]);
  expect(await refusalOf(readSharedEntry(ian.ctx, entry))).toBe("tenancy.patient_not_found");
  const again = { patientId, toId: ian.memberId, why: "De novo." };
  expect(await refusalOf(proposeHandover(psychologist.ctx, again))).toBe("care.handover_waiting");
  const answers = await Promise.all([1, 2].map(() => refusalOf(answerHandover(patient.ctx, { id, yes: true }))));
  expect(answers).toContain("no refusal");
  expect(await refusalOf(answerHandover(patient.ctx, { id, yes: true }))).toBe("no refusal");
  expect(await refusalOf(answerHandover(patient.ctx, { id, yes: false }))).toBe("care.handover_over");
  expect(await refusalOf(readSharedEntry(psychologist.ctx, entry))).toBe("tenancy.patient_not_found");
  expect(await readSharedEntry(ian.ctx, entry)).toMatchObject({ title: "Um dia" });
  const links = await rowsOf<{ ended_at: number | null }>(
    "select ended_at from care_link where patient_id = ?",
    patientId,
  );
  expect(links.map(({ ended_at }) => ended_at === null).toSorted()).toEqual([false, true]);
  const types = (await rowsOf<{ type: string }>("select type from domain_event")).map(({ type }) => type);
  for (const type of ["care_link.ended", "care_link.started", "care.handover_accepted"])
    expect(types.filter((one) => one === type)).toHaveLength(1);
  const stored = JSON.stringify([
    await rowsOf("select * from care_handover"),
    await rowsOf("select * from domain_event"),
  ]);
  expect(stored).not.toContain("mudar");
});

test("a no, a withdrawal, fourteen days, an end of care: nothing changes; an admin proposes for who is ill", async () => {
  const { world, patient, psychologist, ian, admin, elsewhere, patientId } = await clinicOfThree();
  const propose = () => proposeHandover(psychologist.ctx, { patientId, toId: ian.memberId, why: "Férias longas." });
  const first = await propose();
  await answerHandover(patient.ctx, { id: first.id, yes: false });
  const second = await propose();
  expect(await refusalOf(withdrawHandover(ian.ctx, second))).toBe("care.handover_not_found");
  await withdrawHandover(psychologist.ctx, second);
  await withdrawHandover(psychologist.ctx, second);
  expect(await refusalOf(answerHandover(patient.ctx, { ...second, yes: true }))).toBe("care.handover_over");
  const third = await propose();
  world.clock.now += days(14);
  expect(await ownHandovers(patient.ctx)).toEqual([]);
  expect(await refusalOf(answerHandover(patient.ctx, { ...third, yes: true }))).toBe("care.handover_over");
  const [link] = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patientId);
  const linkId = link?.id ?? "";
  const byAdmin = await proposeHandover(admin.ctx, { linkId, toId: ian.memberId, why: "Licença médica." });
  expect(await ownHandovers(patient.ctx)).toMatchObject([{ id: byAdmin.id, byClinic: true }]);
  expect((await readHandover(psychologist.ctx, { patientId })).waiting).toMatchObject({ id: byAdmin.id });
  const toStranger = { patientId, toId: elsewhere.memberId, why: "?" };
  expect(await refusalOf(proposeHandover(psychologist.ctx, toStranger))).toBe("tenancy.member_not_found");
  expect(await refusalOf(proposeHandover(ian.ctx, { ...toStranger, toId: ian.memberId }))).toBe(
    "tenancy.patient_not_found",
  );
  const other = await world.person("patient", patient.clinicId, "Bia");
  expect(await refusalOf(answerHandover(other.ctx, { ...byAdmin, yes: true }))).toBe("care.handover_not_found");
  await setMemberDisabled(asAdmin(world, admin), { id: ian.memberId, disabled: true });
  expect(await refusalOf(answerHandover(patient.ctx, { ...byAdmin, yes: true }))).toBe("care.handover_over");
  await setMemberDisabled(asAdmin(world, admin), { id: ian.memberId, disabled: false });
  await endCareLink(asAdmin(world, admin), { id: linkId });
  expect(await refusalOf(answerHandover(patient.ctx, { ...byAdmin, yes: true }))).toBe("care.handover_over");
  expect(await rowsOf("select id from care_link where ended_at is null and patient_id = ?", patientId)).toEqual([]);
});

test("the e-mail address is for who cares; it is noted that it was read", async () => {
  const { world, psychologist, ian, patient, patientId } = await clinicOfThree();
  const both = (person: typeof psychologist) => ({ ...person.ctx, both: world.directory(person.ctx.actor) });
  expect(await readContact(both(psychologist), { patientId })).toEqual({
    email: `${patient.memberId.toLowerCase()}@caris.test`,
  });
  expect(await rowsOf("select id from audit_entry where action = 'care.read_contact'")).toHaveLength(1);
  expect(await refusalOf(readContact(both(ian), { patientId }))).toBe("tenancy.patient_not_found");
});

test("who recorded which birth date is told to its patient, who reads it as it stands and can ask for another", async () => {
  const post = newPost();
  const { patient, psychologist } = await linkedPair(post.world);
  const patientId = patient.memberId;
  expect(await readOwnGuardian(patient.ctx)).toBeNull();
  const said = { patientId, birthDate: "2012-05-01", name: "Marta", relation: "mãe", email: "marta@caris.test" };
  await recordGuardian(psychologist.ctx, said);
  await handleAll(post);
  const told = () => rowsOf("select kind, member_id from notice where kind like 'care.birth%'");
  expect(await told()).toEqual([{ kind: "care.birth_recorded", member_id: patientId }]);
  expect(await readOwnGuardian(patient.ctx)).toMatchObject({
    ...{ birthDate: "2012-05-01", isMinor: true, name: "Marta", email: "marta@caris.test", recordedBy: "Dra. Lia" },
  });
  expect(await refusalOf(readOwnGuardian(psychologist.ctx as never))).toBe("auth.forbidden");
  post.world.clock.now += 1000;
  await recordGuardian(psychologist.ctx, { patientId, birthDate: "1992-05-01" });
  await handleAll(post);
  expect(await told()).toHaveLength(2);
  expect(await readOwnGuardian(patient.ctx)).toMatchObject({ isMinor: false, email: null });
});
