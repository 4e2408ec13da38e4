import { Form, Link, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { RecordFiles, type ShownFile } from "./record-files";

type DiscardFormProps = {
  html: string;
  version: number;
  files: readonly ShownFile[];
  isOfSession: boolean;
  editHref: string;
  refusal: Refusal | undefined;
};

/** The last look at a draft before it goes: nobody brings it back. */
export function DiscardForm({ html, version, files, isOfSession, editHref, refusal }: DiscardFormProps) {
  const pending = useNavigation().formMethod === "POST";
  return (
    <Form method="post">
      {refusal && <FormError message={refusal.message} />}
      <p className="mb-4">
        O texto, as versões e os arquivos deste rascunho são apagados agora e não voltam. Ele ainda não foi assinado,
        por isso não faz parte do prontuário.
      </p>
      {isOfSession && (
        <Notice className="mb-4">
          <p>
            O registro da sessão continua sendo seu dever (Res. CFP 01/2009): se ela aconteceu, escreva outra nota pela
            agenda.
          </p>
        </Notice>
      )}
      <article aria-label="O que é apagado" className="rounded-lg border border-line bg-raised p-4 sm:p-5">
        <div className="document" dangerouslySetInnerHTML={{ __html: html }} />
        <RecordFiles files={files} isSigned={false} />
      </article>
      <input type="hidden" name="version" value={version} />
      <div className="mt-5 flex flex-wrap gap-3">
        <Button pending={pending} pendingLabel="Descartando…">
          Descartar o rascunho
        </Button>
        <Button asChild variant="quiet">
          <Link to={editHref}>Voltar a escrever</Link>
        </Button>
      </div>
    </Form>
  );
}
