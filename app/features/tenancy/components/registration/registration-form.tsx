import { Form } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { LimitGuest } from "~/features/plans/components/limit-guest";
import { Button } from "~/ui/form/button";
import { RegistrationFields, registrationLabels } from "./registration-fields";

type RegistrationFormProps = {
  role: "patient" | "psychologist" | "admin";
  /** What the invitation says, and its secret. */
  invited?: { name: string; email: string; crp?: string | null; token: string };
};

/** Makes an account: alone, or by an invitation. */
export function RegistrationForm({ role, invited }: RegistrationFormProps) {
  const refusal = useRefusal();
  const pending = usePending();
  return (
    <Form method="post" noValidate className="space-y-6">
      <input type="hidden" name="role" value={role} />
      {invited && <input type="hidden" name="inviteToken" value={invited.token} />}
      <RefusalSummary refusal={refusal} labels={registrationLabels} />
      <LimitGuest code={refusal?.code} />
      <RegistrationFields role={role} refusal={refusal} invited={invited} />
      <Button pending={pending} pendingLabel="Criando…">
        Criar minha conta
      </Button>
    </Form>
  );
}
