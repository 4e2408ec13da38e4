import * as fc from "fast-check";
import { expect, test } from "vitest";
import { testWorld } from "../../../../../tests/worker/callers";
import { linkedPair, rowsOf, words, type Clinic } from "../../../../../tests/worker/diary";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { fold } from "~/lib/text/text";
import { days, hours } from "~/lib/duration";
import { toWallClock } from "~/lib/time/wall-clock";
import { zones } from "~/lib/time/zones.fixture";
import { deleteEntry } from "../../entry/delete-entry.server";
import { editEntry } from "../../entry/edit-entry.server";
import { restoreEntry } from "../../entry/restore-entry.server";
import { writeEntry } from "../../entry/write-entry.server";
import { sharedMoodSummary } from "../../reading/shared-mood-summary.server";
import { addCheckIn } from "../add-check-in.server";
import { summariseDays } from "../mood.policy";
import { moodSummary } from "../own-mood.server";
import { countDays } from "./count-days.server";
import type { MoodDay } from "./mood-day";

/** What the test remembers of a record: its own book, kept without the database. */
type Kept = {
  id: string;
  kind: "entry" | "check-in";
  mood: number;
  wall: string;
  at: number;
  isPrivate: boolean;
  tags: string[];
  energy: number | null;
  deleted: boolean;
};

const mood = fc.integer({ min: 1, max: 5 });
const ago = fc.integer({ min: 0, max: 24 * 12 });
const at = fc.nat(7);
const tags = fc.uniqueArray(fc.constantFrom("sono", "trabalho", "mãe"), { maxLength: 2 });
const isPrivate = fc.boolean();
const step = fc.oneof(
  fc.record({ do: fc.constant("write" as const), mood, ago, isPrivate, tags }),
  fc.record({ do: fc.constant("checkIn" as const), mood, ago, energy: fc.option(mood) }),
  fc.record({ do: fc.constant("edit" as const), at, mood, isPrivate, tags, ago: fc.option(ago) }),
  fc.record({ do: fc.constant("delete" as const), at }),
  fc.record({ do: fc.constant("restore" as const), at }),
  fc.record({ do: fc.constant("travel" as const), zone: fc.constantFrom(...zones) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Life = { clinic: Clinic; book: Kept[]; zone: string };

async function write(life: Life, said: Extract<Step, { do: "write" | "checkIn" }>): Promise<void> {
  const { clinic, book, zone } = life;
  const ctx = patientIn(life);
  const moment = clinic.world.clock.now - hours(said.ago);
  const occurredAt = new Date(moment).toISOString();
  const common = { mood: said.mood, at: moment, wall: toWallClock(moment, zone), deleted: false };
  if (said.do === "checkIn") {
    const energy = said.energy ?? undefined;
    const { id } = await addCheckIn(ctx, { mood: said.mood, occurredAt, ...(energy ? { energy } : {}) });
    book.push({ id, kind: "check-in", isPrivate: false, tags: [], energy: said.energy, ...common });
  } else {
    const { isPrivate, tags } = said;
    const { id } = await writeEntry(ctx, words({ mood: said.mood, isPrivate, tags, occurredAt }));
    book.push({ id, kind: "entry", isPrivate, tags, energy: null, ...common });
  }
}

const patientIn = ({ clinic, zone }: Life) => {
  const { ctx } = clinic.patient;
  return { ...ctx, actor: { ...ctx.actor, zone } };
};

async function change(life: Life, said: Extract<Step, { at: number }>): Promise<void> {
  const entries = life.book.filter(({ kind }) => kind === "entry");
  const one = entries[said.at % Math.max(entries.length, 1)];
  if (!one) return;
  const ctx = patientIn(life);
  if (said.do === "delete") {
    await deleteEntry(ctx, one);
    one.deleted = true;
  } else if (said.do === "restore") {
    await restoreEntry(ctx, one);
    one.deleted = false;
  } else if (!one.deleted) {
    const moment = said.ago === null ? one.at : life.clinic.world.clock.now - hours(said.ago);
    const { mood, isPrivate, tags } = said;
    const moved = said.ago === null ? {} : { occurredAt: new Date(moment).toISOString() };
    await editEntry(ctx, { id: one.id, mood, isPrivate, tags, ...moved });
    Object.assign(one, {
      mood,
      isPrivate,
      tags,
      at: moment,
      ...(moment === one.at ? {} : { wall: toWallClock(moment, life.zone) }),
    });
  }
}

/** Whether a step touches nothing but what is private, before and after. */
function isAllPrivate({ book }: Life, said: Step): boolean {
  if (said.do === "write") return said.isPrivate;
  if (said.do === "checkIn" || said.do === "travel") return false;
  const entries = book.filter(({ kind }) => kind === "entry");
  const one = entries[said.at % Math.max(entries.length, 1)];
  return one !== undefined && one.isPrivate && (said.do !== "edit" || said.isPrivate);
}

/** The days of the test's own book. */
function daysOfBook(book: readonly Kept[], shared: boolean): MoodDay[] {
  const found = new Map<string, MoodDay>();
  for (const kept of book) {
    if (kept.deleted || (shared && kept.isPrivate)) continue;
    const date = kept.wall.slice(0, 10);
    const empty = { date, moods: [0, 0, 0, 0, 0], hours: {}, tags: {}, energy: [0, 0], anxiety: [0, 0], sleep: [0, 0] };
    const day = found.get(date) ?? (empty as MoodDay);
    found.set(date, day);
    day.moods[(kept.mood - 1) as 0] += 1;
    const [n, total] = day.hours[kept.wall.slice(11, 13)] ?? [0, 0];
    day.hours[kept.wall.slice(11, 13)] = [n + 1, total + kept.mood];
    if (kept.energy !== null) day.energy = [day.energy[0] + 1, day.energy[1] + kept.energy];
    for (const tag of kept.kind === "entry" ? ["*", ...kept.tags] : []) {
      const [m, sum, squares] = day.tags[tag] ?? [0, 0, 0];
      day.tags[tag] = [m + 1, sum + kept.mood, squares + kept.mood ** 2];
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The rows as days; blind indexes are told by how their tag is used alone. */
async function daysOfRows(patientId: string, set: "own" | "shared") {
  const rows = await rowsOf<Record<string, string & number>>(
    "select * from mood_day where patient_id = ? order by day",
    patientId,
  );
  return rows
    .map((row) => ({
      date: row["day"],
      moods: [1, 2, 3, 4, 5].map((i) => row[`${set}_${i}`] ?? 0),
      hours: JSON.parse(row[`${set}_hours`] ?? "{}") as MoodDay["hours"],
      tags: usesOf(JSON.parse(row[`${set}_tags`] ?? "{}") as MoodDay["tags"]),
      energy: [row["energy_count"], row["energy_total"]],
    }))
    .filter(({ moods }) => moods.some((many) => many > 0));
}

const usesOf = (of: MoodDay["tags"]) =>
  Object.values(of)
    .map((sum) => sum.join(" "))
    .sort();

const shownOf = ({ date, moods, hours, tags, energy }: MoodDay) => ({ date, moods, hours, tags: usesOf(tags), energy });

test("whatever is written, changed, moved in time, hidden, deleted and brought back, in any zone, the days are what counting anew gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const life: Life = { clinic: await linkedPair(testWorld()), book: [], zone: "America/Sao_Paulo" };
      const { world, patient, psychologist } = life.clinic;
      const seen = () => sharedMoodSummary(psychologist.ctx, { patientId: patient.memberId, period: "30d" });
      for (const said of steps) {
        world.clock.now += 1000;
        const before = isAllPrivate(life, said) ? await seen() : null;
        if (said.do === "travel") life.zone = said.zone;
        else if (said.do === "write" || said.do === "checkIn") await write(life, said);
        else await change(life, said);
        if (before) expect(await seen()).toEqual(before);
      }
      for (const set of ["own", "shared"] as const) {
        const expected = daysOfBook(life.book, set === "shared");
        expect(await daysOfRows(patient.memberId, set)).toEqual(expected.map(shownOf));
      }
      expect(await moodSummary(patientIn(life), { period: "30d" })).toMatchObject(
        summariseDays(daysOfBook(life.book, false)),
      );
      expect(await seen()).toMatchObject(summariseDays(daysOfBook(life.book, true)));
      await world.settled();
    }),
    { numRuns: 25 },
  );
});

test("what was recorded before days were counted is counted by the clock, once", async () => {
  const { world, patient } = await linkedPair(testWorld());
  await writeEntry(patient.ctx, words({ mood: 2, tags: ["sono"] }));
  await addCheckIn(patient.ctx, { mood: 4, sleep: 3 });
  const before = await rowsOf("select * from mood_day");
  const shard = world.scope.shard("CLINIC_0");
  for (const change of [
    "update diary_entry set wall_clock = null",
    "update check_in set wall_clock = null",
    "delete from mood_day",
  ])
    await shard.run(change);
  expect(await countDays({ db: shard })).toBe(2);
  expect(await rowsOf("select * from mood_day")).toEqual(before);
  expect(await countDays({ db: shard })).toBe(0);
});

/** A year of three entries and two check-ins a day, as if it had been there before days were counted. */
async function aYear({ world, clinicId, patient }: Clinic): Promise<void> {
  const { id: first } = await writeEntry(patient.ctx, words({ tags: ["sono", "trabalho"], mood: 4 }));
  await writeEntry(patient.ctx, words({ tags: ["mãe"], mood: 2 }));
  const shard = world.scope.shard("CLINIC_0");
  const numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1095)";
  const moment = `${world.clock.now} - i * ${days(1) / 3}`;
  await shard.run(`${numbers} insert into diary_entry (clinic_id, id, patient_id, title_sealed, content_sealed, tags_sealed,
    mood, is_private, occurred_at, version, created_at, updated_at)
    select clinic_id, 'dia_' || i, patient_id, title_sealed, content_sealed, tags_sealed, 1 + i % 5, i % 7 = 0, ${moment}, 1, 1, 1
    from n, (select * from diary_entry where id = '${first}')`);
  await shard.run(`insert into diary_tag (clinic_id, patient_id, entry_id, tag_blind, mood, is_private, place)
    select e.clinic_id, e.patient_id, e.id, t.tag_blind, e.mood, e.is_private, '0000' || e.id
    from diary_entry e join diary_tag t on t.entry_id = '${first}' where e.id <> '${first}' and e.mood > 2 and e.wall_clock is null`);
  await shard.run(`${numbers} insert into check_in (clinic_id, id, patient_id, mood, occurred_at, created_at)
    select '${clinicId}', 'chk_' || i, '${patient.memberId}', 1 + i % 5, ${moment}, 1 from n where i < 730`);
  while ((await countDays({ db: shard })) > 0);
}

test("a year of five records a day is read in two round trips and 400 rows, by the patient and by who cares", async () => {
  const clinic = await linkedPair(testWorld());
  const { world, patient, psychologist } = clinic;
  await aYear(clinic);
  await world.settled();
  const { meter } = world.scope.platform;
  const patientId = patient.memberId;
  for (const ask of [
    () => moodSummary(patient.ctx, { period: "365d" }),
    () => sharedMoodSummary(psychologist.ctx, { patientId, period: "365d" }),
  ]) {
    forgetDataKeys();
    const before = { ...meter };
    const { days: found, tags } = await ask();
    expect(found).toHaveLength(365);
    expect(tags.map(({ tag }) => fold(tag)).sort()).toEqual(["sono", "trabalho"]);
    expect(meter.trips - before.trips).toBeLessThanOrEqual(2);
    expect(meter.rowsRead - before.rowsRead).toBeLessThanOrEqual(400);
  }
});
