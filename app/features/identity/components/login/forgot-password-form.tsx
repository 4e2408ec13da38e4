import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { Notice } from "~/ui/feedback/notice";
import { TextField } from "~/ui/form/text-field";
import { typedIn, usePending, useRefusal } from "./refusal";
import { RefusalSummary } from "./refusal-summary";

/** Asks for the address; what it says afterwards is the same for every address. */
export function ForgotPasswordForm({ sentTo }: { sentTo: string | null }) {
  const refusal = useRefusal();
  const pending = usePending();
  if (sentTo !== null) return <Sent to={sentTo} />;
  return (
    <Form method="post" noValidate className="space-y-5">
      <RefusalSummary refusal={refusal} labels={{}} />
      <TextField
        name="email"
        type="email"
        label="E-mail da sua conta"
        hint="Mandamos um link para você escolher outra senha."
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        required
        defaultValue={typedIn(refusal, "email")}
        error={refusal?.fields.email}
      />
      <div className="flex max-w-form flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Button pending={pending} pendingLabel="Enviando…">
          Receber o link
        </Button>
        <Link to={paths.login()} className="link inline-flex min-h-11 items-center">
          Voltar para entrar
        </Link>
      </div>
    </Form>
  );
}

function Sent({ to }: { to: string }) {
  return (
    <div role="status">
      <Notice tone="calm" title="Confira o seu e-mail">
        <p>
          Se existe uma conta com <strong className="font-semibold">{to}</strong>, o link chega em instantes. Ele vale
          por 30 minutos.
        </p>
      </Notice>
      <p className="mt-5 max-w-form text-ink-soft">
        Não chegou? Olhe a caixa de spam, ou confira se é o mesmo e-mail da conta.
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <Link to={accountPaths.forgotPassword()} reloadDocument className="link inline-flex min-h-11 items-center">
          Tentar outro e-mail
        </Link>
        <Link to={paths.login()} className="link inline-flex min-h-11 items-center">
          Voltar para entrar
        </Link>
      </p>
    </div>
  );
}
