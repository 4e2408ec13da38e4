import { Form } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { LimitWay } from "~/features/plans/components/limit-way";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Disclosure } from "../disclosure";
import { ReasonField } from "./reason-field";

/** Disabling a person's access, with a reason for the audit log, or giving it back. */
export function MemberAccess({ disabled }: { disabled: boolean }) {
  return disabled ? <Enable /> : <Disable />;
}

function Enable() {
  const refusal = useRefusal("enable");
  return (
    <Form method="post" preventScrollReset className="mt-6">
      <FormError message={refusal?.message} />
      <LimitWay code={refusal?.code} who="admin" />
      <Button variant="quiet" name="intent" value="enable" pending={usePending("enable")} pendingLabel="Reativando">
        Reativar acesso
      </Button>
    </Form>
  );
}

function Disable() {
  const refusal = useRefusal("disable");
  return (
    <Disclosure summary="Desativar acesso" open={refusal !== null} className="mt-6">
      <p className="mb-3 text-ink-soft">
        A pessoa deixa de entrar nesta clínica. Nada é apagado, e o acesso pode voltar.
      </p>
      <RefusalSummary refusal={refusal} labels={{ reason: "Motivo" }} />
      <Form method="post" preventScrollReset noValidate>
        <input type="hidden" name="intent" value="disable" />
        <ReasonField id="disable-reason" error={refusal?.fields.reason} defaultValue={typedIn(refusal, "reason")} />
        <Button variant="danger" className="mt-3" pending={usePending("disable")} pendingLabel="Desativando">
          Desativar
        </Button>
      </Form>
    </Disclosure>
  );
}
