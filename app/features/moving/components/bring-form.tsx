import { Form } from "@remix-run/react";
import { FieldError } from "~/ui/form/field-error";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";

const choices = [
  { value: "all", label: "Tudo", hint: "Anotações, arquivos, registros de humor e o que é do dia a dia." },
  {
    value: "from",
    label: "A partir de um dia",
    hint: "O que aconteceu antes fica onde está. Remédios, hábitos, metas e palavras de cuidado vêm por inteiro.",
  },
  { value: "none", label: "Nada", hint: "Você começa de novo aqui; o resto continua seu, no lugar antigo." },
];

/** What she brings: everything, from a day on, or nothing. */
export function BringForm({ today }: { today: string }) {
  const refusal = useRefusal();
  const pending = usePending();
  return (
    <Form method="post" noValidate className="max-w-form space-y-5">
      <RefusalSummary refusal={refusal} labels={{ what: "O que trazer", from: "A partir de que dia" }} />
      <fieldset>
        <legend className="mb-2 font-medium">O que você quer trazer?</legend>
        {choices.map(({ value, label, hint }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-1.5">
            <input
              type="radio"
              name="what"
              value={value}
              defaultChecked={typedIn(refusal, "what") === value}
              className="mt-1 size-5 shrink-0 accent-act"
            />
            <span>
              {label}
              <span className="block text-sm text-ink-soft">{hint}</span>
            </span>
          </label>
        ))}
        {refusal?.fields.what && <FieldError id="what-error">{refusal.fields.what}</FieldError>}
      </fieldset>
      <TextField
        name="from"
        type="date"
        label="A partir de que dia"
        hint="Só se você escolheu um dia."
        optional
        max={today}
        defaultValue={typedIn(refusal, "from")}
        error={refusal?.fields.from}
      />
      <Button pending={pending} pendingLabel="Começando…">
        Confirmar
      </Button>
    </Form>
  );
}
