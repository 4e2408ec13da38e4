import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../tests/worker/diary";
import { book, offer, tomorrow } from "../../../tests/worker/sessions";
import type { Person } from "../../../tests/worker/world";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { recordGuardian } from "~/features/care/guardian/record-guardian.server";
import { proposeHandover } from "~/features/care/handover/propose-handover.server";
import { careData } from "~/features/care/personal-data.server";
import type { Role } from "~/features/kernel/actor";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { days, hours } from "~/lib/duration";
import { makeCalendarFeed } from "./calendar/own-calendar-feed.server";
import { appointmentsData } from "./personal-data.server";
import { bookSeries } from "./series/book-series.server";
import { changeSeries } from "./series/change-series.server";
import { confirmOwnSession } from "./steps/change-session.server";
import { joinWaiting } from "./waiting/join-waiting.server";

const stores = [...careData.stores, ...appointmentsData.stores].flatMap((store) =>
  "inPlace" in store && store.inPlace ? [{ name: store.name, ...store.inPlace }] : [],
);
const tables = stores.map(({ name }) => name);

function placeOf(person: Person<Role>, isKept: boolean): PersonPlace {
  const { ctx, clinicId, memberId, accountId } = person;
  return { ...ctx, clinicId, memberId, accountId, role: ctx.actor.role, isKept };
}

/** All that is told to somebody of sessions and care, by table. */
async function toldTo(person: Person<Role>): Promise<Record<string, unknown[]>> {
  const told: Record<string, unknown[]> = {};
  for (const { name, export: tell } of stores) {
    if (typeof tell === "string") continue;
    for await (const one of tell(placeOf(person, false))) (told[name] ??= []).push(one);
  }
  return told;
}

async function erase(person: Person<Role>, isKept: boolean): Promise<void> {
  const place = placeOf(person, isKept);
  for (const { name, erase: piece } of stores.toReversed())
    for (let pieces = 0; piece && !(await piece(place)); pieces++)
      if (pieces > 20) throw new Error(`${name} never ends`);
}

/** Everything that stands in these tables, of one clinic. */
async function standing(clinicId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const all = await Promise.all(
    tables.map(async (table) => [
      table,
      await rowsOf(`select * from ${table} where clinic_id = ? order by 1, 2, 3, 4`, clinicId),
    ]),
  );
  return Object.fromEntries(all) as Record<string, Record<string, unknown>[]>;
}

/** A clinic where Ana and Bia come together and each alone, and another, in which all of it stands once more under the same ids. */
async function twoClinics() {
  const pair = await linkedPair(testWorld());
  const { world, clinicId, patient: ana, psychologist: lia } = pair;
  const bia = await world.person("patient", clinicId, "Bia");
  await world.link(lia, bia);
  const noa = await world.person("psychologist", clinicId, "Noa");
  await offer(lia);
  await makeCalendarFeed(lia.ctx);
  const both = [ana.memberId, bia.memberId];
  const joint = await book(pair, { patientIds: both, notes: "jabuticaba dupla" });
  const alone = await book(pair, { startAt: tomorrow + hours(2), notes: "jabuticaba sozinha" });
  await book({ psychologist: lia, patient: bia }, { startAt: tomorrow + hours(3), notes: "carambola sozinha" });
  const series = { patientIds: both, startAt: tomorrow + days(1), durationMinutes: 50, type: "online" as const };
  await bookSeries(lia.ctx, { ...series, recurrence: { freq: "weekly", count: 3 }, skipConflicts: false });
  for (const one of [ana, bia]) {
    const [patientId, word] = [one.memberId, one === ana ? "jabuticaba" : "carambola"];
    await confirmOwnSession(one.ctx, joint);
    await joinWaiting(one.ctx, { psychologistId: lia.memberId, fromDay: null, untilDay: null, periods: ["evening"] });
    await setCycle(one.ctx, { patientId, cycle: "cuidar", why: `${word} ciclo` });
    await recordGuardian(lia.ctx, { patientId, birthDate: "1990-05-01" });
    await proposeHandover(lia.ctx, { patientId, toId: noa.memberId, why: `${word} porque` });
  }
  await Promise.all(
    tables.map(async (table) => {
      const columns = await rowsOf<{ name: string }>(`select name from pragma_table_info('${table}')`);
      const names = columns.map(({ name }) => name).filter((name) => name !== "clinic_id");
      const others = names.join(", ");
      await rowsOf(`insert into ${table} (clinic_id, ${others}) select 'cli_other', ${others} from ${table}`);
    }),
  );
  return { ...pair, ana, bia, lia, joint, alone };
}

test("a patient is told every session, what was noted and said of it, and nothing of who came along; a psychologist when she works", async () => {
  const { ana, lia, joint, alone, world, bia } = await twoClinics();
  const told = await toldTo(ana);
  expect(told.appointment).toHaveLength(5);
  expect(told.appointment?.find((one) => (one as { id: string }).id === joint.id)).toMatchObject({
    psychologist: "Dra. Lia",
    said: { confirmedAt: world.clock.now },
  });
  const noted = told.appointment_patient as { startAt: number }[];
  expect(noted.toSorted((a, b) => a.startAt - b.startAt)).toEqual([
    { sessionId: joint.id, startAt: joint.startAt, notes: "jabuticaba dupla" },
    { sessionId: alone.id, startAt: alone.startAt, notes: "jabuticaba sozinha" },
  ]);
  expect(told.care_cycle).toMatchObject([{ cycle: "cuidar", why: "jabuticaba ciclo", setBy: "Ana" }]);
  expect(told.care_handover).toMatchObject([{ from: "Dra. Lia", to: "Noa", why: "jabuticaba porque" }]);
  expect(told.waiting_for_slot).toHaveLength(1);
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`carambola|Bia|${bia.memberId}`));
  const hers = await toldTo(lia);
  expect(Object.keys(hers).toSorted()).toEqual(["appointment", "availability", "calendar_feed"]);
  expect(hers.appointment).toHaveLength(6);
  expect(JSON.stringify(hers)).not.toMatch(/jabuticaba|carambola|Ana|Bia/);
});

test("who is erased leaves joint sessions to the others, and nothing else; twice changes nothing, another clinic is untouched", async () => {
  const { world, clinicId, ana, bia, lia, joint } = await twoClinics();
  const elsewhere = await standing("cli_other");
  const before = await standing(clinicId);
  await erase(ana, false);
  const after = await standing(clinicId);
  expect(JSON.stringify(after)).not.toContain(ana.memberId);
  const left = after.appointment?.find(({ id }) => id === joint.id);
  expect(left?.participants).toBe(JSON.stringify([{ id: bia.memberId, confirmedAt: world.clock.now }]));
  expect(after.appointment_series).toMatchObject([{ patient_ids: JSON.stringify([bia.memberId]) }]);
  // Of the others' rows none is missing and none has changed, but for the time of the session in which nobody is left.
  for (const table of ["appointment_patient", "waiting_for_slot", "care_cycle", "care_guardian", "care_handover"])
    expect(after[table], table).toEqual(before[table]?.filter((row) => row.patient_id === bia.memberId));
  for (const table of ["availability", "calendar_feed"]) expect(after[table], table).toEqual(before[table]);
  const owners = new Set(after.appointment?.map(({ id }) => id));
  expect(owners.size).toBe(5);
  const spans = before.busy_span?.filter((row) => row.member_id !== ana.memberId && owners.has(row.owner_id));
  expect(after.busy_span).toEqual(spans);
  await erase(ana, false);
  expect(await standing(clinicId)).toEqual(after);
  expect(await standing("cli_other")).toEqual(elsewhere);
  expect((await toldTo(bia)).appointment).toHaveLength(5);
  expect((await toldTo(lia)).appointment).toHaveLength(5);
});

test("a series that keeps no session, since it goes another way, keeps nobody who is erased either", async () => {
  const { clinicId, ana, bia, lia } = await twoClinics();
  const ofSeries = "select id from appointment where clinic_id = ? and series_id is not null order by start_at limit 1";
  const [first] = await rowsOf<{ id: string }>(ofSeries, clinicId);
  await changeSeries(lia.ctx, { id: first?.id ?? "", scope: "all", startAt: tomorrow + days(1) + hours(5) });
  await erase(ana, false);
  const left = (await standing(clinicId)).appointment_series?.map((row) => row.patient_ids);
  expect(left).toEqual([JSON.stringify([bia.memberId]), JSON.stringify([bia.memberId])]);
  await erase(bia, false);
  expect((await standing(clinicId)).appointment_series).toEqual([]);
  expect((await standing("cli_other")).appointment_series).toHaveLength(1);
});

test("a record that is to be kept stays whole, by its newest session that has begun; wishes and hours go at once", async () => {
  const { world, clinicId, ana, lia } = await twoClinics();
  const before = await standing(clinicId);
  const newest = stores.find(({ name }) => name === "appointment")?.retain?.newest;
  expect(await newest?.(placeOf(ana, true))).toBeNull();
  world.clock.now = tomorrow + hours(2.5);
  expect(await newest?.(placeOf(ana, true))).toBe(tomorrow + hours(2));
  await erase(ana, true);
  const after = await standing(clinicId);
  const kept = [
    "appointment",
    "appointment_patient",
    "appointment_series",
    "care_cycle",
    "care_guardian",
    "care_handover",
  ];
  for (const table of kept) expect(after[table], table).toEqual(before[table]);
  expect(after.waiting_for_slot).toHaveLength(1);
  await erase(lia, true);
  const without = await standing(clinicId);
  expect([without.availability, without.calendar_feed]).toEqual([[], []]);
  for (const table of kept) expect(without[table], table).toEqual(before[table]);
  expect(
    stores
      .filter(({ retain }) => retain?.isRecord)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(kept.toSorted());
});

test("nobody else's are erased by who is no patient of theirs", async () => {
  const { world, clinicId } = await twoClinics();
  const before = await standing(clinicId);
  await erase(await world.person("patient", clinicId, "Caio"), false);
  await erase(await world.person("admin", clinicId, "Rui"), false);
  expect(await standing(clinicId)).toEqual(before);
  expect(await refusalOf(toldTo(await world.person("patient", clinicId, "Davi")))).toBe("no refusal");
});
