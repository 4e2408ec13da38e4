import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { book } from "../../../../tests/worker/sessions";
import { testStart } from "../../../../tests/worker/world";
import { days, hours, minutes } from "~/lib/duration";
import { appointment } from "../booking/appointment.table";
import { cancelSession, completeSession, startSession } from "../steps/change-session.server";
import { needsOfSessions } from "./day-needs";
import { comingUp } from "./day-session";
import { readDay } from "./read-day.server";
import { eq } from "drizzle-orm";

test("a day has its sessions with their state, what is asked for, what is over without a word, and what comes next", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, psychologist } = clinic;
  const at = (offset: number) => ({ startAt: testStart + offset });
  const forgotten = await book(clinic, at(hours(1)));
  world.clock.now = testStart + days(1); // noon UTC, nine in São Paulo
  const [held, dropped, ahead] = [
    await book(clinic, at(days(1) + minutes(5))),
    await book(clinic, at(days(1) + hours(2))),
    await book(clinic, at(days(1) + hours(3))),
  ];
  const later = await book(clinic, at(days(4)));
  const request = await book(clinic, at(days(3)));
  await psychologist.ctx.db.update(appointment).set({ status: "pending" }).where(eq(appointment.id, request.id));
  await cancelSession(psychologist.ctx, { id: dropped.id });
  world.clock.now += minutes(20);
  await startSession(psychologist.ctx, { id: held.id });
  const day = await readDay(psychologist.ctx);
  expect(day.sessions.map(({ id, status }) => [id, status])).toEqual([
    [held.id, "in_progress"],
    [dropped.id, "cancelled"],
    [ahead.id, "scheduled"],
  ]);
  expect(day.requests.map(({ id }) => id)).toEqual([request.id]);
  expect(day.unclosed.map(({ id }) => id)).toEqual([forgotten.id]);
  expect(day.next?.id).toBe(later.id);
  expect(needsOfSessions("request", day.requests)).toMatchObject([{ patient: { name: "Ana" }, subjectId: request.id }]);
  expect(comingUp(day.sessions, world.clock.now)?.id).toBe(held.id);
  await completeSession(psychologist.ctx, { id: held.id });
  await completeSession(psychologist.ctx, { id: forgotten.id });
  const settled = await readDay(psychologist.ctx);
  expect([settled.unclosed, comingUp(settled.sessions, world.clock.now)]).toEqual([[], null]);
  expect(comingUp(settled.sessions, ahead.startAt - minutes(10))?.id).toBe(ahead.id);
  expect(comingUp(settled.sessions, ahead.startAt - minutes(11))).toBeNull();
});

test("a colleague's day is her own; it costs two trips, and of a large practice the rows it shows", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = clinic;
  const colleague = await world.person("psychologist", clinicId, "Dra. Bia");
  for (let day = 0; day < 6; day++) {
    for (let slot = 1; slot <= 6; slot++) await book(clinic, { startAt: testStart + days(day) + hours(slot) });
  }
  world.clock.now = testStart + days(3);
  const { meter } = world.scope.platform;
  const before = { ...meter };
  const day = await readDay(psychologist.ctx);
  const [rows, trips] = [meter.rowsRead - before.rowsRead, meter.trips - before.trips];
  expect([day.sessions.length, day.unclosed.length, day.next?.startAt]).toEqual([6, 3, testStart + days(4) + hours(1)]);
  expect(day.sessions[0]?.patients).toMatchObject([{ patientId: patient.memberId, name: "Ana" }]);
  console.log(`day: ${trips} trips, ${rows} rows`);
  expect([trips, rows <= 30]).toEqual([2, true]);
  expect(await readDay(colleague.ctx)).toEqual({ sessions: [], requests: [], unclosed: [], next: null });
});
