import type { OutboxItem } from "~/ui/outbox/outbox-store";
import { heldPress, hold, send, type Press, type Sent } from "./press";

/** A press on its way: `item` is what the device keeps of it, null where it can keep nothing. */
export type Held = { press: Press; since: number; item: Promise<OutboxItem | null>; tries: number; busy: boolean };

/** A new press: put down on the device while it is sent. */
export function begun(press: Press): Held {
  return { press, since: Date.now(), item: hold(press), tries: 0, busy: false };
}

/** A press that an earlier page of this person's put down and could not send; null for none. */
export async function findHeld(owner: string): Promise<Held | null> {
  const found = await heldPress(owner);
  if (!found) return null;
  const { press, item } = found;
  return { press, since: item.writtenAt, item: Promise.resolve(item), tries: 1, busy: false };
}

/** Sends a press once, whatever the device is doing; null while another try is under way. */
export async function tryOnce(held: Held): Promise<Sent | null> {
  if (held.busy) return null;
  held.busy = true;
  const answer = await send(held.press, held.tries++ === 0 ? null : held.since);
  held.busy = false;
  return answer;
}
