import { Form, Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { ConfirmPassword } from "~/features/identity/components/password/confirm-password";
import { Notice } from "~/ui/feedback/notice";
import { Ring } from "~/ui/feedback/ring";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { LookAgain } from "~/ui/realtime/look-again";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { ShownExport } from "../copy/read-export.server";

type ExportPageProps = {
  copy: ShownExport | null;
  /** Whether the login is too old to speak for its owner. */
  asksPassword: boolean;
  reader: Reader;
};

const contents = [
  "index.html: tudo em palavras, para abrir no navegador.",
  "data.json: o mesmo, para programas.",
  "fhir.json: o que outros sistemas de saúde leem (FHIR R4).",
  "files: suas fotos, áudios e documentos.",
];

/** A copy of everything: what is in it, making it, how far it is, fetching it. */
export function ExportPage({ copy, asksPassword, reader }: ExportPageProps) {
  const refusal = useRefusal();
  const pending = usePending();
  const isWorking = copy?.status === "queued" || copy?.status === "running";
  const isReady = copy?.status === "ready";
  return (
    <section aria-labelledby="copia" className="max-w-reading">
      <h2 id="copia" className="text-xl">
        Uma cópia de tudo
      </h2>
      <p className="mt-1">
        Tudo o que a CÁRIS guarda de você, em todas as clínicas, num arquivo ZIP. Não leva nada de outras pessoas além
        do que escreveram para você.
      </p>
      <ul className="mt-3 list-disc space-y-1 pl-5 text-ink-soft">
        {contents.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div className="mt-6 space-y-5">
        {refusal && !refusal.fields.password && <FormError message={refusal.message} />}
        {isWorking && <Working progress={copy.progress} />}
        {copy?.status === "failed" && (
          <Notice title="A cópia não pôde ser feita">
            <p>
              Alguma coisa falhou do nosso lado, e nada seu se perdeu. Peça de novo; se repetir, escreva para a pessoa
              encarregada: o endereço está na Política de privacidade.
            </p>
          </Notice>
        )}
        {isReady && (
          <Notice tone="calm" title="A cópia está pronta">
            <p>
              Pedida {formatWhen(copy.createdAt, reader)}. Fica aqui até {formatWhen(copy.until, reader)}, e depois é
              apagada.
            </p>
            {!asksPassword && (
              <p className="mt-3">
                <Button asChild>
                  <Link to={accountPaths.exportFile(copy.id)} reloadDocument>
                    Baixar (ZIP)
                  </Link>
                </Button>
              </p>
            )}
          </Notice>
        )}
        {!isWorking && (
          <Form method="post" action={`${accountPaths.accountExport()}?index`} className="space-y-4">
            <ActingAs />
            <ConfirmPassword ask={asksPassword} refusal={refusal} />
            <div className="flex flex-wrap gap-3">
              {isReady && asksPassword && (
                <Button name="intent" value="confirm" pending={pending}>
                  Confirmar para baixar
                </Button>
              )}
              <Button name="intent" value="make" variant={isReady ? "quiet" : "primary"} pending={pending}>
                {isReady ? "Fazer outra cópia" : "Fazer a cópia"}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">
              Avisamos quando ficar pronta, sem dizer do que se trata. Guarde o arquivo onde só você abre.
            </p>
          </Form>
        )}
      </div>
    </section>
  );
}

function Working({ progress }: { progress: number }) {
  return (
    <div>
      <LookAgain every={2_000} />
      <div className="flex items-center gap-4">
        <Ring share={progress / 100} className="size-14" />
        <p role="status">
          A cópia está sendo feita: {progress}%. Pode sair desta página: avisamos quando ficar pronta.
        </p>
      </div>
      <p>
        <Link
          to={accountPaths.accountExport()}
          reloadDocument
          className="link inline-flex min-h-11 items-center dense:min-h-8"
        >
          Ver de novo
        </Link>
      </p>
    </div>
  );
}
