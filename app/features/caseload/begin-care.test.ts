import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../tests/worker/callers";
import { linkedPair, rowsOf, words, write } from "../../../tests/worker/diary";
import { handleAll } from "../../../tests/worker/life";
import { newPost } from "../../../tests/worker/post";
import type { Person } from "../../../tests/worker/world";
import { listRooms } from "~/features/chat/room/list-rooms.server";
import { openRoom } from "~/features/chat/room/open-room.server";
import { beginCare } from "~/features/care/handover/begin-care.server";
import { answerHandover, withdrawHandover } from "~/features/care/handover/decide-handover.server";
import { readDeclined } from "~/features/care/handover/read-declined.server";
import { ownHandovers } from "~/features/care/handover/read-handovers.server";
import { remindHandovers } from "~/features/care/handover/remind-handovers.server";
import { awaitedAnswers, openingsOf } from "~/features/care/handover/read-openings.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { readSharedEntry } from "~/features/diary/reading/read-shared-entry.server";
import { listSharedEntries } from "~/features/diary/reading/list-shared-entries.server";
import { readPeople } from "~/features/sos/board/read-people.server";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { startCareLink } from "~/features/tenancy/care-link/start-care-link.server";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { days } from "~/lib/duration";

async function clinic() {
  const world = testWorld();
  const clinicId = await world.clinic();
  const patient = await world.person("patient", clinicId, "Ana");
  const ian = await world.person("psychologist", clinicId, "Ian");
  const admin = await world.person("admin", clinicId, "Rui");
  const pair = { patientId: patient.memberId, psychologistId: ian.memberId };
  return { world, clinicId, patient, ian, admin, boss: asAdmin(world, admin), pair };
}

const openLinks = (patientId: string) =>
  rowsOf("select id from care_link where ended_at is null and patient_id = ?", patientId);

test("who has done nothing here is linked at once; whoever has begun is asked, with what waits said to everybody", async () => {
  const { world, clinicId, patient, ian, boss, pair } = await clinic();
  const fresh = await world.person("patient", clinicId, "Bia");
  const atOnce = await beginCare(boss, { ...pair, patientId: fresh.memberId });
  expect(atOnce).toMatchObject({ waits: false });
  await write(world, patient);
  const asked = await beginCare(boss, { ...pair, why: "Ian atende à noite." });
  expect(asked).toMatchObject({ waits: true });
  // Pressed again, and twice at once: one request.
  const again = await Promise.all([1, 2].map(() => beginCare(boss, pair)));
  expect(again).toEqual([asked, asked]);
  expect(await ownHandovers(patient.ctx)).toMatchObject([
    { id: asked.id, fromName: null, toName: "Ian", byClinic: true, why: "Ian atende à noite.", crpChecked: false },
  ]);
  const waiting = { id: asked.id, proposedAt: world.clock.now };
  expect(await awaitedAnswers(ian.ctx)).toMatchObject([{ ...waiting, name: "Ana" }]);
  for (const side of [{ patientId: patient.memberId }, { psychologistId: ian.memberId }])
    expect(await openingsOf(boss.clinic, side)).toMatchObject([{ ...waiting, state: "waiting" }]);
  expect(await openLinks(patient.memberId)).toEqual([]);
  const stored = JSON.stringify([
    await rowsOf("select * from care_handover"),
    await rowsOf("select * from domain_event"),
  ]);
  expect(stored).not.toContain("noite");
});

/** Whom a call for help of hers reaches. */
async function calledFor({ ctx, clinicId, memberId: patientId }: Person<"patient">) {
  const job = { ...ctx.both, actor: { system: "test" } as const };
  const { callees } = await readPeople(job, "CLINIC_0", { clinicId, patientId });
  return callees.map(({ id }) => id);
}

/** All that somebody who cares could open of a patient; what is refused counts as nothing. */
async function readableBy(ian: Person<"psychologist">, patient: Person<"patient">, entryId: string) {
  const { memberId: patientId } = patient;
  const nothing = <T>(work: Promise<T>) => work.then(() => 1).catch(() => 0);
  return {
    entry: await nothing(readSharedEntry(ian.ctx, { patientId, entryId })),
    list: await nothing(listSharedEntries(ian.ctx, { patientId, limit: 5 })),
    caseload: (await listCaseload(ian.ctx, { limit: 5 })).items.length,
    room: await nothing(openRoom(ian.ctx, { memberId: patientId })),
    rooms: (await listRooms(ian.ctx, { limit: 5 })).items.length,
    calls: (await calledFor(patient)).filter((id) => id === ian.memberId).length,
  };
}

test("the puppet: a psychologist of the admin's making reads nothing until the patient says yes, and nothing at all after a no", async () => {
  const { world, patient, ian, admin, boss, pair } = await clinic();
  const { id: entryId } = await write(world, patient);
  const nothing = { entry: 0, list: 0, caseload: 0, room: 0, rooms: 0, calls: 0 };
  expect(await refusalOf(startCareLink(boss, pair))).toBe("tenancy.patient_decides");
  const before = await calledFor(patient);
  expect(before).toEqual([admin.memberId]);
  const first = await beginCare(boss, pair);
  expect(await calledFor(patient)).toEqual(before);
  expect(await readableBy(ian, patient, entryId)).toEqual(nothing);
  await answerHandover(patient.ctx, { id: first.id, yes: false });
  expect(await readableBy(ian, patient, entryId)).toEqual(nothing);
  expect(await readDeclined(boss.clinic)).toMatchObject({ declined: 0, refused: 1, refusedBy: patient.memberId });
  expect(await openingsOf(boss.clinic, { patientId: patient.memberId })).toMatchObject([{ state: "declined" }]);
  expect(await refusalOf(beginCare(boss, pair))).toBe("care.asked_lately");
  world.clock.now += days(8);
  const second = await beginCare(boss, pair);
  expect(await readDeclined(boss.clinic)).toMatchObject({ refused: 0 });
  expect(await readableBy(ian, patient, entryId)).toEqual(nothing);
  await answerHandover(patient.ctx, { id: second.id, yes: true });
  const opened = await readableBy(ian, patient, entryId);
  expect(opened).toMatchObject({ entry: 1, list: 1, caseload: 1, room: 1, calls: 1 });
  expect(await openLinks(patient.memberId)).toHaveLength(1);
});

test("an entry written in the same instant does not slip through: the statement that opens the link asks", async () => {
  const { patient, boss, pair } = await clinic();
  const { db } = boss.clinic;
  // The entry comes when everything was looked at, just before the statement.
  const late = new Proxy(db, {
    get: (of, name) =>
      name === "batch"
        ? async (...work: Parameters<typeof db.batch>) => {
            await writeEntry(patient.ctx, words());
            return db.batch(...work);
          }
        : (Reflect.get(of, name) as unknown),
  });
  const racing = { ...boss, clinic: { ...boss.clinic, db: late } };
  expect(await refusalOf(startCareLink(racing, pair))).toBe("tenancy.patient_decides");
  expect(await openLinks(patient.memberId)).toEqual([]);
  expect(await rowsOf("select id from diary_entry where patient_id = ?", patient.memberId)).toHaveLength(1);
});

test("a check-in that was brought along, a key, care that has ended, anything else they did: each alone is enough to be asked", async () => {
  const { world, clinicId, boss, pair } = await clinic();
  const db = boss.clinic.db;
  const leave: Record<string, (id: string) => string> = {
    check_in: (id) =>
      `insert into check_in (clinic_id, id, patient_id, mood, occurred_at, created_at) values ('${clinicId}', 'chk_1', '${id}', 3, 1, 1)`,
    audit: (id) =>
      `insert into audit_entry (id, clinic_id, actor_id, actor_role, action, entity, entity_id, fields, ip, user_agent, request_id, created_at) values ('aud_1', '${clinicId}', '${id}', 'patient', 'x', 'x', 'x', '[]', '', '', '', 1)`,
    data_key: (id) =>
      `insert into data_key (clinic_id, owner_id, kid, created_at) values ('${clinicId}', '${id}', 'k', 1)`,
  };
  for (const [what, statement] of Object.entries(leave)) {
    const one = await world.person("patient", clinicId, what);
    await db.run(statement(one.memberId));
    const its = { ...pair, patientId: one.memberId };
    expect([what, await refusalOf(startCareLink(boss, its))]).toEqual([what, "tenancy.patient_decides"]);
  }
  const before = await world.person("patient", clinicId, "Duda");
  const { id } = await startCareLink(boss, { ...pair, patientId: before.memberId });
  await db.run(`update care_link set ended_at = 1 where id = '${id}'`);
  expect(await refusalOf(startCareLink(boss, { ...pair, patientId: before.memberId }))).toBe("tenancy.patient_decides");
});

test("both answers at once, a withdrawal, two weeks, a psychologist or patient shut out, care begun by other ways: each ends clearly", async () => {
  const { world, clinicId, patient, ian, admin, boss, pair } = await clinic();
  await write(world, patient);
  const both = await beginCare(boss, pair);
  const answers = await Promise.all(
    [true, false].map((yes) => refusalOf(answerHandover(patient.ctx, { id: both.id, yes }))),
  );
  expect(answers.toSorted()).toEqual(["care.handover_over", "no refusal"]);
  const linked = (await openLinks(patient.memberId)).length === 1;
  const [row] = await rowsOf<{ status: string }>("select status from care_handover where id = ?", both.id);
  expect(row?.status).toBe(linked ? "accepted" : "declined");

  const lia = await world.person("psychologist", clinicId, "Lia");
  const toLia = { ...pair, psychologistId: lia.memberId };
  const taken = await beginCare(boss, toLia);
  expect(await refusalOf(withdrawHandover(ian.ctx, taken))).toBe("care.handover_not_found");
  await withdrawHandover(admin.ctx, taken);
  await withdrawHandover(admin.ctx, taken);
  expect(await refusalOf(answerHandover(patient.ctx, { id: taken.id, yes: true }))).toBe("care.handover_over");

  world.clock.now += 1000;
  const shut = await beginCare(boss, toLia);
  await setMemberDisabled(boss, { id: lia.memberId, disabled: true });
  expect(await ownHandovers(patient.ctx)).toEqual([]);
  expect(await refusalOf(answerHandover(patient.ctx, { id: shut.id, yes: true }))).toBe("care.handover_over");
  await setMemberDisabled(boss, { id: lia.memberId, disabled: false });
  await setMemberDisabled(boss, { id: patient.memberId, disabled: true });
  expect(await awaitedAnswers(lia.ctx)).toEqual([]);
  await setMemberDisabled(boss, { id: patient.memberId, disabled: false });
  world.clock.now += days(14);
  expect(await refusalOf(answerHandover(patient.ctx, { id: shut.id, yes: true }))).toBe("care.handover_over");
  expect(await openingsOf(boss.clinic, { psychologistId: lia.memberId })).toMatchObject([{ state: "expired" }]);

  const late = await beginCare(boss, toLia);
  await world.link(lia, patient); // by an invitation that she took up
  expect(await ownHandovers(patient.ctx)).toEqual([]);
  await answerHandover(patient.ctx, { id: late.id, yes: true });
  expect(
    await rowsOf("select id from care_link where psychologist_id = ? and ended_at is null", lia.memberId),
  ).toHaveLength(1);
  expect(await refusalOf(beginCare(boss, toLia))).toBe("tenancy.link_exists");
});

test("nobody of the administration is linked by it, and strangers neither ask nor answer nor take back", async () => {
  const { world, clinicId, patient, ian, admin, boss, pair } = await clinic();
  await boss.clinic.db.run(`update member set account_id = '${admin.accountId}' where id = '${ian.memberId}'`);
  expect(await refusalOf(beginCare(boss, pair))).toBe("tenancy.own_care");
  const lia = await world.person("psychologist", clinicId, "Lia");
  const toLia = { ...pair, psychologistId: lia.memberId };
  await write(world, patient);
  const { id } = await beginCare(boss, toLia);
  const foreign = asAdmin(world, await world.person("admin", await world.clinic("CLINIC_1")));
  const other = await world.person("patient", clinicId, "Bia");
  expect(await refusalOf(beginCare(foreign, toLia))).toBe("tenancy.patient_not_found");
  expect(await refusalOf(answerHandover(other.ctx, { id, yes: true }))).toBe("care.handover_not_found");
  expect(await refusalOf(withdrawHandover(foreign.clinic, { id }))).toBe("care.handover_not_found");
  expect(await openingsOf(foreign.clinic, { patientId: patient.memberId })).toEqual([]);
  const impostor = { ...world.directory(lia.ctx.actor), clinic: lia.ctx } as unknown as typeof boss;
  expect(await refusalOf(beginCare(impostor, toLia))).toBe("auth.forbidden");
  expect(await refusalOf(requireCareLink(lia.ctx, patient.memberId))).toBe("tenancy.patient_not_found");
});

test("it is told in neutral words, said once more after a week, and an answer takes all of it away and tells who asked", async () => {
  const post = newPost();
  const { world, clinicId, patient } = await linkedPair(post.world);
  const ian = await world.person("psychologist", clinicId, "Ian");
  const boss = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  const { id } = await beginCare(boss, { patientId: patient.memberId, psychologistId: ian.memberId });
  const told = async () => {
    await handleAll(post);
    const rows = await rowsOf("select kind, member_id from notice where subject_id = ? order by kind", id);
    return rows.map(({ kind, member_id }) => [kind, member_id]);
  };
  const job = { ...boss.clinic, actor: { system: "test" } as const };
  expect(await remindHandovers(job)).toBe(0);
  const asked = ["care.handover_proposed", patient.memberId];
  expect(await told()).toEqual([asked]);
  world.clock.now += days(7);
  expect([await remindHandovers(job), await remindHandovers(job)]).toEqual([1, 0]);
  expect(await told()).toEqual([asked, ["care.handover_waits", patient.memberId]]);
  await answerHandover(patient.ctx, { id, yes: false });
  expect(await told()).toEqual([["care.handover_answered", boss.actor.memberId]]);
});
