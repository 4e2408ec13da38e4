import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { Button } from "~/ui/form/button";
import { PasswordField } from "~/ui/form/password-field";
import { TextField } from "~/ui/form/text-field";
import { typedIn, usePending, useRefusal } from "./refusal";
import { RefusalSummary } from "./refusal-summary";

/** E-mail and password, and the ways on for who has no account or no password at hand. */
export function SignInForm({ next }: { next: string | null }) {
  const refusal = useRefusal();
  const pending = usePending();
  return (
    <>
      <Form method="post" noValidate className="space-y-5">
        <RefusalSummary refusal={refusal} labels={{}} />
        <TextField
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          required
          defaultValue={typedIn(refusal, "email")}
          error={refusal?.fields.email}
        />
        <PasswordField
          name="password"
          label="Senha"
          autoComplete="current-password"
          required
          error={refusal?.fields.password}
        />
        <div className="flex max-w-form flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Button pending={pending} pendingLabel="Entrando…" className="min-w-36">
            Entrar
          </Button>
          <Link to={accountPaths.forgotPassword()} className="link inline-flex min-h-11 items-center">
            Esqueci a senha
          </Link>
        </div>
      </Form>
      {/* An invitation asks for its own way of making an account. */}
      {!next?.startsWith(accountPaths.invite("")) && (
        <p className="mt-8 max-w-form border-t border-line pt-4">
          Ainda não tem conta?{" "}
          <Link to={accountPaths.register()} className="link inline-flex min-h-11 items-center">
            Criar conta
          </Link>
        </p>
      )}
    </>
  );
}
