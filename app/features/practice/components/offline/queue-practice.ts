import { listen, tell } from "~/ui/outbox/news";
import { putInOutbox } from "~/ui/outbox/outbox-store";
import { sendOutbox } from "~/ui/outbox/send-outbox";
import { askForSync } from "~/ui/outbox/sync";
import type { FormValues } from "~/ui/draft/draft-store";
import { valuesOf } from "~/ui/draft/form-values";
import { exerciseNames, type ExerciseCode } from "../../exercise/exercise";

const numbers = ["seconds", "before", "after"] as const;

/** What was practised, as the API wants it: what was not said is left out. */
export function practiceBody(exercise: ExerciseCode, values: FormValues): Record<string, unknown> {
  const said = numbers.flatMap((name) => (values[name] ? [[name, Number(values[name])] as const] : []));
  return { exercise, ...Object.fromEntries(said), ...(values.task ? { taskId: values.task } : {}) };
}

/**
 * Keeps what a form says was practised until there is network, to be sent once. Rejects where this device cannot keep it.
 * @param onSent once it was sent, while this page stands
 */
export async function queuePractice(
  form: HTMLFormElement,
  { owner, exercise, onSent }: { owner: string; exercise: ExerciseCode; onSent: () => void },
): Promise<void> {
  const values = valuesOf(form);
  const key = String(values.key);
  const request = {
    method: "POST" as const,
    path: "/api/patient/practices",
    body: practiceBody(exercise, values),
  };
  await putInOutbox({
    ...{ key, owner, request, instead: request, form: `/dashboard/practice/${exercise}` },
    values: { title: `Prática: ${exerciseNames[exercise]}` },
    ...{ writtenAt: Date.now(), revision: crypto.randomUUID(), waiting: { for: "network" } },
  });
  const stop = listen((news) => {
    if (news.what !== "sent" || news.key !== key) return;
    stop();
    onSent();
  });
  tell({ what: "changed" });
  void askForSync();
  // The network may have come back before it was put down.
  if (navigator.onLine) void sendOutbox();
}
