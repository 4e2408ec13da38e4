import { sendOutbox } from "../ui/outbox/send-outbox";
import { SYNC_TAG } from "../ui/outbox/sync";
import { receivePush } from "./push";
import { serveShell } from "./shell";
import { worker } from "./worker-scope";

type SyncEvent = ExtendableEvent & { tag: string };

serveShell();
receivePush();

/** Background sync: the network is back. A rejection makes the browser try again later. */
async function onSync(): Promise<void> {
  if (!(await sendOutbox())) throw new Error("still waiting for the network");
}

worker.addEventListener("sync", ((event: SyncEvent) => {
  if (event.tag === SYNC_TAG) event.waitUntil(onSync());
}) as EventListener);
