import { sql, type Column, type SQL } from "drizzle-orm";

/** Kinds of moments in a patient's time, in the order of moments of one instant. */
export const momentKinds = ["alert", "check-in", "entry", "note", "plan", "scale", "session", "task"] as const;
export type MomentKind = (typeof momentKinds)[number];

/** A place in a patient's time: its moments are in order of (at, kind, id), the newest first. */
export type MomentPlace = { at: number; kind: MomentKind; id: string };

/** What a source of moments is asked for: those behind a place (null: from now on backwards), so many at most. */
export type MomentsAsked = { now: number; before: MomentPlace | null; limit: number };

/** Negative when the first comes before the second in the river: the newest first. */
export function compareMoments(a: MomentPlace, b: MomentPlace): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.kind !== b.kind) return a.kind > b.kind ? -1 : 1;
  return a.id > b.id ? -1 : a.id < b.id ? 1 : 0;
}

/** Condition of a source of one kind: behind the place, whatever the kind that stands there; an index on (at, id) serves it. */
export function isBehind(kind: MomentKind, at: Column, id: Column, { now, before }: MomentsAsked): SQL {
  if (before === null) return sql`${at} <= ${now}`;
  if (kind === before.kind) return sql`(${at}, ${id}) < (${before.at}, ${before.id})`;
  return kind < before.kind ? sql`${at} <= ${before.at}` : sql`${at} < ${before.at}`;
}
