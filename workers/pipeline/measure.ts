import type { Meter } from "../../app/lib/meter";
import type { Env } from "../../app/platform/env";

/** One request in numbers. `duration` in ms; `role` of the caller, `nobody` for strangers. */
export type Measured = { route: string; method: string; status: number; role: string; duration: number; meter: Meter };

/** Writes a data point: which kind of request, how it ended, what it cost. Nothing in it points to a person. */
export function measure(metrics: Env["METRICS"], { route, method, status, role, duration, meter }: Measured): void {
  metrics.writeDataPoint({
    indexes: [route.slice(0, 96)],
    blobs: [route, method, String(status), role],
    doubles: [duration, meter.queries, meter.rowsRead, meter.rowsWritten, meter.decrypts],
  });
}

/** What a request cost, for browsers' developer tools and our budgets. @param duration ms */
export function serverTiming({ queries, rowsRead, rowsWritten, decrypts, trips }: Meter, duration: number): string {
  return `db;desc="queries=${queries} read=${rowsRead} written=${rowsWritten} trips=${trips}", crypto;desc="decrypts=${decrypts}", total;dur=${duration}`;
}
