import { Form } from "@remix-run/react";
import { ShieldCheck } from "lucide-react";
import { Button } from "~/ui/form/button";
import { PasswordField } from "~/ui/form/password-field";
import { ConfirmPassword } from "../password/confirm-password";
import { OneTimeCodeField } from "./one-time-code-field";
import { usePending, useRefusal } from "../login/refusal";
import { RefusalSummary } from "../login/refusal-summary";

/** Two steps are on: how many recovery codes are left, new ones, and the way to turn them off. */
export function TotpOn({ codesLeft, askPassword }: { codesLeft: number; askPassword: boolean }) {
  return (
    <div className="max-w-reading divide-y divide-line">
      <section className="pb-6">
        <h2 className="flex items-center gap-2 text-xl dense:text-lg">
          <ShieldCheck aria-hidden="true" className="size-6 text-calm-text" />
          As duas etapas estão ligadas
        </h2>
        <p className="mt-1">Ao entrar, pedimos a senha e um código do seu autenticador.</p>
      </section>
      <RenewCodes codesLeft={codesLeft} askPassword={askPassword} />
      <TurnOff />
    </div>
  );
}

function left(codes: number): string {
  if (codes === 0) return "Você não tem mais códigos de recuperação.";
  return codes === 1 ? "Resta 1 código de recuperação." : `Restam ${codes} códigos de recuperação.`;
}

function RenewCodes({ codesLeft, askPassword }: { codesLeft: number; askPassword: boolean }) {
  const refusal = useRefusal("renew");
  return (
    <section className="py-6">
      <h2 className="text-lg dense:text-base">Códigos de recuperação</h2>
      <p className="mt-1">{left(codesLeft)} Gerar novos faz os antigos deixarem de valer.</p>
      <Form method="post" noValidate className="mt-4 space-y-4">
        <input type="hidden" name="intent" value="renew" />
        <RefusalSummary refusal={refusal} labels={{}} />
        <OneTimeCodeField id="renew-code" error={refusal?.fields.code} />
        <ConfirmPassword ask={askPassword} refusal={refusal} id="renew-password" />
        <Button variant="quiet" pending={usePending("renew")} pendingLabel="Gerando…">
          Gerar novos códigos
        </Button>
      </Form>
    </section>
  );
}

function TurnOff() {
  const refusal = useRefusal("turn-off");
  return (
    <section className="py-6">
      <h2 className="text-lg dense:text-base">Desligar</h2>
      <p className="mt-1">Sem as duas etapas, só a senha protege a conta. Ela precisa ter 15 caracteres ou mais.</p>
      <Form method="post" noValidate className="mt-4">
        <input type="hidden" name="intent" value="turn-off" />
        <RefusalSummary refusal={refusal} labels={{}} />
        <PasswordField
          name="password"
          label="Sua senha"
          autoComplete="current-password"
          required
          error={refusal?.fields.password}
        />
        <Button variant="danger" className="mt-4" pending={usePending("turn-off")} pendingLabel="Desligando…">
          Desligar as duas etapas
        </Button>
      </Form>
    </section>
  );
}
