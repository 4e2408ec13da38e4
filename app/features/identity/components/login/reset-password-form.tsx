import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { NewPasswordField } from "../password/new-password-field";
import { usePending, useRefusal } from "./refusal";
import { RefusalSummary } from "./refusal-summary";

/** One field: the new password, which can be shown instead of typed twice. */
export function ResetPasswordForm() {
  const refusal = useRefusal();
  return (
    <Form method="post" noValidate className="space-y-5">
      <RefusalSummary refusal={refusal} labels={{}} />
      <NewPasswordField label="Nova senha" error={refusal?.fields.password} />
      <Button pending={usePending()} pendingLabel="Salvando…">
        Salvar a nova senha
      </Button>
    </Form>
  );
}
