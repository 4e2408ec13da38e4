import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { Count, countOf } from "~/ui/form/count";
import { outcomeOrder, outcomeWords } from "./words";

type OutcomeFormProps = {
  action: string;
  refusal: Refusal | undefined;
  /** Who reads the note: told below its label. */
  noteHint: string;
};

const typed = (refusal: Refusal | undefined, name: string) => [refusal?.values[name] ?? ""].flat()[0];

/** Closes an alert with what was done: without it nothing is closed. Light on purpose: the page is full already. */
export function OutcomeForm({ action, refusal, noteHint }: OutcomeFormProps) {
  const pending = useNavigation().formData?.get("intent") === "resolve";
  return (
    <Form method="post" action={action} noValidate className="max-w-form">
      <Refused refusal={refusal} />
      <input type="hidden" name="intent" value="resolve" />
      <fieldset aria-describedby={refusal ? "outcome-error" : undefined}>
        <legend className="font-medium dense:text-sm">O que foi feito</legend>
        {outcomeOrder.map((outcome) => (
          <label key={outcome} className="flex min-h-11 items-center gap-3 dense:min-h-9 dense:text-sm">
            <input
              type="radio"
              name="outcome"
              value={outcome}
              required
              defaultChecked={typed(refusal, "outcome") === outcome}
              className="size-5 shrink-0 dense:size-4"
            />
            {outcomeWords[outcome]}
          </label>
        ))}
      </fieldset>
      <NoteField typed={typed(refusal, "note") ?? ""} hint={noteHint} />
      <Button pending={pending} pendingLabel="Encerrando…" className="mt-4">
        Encerrar o pedido
      </Button>
    </Form>
  );
}

function NoteField({ typed, hint }: { typed: string; hint: string }) {
  const [length, setLength] = useState(countOf(typed));
  return (
    <>
      <div className="mt-3 flex items-baseline justify-between gap-3">
        <label htmlFor="note" className="font-medium dense:text-sm">
          Nota <span className="font-normal text-ink-soft">(opcional)</span>
        </label>
        <Count length={length} longest={1000} />
      </div>
      <p id="note-hint" className="mb-1.5 text-sm text-ink-soft">
        {hint}
      </p>
      <textarea
        id="note"
        name="note"
        rows={3}
        defaultValue={typed}
        onChange={(event) => setLength(countOf(event.target.value))}
        aria-describedby="note-hint"
        className="control"
      />
    </>
  );
}

/** What stopped the form; takes the focus so that it is heard and seen first. */
function Refused({ refusal }: { refusal: Refusal | undefined }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  if (!refusal) return null;
  return (
    <p
      ref={box}
      id="outcome-error"
      role="alert"
      tabIndex={-1}
      className="mb-4 border-l-4 border-wrong-text bg-wrong-wash px-4 py-3 font-semibold"
    >
      {refusal.fields.outcome ?? refusal.fields.note ?? refusal.message}
    </p>
  );
}
