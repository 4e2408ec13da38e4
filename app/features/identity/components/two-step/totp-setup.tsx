import { Form } from "@remix-run/react";
import { QrCode } from "~/ui/qr-code";
import { Button } from "~/ui/form/button";
import { ConfirmPassword } from "../password/confirm-password";
import { OneTimeCodeField } from "./one-time-code-field";
import { usePending, useRefusal } from "../login/refusal";
import { RefusalSummary } from "../login/refusal-summary";

export type PendingTotp = {
  /** The secret as base32, for typing. */
  secret: string;
  /** `otpauth://` address: opens the authenticator of this very device. */
  uri: string;
  /** The QR code as one SVG path on a square of `size` modules. */
  qr: { path: string; size: number };
};

/** Two steps are off: what they are, and the first step. */
export function TotpOff({ mustSetUp, askPassword }: { mustSetUp: boolean; askPassword: boolean }) {
  const refusal = useRefusal("start");
  const pending = usePending("start");
  return (
    <section className="max-w-reading">
      <h2 className="text-xl dense:text-lg">Verificação em duas etapas</h2>
      <p className="mt-1">
        {mustSetUp ? "Quem administra uma clínica precisa dela para continuar. " : "Está desligada. "}
        Com ela, além da senha você digita um código que só o seu celular mostra. Quem descobrir a sua senha não entra.
      </p>
      <p className="mt-3 text-ink-soft">
        Você precisa de um aplicativo autenticador no celular: o que você já usa serve, como o do Google, o da Microsoft
        ou o do seu gerenciador de senhas.
      </p>
      <Form method="post" noValidate className="mt-5 space-y-4">
        <input type="hidden" name="intent" value="start" />
        <RefusalSummary refusal={refusal} labels={{}} />
        <ConfirmPassword ask={askPassword} refusal={refusal} />
        <Button pending={pending} pendingLabel="Preparando…">
          Começar
        </Button>
      </Form>
    </section>
  );
}

/** The QR code, the same secret as text, and the first code that proves that both sides know it. */
export function TotpSetup({ secret, uri, qr, askPassword }: PendingTotp & { askPassword: boolean }) {
  const refusal = useRefusal("confirm");
  const pending = usePending("confirm");
  return (
    <section className="max-w-reading">
      <h2 className="text-xl dense:text-lg">Ligue o seu autenticador</h2>
      <ol className="mt-4 space-y-8">
        <li>
          <p className="font-medium">1. No aplicativo, leia este código com a câmera.</p>
          <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-4">
            <QrCode {...qr} label="Código QR para o aplicativo autenticador; a mesma chave está em texto ao lado" />
            <div className="min-w-56 flex-1">
              <p>
                Está no mesmo celular?{" "}
                <a href={uri} className="link">
                  Abrir o autenticador deste aparelho
                </a>
              </p>
              <p className="mt-3 text-ink-soft">Ou digite esta chave no aplicativo:</p>
              <p className="mt-1 [font-family:ui-monospace,monospace] text-lg tracking-wide select-all dense:text-base">
                {inFours(secret)}
              </p>
            </div>
          </div>
        </li>
        <li>
          <p className="mb-3 font-medium">2. Digite aqui o código que ele mostra.</p>
          <Form method="post" noValidate className="space-y-4">
            <input type="hidden" name="intent" value="confirm" />
            <RefusalSummary refusal={refusal} labels={{}} />
            <OneTimeCodeField error={refusal?.fields.code} />
            <ConfirmPassword ask={askPassword} refusal={refusal} />
            <Button pending={pending} pendingLabel="Conferindo…">
              Ligar as duas etapas
            </Button>
          </Form>
        </li>
      </ol>
      <NewSecret askPassword={askPassword} />
    </section>
  );
}

function NewSecret({ askPassword }: { askPassword: boolean }) {
  const refusal = useRefusal("start");
  return (
    <Form method="post" noValidate className="mt-8 space-y-4 border-t border-line pt-4">
      <input type="hidden" name="intent" value="start" />
      <RefusalSummary refusal={refusal} labels={{}} />
      <ConfirmPassword ask={askPassword} refusal={refusal} id="start-password" />
      <p className="text-ink-soft">
        Alguém pode ter visto este código?{" "}
        <button type="submit" className="link min-h-11">
          Gerar outro
        </button>
      </p>
    </Form>
  );
}

/** Blocks of four are easier to type: "JBSW Y3DP". */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
