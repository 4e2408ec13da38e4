import { Form, Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { ConfirmPassword } from "~/features/identity/components/password/confirm-password";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { Notice } from "~/ui/feedback/notice";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { ShownTakeout } from "../takeout/fetch-takeout.server";

type TakeoutPageProps = {
  takeout: ShownTakeout | null;
  /** Whether the login is too old to speak for its owner. */
  asksPassword: boolean;
  back: { to: string; label: string };
  /** What is in it, in words. */
  contents: string[];
  fileHref: string;
  reader: Reader;
};

/** Taking everything along: what is in it, making it, fetching it. */
export function TakeoutPage({ takeout, asksPassword, back, contents, fileHref, reader }: TakeoutPageProps) {
  const refusal = useRefusal();
  const pending = usePending();
  const isWorking = takeout?.state === "working";
  return (
    <>
      <PageHeader
        title="Levar tudo"
        lead="Uma cópia em formatos abertos, que qualquer outro programa lê."
        back={back}
      />
      {refusal && !refusal.fields.password && <FormError message={refusal.message} />}
      <ul className="max-w-reading list-disc space-y-1 pl-5">
        {contents.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div className="mt-5 max-w-reading space-y-5">
        {isWorking && <Working />}
        {takeout?.state === "ready" && (
          <Notice tone="calm" title="A cópia está pronta">
            <p>
              Pedida {formatWhen(takeout.createdAt, reader)}. Fica aqui até {formatWhen(takeout.until, reader)}.
            </p>
            {!asksPassword && (
              <p className="mt-3">
                <Button asChild>
                  <Link to={fileHref} reloadDocument>
                    Baixar (ZIP)
                  </Link>
                </Button>
              </p>
            )}
          </Notice>
        )}
        {!isWorking && (
          <Form method="post" className="space-y-4">
            <ActingAs />
            <ConfirmPassword ask={asksPassword} refusal={refusal} />
            <div className="flex flex-wrap gap-3">
              {takeout?.state === "ready" && asksPassword && (
                <Button name="intent" value="confirm" pending={pending}>
                  Confirmar para baixar
                </Button>
              )}
              <Button name="intent" value="make" variant={takeout ? "quiet" : "primary"} pending={pending}>
                {takeout ? "Fazer outra cópia" : "Fazer a cópia"}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">Você é avisado por e-mail quando ela ficar pronta.</p>
          </Form>
        )}
      </div>
    </>
  );
}

/** How often (ms) the page asks whether it is ready. */
const often = 2_000;

function Working() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, often);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <div>
      <p role="status">A cópia está sendo feita. Pode sair desta página: avisamos por e-mail.</p>
      <p>
        <Link to="." reloadDocument className="link inline-flex min-h-11 items-center dense:min-h-8">
          Ver de novo
        </Link>
      </p>
    </div>
  );
}
