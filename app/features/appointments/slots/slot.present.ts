import { iso } from "~/lib/time/iso";
import type { Slot } from "./slots.policy";

/** A free time as the API shows it. */
export function showSlot({ startAt, endAt, types }: Slot) {
  return { start: iso(startAt), durationMinutes: Math.round((endAt - startAt) / 60_000), types };
}
