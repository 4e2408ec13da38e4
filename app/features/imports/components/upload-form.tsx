import { Form, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FieldFrame, fieldAttributes } from "~/ui/form/field";
import { Flash } from "~/ui/feedback/flash";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";

const encodings = [
  { value: "auto", label: "Descobrir sozinho" },
  { value: "utf-8", label: "UTF-8" },
  { value: "latin-1", label: "Latin-1 (Windows)" },
];
const separators = [
  { value: "auto", label: "Descobrir sozinho" },
  { value: ";", label: "Ponto e vírgula ( ; )" },
  { value: ",", label: "Vírgula ( , )" },
];

type UploadFormProps = { accept: string; hint: string; children?: ReactNode };

/** Sends a file from elsewhere; nothing is brought by sending it. */
export function UploadForm({ accept, hint, children }: UploadFormProps) {
  const refusal = useRefusal();
  const pending = usePending();
  const [search] = useSearchParams();
  const wrong = refusal?.fields.file;
  const file = { name: "file", label: "Arquivo", hint, required: true, ...(wrong ? { error: wrong } : {}) };
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-4">
      <ActingAs />
      {!refusal && search.get("done") === "discard" && <Flash>Arquivo descartado. Nada foi trazido.</Flash>}
      {refusal && !wrong && <FormError message={refusal.message} />}
      <FieldFrame {...file}>
        <input
          {...fieldAttributes(file)}
          type="file"
          accept={accept}
          className="block min-h-11 w-full max-w-form rounded-md border border-line-strong bg-raised p-2 text-sm file:mr-3 file:min-h-7 file:rounded-full file:border-0 file:bg-act-wash file:px-4 file:font-semibold file:text-act"
        />
      </FieldFrame>
      {children}
      <details>
        <summary className="link inline-flex min-h-11 items-center dense:min-h-8">Acentos ou colunas trocados?</summary>
        <div className="mt-2 flex flex-wrap gap-3">
          <Select
            name="encoding"
            label="Codificação"
            options={encodings}
            defaultValue={typedIn(refusal, "encoding", "auto")}
            className="w-full sm:w-60"
          />
          <Select
            name="separator"
            label="Entre as colunas"
            options={separators}
            defaultValue={typedIn(refusal, "separator", "auto")}
            className="w-full sm:w-60"
          />
        </div>
      </details>
      <Button pending={pending} pendingLabel="Enviando">
        Enviar e conferir
      </Button>
      <p className="text-sm text-ink-soft">
        Nada entra agora: antes você confere as colunas e vê um ensaio, linha por linha.
      </p>
    </Form>
  );
}
