import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { book, offer, tomorrow } from "../../../../tests/worker/sessions";
import type { Person } from "../../../../tests/worker/world";
import { days, hours, minutes } from "~/lib/duration";
import { bookOwnSession } from "../slots/book-own-session.server";
import { cancelSession, startSession } from "../steps/change-session.server";
import { moveSession } from "../steps/move-session.server";
import { cancelDay, moveDay } from "./change-day.server";
import type { ClinicAdminCtx } from "./clinic-day";
import { previewDayCancel, previewDayMove } from "./plan-day.server";
import { readClinicDay, readDayOf } from "./read-clinic-day.server";
import { setDayHours } from "./set-day-hours.server";

const day = "2026-03-03";
const toDay = "2026-03-05";

/** A psychologist's Tuesday: Ana at 10:00, Bia at 14:00, Caio at 16:00; her clinic's admin. */
async function clinicDay() {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, psychologist } = pair;
  const admin = await world.person("admin", clinicId, "Rui");
  const bia = await world.person("patient", clinicId, "Bia");
  const caio = await world.person("patient", clinicId, "Caio");
  for (const one of [bia, caio]) await world.link(psychologist, one);
  await offer(psychologist);
  const ana = await book(pair);
  const bias = await book({ psychologist, patient: bia }, { startAt: tomorrow + hours(4) });
  const caios = await book({ psychologist, patient: caio }, { startAt: tomorrow + hours(6) });
  const of = { psychologistId: psychologist.memberId, day };
  return { ...pair, admin, bia, caio, of, sessions: [ana.id, bias.id, caios.id] };
}

const standing = () =>
  rowsOf<{ start_at: number; status: string; version: number }>(
    "select start_at, status, version from appointment order by id",
  );
const spans = () => rowsOf("select owner_id, member_id, start_at from busy_span order by owner_id, member_id");
const seenOfMove = async (ctx: ClinicAdminCtx, of: { psychologistId: string; day: string }) =>
  (await previewDayMove(ctx, { ...of, toDay })).seen;

test("a day is moved as it was seen, at nobody's cost, once however often it is pressed; who has another session stays", async () => {
  const { world, clinicId, admin, bia, of, sessions } = await clinicDay();
  const colleague = await world.person("psychologist", clinicId, "Dr. Téo");
  await world.link(colleague, bia);
  await book({ psychologist: colleague, patient: bia }, { startAt: tomorrow + days(2) + hours(4.5) });
  world.clock.now = tomorrow + minutes(10); // Ana's has begun
  const preview = await previewDayMove(admin.ctx, { ...of, toDay });
  expect(preview.sessions.map(({ patients }) => patients.map(({ name }) => name))).toEqual([["Bia"], ["Caio"]]);
  expect(preview.moves?.map(({ to, obstacle }) => [to, obstacle])).toEqual([
    [tomorrow + days(2) + hours(4), "patient"],
    [tomorrow + days(2) + hours(6), null],
  ]);
  const move = { ...of, toDay, seen: preview.seen, close: false };
  await Promise.all([moveDay(admin.ctx, move, "k1"), moveDay(admin.ctx, move, "k1")]);
  await moveDay(admin.ctx, move, "k1");
  const [anas, bias, caios] = await Promise.all(
    sessions.map(async (id) => (await rowsOf("select * from appointment where id = ?", id))[0]),
  );
  expect([anas?.start_at, bias?.start_at]).toEqual([tomorrow, tomorrow + hours(4)]);
  expect(caios).toMatchObject({
    ...{ start_at: tomorrow + days(2) + hours(6), status: "scheduled", version: 2, ics_sequence: 1 },
    cancel_free_hours: 0, // nobody asked them: it is theirs to say no
  });
  expect(await rowsOf("select distinct start_at from busy_span where owner_id = ?", String(sessions[2]))).toEqual([
    { start_at: tomorrow + days(2) + hours(6) },
  ]);
  const audit = await rowsOf("select action, actor_id from audit_entry where action like '%.move' order by action");
  expect(audit).toEqual(
    ["appointment.move", "clinic_day.move"].map((action) => ({ action, actor_id: admin.memberId })),
  );
  expect(await refusalOf(moveDay(admin.ctx, move, "k2"))).toBe("sessions.day_changed");
  expect(await refusalOf(moveDay(admin.ctx, { ...move, seen: await seenOfMove(admin.ctx, of) }, "k3"))).toBe(
    "sessions.day_empty",
  );
});

test("a day is cancelled at no cost and closed in the same moment: what was freed can be booked by nobody", async () => {
  const { admin, patient, of, sessions, world, psychologist } = await clinicDay();
  await rowsOf("update appointment set fee_cents = 18000");
  world.clock.now = tomorrow - hours(1);
  await startSession(psychologist.ctx, { id: String(sessions[0]) });
  const { seen } = await previewDayCancel(admin.ctx, of);
  const cancel = { ...of, seen, close: true };
  await Promise.all([cancelDay(admin.ctx, cancel, "k1"), cancelDay(admin.ctx, cancel, "k1")]);
  const rows = await rowsOf("select status, cancelled_by, fee_owed_cents, version from appointment order by start_at");
  const gone = { status: "cancelled", cancelled_by: "clinic", fee_owed_cents: 0, version: 2 };
  expect(rows).toMatchObject([{ status: "in_progress" }, gone, gone]);
  expect((await spans()).map(({ owner_id }) => owner_id)).toEqual([sessions[0], sessions[0]]);
  const wish = { psychologistId: of.psychologistId, startAt: tomorrow + hours(4), type: "online" as const };
  expect(await refusalOf(bookOwnSession(patient.ctx, wish))).toBe("sessions.not_available");
  expect((await bookOwnSession(patient.ctx, { ...wish, startAt: tomorrow + days(1) })).status).toBe("scheduled");
  const shown = await readDayOf(admin.ctx, of);
  expect(shown).toMatchObject({ of: { hours: "closed" }, free: [], version: 2 });
  expect(shown.sessions.map(({ status }) => status)).toEqual(["in_progress", "cancelled", "cancelled"]);
  expect(JSON.stringify(shown.sessions)).not.toMatch(/reason|notes|cancelledBy/);
});

test("what has changed since it was seen is refused whole, and so is what happens in the same moment", async () => {
  const { admin, psychologist, of, sessions } = await clinicDay();
  const [seen, { seen: toCancel }] = [await seenOfMove(admin.ctx, of), await previewDayCancel(admin.ctx, of)];
  await moveSession(psychologist.ctx, { id: String(sessions[1]), startAt: tomorrow + hours(2) });
  const before = await standing();
  expect(await refusalOf(moveDay(admin.ctx, { ...of, toDay, seen, close: true }, "k1"))).toBe("sessions.day_changed");
  expect(await refusalOf(cancelDay(admin.ctx, { ...of, seen: toCancel, close: true }, "k2"))).toBe(
    "sessions.day_changed",
  );
  expect(await standing()).toEqual(before);
  const again = { ...of, toDay, seen: await seenOfMove(admin.ctx, of), close: false };
  const both = await Promise.allSettled([
    moveDay(admin.ctx, again, "k1"),
    cancelSession(psychologist.ctx, { id: String(sessions[0]) }),
  ]);
  // Whoever was first, the psychologist's one holds; the day went whole, or not at all.
  expect(both[1].status).toBe("fulfilled");
  const after = (await standing()).filter(({ status }) => status !== "cancelled");
  expect(new Set(after.map(({ start_at }) => start_at > tomorrow + days(1))).size).toBe(1);
  expect((await spans()).length).toBe(2 * after.length);
});

test("a day's hours are set without touching its sessions; who saved meanwhile is not overwritten, and the week comes back", async () => {
  const { admin, psychologist, of, world } = await clinicDay();
  const before = [await standing(), await spans()];
  await setDayHours(admin.ctx, { ...of, version: 1, of: { hours: "closed" } });
  expect(await refusalOf(setDayHours(admin.ctx, { ...of, version: 1, of: { hours: "usual" } }))).toBe(
    "availability.changed_elsewhere",
  );
  const ranges = [{ from: "11:00", to: "13:00", type: "both" as const }];
  const other = { ...of, version: 2, of: { hours: "other" as const, ranges } };
  const twice = await Promise.allSettled([setDayHours(admin.ctx, other), setDayHours(admin.ctx, other)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await readDayOf(admin.ctx, of)).free).toEqual([tomorrow + hours(1), tomorrow + hours(2)]);
  await setDayHours(admin.ctx, { ...of, version: 3, of: { hours: "usual" } });
  const shown = await readDayOf(admin.ctx, of);
  expect(shown).toMatchObject({ of: { hours: "usual" }, week: [{ from: "08:00", to: "18:00" }], version: 4 });
  expect(shown.free).toHaveLength(7);
  expect([await standing(), await spans()]).toEqual(before);
  await offer(psychologist); // her own form goes on from there
  const past = { ...of, day: "2026-03-01", version: 5, of: { hours: "closed" as const } };
  expect(await refusalOf(setDayHours(admin.ctx, past))).toBe("request.invalid");
  await world.settled();
});

test("another clinic's admin finds nobody, no other role gets in, and a patient has no day", async () => {
  const { world, psychologist, patient, admin, of } = await clinicDay();
  const far = await world.person("admin", await world.clinic("CLINIC_1"));
  const near = await world.person("admin", await world.clinic());
  const acts = (ctx: ClinicAdminCtx, whose = of) => [
    readDayOf(ctx, whose),
    previewDayMove(ctx, { ...whose, toDay }),
    previewDayCancel(ctx, whose),
    moveDay(ctx, { ...whose, toDay, seen: "", close: true }, "k"),
    cancelDay(ctx, { ...whose, seen: "", close: true }, "k"),
    setDayHours(ctx, { ...whose, version: 1, of: { hours: "closed" } }),
  ];
  const heard = async (all: Promise<unknown>[]) => new Set(await Promise.all(all.map(refusalOf)));
  for (const ctx of [far.ctx, near.ctx]) expect(await heard(acts(ctx))).toEqual(new Set(["tenancy.member_not_found"]));
  const aPatient = { ...of, psychologistId: patient.memberId };
  expect(await heard(acts(admin.ctx, aPatient))).toEqual(new Set(["tenancy.member_not_found"]));
  for (const other of [psychologist, patient] as unknown as Person<"admin">[]) {
    expect(await heard([...acts(other.ctx), readClinicDay(asAdmin(world, other), { day })])).toEqual(
      new Set(["auth.forbidden"]),
    );
  }
  const bad = { ...of, day: "2026-02-30" };
  expect(await heard(acts(admin.ctx, bad))).toEqual(new Set(["request.invalid"]));
});

/** Three thousand sessions of other weeks, with the time they take. */
async function manyOthers(clinicId: string, psychologistId: string, patientId: string): Promise<void> {
  const each = `with recursive n(i) as (select 2 union all select i + 1 from n where i < 3001)
    select 'apt_' || printf('%026d', i) as id, ${tomorrow} + 7 * (i / 2) * 86400000 * (i % 2 * 2 - 1) as at from n`;
  await rowsOf(`insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status,
    cancel_free_hours, version, created_by, created_at, updated_at) select '${clinicId}', id, '${psychologistId}',
    json_array(json_object('id', '${patientId}')), at, at + 3000000, 'online', 'scheduled', 24, 1, 'x', 1, 1 from (${each})`);
  for (const memberId of [psychologistId, patientId])
    await rowsOf(`insert into busy_span (clinic_id, member_id, start_at, end_at, owner_id, clear_from, clear_until, local_day, written_at)
      select '${clinicId}', '${memberId}', at, at + 3000000, id, at, at + 3000000, date(at / 1000, 'unixepoch'), 1 from (${each})`);
}

test("the clinic's day counts each day in its psychologist's own zone, in two round trips and the rows it shows", async () => {
  const { world, clinicId, psychologist, patient, admin, of } = await clinicDay();
  const west = await world.person("psychologist", clinicId, "Dr. Acre");
  await rowsOf("update member set zone = 'America/Rio_Branco' where id = ?", west.memberId);
  await world.link(west, patient);
  // 23:30 on Tuesday there, and 01:30 on Wednesday in São Paulo.
  await book({ psychologist: west, patient }, { startAt: tomorrow + hours(15.5) });
  await book({ psychologist, patient }, { startAt: tomorrow + days(1) });
  await manyOthers(clinicId, psychologist.memberId, patient.memberId);
  await world.settled();
  const { meter } = world.scope.platform;
  const cost = async <T>(work: () => Promise<T>) => {
    const before = { ...meter };
    const found = await work();
    return { found, trips: meter.trips - before.trips, rows: meter.rowsRead - before.rowsRead };
  };
  const all = await cost(() => readClinicDay(asAdmin(world, admin), { day }));
  expect(all.found.items.map(({ name, sessions }) => [name, sessions.length])).toEqual([
    ["Dr. Acre", 1],
    ["Dra. Lia", 3],
  ]);
  expect(all.trips).toBe(2);
  expect(all.rows).toBeLessThanOrEqual(20);
  const one = await cost(() => readDayOf(admin.ctx, of));
  expect(one.trips).toBe(2);
  expect(one.rows).toBeLessThanOrEqual(45);
  const plan = await cost(() => previewDayMove(admin.ctx, { ...of, toDay }));
  expect(plan.trips).toBe(3);
  expect(plan.rows).toBeLessThanOrEqual(45);
});
