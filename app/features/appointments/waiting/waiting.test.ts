import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf, reachable } from "../../../../tests/worker/notices";
import { deliver, wordsOf } from "../../../../tests/worker/post";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { days, hours, minutes } from "~/lib/duration";
import { availabilitySchema } from "../availability/availability.schema";
import { saveAvailability } from "../availability/save-availability.server";
import { bookSeries } from "../series/book-series.server";
import { endSeries } from "../series/end-series.server";
import { bookOwnSession } from "../slots/book-own-session.server";
import { extendSeries } from "../series/extend-series.server";
import { acceptRequest, cancelOwnSession, cancelSession } from "../steps/change-session.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { joinWaiting } from "./join-waiting.server";
import { purgeWaiting } from "./look-for-waiting.server";
import { leaveWaiting, listOwnWaiting } from "./own-waiting.server";
import type { WaitingWish } from "./waiting";

const any: WaitingWish = { fromDay: null, untilDay: null, periods: [] };
/** Tuesdays from 10:00 to 11:00, the hour of `tomorrow`: one slot a week, for one week. */
const oneSlot = { rules: [{ weekday: 2, from: "10:00", to: "11:00", type: "online" as const }], horizonDays: 1 };

async function offer({ psychologist }: Awaited<ReturnType<typeof newsroom>>, said: object = {}, version = 0) {
  const hours = availabilitySchema.parse({ ...oneSlot, selfBooking: true, ...said });
  return saveAvailability(psychologist.ctx, hours, version);
}

/** A psychologist whose only slot is taken by Ana, and Bia and Caio who wait for it, in this order. */
async function waitingRoom() {
  const room = await newsroom();
  const { post, world, clinicId, psychologist } = room;
  await offer(room);
  const session = await book(room);
  const psychologistId = psychologist.memberId;
  const queue = [];
  for (const name of ["Bia", "Caio"]) {
    const one = await world.person("patient", clinicId, name);
    await world.link(psychologist, one);
    await reachable(post, one);
    world.clock.now += minutes(1);
    await joinWaiting(one.ctx, { psychologistId, ...any });
    queue.push(one);
  }
  await deliver(post);
  const [bia, caio] = queue as [(typeof queue)[number], (typeof queue)[number]];
  const told = async () =>
    (await Promise.all([bia, caio, room.patient].map(({ memberId }) => noticesOf(post, memberId)))).map(
      (all) => all.filter(({ kind }) => kind === "appointment.time_freed").length,
    );
  return { ...room, session, psychologistId, bia, caio, told };
}

test("a freed time is told to each who waits, once, in neutral words, and not to who gave it back; who books leaves by it", async () => {
  const { post, patient, session, psychologistId, bia, caio, told } = await waitingRoom();
  await joinWaiting(patient.ctx, { psychologistId, ...any });
  expect(await told()).toEqual([0, 0, 0]);
  await cancelOwnSession(patient.ctx, { id: session.id, reason: "unwell" });
  await deliver(post);
  await deliver(post);
  expect(await told()).toEqual([1, 1, 0]);
  const rows = await rowsOf<{ member_id: string }>(
    "select member_id from notice where kind = 'appointment.time_freed' order by rowid",
  );
  expect(rows.map((row) => row.member_id)).toEqual([bia.memberId, caio.memberId]);
  const letters = post.sent.filter(({ to }) => to === `${bia.memberId.toLowerCase()}@caris.test`);
  expect(letters.map(({ subject }) => subject)).toEqual(["Você tem uma atualização"]);
  expect(wordsOf(letters[0]?.text, letters[0]?.html)).not.toMatch(/Lia|sess|psic|horário/i);
  await bookOwnSession(caio.ctx, { psychologistId, startAt: tomorrow, type: "online" });
  expect(await refusalOf(bookOwnSession(bia.ctx, { psychologistId, startAt: tomorrow, type: "online" }))).toBe(
    "sessions.overlap",
  );
  await deliver(post);
  expect([await listOwnWaiting(bia.ctx), await listOwnWaiting(caio.ctx)]).toMatchObject([[{ psychologistId }], []]);
  expect(await told()).toEqual([1, 0, 0]);
});

test("who books and gives back again and again floods nobody: an unread word stands for an hour, a read one does not", async () => {
  const { post, world, patient, session, psychologistId, bia, told } = await waitingRoom();
  const giveBack = async (id: string) => {
    await cancelOwnSession(patient.ctx, { id });
    await deliver(post);
  };
  const again = async () =>
    giveBack((await bookOwnSession(patient.ctx, { psychologistId, startAt: tomorrow, type: "online" })).id);
  await giveBack(session.id);
  await again();
  await again();
  expect(await told()).toEqual([1, 1, 0]);
  await rowsOf("update notice set read_at = 1 where member_id = ? and kind = 'appointment.time_freed'", bia.memberId);
  await again();
  expect(await told()).toEqual([2, 1, 0]);
  world.clock.now += hours(1) + minutes(1);
  await again();
  expect(await told()).toEqual([3, 2, 0]);
});

test("a minor whose authorisation came to be missing keeps their place, and is told of what they can take", async () => {
  const { post, patient, psychologist, psychologistId, session, bia, told } = await waitingRoom();
  const minor = { patientId: bia.memberId, birthDate: "2011-05-01" };
  await recordGuardian(psychologist.ctx, minor);
  await cancelOwnSession(patient.ctx, { id: session.id });
  await deliver(post);
  expect(await told()).toEqual([0, 1, 0]);
  const signed = { name: "Marta", relation: "mãe", authorisedOn: "2026-02-20", way: "paper" as const };
  await recordGuardian(psychologist.ctx, { ...minor, ...signed });
  const { id } = await bookOwnSession(patient.ctx, { psychologistId, startAt: tomorrow, type: "online" });
  await deliver(post);
  await cancelOwnSession(patient.ctx, { id });
  await deliver(post);
  expect((await told())[0]).toBe(1);
});

test("a series that ends is told once to each who waits, however many sessions it had, and whatever else was free", async () => {
  const room = await newsroom();
  const { post, world, clinicId, patient, psychologist } = room;
  const psychologistId = psychologist.memberId;
  await offer(room, { rules: [{ weekday: 2, from: "10:00", to: "12:00", type: "online" }], horizonDays: 60 });
  const weekly = { startAt: tomorrow, durationMinutes: 50, type: "online", recurrence: { freq: "weekly" } } as const;
  await bookSeries(psychologist.ctx, { ...weekly, patientIds: [patient.memberId], skipConflicts: false });
  const queue = [];
  for (const periods of [["morning" as const], ["evening" as const]]) {
    const one = await world.person("patient", clinicId, "Bia");
    await world.link(psychologist, one);
    await joinWaiting(one.ctx, { psychologistId, ...any, periods });
    queue.push(one.memberId);
  }
  await deliver(post);
  const [first] = await rowsOf<{ id: string }>("select id from appointment order by start_at limit 1");
  await endSeries(psychologist.ctx, { id: first?.id ?? "", scope: "all" });
  await deliver(post);
  const told = await Promise.all(queue.map((memberId) => noticesOf(post, memberId)));
  expect(told.map((all) => all.map(({ kind }) => kind))).toEqual([["appointment.time_freed"], []]);
});

test("care that ends gives all its times back at once, and tells of them once", async () => {
  const { post, world, clinicId, patient, psychologist, told } = await waitingRoom();
  await book({ psychologist, patient }, { startAt: tomorrow + days(7) });
  const admin = await world.person("admin", clinicId);
  const [link] = await rowsOf<{ id: string }>(`select id from care_link where patient_id = '${patient.memberId}'`);
  await endCareLink(asAdmin(world, admin), { id: link?.id ?? "" });
  await deliver(post);
  expect(await told()).toEqual([1, 1, 0]);
});

test("hours that open something tell who had nothing, once; what does not suit is told to nobody", async () => {
  const room = await waitingRoom();
  const { post, psychologistId, bia, caio, told } = room;
  await joinWaiting(caio.ctx, { psychologistId, ...any, periods: ["evening"] });
  await offer(room, { rules: [...oneSlot.rules, { weekday: 2, from: "14:00", to: "15:00", type: "both" }] }, 1);
  await deliver(post);
  expect(await told()).toEqual([1, 0, 0]);
  await offer(room, { rules: [...oneSlot.rules, { weekday: 2, from: "14:00", to: "16:00", type: "both" }] }, 2);
  await deliver(post);
  expect(await told()).toEqual([1, 0, 0]);
  expect((await listOwnWaiting(bia.ctx)).map(({ periods }) => periods)).toEqual([[]]);
});

test("a wish that is changed keeps its place; one that is over tells nothing and goes; leaving is for one's own", async () => {
  const { post, patient, session, psychologistId, bia, caio, told, world } = await waitingRoom();
  const [before] = await listOwnWaiting(bia.ctx);
  const changed = await joinWaiting(bia.ctx, { psychologistId, ...any, untilDay: "2026-03-02" });
  expect([changed.id, changed.joinedAt]).toEqual([before?.id, before?.joinedAt]);
  expect(await refusalOf(leaveWaiting(caio.ctx, { id: changed.id }))).toBe("sessions.not_waiting");
  await leaveWaiting(caio.ctx, (await listOwnWaiting(caio.ctx))[0] ?? { id: "" });
  world.clock.now += hours(15);
  await cancelOwnSession(patient.ctx, { id: session.id });
  await deliver(post);
  expect(await told()).toEqual([0, 0, 0]);
  expect(await purgeWaiting(post.job.shard("CLINIC_0"))).toBe(1);
  expect(await rowsOf("select id from waiting_for_slot")).toEqual([]);
});

test("nobody waits for who does not care for them, who takes no bookings, or for a day that has passed", async () => {
  const room = await newsroom();
  const { world, clinicId, patient, psychologist } = room;
  const psychologistId = psychologist.memberId;
  const stranger = await world.person("patient", clinicId, "Zoé");
  expect(await refusalOf(joinWaiting(stranger.ctx, { psychologistId, ...any }))).toBe("tenancy.member_not_found");
  expect(await refusalOf(joinWaiting(patient.ctx, { psychologistId, ...any }))).toBe("sessions.no_self_booking");
  await offer(room);
  world.clock.now += days(1);
  const late = { psychologistId, ...any, untilDay: "2026-03-02" };
  expect(await refusalOf(joinWaiting(patient.ctx, late))).toBe("request.invalid");
});

test("a request waits on until it is accepted; what the clock makes of a series, or lies beyond the wish, ends no wait", async () => {
  const room = await newsroom();
  const { post, world, patient, psychologist } = room;
  const psychologistId = psychologist.memberId;
  const waits = async () => {
    await deliver(post);
    return (await listOwnWaiting(patient.ctx)).length;
  };
  const weekly = { patientIds: [patient.memberId], startAt: tomorrow + hours(4), durationMinutes: 50 };
  const recurrence = { freq: "weekly", count: undefined, until: undefined } as const;
  await bookSeries(psychologist.ctx, { ...weekly, type: "online", recurrence, skipConflicts: false });
  await offer(room, { confirm: "manual" });
  await deliver(post);
  await joinWaiting(patient.ctx, { psychologistId, ...any });
  await book(room, { startAt: tomorrow + days(61) });
  expect(await waits()).toBe(1);
  const { id } = await bookOwnSession(patient.ctx, { psychologistId, startAt: tomorrow, type: "online" });
  expect(await waits()).toBe(1);
  await cancelSession(psychologist.ctx, { id });
  expect(await waits()).toBe(1);
  const again = await bookOwnSession(patient.ctx, { psychologistId, startAt: tomorrow, type: "online" });
  await acceptRequest(psychologist.ctx, again);
  expect(await waits()).toBe(0);
  await joinWaiting(patient.ctx, { psychologistId, ...any });
  world.clock.now += days(8);
  await extendSeries(post.job.shard("CLINIC_0"));
  expect(await rowsOf("select 1 from domain_event where type = 'series.extended'")).toHaveLength(1);
  expect(await waits()).toBe(1);
});
