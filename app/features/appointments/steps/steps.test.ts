import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { newPost } from "../../../../tests/worker/post";
import { handleAll } from "../../../../tests/worker/life";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { days, hours, minutes } from "~/lib/duration";
import { nextOwnAppointment } from "../booking/list-appointments.server";
import { readAppointment } from "../booking/read-appointment.server";
import {
  cancelOwnSession,
  cancelSession,
  completeSession,
  confirmOwnSession,
  markNoShow,
  reopenSession,
  startSession,
} from "./change-session.server";
import { moveSession } from "./move-session.server";

const eventsOf = (id: string) =>
  rowsOf<{ type: string; version: number }>(
    "select type, version from domain_event where aggregate_id = ? order by version",
    id,
  );

test("a session goes its way; each click twice at once leaves one event, a late one is told what is true", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  const { id } = await book(pair);
  const twice = await Promise.all([confirmOwnSession(patient.ctx, { id }), confirmOwnSession(patient.ctx, { id })]);
  expect(twice.map(({ status, version }) => [status, version])).toEqual([
    ["confirmed", 2],
    ["confirmed", 2],
  ]);
  await startSession(psychologist.ctx, { id });
  await Promise.all([completeSession(psychologist.ctx, { id }), completeSession(psychologist.ctx, { id })]);
  expect(await refusalOf(cancelOwnSession(patient.ctx, { id }))).toBe("sessions.wrong_state");
  expect(await refusalOf(confirmOwnSession(patient.ctx, { id }))).toBe("sessions.wrong_state");
  expect(await refusalOf(markNoShow(psychologist.ctx, { id }))).toBe("sessions.wrong_state");
  expect((await eventsOf(id)).map(({ type }) => type)).toEqual(
    ["booked", "confirmed", "started", "completed"].map((what) => `appointment.${what}`),
  );
});

test("two who press different things at once: one is first, the other is judged by what is true then", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  const { id } = await book(pair);
  await Promise.allSettled([
    confirmOwnSession(patient.ctx, { id }),
    cancelSession(psychologist.ctx, { id }),
    moveSession(psychologist.ctx, { id, startAt: tomorrow + hours(1) }),
    cancelOwnSession(patient.ctx, { id, reason: "unwell" }),
  ]);
  const events = await eventsOf(id);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1));
  expect(events.at(-1)?.type).toBe("appointment.cancelled");
  expect(await rowsOf("select 1 from busy_span")).toEqual([]);
});

test("cancelled time is free at once; late, the patient owes the fee that stood when it was booked", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient } = pair;
  const { id } = await book(pair);
  await rowsOf("update appointment set fee_cents = 18000");
  world.clock.now = tomorrow - hours(3);
  const cancelled = await cancelOwnSession(patient.ctx, { id, reason: "unwell" });
  expect(cancelled).toMatchObject({
    ...{ status: "cancelled", cancelledBy: "patient", cancelReason: "unwell", feeOwedCents: 18_000, icsSequence: 1 },
  });
  expect(await cancelOwnSession(patient.ctx, { id, reason: "technical" })).toEqual(cancelled);
  expect(await nextOwnAppointment(patient.ctx)).toBeNull();
  expect(await book(pair)).toMatchObject({ status: "scheduled" });
});

test("a move frees the old time and takes the new in one; onto itself it goes, onto another it does not", async () => {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  const { id } = await book(pair);
  const other = await book(pair, { startAt: tomorrow + hours(2) });
  await confirmOwnSession(patient.ctx, { id });
  const move = (to: Parameters<typeof moveSession>[1]) => moveSession(psychologist.ctx, to);
  expect(await move({ id, startAt: tomorrow + minutes(20) })).toMatchObject({ status: "scheduled", icsSequence: 1 });
  expect(await refusalOf(move({ id, durationMinutes: 120 }))).toBe("sessions.overlap");
  expect(await refusalOf(move({ id: other.id, startAt: tomorrow }))).toBe("sessions.overlap");
  expect(await refusalOf(move({ id, startAt: tomorrow - days(3) }))).toBe("sessions.past");
  // 2 confirmed, 3 moved: the same again changes nothing.
  expect(await move({ id, startAt: tomorrow + minutes(20) })).toMatchObject({ version: 3 });
  await book(pair, { startAt: tomorrow - minutes(30) });
});

test("of a group one leaves: their time is free, the others come; the last one cancels", async () => {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient, psychologist } = pair;
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, bia);
  const { id } = await book(pair, { patientIds: [patient.memberId, bia.memberId] });
  const own = await cancelOwnSession(patient.ctx, { id, reason: "unwell" });
  expect(own.patients[0]).toMatchObject({ leftReason: "unwell" });
  expect((await readAppointment(bia.ctx, { id })).patients[0]).toMatchObject({ name: "Ana", leftReason: null });
  expect(await nextOwnAppointment(patient.ctx)).toBeNull();
  expect(await nextOwnAppointment(bia.ctx)).toMatchObject({ id, status: "scheduled" });
  expect(await rowsOf("select member_id from busy_span")).toHaveLength(2);
  expect(await cancelOwnSession(bia.ctx, { id })).toMatchObject({ status: "cancelled" });
  expect(await rowsOf("select member_id from busy_span")).toEqual([]);
});

test("a patient cancels nothing that has begun: the psychologist still notes what became of it", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient, psychologist } = pair;
  const { id } = await book(pair, { feeCents: 18_000 });
  world.clock.now = tomorrow + days(1);
  expect(await refusalOf(cancelOwnSession(patient.ctx, { id, reason: "technical" }))).toBe("sessions.begun");
  expect(await markNoShow(psychologist.ctx, { id })).toMatchObject({ status: "no_show", feeOwedCents: 18_000 });
});

test("what was noted by mistake is taken back within a week, by one click of two; it stands as it was agreed, and nothing is owed", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient, psychologist } = pair;
  const { id } = await book(pair, { feeCents: 18_000 });
  await confirmOwnSession(patient.ctx, { id });
  expect(await refusalOf(reopenSession(patient.ctx as never, { id }))).toBe("auth.forbidden");
  world.clock.now = tomorrow + hours(1);
  await markNoShow(psychologist.ctx, { id });
  await Promise.all([reopenSession(psychologist.ctx, { id }), reopenSession(psychologist.ctx, { id })]);
  const back = await readAppointment(psychologist.ctx, { id });
  expect(back).toMatchObject({ status: "confirmed", feeOwedCents: null, version: 4 });
  await completeSession(psychologist.ctx, { id });
  world.clock.now = tomorrow + days(7) + 1;
  expect(await refusalOf(reopenSession(psychologist.ctx, { id }))).toBe("sessions.settled");
  expect((await eventsOf(id)).map(({ type }) => type.split(".")[1])).toEqual(
    ...[["booked", "confirmed", "missed", "reopened", "completed"]],
  );
});

test("when care ends, what was ahead is cancelled at nobody's cost; what has been stays, and so do the others of a group", async () => {
  const post = newPost();
  const { world } = post;
  const pair = await linkedPair(world);
  const { clinicId, patient, psychologist } = pair;
  const [bia, admin] = [await world.person("patient", clinicId, "Bia"), await world.person("admin", clinicId)];
  await world.link(psychologist, bia);
  const past = await book(pair);
  const ahead = await book(pair, { startAt: tomorrow + days(2) });
  const joint = await book(pair, { startAt: tomorrow + days(3), patientIds: [patient.memberId, bia.memberId] });
  world.clock.now = tomorrow + days(1);
  const link = await rowsOf<{ id: string }>("select id from care_link where patient_id = ?", patient.memberId);
  await endCareLink(asAdmin(world, admin), { id: link[0]?.id ?? "" });
  await handleAll(post);
  const statusOf = async ({ id }: { id: string }) => (await readAppointment(admin.ctx, { id })).status;
  expect(await Promise.all([past, ahead, joint].map(statusOf))).toEqual(["scheduled", "cancelled", "scheduled"]);
  expect(await readAppointment(admin.ctx, ahead)).toMatchObject({ cancelledBy: "care_ended", feeOwedCents: 0 });
  expect(
    await rowsOf("select 1 from busy_span where member_id = ? and start_at > ?", patient.memberId, tomorrow),
  ).toEqual([]);
});
