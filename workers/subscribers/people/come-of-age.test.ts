import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { linkedPair, rowsOf } from "../../../tests/worker/diary";
import { handleAll } from "../../../tests/worker/life";
import { newPost } from "../../../tests/worker/post";
import { agreement } from "../../../app/features/agreements/agreement/agreement.table";
import { sendAgreement } from "../../../app/features/agreements/agreement/send-agreement.server";
import { appointment } from "../../../app/features/appointments/booking/appointment.table";
import { expected, storedParticipants } from "../../../app/features/appointments/booking/participants";
import { telehealthGuest } from "../../../app/features/telehealth/guest/telehealth-guest.table";
import { member } from "../../../app/features/tenancy/member/member.table";
import { hours } from "../../../app/lib/duration";
import { careGuardian } from "../../../app/features/care/guardian/care-guardian.table";
import { comeOfAge } from "../../../app/features/care/guardian/come-of-age.server";
import { recordGuardian } from "../../../app/features/care/guardian/record-guardian.server";

/** The eve of the eighteenth birthday of somebody born on 3 March 2008: 2 March 2026, 9 in the morning in São Paulo. */
async function eve() {
  const post = newPost();
  const { world } = post;
  const { patient, psychologist } = await linkedPair(world);
  const said = { name: "Sandra", relation: "mãe", authorisedOn: "2026-01-05", way: "paper" as const };
  await recordGuardian(psychologist.ctx, { patientId: patient.memberId, birthDate: "2008-03-03", ...said });
  const run = async () => {
    const n = await comeOfAge({ ...patient.ctx, actor: { system: "test" } });
    await handleAll(post);
    return n;
  };
  const told = () =>
    rowsOf(
      "select kind, member_id from notice where kind in ('care.came_of_age', 'care.patient_of_age') order by kind",
    );
  return { post, world, patient, psychologist, run, told };
}

test("at eighteen by their own clock the person and who cares for them are told once; a minute before nobody is", async () => {
  const { world, patient, psychologist, run, told } = await eve();
  expect(await run()).toBe(0);
  world.clock.now = Date.parse("2026-03-03T02:59:00Z"); // 23:59 of the eve in São Paulo
  expect(await run()).toBe(0);
  world.clock.now += 60_000;
  expect([await run(), await run()]).toEqual([1, 0]);
  expect(await told()).toEqual([
    { kind: "care.came_of_age", member_id: patient.memberId },
    { kind: "care.patient_of_age", member_id: psychologist.memberId },
  ]);
  const [row] = await patient.ctx.db.select().from(careGuardian);
  expect(row).toMatchObject({ adultAt: world.clock.now, authorisedOn: "2026-01-05" });
});

test("the day is that of the patient's own zone", async () => {
  const { world, patient, run } = await eve();
  const own = and(eq(member.clinicId, patient.clinicId), eq(member.id, patient.memberId));
  await patient.ctx.db.update(member).set({ zone: "America/Rio_Branco" }).where(own);
  world.clock.now = Date.parse("2026-03-03T04:59:00Z");
  expect(await run()).toBe(0);
  world.clock.now += 60_000;
  expect(await run()).toBe(1);
});

test("what was agreed to is sent anew to be answered by themselves, a guardian's yes that waits is taken back, and no guardian comes in", async () => {
  const { post, world, patient, psychologist, run } = await eve();
  const { db } = patient.ctx;
  const patientId = patient.memberId;
  for (const kind of ["contract", "guardian"] as const)
    await sendAgreement(psychologist.ctx, { patientId, kind, isRequired: true });
  await db.update(agreement).set({ status: "accepted" }).where(eq(agreement.kind, "contract"));
  const [startAt, endAt] = [world.clock.now + hours(30), world.clock.now + hours(31)];
  const made = { version: 1, createdBy: psychologist.memberId, createdAt: 1, updatedAt: 1 };
  await db.insert(appointment).values({
    ...{ clinicId: patient.clinicId, id: "apt_age", psychologistId: psychologist.memberId, startAt, endAt, ...made },
    ...{ type: "online", status: "scheduled", cancelFreeHours: 24 },
    participants: storedParticipants([expected(patientId)]),
  });
  const guest = { clinicId: patient.clinicId, appointmentId: "apt_age", id: "tgu_age", patientId, nameSealed: "x" };
  await db.insert(telehealthGuest).values({ ...guest, kind: "guardian", invitedBy: "mem_x", invitedAt: 1 });
  await handleAll(post);
  world.clock.now = Date.parse("2026-03-03T12:00:00Z");
  expect(await run()).toBe(1);
  const asked = await rowsOf("select kind, status from agreement order by kind, sent_at");
  expect(asked).toEqual([
    { kind: "contract", status: "accepted" },
    { kind: "contract", status: "sent" },
    { kind: "guardian", status: "withdrawn" },
  ]);
  expect(await db.select().from(telehealthGuest)).toEqual([]);
});

test("of who never was under a guardian nothing is asked", async () => {
  const { world, patient, psychologist, run, told } = await eve();
  await recordGuardian(psychologist.ctx, { patientId: patient.memberId, birthDate: "1990-01-01", version: 1 });
  world.clock.now += hours(48);
  expect(await run()).toBe(0);
  expect(await told()).toEqual([]);
});
