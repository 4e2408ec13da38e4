import { Form } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";

type Asking = { patientId: string; name: string; waits: boolean };

/** What an exceptional access is, before it is asked for, and the reason. */
export function AskForm({ asking, refusal }: { asking: Asking; refusal: Refusal | undefined }) {
  const { patientId, name, waits } = asking;
  return (
    <section aria-labelledby="pedir" className="mb-8 max-w-prose rounded-lg border border-wrong-text p-5">
      <h2 id="pedir" className="text-lg">
        Abrir o que {name} compartilha
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        <li>
          Por quinze minutos, só para ler: o que a pessoa compartilha do diário e as notas assinadas do prontuário.
        </li>
        <li>{name} recebe um aviso na hora, com o seu nome e o motivo como você escrever.</li>
        <li>
          Cada leitura fica em vermelho na auditoria
          {waits
            ? ", e outra pessoa da administração revê em até 7 dias."
            : `. Como não há mais ninguém na administração para rever, ${name} e a CÁRIS são avisados disso em 7 dias.`}
        </li>
        {waits && (
          <li>
            Como há mais alguém na administração, ou houve nos últimos sete dias, o acesso só abre quando uma segunda
            pessoa aprovar.
          </li>
        )}
      </ul>
      <FormError message={refusal?.message} />
      <Form method="post" className="mt-4 space-y-4">
        <input type="hidden" name="intent" value="ask" />
        <input type="hidden" name="patientId" value={patientId} />
        <TextArea
          name="reason"
          label="Motivo"
          hint="20 caracteres ou mais. A pessoa vai ler; não escreva nada clínico."
          rows={3}
          longest={500}
          error={refusal?.fields.reason}
          defaultValue={typedIn(refusal, "reason")}
          required
        />
        <Button variant="danger">{waits ? "Pedir aprovação" : "Abrir por quinze minutos"}</Button>
      </Form>
    </section>
  );
}
