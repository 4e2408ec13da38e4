import type { Meter } from "../../app/lib/meter";

/** What a request cost, for browsers' developer tools and our budgets. @param duration ms */
export function serverTiming({ queries, rowsRead, rowsWritten, decrypts, trips }: Meter, duration: number): string {
  return `db;desc="queries=${queries} read=${rowsRead} written=${rowsWritten} trips=${trips}", crypto;desc="decrypts=${decrypts}", total;dur=${duration}`;
}
