import { sql, type SQL } from "drizzle-orm";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { selectLastCheckIn } from "./check-in.repo.server";
import type { CheckIn, Entry } from "../entry/entry";
import { selectEntries } from "../list/entry-list.repo.server";
import { entryInList } from "../entry/entry-seal.server";
import { sumNewComments } from "../entry/entry.repo.server";
import { allEntries } from "./day/mood-day";
import { asMoodDay, selectMoodDays } from "./day/mood-day.repo.server";
import { summariseDays } from "./mood.policy";
import { openCheckIn } from "./open-check-in.server";
import { ownDiary } from "../entry/own-entry.server";

export type Today = {
  /** Today's check-in, the newest if there are several. */
  checkIn: CheckIn | null;
  lastEntries: (Entry & { comments: number; newComments: number })[];
  /** 0, 1, or more than one. */
  newComments: number;
  /** The last seven days, oldest first: today is the last. The average of its `count` records; null where nothing was recorded. */
  week: { date: string; average: number | null; count: number }[];
  /** Days among the last 7 with something recorded. */
  usedDays: number;
  /** Entries by their day (YYYY-MM-DD) over the last 7 days, where there are any. */
  written: { date: string; count: number }[];
  /** What was asked beside it. */
  beside: string;
};

/** How far back (days) the page looks. */
const lookedBack = 7;

function lastDays({ actor: { zone }, ...ctx }: PatientCtx) {
  const day = localDay(ctx.now(), zone);
  // A day further on: lived in a zone further east.
  return { first: dayAfter(day, 1 - lookedBack), last: dayAfter(day, 1), set: "own" as const };
}

const theNewest = {
  mood: null,
  tagBlinds: null,
  from: null,
  to: null,
  after: null,
  limit: 1,
  shared: false,
  reader: null,
};

/**
 * What the patient's first page shows: how today is, the last note, what is new, the week.
 * @param beside one value more, of a feature that this one does not know: in the same round trip
 */
export async function today(ctx: PatientCtx, beside: SQL<string> = sql<string>`''`): Promise<Today> {
  const scope = ownDiary(ctx);
  const { zone } = ctx.actor;
  const [[rows, [last], [news], weekRows, [said]], vault] = await Promise.all([
    ctx.db.batch([
      selectEntries(ctx.db, scope, theNewest),
      selectLastCheckIn(ctx.db, scope),
      sumNewComments(ctx.db, scope),
      selectMoodDays(ctx.db, { clinicId: scope.clinicId, patient: scope.patientId }, lastDays(ctx)),
      ctx.db.select({ beside }).from(sql`(select 1)`),
    ]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const day = localDay(ctx.now(), zone);
  const moodDays = weekRows.map(asMoodDay);
  const recorded = new Map(summariseDays(moodDays).days.map((recordedDay) => [recordedDay.date, recordedDay]));
  const week = Array.from({ length: 7 }, (_, i) => {
    const date = dayAfter(day, i - 6);
    return recorded.get(date) ?? { date, average: null, count: 0 };
  });
  return {
    checkIn:
      last && localDay(last.occurredAt, zone) === day ? await openCheckIn(() => Promise.resolve(vault), last) : null,
    lastEntries: await Promise.all(
      rows.map(async (row) => ({
        ...(await entryInList(vault, row)),
        comments: row.commentCount,
        newComments: row.newComments,
      })),
    ),
    newComments: news?.count ?? 0,
    week,
    usedDays: moodDays.length,
    written: moodDays.flatMap(({ date, tags }) => {
      const [count = 0] = tags[allEntries] ?? [];
      return count > 0 ? [{ date, count }] : [];
    }),
    beside: said?.beside ?? "",
  };
}
