import { seconds } from "../../lib/duration";
import { sendOutbox } from "../outbox/send-outbox";
import { rememberOwner } from "./owner";

// Loaded with the page, so that signing out works and wipes where there is no network to load it over.
import "./leave";

/** Pauses (s) between tries while something waits for the network; the last one from then on. */
const pauses = [5, 10, 20, 40, 60];

let timer: ReturnType<typeof setTimeout> | undefined;
let tries = 0;

/** Sends what waits, and again after a while as long as it does: a browser's "online" says nothing of a server that is down. */
async function sendUntilEmpty(): Promise<void> {
  clearTimeout(timer);
  const isEmpty = await sendOutbox().catch(() => true); // without a database nothing waits in it
  tries = isEmpty ? 0 : tries + 1;
  const pause = pauses[Math.min(tries, pauses.length) - 1];
  if (pause !== undefined) timer = setTimeout(() => void sendUntilEmpty(), seconds(pause));
}

/** Remembers whose device this is and sends what waits in their outbox. */
export async function keepDevice(owner: string | null): Promise<void> {
  await rememberOwner(owner);
  if (owner === null) clearTimeout(timer);
  else await sendUntilEmpty();
}
