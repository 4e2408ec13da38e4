import { sendOutbox } from "../outbox/send-outbox";
import { rememberOwner } from "./owner";

// Loaded with the page, so that signing out works and wipes where there is no network to load it over.
import "./leave";

/** Remembers whose device this is and sends what waits in their outbox. */
export async function keepDevice(owner: string | null): Promise<void> {
  await rememberOwner(owner);
  if (owner !== null) await sendOutbox();
}
