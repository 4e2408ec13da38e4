export type MarkState = "taken" | "skipped";

/** Whether something is said of an hour by now: what was taken back stands as `open`, so that a word from before it does not come after it. */
export function isSaid<Row extends { state: MarkState | "open" }>(row: Row): row is Row & { state: MarkState } {
  return row.state !== "open";
}

/** What was said of an hour. Instants in ms. */
export type Mark = { regimenId: string; slot: string; state: MarkState; reason: string | null; markedAt: number };

/** How many days back an hour can be marked: what waited on a device, or was written down on paper. */
export const mostDaysBack = 31;

/** What may come of marking an hour whole. */
export const hourOutcomes = ["marked", "said_before", "no_hour"] as const;
