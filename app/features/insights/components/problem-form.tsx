import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { problemReasons, problemWords } from "../problem/problem-reasons";

const options = problemReasons.map((value) => ({ value, label: problemWords[value] }));

/** A way to say what is wrong with what a model wrote, beside it. @param id of what it wrote @param action where it is told, if not to the page itself */
export function ProblemForm({ id, action }: { id: string; action?: string }) {
  return (
    <details className="mt-2 max-w-form">
      <summary className="link inline-flex min-h-11 items-center dense:min-h-8">Relatar um problema</summary>
      <Form method="post" {...(action ? { action } : {})} preventScrollReset className="mt-2 space-y-3">
        <ActingAs />
        <input type="hidden" name="intent" value="problem" />
        <input type="hidden" name="id" value={id} />
        <Select id={`reason-${id}`} name="reason" label="O que houve" options={options} defaultValue="wrong" />
        <TextArea
          id={`words-${id}`}
          name="words"
          label="Em poucas palavras"
          hint="Lido pela administração da clínica. Não é preciso copiar o texto."
          optional
          rows={2}
          longest={500}
        />
        <Button variant="quiet">Enviar</Button>
      </Form>
    </details>
  );
}
