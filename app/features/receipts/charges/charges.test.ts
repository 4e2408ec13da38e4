import { expect, test } from "vitest";
import { openHours, book, offer, tomorrow } from "../../../../tests/worker/sessions";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { deliver, wordsOf } from "../../../../tests/worker/post";
import {
  cancelOwnSession,
  cancelSession,
  completeSession,
  markNoShow,
  reopenSession,
} from "~/features/appointments/steps/change-session.server";
import { days, hours } from "~/lib/duration";
import { readMonth } from "../month/read-month.server";
import { addCharge } from "./add-charge.server";
import { changeAmount, keepAmount, markPaid, remindOfCharge, undoPaid } from "./change-charge.server";
import { readCharge } from "./read-charge.server";
import { settleSession } from "./settle-session.server";
import { shareCharge } from "./share-charge.server";

async function clinic() {
  const room = await newsroom();
  await offer(room.psychologist, { ...openHours, feeCents: 18_000, cancelFreeHours: 24 });
  const { psychologist, post, world } = room;
  const month = async (show: "all" | "open" | "received" = "all") =>
    readMonth(psychologist.ctx, { month: "2026-03", show, limit: 20 });
  /** A session that was held, as the queue tells of it. */
  const held = async (said: Parameters<typeof book>[1] = {}) => {
    const session = await book(room, said);
    world.clock.now = session.endAt;
    await completeSession(psychologist.ctx, session);
    await deliver(post);
    return session;
  };
  const only = async () => (await month()).charges.items[0] ?? expect.fail("nothing is owed");
  return { ...room, month, held, only };
}

test("a session that took place is owed once, however often its event comes, and a paid one keeps its sum while what changed is shown", async () => {
  const { psychologist, world, held, only, month, post, clinicId } = await clinic();
  const session = await held();
  const again = () => settleSession(post.job.shard("CLINIC_0"), { clinicId }, session.id);
  await Promise.all([again(), again()]);
  const charge = await only();
  expect(charge).toMatchObject({
    kind: "session",
    status: "open",
    amountCents: 18_000,
    day: "2026-03-03",
    sessionSaysCents: null,
  });
  expect((await month()).sums).toEqual({ receivedCents: 0, received: 0, openCents: 18_000, open: 1 });
  // Before it is paid a change of the session is a change of the sum.
  await rowsOf("update appointment set fee_cents = 15000 where id = ? returning id", session.id);
  await again();
  const { id, version } = await only();
  expect(await only()).toMatchObject({ amountCents: 15_000, status: "open" });
  await markPaid(psychologist.ctx, { id, version, paidOn: "2026-03-03", method: "pix" });
  await rowsOf("update appointment set fee_cents = 0 where id = ? returning id", session.id);
  await again();
  const paid = await only();
  expect(paid).toMatchObject({ amountCents: 15_000, status: "paid", sessionSaysCents: 0 });
  await keepAmount(psychologist.ctx, paid);
  expect(await only()).toMatchObject({ amountCents: 15_000, status: "paid", sessionSaysCents: null });
  expect((await month("received")).sums).toMatchObject({ receivedCents: 15_000, openCents: 0 });
  await world.settled();
});

test("late cancelling and not coming cost what the policy says; cancelling in time, or by the psychologist, costs nothing", async () => {
  const room = await clinic();
  const { psychologist, patient, world, month, post } = room;
  const late = await book(room);
  const inTime = await book(room, { startAt: tomorrow + days(3) });
  const hers = await book(room, { startAt: tomorrow + days(1) });
  const missed = await book(room, { startAt: tomorrow + days(2) });
  await cancelOwnSession(patient.ctx, inTime);
  world.clock.now = late.startAt - hours(2);
  await cancelOwnSession(patient.ctx, late);
  await cancelSession(psychologist.ctx, hers);
  world.clock.now = missed.endAt;
  await markNoShow(psychologist.ctx, missed);
  await deliver(post);
  const { items } = (await month()).charges;
  expect(items.map(({ kind, amountCents, day }) => [kind, amountCents, day])).toEqual([
    ["missed", 18_000, "2026-03-05"],
    ["late", 18_000, "2026-03-03"],
  ]);
});

test("what is taken back of a session is owed no more, and owed anew by what it then was; what was paid stays, and shows what changed", async () => {
  const { psychologist, held, only, month, post } = await clinic();
  const session = await held();
  await reopenSession(psychologist.ctx, session);
  await deliver(post);
  expect((await month("open")).sums.openCents).toBe(0);
  await markNoShow(psychologist.ctx, session);
  await deliver(post);
  const owed = await only();
  expect(owed).toMatchObject({ kind: "missed", status: "open", amountCents: 18_000 });
  await markPaid(psychologist.ctx, { id: owed.id, version: owed.version, paidOn: "2026-03-03", method: "pix" });
  await reopenSession(psychologist.ctx, session);
  await deliver(post);
  expect(await only()).toMatchObject({ status: "paid", amountCents: 18_000, sessionSaysCents: 0 });
});

test("a double click pays once, a second tab with an older page changes nothing, and what was marked by mistake is undone", async () => {
  const { psychologist, held, only } = await clinic();
  await held();
  const { id, version } = await only();
  const how = { id, version, paidOn: "2026-03-03", method: "cash" as const };
  const both = await Promise.allSettled([markPaid(psychologist.ctx, how), markPaid(psychologist.ctx, how)]);
  expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  await markPaid(psychologist.ctx, how);
  expect(await only()).toMatchObject({ status: "paid", version: version + 1 });
  expect(await refusal(markPaid(psychologist.ctx, { ...how, method: "pix" }))).toBe("receipts.changed_elsewhere");
  expect(await refusal(changeAmount(psychologist.ctx, { id, version, amountCents: 1 }))).toBe("receipts.is_paid");
  await undoPaid(psychologist.ctx, { id, version: version + 1 });
  await undoPaid(psychologist.ctx, { id, version: version + 1 });
  expect(await only()).toMatchObject({ status: "open", paidOn: null, method: null, amountCents: 18_000 });
  expect(await refusal(markPaid(psychologist.ctx, { ...how, version: version + 2, paidOn: "2026-03-04" }))).toBe(
    "request.invalid",
  );
});

test("a sum said by hand stands, a waived one is owed no more, and neither comes back with the session's next event", async () => {
  const { psychologist, held, only, post, clinicId, month } = await clinic();
  const session = await held();
  const again = () => settleSession(post.job.shard("CLINIC_0"), { clinicId }, session.id);
  await changeAmount(psychologist.ctx, { ...(await only()), amountCents: 9000 });
  await again();
  expect(await only()).toMatchObject({ amountCents: 9000, status: "open", sessionSaysCents: null });
  await changeAmount(psychologist.ctx, { ...(await only()), amountCents: 0 });
  await again();
  expect(await only()).toMatchObject({ status: "dropped" });
  expect((await month()).sums).toMatchObject({ open: 0, openCents: 0 });
});

test("a joint session is paid by the first who was named, until she says otherwise: in parts that make up the whole, each, or another", async () => {
  const room = await clinic();
  const { psychologist, patient, world, clinicId, held, month } = room;
  const other = await world.person("patient", clinicId, "Rui");
  const third = await world.person("patient", clinicId, "Sol");
  for (const person of [other, third]) await world.link(psychologist, person);
  await held({ patientIds: [patient.memberId, other.memberId, third.memberId], feeCents: 10_000 });
  const shares = async () =>
    Object.fromEntries(
      (await month()).charges.items.map(({ patientName, status, amountCents }) => [
        patientName,
        status === "open" ? amountCents : status,
      ]),
    );
  expect(await shares()).toEqual({ Ana: 10_000 });
  const first = async () =>
    (await month()).charges.items.find(({ patientName }) => patientName === "Ana") ?? expect.fail();
  const seen = await first();
  await shareCharge(psychologist.ctx, { ...seen, how: "parts" });
  const stands = (await first()).version;
  await shareCharge(psychologist.ctx, { ...seen, how: "parts" });
  expect((await first()).version).toBe(stands);
  expect(await refusal(shareCharge(psychologist.ctx, { ...seen, how: "each" }))).toBe("receipts.changed_elsewhere");
  expect(await shares()).toEqual({ Ana: 3334, Rui: 3333, Sol: 3333 });
  await shareCharge(psychologist.ctx, { ...(await first()), how: { payerId: other.memberId } });
  expect(await shares()).toEqual({ Ana: "dropped", Rui: 10_000, Sol: "dropped" });
  await shareCharge(psychologist.ctx, { ...(await first()), how: "each" });
  expect(await shares()).toEqual({ Ana: 10_000, Rui: 10_000, Sol: 10_000 });
  const detail = await readCharge(psychologist.ctx, await first());
  expect(detail.together.map(({ name }) => name)).toEqual(["Ana", "Rui", "Sol"]);
  const { id, version } = await first();
  await markPaid(psychologist.ctx, { id, version, paidOn: "2026-03-03", method: "pix" });
  expect(await refusal(shareCharge(psychologist.ctx, { ...(await first()), how: "parts" }))).toBe("receipts.is_paid");
});

test("something else is charged once per key, with words that no row holds in the open; the patient is reminded kindly and not every day", async () => {
  const { psychologist, patient, post, world } = await clinic();
  const report = {
    patientId: patient.memberId,
    amountCents: 25_000,
    day: "2026-03-02",
    about: "Relatório para a escola",
  };
  const made = await Promise.all([
    addCharge(psychologist.ctx, report, "k1"),
    addCharge(psychologist.ctx, report, "k1"),
  ]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  const [{ id }] = made;
  expect(await readCharge(psychologist.ctx, { id })).toMatchObject({ about: "Relatório para a escola", kind: "other" });
  expect(JSON.stringify(await rowsOf("select * from charge where id = ?", id))).not.toContain("escola");
  await remindOfCharge(psychologist.ctx, { id });
  expect(await refusal(remindOfCharge(psychologist.ctx, { id }))).toBe("receipts.reminded_lately");
  await deliver(post);
  expect((await noticesOf(post, patient.memberId)).map(({ kind }) => kind)).toContain("charge.reminder");
  const letter = post.sent.at(-1);
  expect(letter?.text).toContain(`/dashboard/receipts/charges/${id}`);
  expect(wordsOf(letter?.subject, letter?.text)).not.toMatch(/sess|psic|escola|relat|Lia|250/i);
  world.clock.now += days(4);
  const { version } = await readCharge(psychologist.ctx, { id });
  await markPaid(psychologist.ctx, { id, version, paidOn: "2026-03-05", method: "card" });
  await deliver(post);
  expect((await noticesOf(post, patient.memberId)).map(({ kind }) => kind)).not.toContain("charge.reminder");
});

test("nobody else meets her money: not a colleague, not without care, not another clinic", async () => {
  const { psychologist, patient, world, clinicId, held, only } = await clinic();
  await held();
  const { id, version } = await only();
  const colleague = await world.person("psychologist", clinicId, "Ian");
  const foreign = await world.person("psychologist", await world.clinic("CLINIC_0"), "Eva");
  const report = { patientId: patient.memberId, amountCents: 1, day: "2026-03-02", about: "x" };
  for (const { ctx } of [colleague, foreign]) {
    expect(await refusal(readCharge(ctx, { id }))).toBe("receipts.not_found");
    expect(await refusal(markPaid(ctx, { id, version, paidOn: "2026-03-02", method: "pix" }))).toBe(
      "receipts.not_found",
    );
    expect(await refusal(addCharge(ctx, report))).toBe("tenancy.patient_not_found");
    expect((await readMonth(ctx, { month: "2026-03", show: "all", limit: 5 })).charges.items).toEqual([]);
  }
  expect(await refusal(readCharge(patient.ctx as unknown as typeof psychologist.ctx, { id }))).toBe("auth.forbidden");
});
