import { Form, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/button";
import { FieldError } from "~/ui/field-error";
import { FormError } from "~/ui/form-error";
import { TextArea } from "~/ui/text-area";
import { outcomeOrder, outcomeWords } from "./words";

type OutcomeFormProps = {
  action: string;
  refusal: Refusal | undefined;
  /** Who reads the note: told below its label. */
  noteHint: string;
};

/** Closes an alert with what was done: without it nothing is closed. */
export function OutcomeForm({ action, refusal, noteHint }: OutcomeFormProps) {
  const pending = useNavigation().formData?.get("intent") === "resolve";
  const wrong = refusal?.fields.outcome;
  const chosen = typedIn(refusal, "outcome");
  return (
    <Form method="post" action={action} noValidate className="max-w-form">
      <FormError
        message={refusal && !wrong ? refusal.message : undefined}
        fields={wrong ? [{ id: "outcome-talked", label: "O que foi feito", message: wrong }] : []}
      />
      <input type="hidden" name="intent" value="resolve" />
      <fieldset aria-describedby={wrong ? "outcome-error" : undefined}>
        <legend className="font-medium dense:text-sm">O que foi feito</legend>
        {outcomeOrder.map((outcome) => (
          <label key={outcome} className="flex min-h-11 items-center gap-3 dense:min-h-9 dense:text-sm">
            <input
              type="radio"
              id={`outcome-${outcome}`}
              name="outcome"
              value={outcome}
              required
              defaultChecked={chosen === outcome}
              className="size-5 shrink-0 dense:size-4"
            />
            {outcomeWords[outcome]}
          </label>
        ))}
        <FieldError id="outcome-error">{wrong}</FieldError>
      </fieldset>
      <TextArea
        name="note"
        label="Nota"
        optional
        hint={noteHint}
        rows={3}
        maxLength={1000}
        defaultValue={typedIn(refusal, "note")}
        error={refusal?.fields.note}
        className="mt-3"
      />
      <Button pending={pending} pendingLabel="Encerrando…" className="mt-4">
        Encerrar o pedido
      </Button>
    </Form>
  );
}
