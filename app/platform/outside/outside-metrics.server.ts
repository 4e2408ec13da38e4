import type { NotePoint } from "../metrics/metrics.server";
import type { DataPoint } from "../metrics/data-point";

/** One outside call in numbers: whom, how it ended, how long it took (ms). Nothing of what was said, or to whom. */
export type OutsidePoint = Omit<Extract<DataPoint, { kind: "outside" }>, "kind">;

/** Takes one point per outside call. */
export type OutsideMetrics = (point: OutsidePoint) => void;

/** Calls as points among all that is measured. */
export function outsideMetrics(note: NotePoint): OutsideMetrics {
  return (point) => note({ kind: "outside", ...point });
}
