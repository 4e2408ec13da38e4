import { Form, Link, useSearchParams } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { searchWith } from "~/ui/list/search-with";
import { TextField } from "~/ui/form/text-field";
import { OneTimeCodeField } from "../two-step/one-time-code-field";
import { usePending, useRefusal } from "./refusal";
import { RefusalSummary } from "./refusal-summary";

/** The authenticator's code or, for who is without it, a recovery code: the same field by two names on the page. */
export function SecondStepForm() {
  const [search] = useSearchParams();
  const recovery = search.get("with") === "recovery";
  const refusal = useRefusal();
  return (
    <>
      <Form method="post" noValidate className="space-y-5">
        <RefusalSummary refusal={refusal} labels={{}} />
        {recovery ? <RecoveryField error={refusal?.fields.code} /> : <OneTimeCodeField error={refusal?.fields.code} />}
        <Button pending={usePending()} pendingLabel="Conferindo…">
          Continuar
        </Button>
      </Form>
      <ul className="mt-8 max-w-form border-t border-line pt-4">
        <li>
          <Link
            to={searchWith(search, { with: recovery ? null : "recovery" })}
            replace
            className="link inline-flex min-h-11 items-center"
          >
            {recovery ? "Usar o código do autenticador" : "Estou sem o celular: usar um código de recuperação"}
          </Link>
        </li>
        <li>
          <Link to={paths.login(search.get("next") ?? undefined)} className="link inline-flex min-h-11 items-center">
            Entrar com outra conta
          </Link>
        </li>
      </ul>
    </>
  );
}

function RecoveryField({ error }: { error?: string | undefined }) {
  return (
    <TextField
      name="code"
      label="Código de recuperação"
      hint="Um dos códigos que você guardou quando ligou as duas etapas. Cada um vale uma vez."
      autoComplete="off"
      spellCheck={false}
      required
      error={error}
    />
  );
}
