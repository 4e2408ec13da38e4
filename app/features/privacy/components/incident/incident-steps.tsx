import { Form, useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { refusalOf, typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";

type StepProps = { title: string; refusal: Refusal | undefined; children: ReactNode };

function Step({ title, refusal, children }: StepProps) {
  return (
    <details className="border-b border-line py-2" open={refusal !== undefined}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center font-medium dense:min-h-8">
        {title}
      </summary>
      <Form method="post" preventScrollReset noValidate className="mt-2 max-w-reading space-y-3 pb-3">
        <FormError message={refusal?.message} />
        {children}
      </Form>
    </details>
  );
}

/** What can be done about an incident that is open, each a form of its own. */
export function IncidentSteps({ draft }: { draft: string }) {
  const answer = useActionData();
  const of = (where: Record<string, string>) => {
    const refusal = refusalOf(answer, where);
    const field = (name: string) => ({ name, error: refusal?.fields[name], defaultValue: typedIn(refusal, name) });
    return { refusal, field };
  };
  const [tell, close] = [of({ intent: "tell" }), of({ intent: "close" })];
  const [decided, authority] = [of({ kind: "decided" }), of({ kind: "authority" })];
  return (
    <div className="border-t border-line">
      <Step title="Registrar uma decisão" refusal={decided.refusal}>
        <input type="hidden" name="kind" value="decided" />
        <TextArea
          {...decided.field("text")}
          id="decided-text"
          label="O que foi decidido, e por quê"
          rows={3}
          longest={4000}
        />
        <Button variant="quiet" name="intent" value="note">
          Registrar
        </Button>
      </Step>
      <Step title="Registrar que a ANPD foi avisada" refusal={authority.refusal}>
        <input type="hidden" name="kind" value="authority" />
        <TextArea
          {...authority.field("text")}
          id="authority-text"
          label="Quando, por quem, e o protocolo"
          rows={2}
          longest={4000}
        />
        <Button variant="quiet" name="intent" value="note">
          Registrar
        </Button>
      </Step>
      <Step title="Avisar as pessoas da lista" refusal={tell.refusal}>
        <p className="text-ink-soft dense:text-sm">
          Cada pessoa recebe um aviso e um e-mail neutro, sem nada disto; o texto fica na página dos dados dela.
        </p>
        <TextArea
          {...tell.field("words")}
          label="O que as pessoas vão ler"
          hint="Complete o que está entre colchetes."
          rows={14}
          longest={4000}
          defaultValue={typedIn(tell.refusal, "words") ?? draft}
        />
        <TextField {...tell.field("confirm")} label="Escreva AVISAR" autoComplete="off" />
        <Button variant="danger" name="intent" value="tell">
          Avisar agora
        </Button>
      </Step>
      <Step title="Encerrar com um relatório" refusal={close.refusal}>
        <TextArea {...close.field("report")} label="O que se apurou, o que mudou, o que fica" rows={5} longest={4000} />
        <Button variant="danger" name="intent" value="close">
          Encerrar
        </Button>
      </Step>
    </div>
  );
}
