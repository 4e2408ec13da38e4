import { expect, test } from "vitest";
import { bookSeries } from "../../../app/features/appointments/series/book-series.server";
import { setMemberDisabled } from "../../../app/features/tenancy/member/set-member-disabled.server";
import { days, hours } from "../../../app/lib/duration";
import { asAdmin } from "../../../tests/worker/callers";
import { rowsOf } from "../../../tests/worker/diary";
import { newsroom, noticesOf, reachable } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { book, tomorrow } from "../../../tests/worker/sessions";

/** Ana has a series and comes to a joint session with Bia, who has one alone. */
async function fullRoom() {
  const room = await newsroom();
  const { world, clinicId, patient, psychologist, post } = room;
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, bia);
  await reachable(post, bia);
  const series = { patientIds: [patient.memberId], startAt: tomorrow, durationMinutes: 50, type: "online" as const };
  const recurrence = { freq: "weekly", count: 4 } as const;
  await bookSeries(psychologist.ctx, { ...series, recurrence, skipConflicts: false });
  const own = await book(room, { patientIds: [bia.memberId], startAt: tomorrow + hours(2), feeCents: 18_000 });
  const joint = await book(room, { patientIds: [patient.memberId, bia.memberId], startAt: tomorrow + days(1) });
  const admin = await world.person("admin", clinicId, "Rui");
  await deliver(post);
  post.sent.length = 0;
  const shutOut = async (id: string) => {
    await setMemberDisabled(asAdmin(world, admin), { id, disabled: true });
    for (let i = 0; i < 3; i++) await deliver(post);
  };
  const told = async (memberId: string) =>
    (await noticesOf(post, memberId))
      .filter(({ kind }) => kind === "appointment.cancelled" || kind === "appointment.left")
      .map(({ kind, subjectId, aboutMemberId }) => [kind, subjectId, aboutMemberId]);
  return { ...room, bia, own, joint, shutOut, told };
}

test("a psychologist is shut out: each patient is told once of all that falls away, by letter too, and owes nothing", async () => {
  const { post, patient, psychologist, bia, shutOut, told } = await fullRoom();
  await shutOut(psychologist.memberId);
  const gone = { status: "cancelled", cancelled_by: "clinic", fee_owed_cents: 0 };
  expect(await rowsOf("select distinct status, cancelled_by, fee_owed_cents from appointment")).toEqual([gone]);
  for (const { memberId } of [patient, bia])
    expect(await told(memberId)).toEqual([["appointment.cancelled", psychologist.memberId, psychologist.memberId]]);
  expect(await told(psychologist.memberId)).toEqual([]);
  expect(post.sent.map(({ to }) => to.slice(0, 30).toLowerCase()).toSorted()).toEqual(
    [patient, bia].map(({ memberId }) => memberId.slice(0, 30).toLowerCase()).toSorted(),
  );
});

test("a patient is shut out: the psychologist is told of the series, and of the joint session that goes on; who comes to it is not", async () => {
  const { patient, psychologist, bia, joint, shutOut, told } = await fullRoom();
  await shutOut(patient.memberId);
  const [series] = await rowsOf<{ id: string }>("select id from appointment_series");
  expect((await told(psychologist.memberId)).toSorted()).toEqual([
    ["appointment.cancelled", series?.id, patient.memberId],
    ["appointment.left", joint.id, patient.memberId],
  ]);
  expect([await told(patient.memberId), await told(bia.memberId)]).toEqual([[], []]);
  expect(await rowsOf("select status from appointment where id = ?", joint.id)).toEqual([{ status: "scheduled" }]);
});
