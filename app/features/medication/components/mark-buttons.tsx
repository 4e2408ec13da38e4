import { Form, useNavigation } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Fold } from "~/ui/fold";
import { TextField } from "~/ui/form/text-field";
import type { Mark } from "../mark/mark";
import type { Regimen } from "../regimen/regimen";

type MarkButtonsProps = {
  regimen: Pick<Regimen, "id" | "kind" | "name">;
  /** Null: when it is needed, each time anew. */
  slot: string | null;
  mark: Mark | null;
  /** Names this very form: sent twice it is one mark. */
  formKey: string;
  /** Null: why it was left out is not asked here. */
  longestReason: number | null;
  /** Names the form where a page has others. */
  intent?: string;
};

/** One tap says that it was taken or done; a second one that it was not, with why if somebody likes. */
export function MarkButtons({ regimen, slot, mark, formKey, longestReason, intent }: MarkButtonsProps) {
  const { id, kind, name } = regimen;
  const sent = useNavigation().formData;
  const isMine = sent?.get("id") === id && (sent.get("slot") ?? "") === (slot ?? "");
  const going = isMine ? sent?.get("state") : null;
  const hidden = (
    <>
      <ActingAs />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={formKey} />
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      {slot !== null && <input type="hidden" name="slot" value={slot} />}
    </>
  );
  const of = <span className="sr-only">: {name}</span>;
  if (mark !== null)
    return (
      <Form method="post" preventScrollReset>
        {hidden}
        <Button variant="quiet" name="state" value="open" pending={going === "open"}>
          Desfazer{of}
        </Button>
      </Form>
    );
  return (
    <div>
      <Form method="post" preventScrollReset className="flex flex-wrap gap-3">
        {hidden}
        <Button name="state" value="taken" pending={going === "taken"}>
          {kind === "habit" ? "Fiz" : slot === null ? "Tomei agora" : "Tomei"}
          {of}
        </Button>
        {slot !== null && (
          <Button variant="quiet" name="state" value="skipped" pending={going === "skipped"}>
            Pulei{of}
          </Button>
        )}
      </Form>
      {slot !== null && longestReason !== null && (
        <Fold label="Pular e dizer por quê">
          <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
            {hidden}
            <TextField
              name="reason"
              id={`reason-${slot}-${id}`}
              label="O motivo, se quiser"
              hint="Fica só para você."
              longest={longestReason}
              optional
            />
            <Button variant="quiet" name="state" value="skipped" pending={going === "skipped"}>
              Guardar{of}
            </Button>
          </Form>
        </Fold>
      )}
    </div>
  );
}
