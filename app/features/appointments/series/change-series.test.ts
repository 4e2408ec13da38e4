import { expect, test } from "vitest";
import { days, hours, minutes } from "~/lib/duration";
import { toWallClock } from "~/lib/time/wall-clock";
import { refusalOf } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver } from "../../../../tests/worker/post";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { actOnSession } from "../agenda/act-on-session.server";
import { cancelSession } from "../steps/change-session.server";
import { moveSession } from "../steps/move-session.server";
import { bookSeries } from "./book-series.server";
import { changeSeries } from "./change-series.server";
import { endSeries } from "./end-series.server";
import { extendSeries } from "./extend-series.server";
import type { Recurrence } from "./series";

async function weekly(recurrence: Recurrence = { freq: "weekly", count: 5 }) {
  const room = await newsroom();
  const { psychologist, patient } = room;
  const usual = { patientIds: [patient.memberId], startAt: tomorrow, durationMinutes: 50, type: "online" as const };
  await bookSeries(psychologist.ctx, { ...usual, recurrence, skipConflicts: false });
  await deliver(room.post);
  room.post.sent.length = 0;
  const rows = await rowsOf<{ id: string }>("select id from appointment order by start_at");
  return { ...room, ids: rows.map(({ id }) => id) };
}

type Row = { start_at: number; status: string; series_id: string; occurrence: string; end_at: number };

async function week() {
  const rows = await rowsOf<Row>("select * from appointment order by occurrence");
  return rows.map(({ start_at, status }) => `${toWallClock(start_at, "America/Sao_Paulo").slice(5)} ${status}`);
}
/** Every session that takes place has its time, and no other is taken. */
async function expectTimeTaken() {
  const sql = "select start_at, end_at from appointment where status <> 'cancelled' order by start_at";
  const spans = "select start_at, end_at from busy_span group by owner_id order by start_at";
  expect(await rowsOf(spans)).toEqual(await rowsOf(sql));
}

test("this and following go to another day and hour; what was moved or cancelled by itself stays, and so do the ones before", async () => {
  const { psychologist, patient, post, ids } = await weekly();
  await moveSession(psychologist.ctx, { id: ids[3] ?? "", startAt: tomorrow + days(21) + hours(5) });
  await cancelSession(psychologist.ctx, { id: ids[4] ?? "" });
  await deliver(post);
  post.sent.length = 0;
  await changeSeries(psychologist.ctx, {
    id: ids[2] ?? "",
    scope: "following",
    startAt: tomorrow + days(15) + hours(1),
  });
  expect(await week()).toEqual([
    "03-03T10:00 scheduled",
    "03-10T10:00 scheduled",
    "03-18T11:00 scheduled",
    "03-24T15:00 scheduled",
    "03-31T10:00 cancelled",
  ]);
  await expectTimeTaken();
  const rows = await rowsOf<Row>("select series_id, occurrence from appointment order by occurrence");
  expect(rows.map(({ occurrence }) => occurrence)).toEqual([
    "2026-03-03",
    "2026-03-10",
    "2026-03-18",
    "2026-03-25",
    "2026-04-01",
  ]);
  expect(new Set(rows.map(({ series_id }) => series_id)).size).toBe(2);
  await deliver(post);
  expect(post.sent).toHaveLength(1); // one for all
  expect(post.sent[0]?.text).toContain("Novo horário: quarta, 18 de março, às 11:00");
  const kinds = (await noticesOf(post, patient.memberId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "appointment.moved")).toHaveLength(2);
});

test("all go a week later, each to where the next one stood, and length and kind change with them", async () => {
  const { psychologist, ids } = await weekly({ freq: "weekly", count: 3 });
  const change = { startAt: tomorrow + days(14), durationMinutes: 80, type: "presencial" } as const;
  await changeSeries(psychologist.ctx, { id: ids[1] ?? "", scope: "all", ...change });
  expect(await week()).toEqual(["03-10T10:00 scheduled", "03-17T10:00 scheduled", "03-24T10:00 scheduled"]);
  await expectTimeTaken();
  expect(await rowsOf("select distinct type, end_at - start_at as length from appointment")).toEqual([
    { type: "presencial", length: 80 * 60_000 },
  ]);
});

test("where somebody has another session nothing changes, and the times are said", async () => {
  const { psychologist, ids, ...pair } = await weekly();
  await book({ psychologist, patient: pair.patient }, { startAt: tomorrow + days(7) + hours(4) });
  const before = await week();
  const moving = { id: ids[0] ?? "", scope: "all", startAt: tomorrow + hours(4) } as const;
  await expect(changeSeries(psychologist.ctx, moving)).rejects.toMatchObject({
    code: "sessions.overlap",
    conflicts: [tomorrow + days(7) + hours(4)],
  });
  expect(await week()).toEqual(before);
});

test("where somebody has another session the others change when they are wanted all the same; what stays keeps its hour", async () => {
  const { psychologist, ids, ...pair } = await weekly();
  await book({ psychologist, patient: pair.patient }, { startAt: tomorrow + days(7) + hours(4) });
  const moving = { id: ids[0] ?? "", scope: "all", startAt: tomorrow + hours(4), skipConflicts: true } as const;
  await changeSeries(psychologist.ctx, moving);
  expect((await week()).filter((one) => !one.startsWith("03-10T14"))).toEqual([
    "03-03T14:00 scheduled",
    "03-10T10:00 scheduled",
    "03-17T14:00 scheduled",
    "03-24T14:00 scheduled",
    "03-31T14:00 scheduled",
  ]);
  await expectTimeTaken();
});

test("a fee of its own goes with what follows, and with what the clock makes later; those before keep theirs", async () => {
  const { psychologist, post, world, ids } = await weekly({ freq: "weekly" });
  await changeSeries(psychologist.ctx, { id: ids[1] ?? "", scope: "following", feeCents: 12_000 });
  world.clock.now += days(21);
  await extendSeries(post.job.shard("CLINIC_0"));
  const fees = await rowsOf<{ fee_cents: number }>("select fee_cents from appointment order by start_at");
  expect(fees.length).toBeGreaterThan(27);
  expect(fees.map(({ fee_cents }) => fee_cents).slice(1)).toEqual(fees.slice(1).map(() => 12_000));
  expect(fees[0]?.fee_cents).toBeNull();
  await expectTimeTaken();
  await moveSession(psychologist.ctx, { id: ids[2] ?? "", feeCents: null });
  const [one] = await rowsOf<{ fee_cents: number; status: string }>(
    "select fee_cents, status from appointment where id = ?",
    ids[2] ?? "",
  );
  expect(one).toEqual({ fee_cents: 0, status: "scheduled" });
});

test("one whose kind alone changes keeps its time, and stands in the way of those that move", async () => {
  const { psychologist, ids } = await weekly({ freq: "weekly", count: 3 });
  await changeSeries(psychologist.ctx, { id: ids[0] ?? "", scope: "all", type: "presencial" });
  await expectTimeTaken();
  await moveSession(psychologist.ctx, { id: ids[1] ?? "", startAt: tomorrow + days(14) + hours(4) });
  const change = { scope: "all", startAt: tomorrow + hours(4), type: "online" } as const;
  await expect(changeSeries(psychologist.ctx, { id: ids[0] ?? "", ...change })).rejects.toMatchObject({
    code: "sessions.overlap",
    conflicts: [tomorrow + days(14) + hours(4)],
  });
  await changeSeries(psychologist.ctx, { id: ids[0] ?? "", ...change, skipConflicts: true });
  expect(await week()).toEqual(["03-03T14:00 scheduled", "03-17T14:00 scheduled", "03-17T10:00 scheduled"]);
  await expectTimeTaken();
});

test("in the panel, what is said as it was stays: the kind alone goes with those that follow one moved by itself", async () => {
  const { psychologist, ids } = await weekly({ freq: "weekly", count: 3 });
  const startAt = tomorrow + days(8) + hours(5);
  const { id, version } = await moveSession(psychologist.ctx, { id: ids[1] ?? "", startAt });
  const before = await week();
  const said = { date: "2026-03-11", time: "15:00", minutes: 50, type: "presencial", fee: undefined } as const;
  await actOnSession(psychologist.ctx, id, { intent: "move", ...said, version, scope: "following", skip: undefined });
  expect(await week()).toEqual(before);
  const types = await rowsOf<{ type: string }>("select type from appointment order by occurrence");
  expect(types.map(({ type }) => type)).toEqual(["online", "presencial", "presencial"]);
  await expectTimeTaken();
});

test("an open series that changed goes on by its new rule, each occurrence once", async () => {
  const { psychologist, post, world, ids } = await weekly({ freq: "weekly" });
  await changeSeries(psychologist.ctx, { id: ids[1] ?? "", scope: "following", startAt: tomorrow + days(8) });
  world.clock.now += days(21);
  await extendSeries(post.job.shard("CLINIC_0"));
  await extendSeries(post.job.shard("CLINIC_0"));
  const starts = (await rowsOf<Row>("select start_at from appointment order by start_at")).map(
    ({ start_at }) => start_at,
  );
  const gaps = starts.slice(2).map((start, i) => start - (starts[i + 1] ?? 0));
  expect(new Set(gaps)).toEqual(new Set([days(7)]));
  expect(starts.length).toBeGreaterThan(27);
  await expectTimeTaken();
});

test("ending cancels what follows at once and frees it, at nobody's cost; no further ones are made; it is told once", async () => {
  const { psychologist, patient, post, world, ids } = await weekly({ freq: "weekly" });
  await endSeries(psychologist.ctx, { id: ids[2] ?? "", scope: "following" });
  expect((await week()).filter((one) => one.endsWith("scheduled"))).toHaveLength(2);
  await expectTimeTaken();
  await deliver(post);
  expect(post.sent).toHaveLength(1);
  const kinds = (await noticesOf(post, patient.memberId)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "appointment.cancelled")).toHaveLength(1);
  world.clock.now += days(40);
  await extendSeries(post.job.shard("CLINIC_0"));
  expect(await rowsOf("select id from appointment")).toHaveLength(26);
  expect(await refusalOf(endSeries(psychologist.ctx, { id: ids[2] ?? "", scope: "following" }))).toBe(
    "sessions.wrong_state",
  );
});

test("all that are ahead of a series of four years are reached", async () => {
  const { psychologist, world, ids } = await weekly({ freq: "weekly" });
  await world.scope.shard("CLINIC_0").run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 210)
    insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status, series_id,
      occurrence, cancel_free_hours, version, created_by, created_at, updated_at)
    select clinic_id, 'apt_old' || i, psychologist_id, participants, start_at - i * ${days(7)}, end_at - i * ${days(7)},
      type, 'completed', series_id, date(occurrence, '-' || (i * 7) || ' days'), cancel_free_hours, 1, created_by,
      created_at, updated_at from appointment, n where id = '${ids[0]}'`);
  await endSeries(psychologist.ctx, { id: ids[3] ?? "", scope: "all" });
  expect(await rowsOf("select status, count(*) as n from appointment group by status")).toEqual([
    { status: "cancelled", n: 26 },
    { status: "completed", n: 210 },
  ]);
});

test("two changes at once: one stands, the other is told; nobody else's series can be changed", async () => {
  const { psychologist, world, clinicId, ids } = await weekly();
  const id = ids[0] ?? "";
  const ends = await Promise.allSettled(
    [1, 2].map((n) => changeSeries(psychologist.ctx, { id, scope: "all", startAt: tomorrow + hours(n) })),
  );
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expectTimeTaken();
  expect(await rowsOf("select id from appointment_series")).toHaveLength(2);
  const stranger = await world.person("psychologist", clinicId, "Rui");
  expect(await refusalOf(changeSeries(stranger.ctx, { id, scope: "all", type: "presencial" }))).toBe(
    "sessions.not_found",
  );
  expect(await refusalOf(endSeries(stranger.ctx, { id, scope: "all" }))).toBe("sessions.not_found");
});

test("from a session of years ago on, what is ahead changes, and what has been stays of its series", async () => {
  const { psychologist, ids } = await weekly();
  await rowsOf(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 210)
    insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status, series_id,
      occurrence, cancel_free_hours, version, created_by, created_at, updated_at)
    select clinic_id, 'apt_old' || i, psychologist_id, participants, start_at - i * ${days(7)}, end_at - i * ${days(7)},
      type, 'completed', series_id, date(occurrence, '-' || (i * 7) || ' days'), 24, 1, created_by, created_at, updated_at
    from appointment, n where id = '${ids[0]}' returning id`);
  await rowsOf(`insert into appointment_patient (clinic_id, appointment_id, patient_id, psychologist_id, start_at)
    select a.clinic_id, a.id, p.patient_id, p.psychologist_id, a.start_at from appointment a, appointment_patient p
    where a.id = 'apt_old210' and p.appointment_id = '${ids[0]}' returning 1`);
  const { id } = await changeSeries(psychologist.ctx, { id: "apt_old210", scope: "following", durationMinutes: 40 });
  expect(id).toBe("apt_old210");
  expect(await rowsOf("select count(*) as n from appointment where end_at - start_at = ?", minutes(40))).toEqual([
    { n: 5 },
  ]);
  expect(await rowsOf("select distinct series_id from appointment")).toHaveLength(2);
});
