import { iso } from "~/lib/time/iso";
import type { CheckIn, Comment, Entry } from "./entry";

/** An entry as the API shows it: instants in ISO 8601. What goes with the entry (counts, marks) is kept. */
export function showEntry<E extends Entry>({ occurredAt, createdAt, updatedAt, ...entry }: E) {
  return { ...entry, occurredAt: iso(occurredAt), createdAt: iso(createdAt), updatedAt: iso(updatedAt) };
}

/** A comment as the API shows it. */
export function showComment({ createdAt, ...comment }: Comment) {
  return { ...comment, createdAt: iso(createdAt) };
}

/** A check-in as the API shows it. */
export function showCheckIn({ occurredAt, createdAt, ...checkIn }: CheckIn) {
  return { ...checkIn, occurredAt: iso(occurredAt), createdAt: iso(createdAt) };
}
