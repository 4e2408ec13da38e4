import { days } from "./duration";

/** Nothing is held back longer than this: what says so has a clock that was wrong, and is taken as this. */
const longest = days(365);

/** What a device says of a request that it kept for want of a network, both by its own clock (ISO 8601); null for what it does not say. */
export type HeldBack = { queuedAt: string | null; sentAt: string | null };

/**
 * How long (ms) a device held a request back, whatever hour its clock shows: the time between its own two readings. Without the
 * second one the instant it names is compared with ours. Undefined when it was not held back; a clock that makes no sense makes it 0.
 * @param now ms, by our clock
 */
export function heldBack({ queuedAt, sentAt }: HeldBack, now: number): number | undefined {
  if (queuedAt === null) return undefined;
  const sent = Date.parse(sentAt ?? "");
  const held = (Number.isNaN(sent) ? now : sent) - Date.parse(queuedAt);
  return Number.isNaN(held) ? 0 : Math.min(Math.max(held, 0), longest);
}
