/** What one request cost, counted where it is spent: shown as Server-Timing and held to budgets by tests. */
export type Meter = { queries: number; rowsRead: number; rowsWritten: number; decrypts: number };

/** A meter at zero. */
export function newMeter(): Meter {
  return { queries: 0, rowsRead: 0, rowsWritten: 0, decrypts: 0 };
}
