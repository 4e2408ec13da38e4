import type { Meter } from "../../app/lib/meter";
import { measuredRoles, methods, wordOf } from "../../app/platform/metrics/data-point";
import type { NotePoint } from "../../app/platform/metrics/metrics.server";

/** One request in numbers. `duration` in ms; `role` of the caller, `nobody` for strangers. */
export type Measured = { route: string; method: string; status: number; role: string; duration: number; meter: Meter };

/** Notes which kind of request it was, how it ended, what it cost. Nothing in it points to a person. */
export function measure(note: NotePoint, { route, method, status, role, duration, meter }: Measured): void {
  const { queries, rowsRead: read, rowsWritten: written, decrypts } = meter;
  note({
    kind: "request",
    route,
    method: wordOf(methods, method, "other"),
    status,
    role: wordOf(measuredRoles, role, "nobody"),
    ...{ ms: duration, queries, read, written, decrypts },
  });
}

/** What a request cost, for browsers' developer tools and our budgets. @param duration ms */
export function serverTiming({ queries, rowsRead, rowsWritten, decrypts, trips }: Meter, duration: number): string {
  return `db;desc="queries=${queries} read=${rowsRead} written=${rowsWritten} trips=${trips}", crypto;desc="decrypts=${decrypts}", total;dur=${duration}`;
}
