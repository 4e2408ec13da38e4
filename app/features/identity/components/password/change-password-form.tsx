import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { Button } from "~/ui/form/button";
import { PasswordField } from "~/ui/form/password-field";
import { NewPasswordField } from "./new-password-field";
import { usePending, useRefusal } from "../login/refusal";
import { RefusalSummary } from "../login/refusal-summary";

type ChangePasswordFormProps = { email: string; secondFactor: boolean };

/** The old password proves who is there, the new one replaces it. */
export function ChangePasswordForm({ email, secondFactor }: ChangePasswordFormProps) {
  const refusal = useRefusal();
  const fields = refusal?.fields ?? {};
  const wrong = refusal?.code === "auth.password_wrong" ? refusal.message : undefined;
  return (
    <Form method="post" noValidate className="space-y-5">
      <RefusalSummary refusal={refusal} labels={{}} />
      {/* Tells password managers whose password this is. */}
      <input type="text" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField
        name="currentPassword"
        label="Senha atual"
        autoComplete="current-password"
        required
        error={fields.currentPassword ?? fields.current ?? wrong}
      />
      <NewPasswordField
        name="newPassword"
        label="Nova senha"
        secondFactor={secondFactor}
        error={fields.newPassword ?? fields.next ?? fields.password}
      />
      <p className="max-w-form text-ink-soft">Os outros aparelhos saem na hora. Este continua.</p>
      <div className="flex max-w-form flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Button pending={usePending()} pendingLabel="Trocando…">
          Trocar a senha
        </Button>
        <Link to={accountPaths.forgotPassword()} className="link inline-flex min-h-11 items-center">
          Não lembro da atual
        </Link>
      </div>
    </Form>
  );
}
