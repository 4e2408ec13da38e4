import type { CycleName } from "~/features/tenancy/care-link/cycle";

/**
 * What counts: that something was done, never what it said, how it felt, how a scale came out, whether it was shared, or that help was
 * called. Answering a scale does not count either: who answers for a reward answers something else.
 */
export const actKinds = ["wrote", "checked_in", "task", "session", "plan", "practice", "challenge"] as const;
export type ActKind = (typeof actKinds)[number];

/** How often each kind was done on a day. */
export type Counts = Partial<Record<ActKind, number>>;

type Worth = {
  /** Experience for each. */
  xp: number;
  /** So many of a day bring experience: more may be done, and nobody is drawn to. */
  perDay: number;
  /** The arc of the ring that it fills. */
  cycle: CycleName | null;
};

/** What each kind of act is worth. */
export const worth: Record<ActKind, Worth> = {
  wrote: { xp: 10, perDay: 2, cycle: "criar" },
  checked_in: { xp: 5, perDay: 2, cycle: "criar" },
  task: { xp: 15, perDay: 3, cycle: "crescer" },
  session: { xp: 30, perDay: 1, cycle: "curar" },
  plan: { xp: 20, perDay: 1, cycle: "cuidar" },
  practice: { xp: 10, perDay: 1, cycle: "cuidar" },
  challenge: { xp: 40, perDay: 1, cycle: null },
};

/** The experience of one day. */
export function xpOfDay(counts: Counts): number {
  return actKinds.reduce((sum, kind) => sum + Math.min(counts[kind] ?? 0, worth[kind].perDay) * worth[kind].xp, 0);
}
