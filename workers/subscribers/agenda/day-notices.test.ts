import { expect, test } from "vitest";
import { availabilitySchema } from "../../../app/features/appointments/availability/availability.schema";
import { saveAvailability } from "../../../app/features/appointments/availability/save-availability.server";
import { cancelDay, moveDay } from "../../../app/features/appointments/clinic-day/change-day.server";
import { previewDayCancel, previewDayMove } from "../../../app/features/appointments/clinic-day/plan-day.server";
import { setDayHours } from "../../../app/features/appointments/clinic-day/set-day-hours.server";
import { joinWaiting } from "../../../app/features/appointments/waiting/join-waiting.server";
import { hours } from "../../../app/lib/duration";
import { newsroom, noticesOf, reachable } from "../../../tests/worker/notices";
import { deliver, wordsOf } from "../../../tests/worker/post";
import { book, tomorrow } from "../../../tests/worker/sessions";

const day = "2026-03-03";
const toDay = "2026-03-05";

/** Ana comes twice on Tuesday, Bia once; what was told of the bookings lies behind. Caio waits for a time. */
async function fullDay() {
  const room = await newsroom();
  const { post, world, clinicId, psychologist, patient } = room;
  const admin = await world.person("admin", clinicId, "Rui");
  const bia = await world.person("patient", clinicId, "Bia");
  const caio = await world.person("patient", clinicId, "Caio");
  for (const one of [bia, caio]) {
    await world.link(psychologist, one);
    await reachable(post, one);
  }
  // Only what is booked can be booked: what is freed is all there is.
  const slots = ["10:00", "14:00", "16:00"].map((from) => {
    return { weekday: 2, from, to: `${from.slice(0, 2)}:50`, type: "both" as const };
  });
  const offered = availabilitySchema.parse({
    rules: slots,
    selfBooking: true,
    horizonDays: 1,
    minimumNoticeMinutes: 0,
  });
  await saveAvailability(psychologist.ctx, offered);
  await book(room);
  await book(room, { startAt: tomorrow + hours(4) });
  const ofBia = await book({ psychologist, patient: bia }, { startAt: tomorrow + hours(6) });
  await joinWaiting(caio.ctx, { psychologistId: psychologist.memberId, fromDay: null, untilDay: null, periods: [] });
  await deliver(post);
  post.sent.length = 0;
  const told = async (memberId: string) =>
    (await noticesOf(post, memberId)).filter(({ kind }) => kind !== "appointment.booked");
  const lettersTo = ({ memberId }: { memberId: string }) =>
    post.sent.filter(({ to }) => to === `${memberId.toLowerCase()}@caris.test`);
  const of = { psychologistId: psychologist.memberId, day };
  return { ...room, admin, bia, caio, ofBia, of, told, lettersTo, ana: patient };
}

type Day = Awaited<ReturnType<typeof fullDay>>;

async function move({ admin, of, post }: Day, close: boolean) {
  const { seen } = await previewDayMove(admin.ctx, { ...of, toDay });
  await moveDay(admin.ctx, { ...of, toDay, seen, close }, "move");
  const events = [...post.events];
  await deliver(post);
  post.events.push(...events); // the queue delivers at least once
  await deliver(post);
}

const filesOf = (letter: { attachments?: { filename: string; contentType: string; text: string }[] } | undefined) =>
  (letter?.attachments ?? []).map(({ filename, contentType, text }) => [
    filename,
    contentType.split("method=")[1],
    /SEQUENCE:(\d+)/.exec(text)?.[1],
    text.match(/BEGIN:VEVENT/g)?.length,
  ]);

test("a moved day is told to each patient once, however many sessions it was, with a file for each; to her once, too", async () => {
  const room = await fullDay();
  const { ana, bia, caio, ofBia, psychologist, told, lettersTo } = room;
  await move(room, true);
  const [[toAna], [toBia], toHer] = [
    await told(ana.memberId),
    await told(bia.memberId),
    await told(psychologist.memberId),
  ];
  expect([await told(ana.memberId), await told(bia.memberId), toHer].map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(toAna).toMatchObject({ kind: "appointment.moved", aboutMemberId: psychologist.memberId });
  expect(toAna?.subjectId).toMatch(/^dch_/);
  expect(toBia).toMatchObject({ kind: "appointment.moved", subjectId: ofBia.id });
  expect(toHer[0]).toMatchObject({ kind: "appointment.day_changed", aboutMemberId: null });
  expect(lettersTo(ana).map(({ text }) => /Novo horário: .*/.exec(text)?.[0])).toEqual([
    "Novo horário: quinta, 5 de março, às 10:00 e mais 1.",
  ]);
  expect(filesOf(lettersTo(ana)[0])).toEqual([
    ["compromisso.ics", "REQUEST", "1", 1],
    ["compromisso-2.ics", "REQUEST", "1", 1],
  ]);
  expect(lettersTo(bia).flatMap(filesOf)).toEqual([["compromisso.ics", "REQUEST", "1", 1]]);
  expect(lettersTo(psychologist).flatMap(filesOf)).toHaveLength(3);
  expect(wordsOf(lettersTo(psychologist)[0]?.text)).not.toMatch(/Ana|Bia|sess/i);
  // The day is closed: what was freed is offered to nobody.
  expect([await told(caio.memberId), lettersTo(caio)]).toEqual([[], []]);
});

test("a cancelled day takes each session out of the calendar with one letter, and withdraws what was told of it before", async () => {
  const room = await fullDay();
  const { ana, bia, admin, of, post, told, lettersTo } = room;
  await move(room, false);
  post.sent.length = 0;
  const later = { ...of, day: toDay };
  const { seen } = await previewDayCancel(admin.ctx, later);
  await cancelDay(admin.ctx, { ...later, seen, close: true }, "cancel");
  await deliver(post);
  expect((await told(bia.memberId)).map(({ kind }) => kind)).toEqual(["appointment.cancelled"]);
  expect((await told(ana.memberId)).map(({ kind }) => kind)).toEqual(["appointment.moved", "appointment.cancelled"]);
  expect(lettersTo(ana).flatMap(filesOf)).toEqual([
    ["compromisso.ics", "CANCEL", "2", 1],
    ["compromisso-2.ics", "CANCEL", "2", 1],
  ]);
  expect(lettersTo(bia).map(({ text }) => /Cancelado: .*/.exec(text)?.[0])).toEqual([
    "Cancelado: quinta, 5 de março, às 16:00.",
  ]);
});

test("a day that stays open offers what was freed to who waits; hours set by the clinic are told to her alone", async () => {
  const room = await fullDay();
  const { admin, ana, caio, of, post, psychologist, told } = room;
  await move(room, false);
  expect((await told(caio.memberId)).map(({ kind }) => kind)).toEqual(["appointment.time_freed"]); // of three times
  const [before, herBefore] = [await told(ana.memberId), await told(psychologist.memberId)];
  await setDayHours(admin.ctx, { ...of, version: 1, of: { hours: "closed" } });
  await deliver(post);
  expect(await told(ana.memberId)).toEqual(before);
  expect((await told(psychologist.memberId)).slice(herBefore.length).map(({ kind }) => kind)).toEqual([
    "appointment.day_changed",
  ]);
  // Her own saving tells nobody.
  await saveAvailability(psychologist.ctx, availabilitySchema.parse({ rules: [] }));
  await deliver(post);
  expect(await told(psychologist.memberId)).toHaveLength(herBefore.length + 1);
});
