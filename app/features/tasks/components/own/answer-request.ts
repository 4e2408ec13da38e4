import { attachmentsIn } from "~/features/files/attachment-value";
import type { FormValues } from "~/ui/draft/draft-store";
import type { OutboxRequest } from "~/ui/outbox/outbox-store";

const isEmpty = (value: string | string[]) => value === "" || (Array.isArray(value) && value.length === 0);

/** The request that says what the form of a task holds, as the API wants it. @param intent `done`, `partly` or `decline` */
export function answerRequest(taskId: string, values: FormValues, intent: string): OutboxRequest {
  const at = `/api/patient/tasks/${taskId}`;
  if (intent === "decline") {
    const reason = String(values.reason ?? "").trim();
    return { method: "POST", path: `${at}/decline`, body: reason === "" ? {} : { reason } };
  }
  const answer = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith("answer.") && !isEmpty(value) ? [[name.slice("answer.".length), value]] : [],
    ),
  );
  const files = attachmentsIn(values.files).map(({ id }) => id);
  const steps = [values.step ?? []].flat().map(Number);
  return { method: "POST", path: `${at}/complete`, body: { answer, steps, partly: intent === "partly", files } };
}
