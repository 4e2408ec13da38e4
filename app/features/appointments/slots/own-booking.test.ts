import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { book, manyPatients, offer, openHours, tomorrow } from "../../../../tests/worker/sessions";
import { days, hours, minutes } from "~/lib/duration";
import { iso } from "~/lib/time/iso";
import { dayAfter } from "~/lib/time/wall-clock";
import { readAvailability, saveAvailability } from "../availability/save-availability.server";
import { acceptRequest, cancelOwnSession } from "../steps/change-session.server";
import { bookOwnSession, moveOwnSession } from "./book-own-session.server";
import { holdSlot } from "./hold-slot.server";
import { listFreeSlots } from "./offer.server";

async function openPair() {
  const pair = await linkedPair(testWorld());
  await offer(pair.psychologist);
  const { memberId: psychologistId } = pair.psychologist;
  const slot = { psychologistId, startAt: tomorrow, type: "online" as const };
  return { ...pair, psychologistId, slot };
}

type Pair = Awaited<ReturnType<typeof openPair>>;

async function freeAt({ patient, psychologistId }: Pair, instants: number[]): Promise<boolean[]> {
  const wanted = { psychologistId, from: iso(tomorrow - hours(2)), to: iso(tomorrow + hours(8)) };
  const { slots } = await listFreeSlots(patient.ctx, wanted);
  return instants.map((at) => slots.some(({ startAt }) => startAt === at));
}

test("200 people want one time at once: one has it, 199 are told that they have not", async () => {
  const pair = await openPair();
  const people = await manyPatients(pair, 200);
  const answers = await Promise.all(people.map((ctx) => refusalOf(bookOwnSession(ctx, pair.slot))));
  expect(answers.filter((code) => code === "no refusal")).toHaveLength(1);
  expect(answers.filter((code) => code === "sessions.overlap")).toHaveLength(199);
  expect(await rowsOf("select id from appointment")).toHaveLength(1);
  expect(await rowsOf("select member_id from busy_span")).toHaveLength(2);
});

test("what is booked, held or in a buffer is not offered; a hold ends by itself, one's own gives way to one's choice", async () => {
  const pair = await openPair();
  const { world, clinicId, patient, psychologist, psychologistId, slot } = pair;
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, bia);
  const { holdId, expiresAt } = await holdSlot(patient.ctx, slot);
  expect(expiresAt).toBe(world.clock.now + minutes(5));
  expect(await refusalOf(holdSlot(bia.ctx, slot))).toBe("sessions.taken");
  expect(await refusalOf(bookOwnSession(bia.ctx, { ...slot, holdId }))).toBe("sessions.overlap");
  expect(await refusalOf(book({ psychologist, patient: bia }))).toBe("sessions.overlap");
  expect(await freeAt(pair, [tomorrow, tomorrow + hours(1)])).toEqual([false, true]);
  expect((await holdSlot(patient.ctx, slot)).holdId).not.toBe(holdId); // a double click
  await bookOwnSession(patient.ctx, slot);
  expect(await rowsOf("select 1 from busy_span where expires_at is not null")).toEqual([]);
  await holdSlot(bia.ctx, { psychologistId, startAt: tomorrow + hours(1) });
  world.clock.now += minutes(5);
  expect(await freeAt(pair, [tomorrow, tomorrow + hours(1)])).toEqual([false, true]);
  await bookOwnSession(bia.ctx, { ...slot, startAt: tomorrow + hours(1) });
  // By hand she books back to back, into her own buffer; patients then find no slot beside it.
  await book({ psychologist, patient: bia }, { startAt: tomorrow + hours(2) - minutes(10), durationMinutes: 30 });
  expect(await freeAt(pair, [tomorrow + hours(2), tomorrow + hours(3)])).toEqual([false, true]);
});

test("three holds at most, the oldest goes; the notice does not run out while one is held", async () => {
  const pair = await openPair();
  const { world, patient, psychologist, psychologistId, slot } = pair;
  await offer(psychologist, { minimumNoticeMinutes: 60 });
  const hold = (startAt: number) => holdSlot(patient.ctx, { psychologistId, startAt });
  for (const n of [1, 2, 3, 4]) {
    world.clock.now += 1;
    await hold(tomorrow + hours(n));
  }
  expect(await rowsOf("select distinct owner_id from busy_span")).toHaveLength(3);
  expect(
    await freeAt(
      pair,
      [1, 2].map((n) => tomorrow + hours(n)),
    ),
  ).toEqual([true, false]);
  world.clock.now = tomorrow - hours(1);
  const { holdId } = await hold(tomorrow);
  world.clock.now += minutes(4);
  expect(await refusalOf(bookOwnSession(patient.ctx, slot))).toBe("sessions.not_available");
  expect(await bookOwnSession(patient.ctx, { ...slot, holdId })).toMatchObject({ status: "scheduled" });
});

test("where she wants to say yes it is a request, that takes its time; the terms are those of the moment", async () => {
  const pair = await openPair();
  const { patient, psychologist, slot } = pair;
  await offer(psychologist, { confirm: "manual", feeCents: 20_000, cancelFreeHours: 12 });
  const request = await bookOwnSession(patient.ctx, slot);
  expect(request).toMatchObject({ status: "pending", feeCents: 20_000, cancelFreeHours: 12 });
  expect(await rowsOf("select next_reminder_at from appointment where next_reminder_at is not null")).toEqual([]);
  expect(await freeAt(pair, [tomorrow])).toEqual([false]);
  await offer(psychologist, { feeCents: 25_000 });
  expect(await acceptRequest(psychologist.ctx, request)).toMatchObject({ status: "scheduled", feeCents: 20_000 });
  expect(await moveOwnSession(patient.ctx, { id: request.id, startAt: tomorrow + hours(1) })).toMatchObject({
    ...{ status: "scheduled", startAt: tomorrow + hours(1), endAt: tomorrow + hours(1) + minutes(50) },
  });
  expect(await freeAt(pair, [tomorrow, tomorrow + hours(1)])).toEqual([true, false]);
});

test("what she does not offer cannot be booked, held or moved to; a full day neither", async () => {
  const pair = await openPair();
  const { world, clinicId, patient, psychologist, psychologistId, slot } = pair;
  const { id } = await bookOwnSession(patient.ctx, slot);
  const refused = async (startAt: number, type: "online" | "presencial" = "online") => [
    await refusalOf(bookOwnSession(patient.ctx, { psychologistId, startAt, type })),
    await refusalOf(moveOwnSession(patient.ctx, { id, startAt })),
  ];
  const never = ["sessions.not_available", "sessions.not_available"];
  expect(await refused(tomorrow + minutes(30))).toEqual(never);
  expect(await refused(tomorrow + hours(10))).toEqual(never);
  expect(await refused(world.clock.now - hours(24))).toEqual(never);
  expect(await refused(tomorrow + days(90))).toEqual(never);
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, bia);
  await offer(psychologist, { maxPerDay: 1 });
  expect(await refusalOf(bookOwnSession(bia.ctx, { ...slot, startAt: tomorrow + hours(2) }))).toBe(
    "sessions.not_available",
  );
  // Her own stays one when it moves within its day.
  expect(await moveOwnSession(patient.ctx, { id, startAt: tomorrow + hours(2) })).toMatchObject({
    status: "scheduled",
  });
  await book({ psychologist, patient: bia }, { startAt: tomorrow + hours(4) }); // by hand a full day takes one more
  await cancelOwnSession(patient.ctx, { id });
  expect(await refusalOf(moveOwnSession(patient.ctx, { id, startAt: tomorrow + hours(3) }))).toBe(
    "sessions.wrong_state",
  );
});

test("strangers see no slot, hold none and book none", async () => {
  const pair = await openPair();
  const { world, clinicId, psychologistId, slot } = pair;
  const foreign = await linkedPair(world, "CLINIC_1");
  for (const { ctx } of [await world.person("patient", clinicId), foreign.patient]) {
    const from = iso(tomorrow);
    const asked = listFreeSlots(ctx, { psychologistId, from, to: iso(tomorrow + days(1)) });
    expect(await refusalOf(asked)).toBe("tenancy.member_not_found");
    expect(await refusalOf(holdSlot(ctx, slot))).toBe("tenancy.member_not_found");
    expect(await refusalOf(bookOwnSession(ctx, slot))).toBe("tenancy.member_not_found");
  }
  const tooLong = listFreeSlots(pair.patient.ctx, {
    psychologistId,
    from: iso(tomorrow),
    to: iso(tomorrow + days(33)),
  });
  expect(await refusalOf(tooLong)).toBe("request.invalid");
});

test("hours are kept as last said; a save over a newer one is refused, two at once both count", async () => {
  const { psychologist, patient } = await openPair();
  const save = (version?: number) => saveAvailability(psychologist.ctx, openHours, version);
  expect((await save(1)).version).toBe(2);
  expect(await refusalOf(save(1))).toBe("availability.changed_elsewhere");
  await Promise.all([save(), save()]);
  expect(await rowsOf("select version from availability")).toEqual([{ version: 4 }]);
  const asPatient = saveAvailability(patient.ctx as never, openHours);
  expect(await refusalOf(asPatient)).toBe("auth.forbidden");
});

test("more days that differ than can be read again are refused; past ones give way, and the hours stand", async () => {
  const { psychologist } = await openPair();
  const closed = (first: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ date: dayAfter(first, n), closed: true as const }));
  const save = (exceptions: ReturnType<typeof closed>) =>
    saveAvailability(psychologist.ctx, { ...openHours, exceptions });
  expect(await refusalOf(save(closed("2026-04-01", 401)))).toBe("request.invalid");
  await save([...closed("2024-01-01", 100), ...closed("2026-04-01", 400)]);
  const kept = await readAvailability(psychologist.ctx);
  expect([kept.rules.length, kept.exceptions.length, kept.exceptions[0]?.date]).toEqual([
    openHours.rules.length,
    400,
    "2026-04-01",
  ]);
});

test("a patient has six own bookings ahead at most; what the psychologist booked, and what is given back, does not count", async () => {
  const pair = await openPair();
  const { patient, slot } = pair;
  await book(pair, { startAt: tomorrow + days(1) });
  const ids: string[] = [];
  for (let n = 0; n < 6; n++)
    ids.push((await bookOwnSession(patient.ctx, { ...slot, startAt: tomorrow + hours(n) })).id);
  const seventh = () => refusalOf(bookOwnSession(patient.ctx, { ...slot, startAt: tomorrow + hours(6) }));
  expect(await seventh()).toBe("sessions.enough_ahead");
  await cancelOwnSession(patient.ctx, { id: ids[0] ?? "" });
  expect(await seventh()).toBe("no refusal");
});

test("of eight own bookings sent in one moment six stand, and the others leave nothing behind", async () => {
  const { patient, slot } = await openPair();
  const wanted = Array.from({ length: 8 }, (_, n) => ({ ...slot, startAt: tomorrow + hours(n) }));
  const answers = await Promise.all(wanted.map((one) => refusalOf(bookOwnSession(patient.ctx, one))));
  expect(answers.filter((code) => code === "no refusal")).toHaveLength(6);
  expect(answers.filter((code) => code === "sessions.enough_ahead")).toHaveLength(2);
  expect(await rowsOf("select 1 from appointment")).toHaveLength(6);
  expect(await rowsOf("select distinct owner_id from busy_span")).toHaveLength(6);
});

test("a booking repeated under its key answers the session, though its time is offered no more; another input does not", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  await offer(psychologist);
  const wish = { psychologistId: psychologist.memberId, startAt: tomorrow, type: "online" as const };
  const { id } = await bookOwnSession(patient.ctx, wish, "once");
  await offer(psychologist, { selfBooking: false });
  expect(await bookOwnSession(patient.ctx, wish, "once")).toMatchObject({ id, status: "scheduled" });
  const other = { ...wish, startAt: tomorrow + hours(2) };
  expect(await refusalOf(bookOwnSession(patient.ctx, other, "once"))).toBe("sessions.not_available");
  expect(await refusalOf(bookOwnSession(patient.ctx, wish, "again"))).toBe("sessions.not_available");
});
