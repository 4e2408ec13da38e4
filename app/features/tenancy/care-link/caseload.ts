import type { CycleName } from "./cycle";

/** Somebody a psychologist cares for, as lists of any feature name them. */
export type CaredFor = { id: string; name: string; avatarFileId: string | null; cycle: CycleName | null };

/** Orders of a caseload. */
export const caseloadOrders = ["name", "contact", "next", "attention"] as const;
export type CaseloadOrder = (typeof caseloadOrders)[number];

/** What a caseload is narrowed to and sorted by. */
export type CaseloadFilter = {
  /** Beginning of the name; case and accents do not matter. */
  query?: string | undefined;
  sort?: CaseloadOrder | undefined;
  /** Only who has not been heard of for so many days. */
  silentDays?: number | undefined;
  /** Only who has no next session. */
  noSession?: boolean | undefined;
  /** Only who has shared or written something unread. */
  unread?: boolean | undefined;
  cycle?: CycleName | undefined;
};

/**
 * The order a caseload comes in. A name looked for stands in order of names and silence in order of silence, whatever was asked;
 * among people without a next session there is no order of next sessions, and narrowed by anything none of attention.
 */
export function orderOfCaseload(filter: CaseloadFilter): CaseloadOrder {
  const { query, silentDays, noSession, unread, cycle, sort = "name" } = filter;
  if (query !== undefined && query !== "") return "name";
  if (silentDays !== undefined) return "contact";
  if (sort === "attention" && (noSession === true || unread === true || cycle !== undefined)) return "name";
  return sort === "next" && noSession === true ? "name" : sort;
}

/** The days of a copy of moods (averages × 100 by day), oldest first. */
export function moodsOfDays(moodDays: Record<string, number>): { date: string; average: number }[] {
  return Object.entries(moodDays)
    .map(([date, hundredfold]) => ({ date, average: hundredfold / 100 }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
