import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal } from "../../../../tests/worker/diary";
import { book } from "../../../../tests/worker/sessions";
import { testStart } from "../../../../tests/worker/world";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { days, hours } from "~/lib/duration";
import { cancelSession, completeSession, markNoShow } from "../steps/change-session.server";
import { readBefore } from "./read-before.server";
import { eq } from "drizzle-orm";

test("before a session stands the last one that was held, what was agreed there, and since when one is to look", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, psychologist, patient } = clinic;
  const on = (day: number, notes?: string) => book(clinic, { startAt: testStart + days(day) + hours(1), notes });
  const first = await on(0, "Levar o caderno de sono.");
  const missed = await on(7, "Não foi lida.");
  const called = await on(8);
  const next = await on(14, "Falar do trabalho.");
  const alone = await readBefore(psychologist.ctx, { id: first.id });
  expect(alone.people).toMatchObject([{ last: null, lastNotes: null, notes: "Levar o caderno de sono." }]);
  world.clock.now = testStart + days(9);
  await completeSession(psychologist.ctx, { id: first.id });
  await markNoShow(psychologist.ctx, { id: missed.id });
  await cancelSession(psychologist.ctx, { id: called.id }).catch(() => undefined);
  await world.settled();
  forgetDataKeys();
  const { meter } = world.scope.platform;
  const trips = meter.trips;
  const before = await readBefore(psychologist.ctx, { id: next.id });
  expect(meter.trips - trips).toBe(1);
  expect(before).toMatchObject({ id: next.id, status: "scheduled", others: 0 });
  expect(before.people).toMatchObject([
    {
      ...{ id: patient.memberId, name: "Ana", last: { id: first.id, startAt: first.startAt } },
      ...{ since: first.endAt, lastNotes: "Levar o caderno de sono.", notes: "Falar do trabalho." },
    },
  ]);
});

test("of a joint session each has their own part; who is not cared for any more has none, nor a name", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = clinic;
  const partner = await world.person("patient", clinicId, "Bento");
  const link = await world.link(psychologist, partner);
  const joint = await book(clinic, { patientIds: [partner.memberId, patient.memberId], notes: "Sobre a casa." });
  const both = await readBefore(psychologist.ctx, { id: joint.id });
  expect(both.people.map(({ name, notes }) => [name, notes])).toEqual([
    ["Ana", "Sobre a casa."],
    ["Bento", "Sobre a casa."],
  ]);
  await psychologist.ctx.db.update(careLink).set({ endedAt: world.clock.now }).where(eq(careLink.id, link));
  const one = await readBefore(psychologist.ctx, { id: joint.id });
  expect([one.people.map(({ name }) => name), one.others]).toEqual([["Ana"], 1]);
  expect(JSON.stringify(one)).not.toContain("Bento");
});

test("another's session is as none: a colleague's, another clinic's, one that is not there", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, clinicId, psychologist } = clinic;
  const { id } = await book(clinic);
  const colleague = await world.person("psychologist", clinicId, "Dra. Bia");
  const elsewhere = await world.person("psychologist", await world.clinic("CLINIC_1"), "De fora");
  for (const [ctx, asked] of [
    [colleague.ctx, id],
    [elsewhere.ctx, id],
    [psychologist.ctx, "apt_00000000000000000000000000"],
  ] as const) {
    expect(await refusal(readBefore(ctx, { id: asked }))).toBe("sessions.not_found");
  }
});
