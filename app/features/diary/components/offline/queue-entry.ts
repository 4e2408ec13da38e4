import { toWallClock } from "~/lib/time/wall-clock";
import { dropDraft } from "~/ui/draft/draft-store";
import type { DraftPlace, FormValues } from "~/ui/draft/draft-store";
import { tell } from "~/ui/outbox/news";
import { putInOutbox } from "~/ui/outbox/outbox-store";
import { askForSync } from "~/ui/outbox/sync";
import { requestsFor } from "./queued-requests";

// Loaded here, so that it is at hand once the network is back for a moment only.
export { sendOutbox } from "~/ui/outbox/send-outbox";

/** Which entry a form writes, for whom, and the zone of its hours. */
export type QueuedPlace = DraftPlace & { entryId: string | null; zone: string };

/** Keeps what a form holds until there is network; its draft has served. Rejects where this device cannot keep it. */
export async function queueEntry({ owner, form, entryId, zone }: QueuedPlace, values: FormValues): Promise<void> {
  const now = Date.now();
  const key = String(values.key);
  await putInOutbox({
    key,
    owner,
    form,
    values,
    ...requestsFor(values, { entryId, zone, now }),
    writtenAt: now,
    revision: crypto.randomUUID(),
    waiting: { for: "network" },
  });
  await dropDraft({ owner, form }, key);
  tell({ what: "changed" });
  void askForSync();
}

/** An empty form for the next entry. `occurredAtWas` tells an hour that this device's clock said from one that a person chose. */
export function freshEntry(zone: string): FormValues {
  const occurredAt = toWallClock(Date.now(), zone);
  return { key: crypto.randomUUID(), occurredAt, occurredAtWas: occurredAt };
}
