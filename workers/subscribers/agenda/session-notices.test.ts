import { expect, test } from "vitest";
import {
  answerSessionLink,
  readSessionLink,
} from "../../../app/features/appointments/reminders/follow-session-link.server";
import { moveOwnSession } from "../../../app/features/appointments/slots/book-own-session.server";
import { cancelOwnSession, cancelSession } from "../../../app/features/appointments/steps/change-session.server";
import { moveSession } from "../../../app/features/appointments/steps/move-session.server";
import { remindAppointments } from "../../../app/features/appointments/reminders/remind-appointments.server";
import { savePreferences } from "../../../app/features/notifications/preferences/save-preferences.server";
import { sweepDeliveries } from "../../../app/features/notifications/delivery/sweep-deliveries.server";
import { hours, minutes } from "../../../app/lib/duration";
import { refusalOf } from "../../../tests/worker/callers";
import { rowsOf } from "../../../tests/worker/diary";
import { allowPush, newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver, nobody, wordsOf, type Post } from "../../../tests/worker/post";
import { book, offer, tomorrow } from "../../../tests/worker/sessions";

type Room = Awaited<ReturnType<typeof newsroom>>;

/** A session tomorrow at 10:00, the notices of its booking told; the patient has a phone that takes pushes. */
async function bookedRoom() {
  const room = await newsroom();
  await allowPush(room.post, room.patient, "phone");
  const session = await book(room);
  await deliver(room.post);
  clear(room.post);
  return { ...room, session };
}

function clear({ sent, texts, pushes }: Post) {
  for (const list of [sent, texts, pushes]) list.length = 0;
}

/** Lets the clock job look so long (ms) before the session, twice and as one that ran late, and the queues work. */
async function tick({ post }: Room, before: number) {
  post.world.clock.now = tomorrow - before;
  const shard = post.job.shard("CLINIC_0");
  await Promise.all([remindAppointments(shard), remindAppointments(shard)]);
  await remindAppointments(shard);
  await deliver(post);
  await sweepDeliveries(shard);
  await deliver(post);
}

const remindersOf = async ({ post, patient }: Room) =>
  (await noticesOf(post, patient.memberId)).map(({ kind }) => kind).filter((kind) => kind.includes("reminder"));

test("each reminder comes once, a day, an hour and a quarter before, and not again once the session begins", async () => {
  const room = await bookedRoom();
  await tick(room, hours(24.1));
  expect(await remindersOf(room)).toEqual([]);
  await tick(room, hours(24));
  expect([room.post.sent.length, room.post.pushes.length]).toEqual([1, 1]);
  await tick(room, hours(23));
  await tick(room, hours(1));
  await tick(room, minutes(15));
  await tick(room, -minutes(1));
  expect((await remindersOf(room)).sort()).toEqual([
    "appointment.reminder_day",
    "appointment.reminder_hour",
    "appointment.reminder_quarter",
  ]);
  expect([room.post.sent.length, room.post.pushes.length]).toEqual([1, 2]);
  expect(await rowsOf("select next_reminder_at from appointment")).toEqual([{ next_reminder_at: null }]);
});

test("a reminder says the hour on the reader's own clock and leads to the link; nobody and nothing of care is named", async () => {
  const room = await bookedRoom();
  await room.world.scope.shard("CLINIC_0").run("update member set zone = 'America/Rio_Branco'");
  await tick(room, hours(24));
  const [letter] = room.post.sent;
  expect(letter?.subject).toBe("Um lembrete para você");
  expect(letter?.text).toContain("Lembrete: terça, 3 de março, às 08:00.");
  expect(letter?.text).toMatch(/https:\/\/caris\.test\/a\/[0-9A-Z]{26}\/[0-9A-Z]{26}\/[\w-]{22}\n/);
  expect(wordsOf(letter?.text, letter?.html)).not.toMatch(/Lia|psic|sess|terap/i);
  expect(room.post.pushes[0]?.message).toMatchObject({ title: "Um lembrete para você" });
  expect(room.post.pushes[0]?.message.url).toMatch(/^\/a\//);
});

test("a clock that stood still reminds each person once, by the latest that they want, and of nothing that is past", async () => {
  const room = await bookedRoom();
  await tick(room, minutes(10));
  expect(await remindersOf(room)).toEqual(["appointment.reminder_hour"]);
  const late = await bookedRoom();
  await tick(late, -minutes(5));
  expect(await remindersOf(late)).toEqual([]);
  expect(late.post.sent).toEqual([]);
});

test("who wants only the day before gets that, however late; who wants none sees it in the app", async () => {
  const room = await bookedRoom();
  const quiet = { on: true, from: "22:00", to: "07:00" };
  await savePreferences(room.patient.ctx, { wanted: [{ kind: "appointment.reminder_day", channel: "sms" }], quiet });
  await tick(room, minutes(40));
  expect(room.post.texts.map(({ body }) => body)).toEqual([
    expect.stringContaining("Lembrete: terça, 3 de março, às 10:00. https://caris.test/a/"),
  ]);
  const none = await bookedRoom();
  await savePreferences(none.patient.ctx, { wanted: [], quiet });
  await tick(none, minutes(40));
  expect(await remindersOf(none)).toEqual(["appointment.reminder_hour"]);
  expect([none.post.sent, none.post.pushes, none.post.texts]).toEqual([[], [], []]);
});

test("a psychologist is reminded only if she asked for it", async () => {
  const room = await bookedRoom();
  await tick(room, hours(24));
  expect((await noticesOf(room.post, room.psychologist.memberId)).map(({ kind }) => kind)).toEqual([]);
  const wanted = [{ kind: "appointment.agenda_hour", channel: "email" }] as const;
  await savePreferences(room.psychologist.ctx, {
    wanted: [...wanted],
    quiet: { on: true, from: "22:00", to: "07:00" },
  });
  clear(room.post);
  await tick(room, hours(1));
  expect(room.post.sent.map(({ subject }) => subject)).toEqual(["Um lembrete para você"]);
  expect(room.post.sent[0]?.text).not.toContain("/a/");
});

test("an hour that was booked in quiet hours is reminded of in them", async () => {
  const room = await newsroom();
  await allowPush(room.post, room.patient, "phone");
  await book(room, { startAt: tomorrow - hours(3.5) }); // 06:30
  await deliver(room.post);
  clear(room.post);
  room.post.world.clock.now = tomorrow - hours(4.5);
  await remindAppointments(room.post.job.shard("CLINIC_0"));
  await deliver(room.post);
  expect(room.post.pushes).toHaveLength(1);
});

test("a booking is told to the patient with a file for the calendar that names nobody else", async () => {
  const room = await newsroom();
  await book(room);
  await deliver(room.post);
  expect((await noticesOf(room.post, room.patient.memberId)).map(({ kind }) => kind)).toEqual(["appointment.booked"]);
  expect(await noticesOf(room.post, room.psychologist.memberId)).toEqual([]);
  const [letter] = room.post.sent;
  expect(letter?.text).toContain("Marcado: terça, 3 de março, às 10:00.");
  const [file] = letter?.attachments ?? [];
  expect(file).toMatchObject({
    filename: "compromisso.ics",
    contentType: "text/calendar; charset=utf-8; method=REQUEST",
  });
  expect(file?.text).toContain("SEQUENCE:0\r\n");
  expect(file?.text).toContain("DTSTART:20260303T130000Z\r\n");
  expect(wordsOf(file?.text)).not.toMatch(/Lia|psic|sess/i);
});

test("a moved session is never reminded of at its old time, a cancelled one never at all; both are told with a file", async () => {
  const room = await bookedRoom();
  const { post, psychologist, session } = room;
  await tick(room, hours(24));
  clear(post);
  await moveSession(psychologist.ctx, { id: session.id, startAt: tomorrow + hours(30) });
  await deliver(post);
  expect(await remindersOf(room)).toEqual([]);
  expect(post.sent[0]?.text).toContain("Novo horário: quarta, 4 de março, às 16:00.");
  expect(post.sent[0]?.attachments?.[0]?.text).toContain("SEQUENCE:1\r\n");
  clear(post);
  for (const before of [hours(1), minutes(15)]) await tick(room, before);
  expect([await remindersOf(room), post.sent]).toEqual([[], []]);
  await tick(room, -hours(6)); // 24 h before the new time
  expect(await remindersOf(room)).toEqual(["appointment.reminder_day"]);
  clear(post);
  await cancelSession(psychologist.ctx, { id: session.id });
  await deliver(post);
  const [letter] = post.sent;
  expect(letter?.text).toContain("Cancelado: quarta, 4 de março, às 16:00.");
  expect(letter?.attachments?.[0]?.text).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2\r\n[^]*STATUS:CANCELLED/);
  clear(post);
  for (const before of [-hours(29), -hours(29.8)]) await tick(room, before);
  expect([await remindersOf(room), post.sent, post.pushes]).toEqual([[], [], []]);
});

test("who moves and cancels for themselves gets a file each time: no calendar keeps an hour that is not", async () => {
  const room = await bookedRoom();
  const { post, patient, psychologist, session } = room;
  await offer(psychologist);
  await moveOwnSession(patient.ctx, { id: session.id, startAt: tomorrow + hours(2) });
  await deliver(post);
  const letters = () => post.sent.filter(({ to }) => to === `${patient.memberId.toLowerCase()}@caris.test`);
  expect(letters().map(({ text }) => text)).toEqual([expect.stringContaining("Marcado: terça, 3 de março, às 12:00.")]);
  const file = letters()[0]?.attachments?.[0]?.text;
  for (const line of ["METHOD:REQUEST", "DTSTART:20260303T150000Z", "SEQUENCE:1"])
    expect(file).toContain(`${line}\r\n`);
  clear(post);
  await cancelOwnSession(patient.ctx, { id: session.id });
  await deliver(post);
  expect(letters()).toHaveLength(1);
  expect(letters()[0]?.text).toContain("Cancelado: terça, 3 de março, às 12:00.");
  expect(letters()[0]?.attachments?.[0]?.text).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2\r\n[^]*STATUS:CANCELLED/);
});

test("a delivery that waited while the session was moved away is dropped", async () => {
  const room = await bookedRoom();
  const { post, psychologist, session, world } = room;
  world.clock.now = tomorrow - hours(24);
  await remindAppointments(post.job.shard("CLINIC_0"));
  post.answer.now = { ok: false, failure: "unreachable", status: null, retryable: true, retryAfter: null };
  await deliver(post);
  clear(post);
  post.answer.now = { ok: true, providerId: "re_1" };
  const { events } = post;
  await moveSession(psychologist.ctx, { id: session.id, startAt: tomorrow + hours(100) });
  await world.settled();
  events.length = 0; // the move is not told yet
  world.clock.now += minutes(5);
  await sweepDeliveries(post.job.shard("CLINIC_0"));
  await deliver(post);
  expect([post.sent, post.pushes]).toEqual([[], []]);
});

function linkOf(room: Room) {
  const [, clinic = "", appointment = "", mac = ""] =
    /\/a\/(\w{26})\/(\w{26})\/([\w-]{22})\n/.exec(room.post.sent[0]?.text ?? "") ?? [];
  return { clinic, appointment, mac };
}

test("a reminder's link confirms and cancels with one post, reading it changes nothing, and it dies with the hour", async () => {
  const room = await bookedRoom();
  const { post, session, psychologist, world } = room;
  await tick(room, hours(24));
  const [link, ctx] = [linkOf(room), nobody(post)];
  expect(await readSessionLink(ctx, link)).toMatchObject({ startAt: tomorrow, state: "open", costCents: 0 });
  expect(await rowsOf("select status, version from appointment")).toEqual([{ status: "scheduled", version: 1 }]);
  await Promise.all([
    answerSessionLink(ctx, link, { act: "confirm" }),
    answerSessionLink(ctx, link, { act: "confirm" }),
  ]);
  await answerSessionLink(ctx, link, { act: "confirm" });
  expect(await rowsOf("select status, version from appointment")).toEqual([{ status: "confirmed", version: 2 }]);
  await deliver(post);
  const told = await noticesOf(post, psychologist.memberId);
  expect(told.map(({ kind, aboutMemberId }) => [kind, aboutMemberId])).toEqual([
    ["appointment.confirmed", room.patient.memberId],
  ]);
  const wrong = [
    { ...link, mac: "x".repeat(22) },
    { ...link, clinic: "0".repeat(26) },
    { ...link, appointment: "" },
  ];
  for (const other of wrong) expect(await refusalOf(readSessionLink(ctx, other))).toBe("sessions.not_found");
  await answerSessionLink(ctx, link, { act: "cancel", reason: "unwell" });
  await answerSessionLink(ctx, link, { act: "cancel" });
  expect(await readSessionLink(ctx, link)).toMatchObject({ state: "cancelled" });
  expect(await rowsOf("select cancel_reason from appointment")).toEqual([{ cancel_reason: "unwell" }]);
  expect(await rowsOf("select owner_id from busy_span")).toEqual([]);
  const moved = await bookedRoom();
  await tick(moved, hours(24));
  const old = linkOf(moved);
  await moveSession(moved.psychologist.ctx, { id: moved.session.id, startAt: tomorrow + hours(2) });
  expect(await refusalOf(answerSessionLink(nobody(moved.post), old, { act: "cancel" }))).toBe("sessions.not_found");
  world.clock.now = session.startAt;
  expect(await refusalOf(readSessionLink(ctx, link))).toBe("sessions.not_found");
});
