import { Form } from "@remix-run/react";
import { BadgeCheck } from "lucide-react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { Notice } from "~/ui/feedback/notice";
import { usePending, useRefusal } from "../login/refusal";
import { RefusalSummary } from "../login/refusal-summary";

type EmailStatusProps = { email: string; verified: boolean; sent?: boolean };

/** The address of the account, and whether it is known to be hers. */
export function EmailStatus({ email, verified, sent = false }: EmailStatusProps) {
  return (
    <section aria-labelledby="seu-email" className="max-w-form">
      <h2 id="seu-email" className="text-lg dense:text-base">
        E-mail
      </h2>
      <p className="mt-1">{email}</p>
      {verified ? (
        <p className="mt-1 flex items-center gap-1.5 text-calm-text">
          <BadgeCheck aria-hidden="true" className="size-5" />
          Confirmado
        </p>
      ) : (
        <Unverified sent={sent} />
      )}
    </section>
  );
}

function Unverified({ sent }: { sent: boolean }) {
  const pending = usePending("verify");
  return (
    <Form method="post" action={paths.accountEmail()} className="mt-3">
      <input type="hidden" name="intent" value="verify" />
      <RefusalSummary refusal={useRefusal("verify")} labels={{}} />
      {sent ? (
        <Notice tone="calm">
          <p role="status">O link está a caminho. Ele vale por 7 dias; olhe também a caixa de spam.</p>
        </Notice>
      ) : (
        <>
          <p className="mb-3 text-ink-soft">
            Ainda não confirmado. O link está no e-mail que mandamos quando a conta foi criada.
          </p>
          <Button variant="quiet" pending={pending} pendingLabel="Enviando…">
            Mandar outro link
          </Button>
        </>
      )}
    </Form>
  );
}
