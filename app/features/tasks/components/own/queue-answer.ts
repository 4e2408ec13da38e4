import { dropDraft, type DraftPlace, type FormValues } from "~/ui/draft/draft-store";
import { tell } from "~/ui/outbox/news";
import { putInOutbox } from "~/ui/outbox/outbox-store";
import { askForSync } from "~/ui/outbox/sync";
import { answerRequest } from "./answer-request";

// Loaded here, so that it is at hand once the network is back for a moment only.
export { sendOutbox } from "~/ui/outbox/send-outbox";

/** Whose answer to which task; what is asked is shown while it waits. */
export type QueuedAnswer = DraftPlace & { taskId: string; title: string };

/** Keeps an answer until there is network, to be sent once; its draft has served. Rejects where this device cannot keep it. */
export async function queueAnswer(
  { owner, form, taskId, title }: QueuedAnswer,
  values: FormValues,
  intent: string,
): Promise<void> {
  const key = String(values.key);
  const request = answerRequest(taskId, values, intent);
  const content = Object.entries(values)
    .flatMap(([name, value]) => (name.startsWith("answer.") ? [value].flat() : []))
    .join(" · ");
  await putInOutbox({
    ...{ key, owner, form, request, instead: request },
    values: { ...values, title: `Tarefa: ${title}`, content },
    ...{ writtenAt: Date.now(), revision: crypto.randomUUID(), waiting: { for: "network" } },
  });
  await dropDraft({ owner, form }, key);
  tell({ what: "changed" });
  void askForSync();
}
