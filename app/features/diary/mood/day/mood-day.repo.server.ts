import { and, asc, eq, gt, gte, lte, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { hours } from "~/lib/duration";
import { dayAfter } from "~/lib/time/wall-clock";
import { diaryEntry } from "../../entry/diary-entry.table";
import { diaryTag } from "../../entry/diary-tag.table";
import type { DiaryScope } from "../../entry/entry.repo.server";
import { checkIn } from "../check-in.table";
import { allEntries, hourNumbers, tagNumbers, type MoodDay } from "./mood-day";
import { moodDay } from "./mood-day.table";

/** No clock is farther from UTC: the instants of a day lie within it and this much around. */
const farthest = hours(16);

/** Days, each with the instants among which its records are looked for. */
function asJson(days: readonly string[]): string {
  const spans = days.map((date) => ({
    date,
    after: dayAfter(date, 1),
    from: Date.parse(`${date}T00:00Z`) - farthest,
    to: Date.parse(`${dayAfter(date, 1)}T00:00Z`) + farthest,
  }));
  return JSON.stringify(spans);
}

/** The records of some days: entries that stand, and check-ins; `day` and `hour` as the patient's clock showed them. */
function recordsOf({ clinicId, patientId }: DiaryScope, days: readonly string[]): SQL {
  const within = sql`r.clinic_id = ${clinicId} and r.patient_id = ${patientId}
    and r.occurred_at >= j.value->>'from' and r.occurred_at < j.value->>'to'
    and r.wall_clock >= j.value->>'date' and r.wall_clock < j.value->>'after'`;
  const shown = sql`r.id as id, r.mood as mood, j.value->>'date' as day, substr(r.wall_clock, 12, 2) as hour`;
  const list = sql`json_each(${asJson(days)}) j`;
  return sql`select ${shown}, 1 as written, r.is_private = 0 as shared, null as energy, null as anxiety, null as sleep
      from ${list} cross join ${diaryEntry} r where ${within} and r.deleted_at is null
    union all
    select ${shown}, 0, 1, r.energy, r.anxiety, r.sleep from ${list} cross join ${checkIn} r where ${within}`;
}

/** How often each mood stands among records. @param narrowed which of them count */
const moodsAmong = (narrowed: SQL) =>
  sql.join(
    [1, 2, 3, 4, 5].map((mood) => sql`sum(${narrowed} and mood = ${sql.raw(String(mood))})`),
    sql`, `,
  );

/** A day's numbers of one of the two sets (0 own, 1 shared). */
const numbersOf = (source: "by_hour" | "by_tag", set: 0 | 1) =>
  sql.raw(`coalesce((select n.numbers from ${source} n where n.day = record.day and n.of_shared = ${set}), '{}')`);

const totals = sql.raw(
  ["energy", "anxiety", "sleep"].map((scale) => `count(${scale}), coalesce(sum(${scale}), 0)`).join(", "),
);

/** Statement that counts these days from what stands. Days without records get no row. */
function insertDays(db: ClinicDb, scope: DiaryScope, days: readonly string[]): Statement {
  const { clinicId, patientId } = scope;
  return db.insert(moodDay).select(sql`with record as materialized (${recordsOf(scope, days)}),
    sets as (select 0 as of_shared union all select 1),
    by_hour as (select day, of_shared, json_group_object(hour, json_array(many, total)) as numbers from (
      select day, of_shared, hour, count(*) as many, sum(mood) as total
        from record join sets on shared >= of_shared group by day, of_shared, hour) group by day, of_shared),
    tagged as (select day, shared, mood, ${allEntries} as tag from record where written
      union all select day, shared, record.mood, t.tag_blind from record
        join ${diaryTag} t on t.clinic_id = ${clinicId} and t.entry_id = record.id where written),
    by_tag as (select day, of_shared, json_group_object(tag, json_array(many, total, squares)) as numbers from (
      select day, of_shared, tag, count(*) as many, sum(mood) as total, sum(mood * mood) as squares
        from tagged join sets on shared >= of_shared group by day, of_shared, tag) group by day, of_shared)
    select ${clinicId}, ${patientId}, day, ${moodsAmong(sql`1`)}, ${numbersOf("by_hour", 0)}, ${numbersOf("by_tag", 0)},
      ${moodsAmong(sql`shared`)}, ${numbersOf("by_hour", 1)}, ${numbersOf("by_tag", 1)}, ${totals}
    from record group by day`);
}

/**
 * Statements that count some days of a patient anew, from the rows that stand when they run: they come after what changes these.
 * @param days YYYY-MM-DD; each once
 */
export function rewriteDays(db: ClinicDb, scope: DiaryScope, days: readonly string[]): Statement[] {
  const { clinicId, patientId } = scope;
  const each = [...new Set(days)];
  if (each.length === 0) return [];
  const stale = and(eq(moodDay.clinicId, clinicId), eq(moodDay.patientId, patientId), isAmong(moodDay.day, each));
  return [db.delete(moodDay).where(stale), insertDays(db, scope, each)];
}

const scales = {
  energyCount: moodDay.energyCount,
  energyTotal: moodDay.energyTotal,
  anxietyCount: moodDay.anxietyCount,
  anxietyTotal: moodDay.anxietyTotal,
  sleepCount: moodDay.sleepCount,
  sleepTotal: moodDay.sleepTotal,
};

const sets = {
  own: {
    m1: moodDay.own1,
    m2: moodDay.own2,
    m3: moodDay.own3,
    m4: moodDay.own4,
    m5: moodDay.own5,
    hours: moodDay.ownHours,
    tags: moodDay.ownTags,
  },
  shared: {
    m1: moodDay.shared1,
    m2: moodDay.shared2,
    m3: moodDay.shared3,
    m4: moodDay.shared4,
    m5: moodDay.shared5,
    hours: moodDay.sharedHours,
    tags: moodDay.sharedTags,
  },
};

/** Whose numbers: the patient's own, or what is shared. */
export type MoodSet = keyof typeof sets;

/** A year and a day at each end. */
const most = 380;

/**
 * Query for the days of a patient with records, oldest first; private entries are nowhere in the shared set. At most 380.
 * @param first and @param last YYYY-MM-DD, both included
 * @param patient whose, or a query for the id: it finds nobody for who may not see them
 */
export function selectMoodDays(
  db: ClinicDb,
  { clinicId, patient }: { clinicId: string; patient: string | SQL },
  { first, last, set }: { first: string; last: string; set: MoodSet },
) {
  const { m1, m2, m3, m4, m5 } = sets[set];
  return db
    .select({ day: moodDay.day, ...sets[set], ...scales })
    .from(moodDay)
    .where(
      and(
        eq(moodDay.clinicId, clinicId),
        eq(moodDay.patientId, patient),
        gte(moodDay.day, first),
        lte(moodDay.day, last),
        gt(sql`${m1} + ${m2} + ${m3} + ${m4} + ${m5}`, 0),
      ),
    )
    .orderBy(asc(moodDay.day))
    .limit(most);
}

/** A patient's own days in short, from one to another (YYYY-MM-DD), the oldest first: how often each mood, and how many entries. */
export const selectShortDays = kept((db: ClinicDb, place: Places<keyof DiaryScope | "first" | "last">) => {
  const { m1, m2, m3, m4, m5 } = sets.own;
  const entries = sql<number>`coalesce(${moodDay.ownTags}->'$."*"'->>0, 0)`.as("entries");
  return db
    .select({ day: moodDay.day, m1, m2, m3, m4, m5, entries })
    .from(moodDay)
    .where(
      and(
        ...[eq(moodDay.clinicId, place.clinicId), eq(moodDay.patientId, place.patientId)],
        ...[gte(moodDay.day, place.first), lte(moodDay.day, place.last)],
        gt(sql`${m1} + ${m2} + ${m3} + ${m4} + ${m5}`, 0),
      ),
    )
    .orderBy(asc(moodDay.day))
    .limit(most);
});

type Row = Awaited<ReturnType<typeof selectMoodDays>>[number];

/** A day as the database holds it, opened. */
export function asMoodDay(row: Row): MoodDay {
  return {
    date: row.day,
    moods: [row.m1, row.m2, row.m3, row.m4, row.m5],
    hours: hourNumbers.parse(row.hours),
    tags: tagNumbers.parse(row.tags),
    energy: [row.energyCount, row.energyTotal],
    anxiety: [row.anxietyCount, row.anxietyTotal],
    sleep: [row.sleepCount, row.sleepTotal],
  };
}
