import { toWallClock } from "~/lib/time/wall-clock";
import { deviceZone } from "~/lib/time/zone";
import { leaveIfEnded } from "~/ui/device/leave-if-ended";
import { lastOwner } from "~/ui/device/owner";
import { outboxOf, type OutboxItem } from "~/ui/outbox/outbox-store";
import type { MarkState } from "../../mark/mark";
import { keptDay, noteSaid, type KeptDay } from "./keep-day";
import { queueMark } from "./queue-mark";

/** What a device knows of the day of whoever was last signed in here. */
export type DayOfDevice = { owner: string; kept: KeptDay; waiting: OutboxItem[] };

async function ofOwner(owner: string): Promise<DayOfDevice | null> {
  const [kept, waiting] = await Promise.all([keptDay(owner), outboxOf(owner)]);
  return kept && { owner, kept, waiting };
}

/** The day as it is kept here; null where nothing is, or nobody is known. Rejects where the device does not answer. */
export async function openDay(): Promise<DayOfDevice | null> {
  const owner = await lastOwner();
  return owner === null ? null : ofOwner(owner);
}

/** Whether the login here was ended elsewhere, and with it what was kept. */
export function hasLeft(): Promise<boolean> {
  return leaveIfEnded();
}

/** Says something of an hour, to be sent once there is network. @param slot null: taken when needed. @returns the day then */
export async function sayHere(
  { owner }: DayOfDevice,
  { id, slot, state }: { id: string; slot: string | null; state: MarkState | "open" },
): Promise<DayOfDevice | null> {
  const key = crypto.randomUUID();
  await queueMark({ id, slot, state, key, reason: null });
  const hour = slot ?? `${toWallClock(Date.now(), deviceZone())}/${key}`;
  // A device that does not note it has it in its outbox all the same.
  await noteSaid(owner, id, hour, state).catch(() => undefined);
  return ofOwner(owner);
}
