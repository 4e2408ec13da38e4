import { Form } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import { askedRights } from "../../requests/asked-right";
import type { GuardedPerson } from "../../requests/record-guardian-request.server";
import { rightOfOther } from "./right-words";

const rights = askedRights.map((value) => ({ value, label: rightOfOther(value) }));

/** What a guardian asked on paper for somebody, written down; who is of age, or has no guardian on record, asks for themselves. */
export function GuardianRequest({
  person,
  today,
  answered,
}: {
  person: GuardedPerson;
  today: string;
  answered: unknown;
}) {
  const refusal = refusalOf(answered);
  const { memberId, name, isUnderGuardian } = person;
  return (
    <section aria-labelledby="guardian" className="mb-8 max-w-prose border-b border-line pb-8">
      <h2 id="guardian" className="text-lg font-semibold wrap-anywhere">
        Pedido de responsável por {name}
      </h2>
      {isUnderGuardian ? (
        <Form method="post" className="mt-3 space-y-4" noValidate>
          <p className="text-ink-soft">
            Responsáveis não têm conta: pedem por escrito, com documento. Confira se quem pede é quem está anotado no
            cadastro, e guarde o papel.
          </p>
          <input type="hidden" name="memberId" value={memberId} />
          {refusal && Object.keys(refusal.fields).length === 0 && <FormError message={refusal.message} />}
          <Select
            name="right"
            label="O que pede"
            options={rights}
            placeholder="Escolha…"
            error={refusal?.fields.right}
            defaultValue={typedIn(refusal, "right")}
            required
          />
          <TextArea
            name="words"
            label="O que está escrito no pedido"
            hint="Sem nada do que é falado nas sessões. Fica cifrado; só a administração lê."
            rows={4}
            longest={2000}
            error={refusal?.fields.words}
            defaultValue={typedIn(refusal, "words")}
            required
          />
          <TextField
            name="receivedOn"
            label="Dia em que chegou"
            type="date"
            hint="Os 15 dias contam daí."
            className="w-full sm:w-44"
            defaultValue={typedIn(refusal, "receivedOn") ?? today}
            error={refusal?.fields.receivedOn}
            required
          />
          <Button>Anotar o pedido</Button>
        </Form>
      ) : (
        <p className="mt-2 text-ink-soft">
          Hoje não há responsável anotado para {name}, ou já é maior de idade: quem pede é a própria pessoa, em Sua
          conta. Quem acompanha anota o responsável no cadastro.
        </p>
      )}
    </section>
  );
}
