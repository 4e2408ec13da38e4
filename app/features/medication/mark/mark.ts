export type MarkState = "taken" | "skipped";

/** What was said of an hour. Instants in ms. */
export type Mark = { regimenId: string; slot: string; state: MarkState; reason: string | null; markedAt: number };
