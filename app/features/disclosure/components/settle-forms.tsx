import { Form } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { TextArea } from "~/ui/form/text-area";

/** That an access was not right: what that brings stands above the press, and why is written down with it. */
export function FaultForm({ answer, of, by }: { answer: unknown; of: string | null; by: string | null }) {
  const refusal = refusalOf(answer, { intent: "fault" });
  return (
    <details open={refusal !== undefined}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">Não estava correto</summary>
      <Form method="post" className="mt-2 space-y-3">
        <input type="hidden" name="intent" value="fault" />
        <p>
          {of}, {by} e a CÁRIS são avisados na hora, com o que você escrever. Não se desfaz.
        </p>
        <TextArea
          name="note"
          id="por-que"
          label="Por que não estava correto"
          hint="10 caracteres ou mais. A pessoa vai ler; não escreva nada clínico."
          rows={2}
          longest={500}
          error={refusal?.fields.note}
          defaultValue={typedIn(refusal, "note")}
          required
        />
        <Button variant="danger">Dizer que não estava correto</Button>
      </Form>
    </details>
  );
}

/** A refusal, with a line for who asked if there is one. */
export function RefuseForm({ answer, by }: { answer: unknown; by: string | null }) {
  const refusal = refusalOf(answer, { intent: "end" });
  return (
    <Form method="post" className="space-y-3 border-t border-line pt-3">
      <input type="hidden" name="intent" value="end" />
      <TextArea
        name="note"
        id="recusa"
        label={`Se recusar: por quê, para ${by ?? "quem pediu"}`}
        rows={2}
        longest={500}
        error={refusal?.fields.note}
        defaultValue={typedIn(refusal, "note")}
        optional
      />
      <Button variant="quiet">Recusar</Button>
    </Form>
  );
}
