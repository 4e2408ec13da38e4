import { useState, type FormEvent } from "react";
import { Button } from "~/ui/form/button";
import { FieldFrame, fieldAttributes } from "~/ui/form/field";
import { useHydrated } from "~/ui/form/hydrated";
import { TextField } from "~/ui/form/text-field";
import { TextArea } from "~/ui/form/text-area";
import { Ring } from "~/ui/feedback/ring";
import { CheckOutcome } from "./check-outcome";
import { failureWords } from "./fault-words";
import { useCheck } from "./use-check";

const number = new Intl.NumberFormat("pt-BR");
const fileField = {
  name: "file",
  label: "O arquivo da auditoria",
  hint: "O que se baixa em Auditoria, “Baixar tudo, selado”. Pode ter milhões de linhas.",
  required: true,
};

/** Chooses a file of this device and has it checked here: nothing of it is sent. Without JavaScript there is nothing to choose. */
export function CheckFile({ keys }: { keys: readonly { kid: string; publicKey: string }[] }) {
  const ready = useHydrated();
  const { state, start, stop } = useCheck();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const [pasted = "", clinicId = ""] = ["letter", "clinic"].map((name) => {
      const typed = form.get(name);
      return typeof typed === "string" ? typed : "";
    });
    const chosen = file instanceof File && file.name !== "" ? file : null;
    setMissing(chosen === null);
    if (chosen) start({ file: chosen, pasted, clinicId, keys });
  };
  if (!ready)
    return (
      <noscript>
        <p className="max-w-reading">
          Para conferir aqui, esta página precisa de JavaScript, porque quem confere é o seu navegador e não nós. Sem
          ele, use o comando abaixo.
        </p>
      </noscript>
    );
  const noCheckpoint = state.at === "done" && state.report.said === "failed" && state.report.why === "no_checkpoint";
  return (
    <>
      <form onSubmit={submit} noValidate className="space-y-5">
        <FieldFrame {...fileField} {...(missing ? { error: "Escolha o arquivo." } : {})}>
          <input
            {...fieldAttributes({ ...fileField, ...(missing ? { error: "Escolha o arquivo." } : {}) })}
            type="file"
            accept=".ndjson,.json,application/x-ndjson"
            className="block min-h-11 w-full max-w-form rounded-md border border-line-strong bg-raised p-2 text-sm file:mr-3 file:min-h-7 file:rounded-full file:border-0 file:bg-act-wash file:px-4 file:font-semibold file:text-act"
          />
        </FieldFrame>
        <TextField
          name="clinic"
          label="O código da clínica"
          optional
          hint="Começa com cli_ e está em Auditoria e na carta de segunda-feira. Com ele se vê se o arquivo é dela. Sem ele, dizemos de quem é."
          autoComplete="off"
          spellCheck={false}
        />
        <TextArea
          name="letter"
          label="Uma carta com o selo"
          optional
          rows={4}
          hint="Cole a carta inteira, como chegou. Com ela se vê também se o registro foi reescrito depois daquele dia."
          {...(noCheckpoint ? { error: failureWords.no_checkpoint } : {})}
        />
        {state.at === "reading" ? (
          <Button type="button" variant="quiet" onClick={stop}>
            Parar
          </Button>
        ) : (
          <Button>Conferir neste aparelho</Button>
        )}
      </form>
      {state.at === "reading" && (
        <div className="mt-8 flex items-center gap-4">
          <Ring className="size-14" share={state.size === 0 ? 0 : state.bytes / state.size} />
          <p className="tabular-nums">
            <progress
              className="sr-only"
              max={state.size}
              value={state.bytes}
              aria-label={`Conferindo ${state.name}`}
            />
            {number.format(state.lines)} linhas conferidas, {Math.floor((100 * state.bytes) / Math.max(state.size, 1))}{" "}
            % do arquivo
          </p>
        </div>
      )}
      {state.at === "done" && !noCheckpoint && <CheckOutcome done={state} />}
    </>
  );
}
