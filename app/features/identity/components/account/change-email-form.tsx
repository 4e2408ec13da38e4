import { Form } from "@remix-run/react";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { PasswordField } from "~/ui/form/password-field";
import { TextField } from "~/ui/form/text-field";
import { typedIn, usePending, useRefusal } from "../login/refusal";
import { RefusalSummary } from "../login/refusal-summary";
import { OneTimeCodeField } from "../two-step/one-time-code-field";

type Props = {
  email: string;
  /** An address that was asked for and waits for its link to be opened. */
  waiting: string | null;
  asksCode: boolean;
};

/** Another address for the account: asked for here, confirmed by the link that goes there. */
export function ChangeEmailForm({ email, waiting, asksCode }: Props) {
  const refusal = useRefusal("change");
  const fields = refusal?.fields ?? {};
  return (
    <section aria-labelledby="trocar-email" className="mt-8 max-w-form border-t border-line pt-8">
      <h2 id="trocar-email" className="text-lg dense:text-base">
        Trocar o e-mail
      </h2>
      {waiting !== null && (
        <Notice tone="calm" className="mt-3">
          <p role="status" className="wrap-anywhere">
            Se {waiting} puder ser usado, um link está a caminho. Ele vale por um dia; até você abrir, nada muda.
          </p>
        </Notice>
      )}
      <Form method="post" noValidate className="mt-3 space-y-5">
        <input type="hidden" name="intent" value="change" />
        <RefusalSummary refusal={refusal} labels={{ email: "E-mail novo", password: "Sua senha", code: "Código" }} />
        <TextField
          name="email"
          type="email"
          label="E-mail novo"
          autoComplete="email"
          defaultValue={typedIn(refusal, "email")}
          error={fields.email}
          required
        />
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" value={email} autoComplete="username" hidden readOnly />
        <PasswordField
          name="password"
          label="Sua senha"
          autoComplete="current-password"
          error={fields.password}
          required
        />
        {asksCode && <OneTimeCodeField error={fields.code} />}
        <p className="text-sm text-ink-soft">
          O endereço de agora fica sabendo e pode desfazer por 72 horas. Os outros aparelhos saem da conta.
        </p>
        <Button pending={usePending("change")} pendingLabel="Enviando…">
          Mandar o link
        </Button>
      </Form>
    </section>
  );
}
