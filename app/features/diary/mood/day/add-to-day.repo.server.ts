import { sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { DiaryScope } from "../../entry/entry.repo.server";
import { dayOf } from "~/lib/time/wall-clock";
import { allEntries, type Squares, type Sum } from "./mood-day";
import { moodDay } from "./mood-day.table";

/** A record as its day counts it. */
export type NewRecord = {
  /** YYYY-MM-DDTHH:MM, as the patient's clock showed it. */
  wallClock: string;
  mood: number;
  isPrivate: boolean;
  /** Blind indexes of an entry's tags; null for a check-in. */
  tags: readonly string[] | null;
  energy?: number | null;
  anxiety?: number | null;
  sleep?: number | null;
};

/** Two lists of numbers by key, stored as JSON, added up key by key. @param width how many numbers stand under each key */
function merged(column: SQL, more: SQL, width: 2 | 3): SQL {
  const at = sql.raw(
    [0, 1, 2]
      .slice(0, width)
      .map((i) => `value->>${i} as n${i}`)
      .join(", "),
  );
  const sums = sql.raw(
    [0, 1, 2]
      .slice(0, width)
      .map((i) => `sum(n${i})`)
      .join(", "),
  );
  return sql`(select json_group_object(k, json(numbers)) from (select k, json_array(${sums}) as numbers from (
    select key as k, ${at} from json_each(${column}) union all select key, ${at} from json_each(${more}))
    group by k))`;
}

const once = (value: number | null | undefined): Sum => (value == null ? [0, 0] : [1, value]);

/** What one record brings to a day. */
function partOf({ wallClock, mood, tags }: NewRecord) {
  const square: Squares = [1, mood, mood ** 2];
  const one: Sum = [1, mood];
  return {
    moods: [1, 2, 3, 4, 5].map((value) => (value === mood ? 1 : 0)) as [number, number, number, number, number],
    hours: { [wallClock.slice(11, 13)]: one },
    tags: Object.fromEntries((tags === null ? [] : [allEntries, ...tags]).map((tag) => [tag, square])),
  };
}

const none = { moods: [0, 0, 0, 0, 0] as const, hours: {}, tags: {} };

/** Numbers that stand in a column each, and those that stand in a list. */
const counted = [
  ...(["own1", "own2", "own3", "own4", "own5", "shared1", "shared2", "shared3", "shared4", "shared5"] as const),
  ...(["energyCount", "energyTotal", "anxietyCount", "anxietyTotal", "sleepCount", "sleepTotal"] as const),
];
const listed = ["ownHours", "ownTags", "sharedHours", "sharedTags"] as const;
type Counted = (typeof counted)[number];
type Listed = (typeof listed)[number];

/** Its SQL is written once for each set of columns that a record touches. */
const addNumbers = kept(
  (
    db: ClinicDb,
    place: Places<"clinicId" | "patientId" | "day" | Counted | Listed>,
    touched: { counts: readonly Counted[]; lists: readonly Listed[] },
  ) => {
    const counts = Object.fromEntries(counted.map((name) => [name, place[name]])) as Places<Counted>;
    const lists = Object.fromEntries(listed.map((name) => [name, sql`${place[name]}`])) as Record<Listed, SQL>;
    const added = touched.counts.map((name) => [name, sql`${moodDay[name]} + ${place[name]}`]);
    const changed = touched.lists.map((name) => [
      name,
      merged(sql`${moodDay[name]}`, lists[name], name.endsWith("Hours") ? 2 : 3),
    ]);
    const { clinicId, patientId, day } = place;
    return db
      .insert(moodDay)
      .values({ clinicId, patientId, day, ...counts, ...lists })
      .onConflictDoUpdate({
        target: [moodDay.clinicId, moodDay.patientId, moodDay.day],
        set: Object.fromEntries([...added, ...changed]) as Record<string, SQL>,
      });
  },
);

/**
 * Statement that counts a record that has just been written into its day: what `rewriteDays` comes to, without reading the day's other
 * records. For what is new alone; whatever changes or goes has its days counted anew.
 */
export function addToDay(db: ClinicDb, { clinicId, patientId }: DiaryScope, record: NewRecord): Statement {
  const own = partOf(record);
  const shared = record.isPrivate ? none : own;
  const [energy, anxiety, sleep] = [once(record.energy), once(record.anxiety), once(record.sleep)];
  const [o1, o2, o3, o4, o5] = own.moods;
  const [s1, s2, s3, s4, s5] = shared.moods;
  const counts: Record<Counted, number> = {
    ...{ own1: o1, own2: o2, own3: o3, own4: o4, own5: o5 },
    ...{ shared1: s1, shared2: s2, shared3: s3, shared4: s4, shared5: s5 },
    ...{ energyCount: energy[0], energyTotal: energy[1], anxietyCount: anxiety[0], anxietyTotal: anxiety[1] },
    ...{ sleepCount: sleep[0], sleepTotal: sleep[1] },
  };
  const lists = { ownHours: own.hours, ownTags: own.tags, sharedHours: shared.hours, sharedTags: shared.tags };
  const texts = Object.fromEntries(listed.map((name) => [name, JSON.stringify(lists[name])])) as Record<Listed, string>;
  const touched = {
    counts: counted.filter((name) => counts[name] !== 0),
    lists: listed.filter((name) => Object.keys(lists[name]).length > 0),
  };
  const day = dayOf(record.wallClock);
  return addNumbers(db, { clinicId, patientId, day, ...counts, ...texts }, touched);
}
