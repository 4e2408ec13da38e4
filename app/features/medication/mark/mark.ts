export type MarkState = "taken" | "skipped";

/** What was said of an hour. Instants in ms. */
export type Mark = { regimenId: string; slot: string; state: MarkState; reason: string | null; markedAt: number };

/** How many days back an hour can be marked: what waited on a device, or was written down on paper. */
export const mostDaysBack = 31;
