import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { SidePanel } from "~/ui/list/side-panel";

type NewChargeProps = {
  people: { id: string; name: string }[];
  chosenId: string | undefined;
  today: string;
  refusal: Refusal | undefined;
  closeHref: string;
};

/** Something else than a session is charged: a report, a visit, a session from before. */
export function NewCharge({ people, chosenId, today, refusal, closeHref }: NewChargeProps) {
  const pending = useNavigation().state === "submitting";
  const errors = refusal?.fields ?? {};
  return (
    <SidePanel title="Nova cobrança" closeHref={closeHref} holdsTyped={refusal !== undefined}>
      <p className="mb-4 text-ink-soft dense:text-sm">
        Sessões entram sozinhas. Aqui fica o que é à parte: um relatório, uma visita à escola.
      </p>
      <Form method="post" className="space-y-4" preventScrollReset>
        <FormError message={refusal?.message} />
        <HiddenIdempotencyKey name="key" value={typedIn(refusal, "key")} />
        <Select
          name="patient"
          label="Pessoa"
          placeholder="Escolha…"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typedIn(refusal, "patient") ?? chosenId}
          error={errors.patient}
        />
        <TextField
          name="about"
          label="A que se refere"
          hint="Aparece para a pessoa e no recibo. Não escreva nada clínico."
          longest={120}
          autoComplete="off"
          defaultValue={typedIn(refusal, "about")}
          error={errors.about}
        />
        <div className="flex flex-wrap gap-4">
          <TextField
            name="amount"
            label="Valor, em reais"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typedIn(refusal, "amount")}
            error={errors.amount}
            className="max-w-32"
          />
          <DateTimeField
            name="day"
            type="date"
            label="Dia"
            defaultValue={typedIn(refusal, "day") ?? today}
            error={errors.day}
          />
        </div>
        <Button pending={pending} pendingLabel="Criando…">
          Criar cobrança
        </Button>
      </Form>
    </SidePanel>
  );
}
