import { sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import { selectLastCheckIn } from "./check-in.repo.server";
import { excerpt } from "../components/list/excerpt";
import type { CheckIn, Entry } from "../entry/entry";
import { selectNewestShort } from "../list/entry-list.repo.server";
import { openShort } from "../entry/entry-seal.server";
import { sumNewComments } from "../entry/entry.repo.server";
import { selectShortDays } from "./day/mood-day.repo.server";
import { openCheckIn } from "./open-check-in.server";
import { ownDiary } from "../entry/own-entry.server";
import { meanOf, sumOf } from "./statistics/mood-patterns";

/** An entry as the first page shows it. */
export type LastEntry = Pick<Entry, "id" | "title" | "mood" | "isPrivate" | "occurredAt"> & {
  /** The beginning of what was written; null of a private one, which others see over a shoulder. */
  words: string | null;
  comments: number;
};

export type Today = {
  /** Today's check-in, the newest if there are several. */
  checkIn: CheckIn | null;
  lastEntry: LastEntry | null;
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
  return { first: dayAfter(day, 1 - lookedBack), last: dayAfter(day, 1) };
}

async function lastEntryOf(
  vault: Vault,
  row: Awaited<ReturnType<typeof selectNewestShort>>[number],
): Promise<LastEntry> {
  const { sealed: _, commentCount: comments, ...facts } = row;
  const { title, content } = await openShort(vault, row);
  return { ...facts, comments, title, words: content === null ? null : excerpt(content) };
}

/**
 * The statement of how many comments are new, with one value more of a feature that this one does not know: in the same round trip. Its
 * SQL is written once.
 */
export function newsBeside(beside: (place: Places<"clinicId" | "memberId">) => SQL<string>) {
  return kept((db: ClinicDb, { clinicId, memberId }: Places<"clinicId" | "memberId">) => {
    const news = sql<number>`(${sumNewComments(db, { clinicId, patientId: memberId })})`.as("news");
    return db.select({ beside: beside({ clinicId, memberId }).as("beside"), news }).from(sql`(select 1)`);
  });
}

const newsAlone = newsBeside(() => sql<string>`''`);

/** What the patient's first page shows: how today is, the last note, what is new, the week. */
export async function today(ctx: PatientCtx, newsWith = newsAlone): Promise<Today> {
  const scope = ownDiary(ctx);
  const { zone } = ctx.actor;
  const [[[entry], [last], weekRows, [said]], vault] = await Promise.all([
    ctx.db.batch([
      selectNewestShort(ctx.db, scope),
      selectLastCheckIn(ctx.db, scope),
      selectShortDays(ctx.db, { ...scope, ...lastDays(ctx) }),
      newsWith(ctx.db, { clinicId: scope.clinicId, memberId: scope.patientId }),
    ]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const day = localDay(ctx.now(), zone);
  const recorded = new Map(
    weekRows.map(({ day: date, m1, m2, m3, m4, m5 }) => [date, meanOf(sumOf({ moods: [m1, m2, m3, m4, m5] }))]),
  );
  const week = Array.from({ length: 7 }, (_, i) => {
    const date = dayAfter(day, i - 6);
    return { date, ...(recorded.get(date) ?? { average: null, count: 0 }) };
  });
  return {
    checkIn:
      last && localDay(last.occurredAt, zone) === day ? await openCheckIn(() => Promise.resolve(vault), last) : null,
    lastEntry: entry ? await lastEntryOf(vault, entry) : null,
    newComments: said?.news ?? 0,
    week,
    usedDays: weekRows.length,
    written: weekRows.flatMap(({ day: date, entries: count }) => (count > 0 ? [{ date, count }] : [])),
    beside: said?.beside ?? "",
  };
}
