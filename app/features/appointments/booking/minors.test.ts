import { expect, test } from "vitest";
import { days, hours } from "~/lib/duration";
import { iso } from "~/lib/time/iso";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver } from "../../../../tests/worker/post";
import { book, offer, tomorrow } from "../../../../tests/worker/sessions";
import { createSession } from "../agenda/create-session.server";
import { bookAppointmentSchema } from "../appointments.schema";
import { readBookingPage } from "../own/booking-page.server";
import { readMovePage } from "../own/move-page.server";
import { bookByApi } from "../series/book-by-api.server";
import { bookSeries } from "../series/book-series.server";
import { extendSeries } from "../series/extend-series.server";
import { previewSeries } from "../series/preview-series.server";
import { bookOwnSession, moveOwnSession } from "../slots/book-own-session.server";
import { holdSlot } from "../slots/hold-slot.server";
import { acceptRequest, cancelOwnSession } from "../steps/change-session.server";
import { moveSession } from "../steps/move-session.server";
import { joinWaiting } from "../waiting/join-waiting.server";

type Pair = Pick<Awaited<ReturnType<typeof linkedPair>>, "patient" | "psychologist">;

const signed = { name: "Marta Reis", relation: "mãe", authorisedOn: "2026-02-20", way: "paper" as const };

/** Records that the pair's patient is a minor, with an authorisation or without. */
async function isMinor({ patient, psychologist }: Pair, said: Partial<typeof signed> = {}): Promise<void> {
  await recordGuardian(psychologist.ctx, { patientId: patient.memberId, birthDate: "2010-05-01", ...said });
}

const online = "online" as const;
const anyTime = { fromDay: null, untilDay: null, periods: [] };

test("a minor without authorisation books, holds, moves and waits for nothing, is told why, and does all of it once it is recorded", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist, world } = pair;
  const psychologistId = psychologist.memberId;
  await offer(psychologist);
  const slot = { psychologistId, startAt: tomorrow, type: online };
  const { id } = await bookOwnSession(patient.ctx, slot);
  await isMinor(pair);
  const later = { ...slot, startAt: tomorrow + hours(2) };
  const tries = async () => [
    await refusalOf(bookOwnSession(patient.ctx, later)),
    await refusalOf(moveOwnSession(patient.ctx, { id, startAt: tomorrow + hours(3) })),
    await refusalOf(holdSlot(patient.ctx, { ...later, startAt: tomorrow + hours(4) })),
    await refusalOf(joinWaiting(patient.ctx, { psychologistId, ...anyTime })),
  ];
  expect(new Set(await tries())).toEqual(new Set(["care.authorisation_awaited"]));
  expect(await readBookingPage(patient.ctx, {})).toEqual({ step: "authorisation", name: "Dra. Lia" });
  expect(await readMovePage(patient.ctx, id, {})).toMatchObject({ step: "authorisation", session: { id } });
  const stood = { n: 1, held: 0, waiting: 0 };
  const standing = `select (select count(*) from appointment) as n, (select count(*) from waiting_for_slot) as waiting,
    (select count(*) from busy_span where expires_at is not null) as held`;
  expect(await rowsOf(standing)).toEqual([stood]);
  await isMinor(pair, signed);
  expect(new Set(await tries())).toEqual(new Set(["no refusal"]));
  expect((await readBookingPage(patient.ctx, {})).step).toBe("when");
  // Who comes of age needs nobody's authorisation; not being able to come is said at any age.
  await isMinor(pair);
  await cancelOwnSession(patient.ctx, { id });
  world.clock.now = Date.parse("2028-05-01T12:00:00Z");
  expect((await readBookingPage(patient.ctx, {})).step).toBe("when");
});

test("asking whether somebody is a minor costs a row at most, in the batch that is read anyway", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist, world } = pair;
  await offer(psychologist);
  const { meter } = world.scope.platform;
  await world.settled();
  const cost = async () => {
    const before = { ...meter };
    await refusalOf(holdSlot(patient.ctx, { psychologistId: psychologist.memberId, startAt: 0 }));
    return { rows: meter.rowsRead - before.rowsRead, trips: meter.trips - before.trips };
  };
  const adult = await cost();
  await isMinor(pair);
  await world.settled();
  const minor = await cost();
  expect(adult.trips).toBe(1);
  expect(minor.trips).toBe(1);
  expect(minor.rows - adult.rows).toBeLessThanOrEqual(1);
});

test("a request of before it was known is not accepted, nor moved into being so; a refusal goes", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  await offer(psychologist, { confirm: "manual" });
  const { id } = await bookOwnSession(patient.ctx, {
    psychologistId: psychologist.memberId,
    startAt: tomorrow,
    type: online,
  });
  await isMinor(pair);
  expect(await refusalOf(acceptRequest(psychologist.ctx, { id }))).toBe("care.minor_without_authorisation");
  const elsewhen = moveSession(psychologist.ctx, { id, startAt: tomorrow + hours(1) });
  expect(await refusalOf(elsewhen)).toBe("care.minor_without_authorisation");
  expect(await rowsOf("select status, start_at from appointment")).toEqual([{ status: "pending", start_at: tomorrow }]);
  await isMinor(pair, signed);
  expect(await acceptRequest(psychologist.ctx, { id })).toMatchObject({ status: "scheduled" });
});

test("her own ways refuse too: the form, the API, a series and its preview, one of several", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist, world, clinicId } = pair;
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, bia);
  await isMinor(pair);
  const { ctx } = psychologist;
  const patientIds = [bia.memberId, patient.memberId];
  const usual = { patientIds, startAt: tomorrow, durationMinutes: 50, type: online };
  const recurrence = { freq: "weekly" as const, count: 2 };
  const sent = { patientIds, sessionDate: iso(tomorrow), durationMinutes: 50, type: online };
  const form = { intent: "book" as const, date: "2026-03-03", time: "10:00", minutes: 50, type: online, typed: {} };
  const refusals = await Promise.all(
    [
      createSession(ctx, { ...form, patient: [patient.memberId], recurrence: null } as never),
      bookByApi(ctx, bookAppointmentSchema.parse(sent), undefined),
      bookByApi(ctx, bookAppointmentSchema.parse({ ...sent, recurrence, skipConflicts: true }), undefined),
      bookSeries(ctx, { ...usual, recurrence, skipConflicts: false }),
      previewSeries(ctx, { ...usual, recurrence }),
    ].map(refusalOf),
  );
  expect(new Set(refusals)).toEqual(new Set(["care.minor_without_authorisation"]));
  expect(await book({ psychologist, patient }, { patientIds }).catch((error: unknown) => error)).toMatchObject({
    fields: { patient: "Falta a autorização de quem é responsável por Ana." },
  });
  expect(await rowsOf("select id from appointment")).toEqual([]);
  expect(await book({ psychologist, patient: bia })).toMatchObject({ status: "scheduled" });
});

test("an open series waits for the authorisation: nothing is made, she is told once, and it catches up", async () => {
  const { post, world, ...pair } = await newsroom();
  const { patient, psychologist } = pair;
  const shard = post.job.shard("CLINIC_0");
  const usual = { patientIds: [patient.memberId], startAt: tomorrow, durationMinutes: 50, type: online };
  await bookSeries(psychologist.ctx, { ...usual, recurrence: { freq: "weekly" }, skipConflicts: false });
  await isMinor(pair);
  const count = async () => (await rowsOf("select id from appointment")).length;
  const made = await count();
  world.clock.now += days(21);
  await Promise.all([extendSeries(shard), extendSeries(shard)]);
  expect(await extendSeries(shard)).toBe(0); // it is looked at again tomorrow
  world.clock.now += days(1);
  expect(await extendSeries(shard)).toBe(1);
  expect(await count()).toBe(made);
  expect(await extendSeries(shard)).toBe(0);
  // Looked at again it is as it was: who ends it in this moment does so.
  expect(await rowsOf("select version from appointment_series")).toEqual([{ version: 2 }]);
  await deliver(post);
  const told = await noticesOf(post, psychologist.memberId);
  expect(told.map(({ kind, aboutMemberId }) => [kind, aboutMemberId])).toEqual([
    ["appointment.series_held", patient.memberId],
  ]);
  await isMinor(pair, signed);
  world.clock.now += days(1);
  await extendSeries(shard);
  expect(await count()).toBe(made + 4); // Tuesdays from 1 to 22 September
  expect(await rowsOf("select ended_at, look_again_at from appointment_series")).toEqual([
    { ended_at: null, look_again_at: null },
  ]);
});
