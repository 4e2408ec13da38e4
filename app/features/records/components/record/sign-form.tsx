import { Form, Link, useNavigation } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { RecordFiles, type ShownFile } from "./record-files";

type SignFormProps = {
  html: string;
  version: number;
  files: readonly ShownFile[];
  /** Who signs, as it will stand. */
  signer: { name: string };
  patientName: string;
  editHref: string;
  refusal: Refusal | undefined;
};

/** The last look before a note is signed: the text as it will stand, what signing means, and the way back. */
export function SignForm({ html, version, files, signer, patientName, editHref, refusal }: SignFormProps) {
  const pending = useNavigation().formMethod === "POST";
  return (
    <div className="sign-beside">
      <article aria-label="A nota como fica" className="min-w-0 rounded-lg border border-line bg-raised p-4 sm:p-5">
        <div className="document" dangerouslySetInnerHTML={{ __html: html }} />
        <RecordFiles files={files} isSigned={false} />
      </article>
      <Form method="post">
        {refusal && <FormError message={refusal.message} />}
        <h2 className="text-lg dense:text-base">O que muda quando você assina</h2>
        <ul className="prose mt-2">
          <li>
            {files.length > 0 ? "O texto e os arquivos não mudam" : "O texto não muda"} mais, nem por você. O que faltar
            entra como adendo, com a própria data.
          </li>
          <li>
            Ficam registrados seu nome ({signer.name}), o CRP da sua conta, a data e a hora, e uma soma (SHA-256) que
            mostra a qualquer pessoa que nada foi alterado depois.
          </li>
          <li>A nota passa a fazer parte do prontuário, guardado pelo prazo da lei. Não pode ser apagada antes.</li>
        </ul>
        <input type="hidden" name="version" value={version} />
        {files.map(({ id }) => (
          <input key={id} type="hidden" name="files" value={id} />
        ))}
        <div className="mt-4">
          <Checkbox
            name="readable"
            value="yes"
            label={`Deixar ${patientName} ler esta nota na plataforma`}
            hint="Como está, com a data. Dá para mudar depois."
          />
        </div>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button pending={pending} pendingLabel="Assinando…">
            Assinar
          </Button>
          <Button asChild variant="quiet">
            <Link to={editHref}>Voltar a escrever</Link>
          </Button>
        </div>
      </Form>
    </div>
  );
}
