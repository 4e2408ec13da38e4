import { FormError } from "~/ui/form/form-error";
import type { Refusal } from "./refusal";

type RefusalSummaryProps = {
  refusal: Refusal | null;
  /** Field name → its label; fields without one are told beside the field only. */
  labels: Record<string, string>;
};

/** What stopped a form, at its top, with a way to each field. */
export function RefusalSummary({ refusal, labels }: RefusalSummaryProps) {
  if (!refusal) return null;
  const fields = Object.entries(refusal.fields).flatMap(([id, message]) => {
    const label = labels[id];
    return label ? [{ id, label, message }] : [];
  });
  // For wrong fields the box has words of its own: they say that nothing typed is lost.
  const message = refusal.code === "request.invalid" && fields.length > 0 ? undefined : refusal.message;
  return <FormError message={message} fields={fields} />;
}
