import { Form, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import type { Person } from "~/features/sos/board/alert";

type CoverFormProps = { substitute: Person | null; possible: Person[]; refusal: Refusal | undefined };

/** Who is called when the psychologist does not answer. */
export function CoverForm({ substitute, possible, refusal }: CoverFormProps) {
  const pending = useNavigation().state === "submitting";
  return (
    <Form method="post" className="max-w-form">
      <ActingAs />
      <FormError message={refusal?.message} />
      <Select
        name="substituteId"
        label="Quem substitui você"
        hint="Esta pessoa é chamada por SMS, aparelho e e-mail quando você não responde, e então vê o pedido, o plano de segurança e os contatos de confiança."
        placeholder="Ninguém"
        defaultValue={substitute?.id}
        options={possible.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button pending={pending} pendingLabel="Salvando…" className="mt-4">
        Salvar
      </Button>
    </Form>
  );
}
