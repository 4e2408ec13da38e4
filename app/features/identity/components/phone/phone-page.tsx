import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { Button } from "~/ui/form/button";
import { Flash } from "~/ui/feedback/flash";
import { TextField } from "~/ui/form/text-field";
import { formatPhone } from "~/lib/text/phone";
import { ConfirmPassword } from "../password/confirm-password";
import { OneTimeCodeField } from "../two-step/one-time-code-field";
import { typedIn, usePending, useRefusal } from "../login/refusal";
import { SharingForm } from "./sharing-form";
import { RefusalSummary } from "../login/refusal-summary";

type PhonePageProps = {
  phone: string | null;
  verified: boolean;
  /** The phone that a code was sent to and that waits for it. */
  waiting: string | null;
  /** Whether changing it takes the password again. */
  askPassword: boolean;
  /** Whether who answers a call for help may see it; null until asked. */
  sharing: "yes" | "no" | null;
  /** Whether there is anybody to ask that: patients. */
  asksSharing: boolean;
  done: "ask" | "confirm" | "forget" | "share" | null;
};

/** The phone of the account: asked for, proved by a code, changed or taken away. */
export function PhonePage({ phone, verified, waiting, askPassword, sharing, asksSharing, done }: PhonePageProps) {
  return (
    <div className="max-w-form space-y-8">
      {done === "confirm" && <Flash>Celular confirmado. Os avisos por SMS podem chegar aqui.</Flash>}
      {done === "forget" && <Flash>Celular removido.</Flash>}
      {done === "share" && <Flash>Sua escolha foi guardada.</Flash>}
      {phone !== null && verified && <Current phone={phone} />}
      {phone !== null && verified && asksSharing && <SharingForm sharing={sharing} />}
      {waiting !== null && <Confirm waiting={waiting} />}
      <Ask first={phone === null && waiting === null} askPassword={askPassword} />
      <p>
        <Link to={accountPaths.accountNotices()} className="link">
          Voltar para os avisos
        </Link>
      </p>
    </div>
  );
}

function Current({ phone }: { phone: string }) {
  const refusal = useRefusal("forget");
  return (
    <Form method="post" noValidate className="space-y-3">
      <RefusalSummary refusal={refusal} labels={{}} />
      <p>
        Seu celular é <strong>{formatPhone(phone)}</strong>.
      </p>
      {/* Asked for once it is pressed: few do. */}
      <ConfirmPassword ask={false} refusal={refusal} id="forget-password" />
      <Button name="intent" value="forget" variant="danger" pending={usePending("forget")}>
        Remover
      </Button>
    </Form>
  );
}

function Confirm({ waiting }: { waiting: string }) {
  const refusal = useRefusal("confirm");
  return (
    <Form method="post" noValidate className="space-y-5">
      <input type="hidden" name="intent" value="confirm" />
      <RefusalSummary refusal={refusal} labels={{ code: "Código" }} />
      <p role="status">Mandamos um código por SMS para {formatPhone(waiting)}. Ele vale por 10 minutos.</p>
      <OneTimeCodeField hint="Os 6 dígitos que chegaram por SMS." error={refusal?.fields.code} />
      <Button pending={usePending("confirm")} pendingLabel="Conferindo…">
        Confirmar celular
      </Button>
    </Form>
  );
}

function Ask({ first, askPassword }: { first: boolean; askPassword: boolean }) {
  const refusal = useRefusal("ask");
  return (
    <Form method="post" noValidate className="space-y-5">
      <input type="hidden" name="intent" value="ask" />
      <RefusalSummary refusal={refusal} labels={{ phone: "Celular" }} />
      <TextField
        name="phone"
        type="tel"
        label={first ? "Celular" : "Outro número"}
        hint="Com DDD. Mandamos um código para saber que é seu."
        autoComplete="tel-national"
        inputMode="tel"
        defaultValue={typedIn(refusal, "phone")}
        error={refusal?.fields.phone}
      />
      <ConfirmPassword ask={askPassword} refusal={refusal} />
      <Button variant={first ? "primary" : "quiet"} pending={usePending("ask")} pendingLabel="Enviando…">
        {first ? "Receber código" : "Mandar código"}
      </Button>
    </Form>
  );
}
