import type { AppointmentStatus } from "../appointment";

/** What a session came to for one of its patients; `open` where nobody has said it. */
export type Outcome = "held" | "missed" | "cancelled" | "open";

/**
 * What a session came to for one of its patients: who leaves a group before it begins has called off, who is missed once it has begun
 * did not come. The one place that says so. Instants in ms.
 */
export function outcomeOf({
  status,
  startAt,
  leftAt,
}: {
  status: AppointmentStatus;
  startAt: number;
  leftAt: number | null;
}): Outcome {
  if (status === "cancelled") return "cancelled";
  if (leftAt !== null) return leftAt < startAt ? "cancelled" : "missed";
  if (status === "completed") return "held";
  return status === "no_show" ? "missed" : "open";
}
