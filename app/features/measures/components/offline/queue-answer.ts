import { tell } from "~/ui/outbox/news";
import { putInOutbox } from "~/ui/outbox/outbox-store";
import { askForSync } from "~/ui/outbox/sync";
import type { Value } from "../../sheet";

// Loaded here, so that it is at hand once the network is back for a moment only.
export { sendOutbox } from "~/ui/outbox/send-outbox";

/** Where answers to scales are sent; what waits in the outbox is known by it. */
export const answersPath = "/api/patient/scales";

/** Answers to an instrument that wait for the network. */
export type QueuedAnswer = {
  owner: string;
  key: string;
  code: string;
  name: string;
  assignmentId: string | null;
  values: readonly Value[];
};

/** Keeps answers until there is network. Rejects where this device cannot keep them. */
export async function queueAnswer({ owner, key, code, name, assignmentId, values }: QueuedAnswer): Promise<void> {
  const body = { scale: code, answers: values, ...(assignmentId === null ? {} : { assignmentId }) };
  const request = { method: "POST" as const, path: answersPath, body };
  await putInOutbox({
    ...{ key, owner, request, instead: request, form: `/dashboard/scales/${code}`, values: { title: name } },
    ...{ writtenAt: Date.now(), revision: crypto.randomUUID(), waiting: { for: "network" } },
  });
  tell({ what: "changed" });
  void askForSync();
}
