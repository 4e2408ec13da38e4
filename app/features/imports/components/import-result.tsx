import { Form } from "@remix-run/react";
import { usePending } from "~/features/identity/components/login/refusal";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { ShownImport } from "../steps/read-import.server";
import { rowsWords } from "./import-words";
import { RefusedLink } from "./refused-link";
import { RowsTable } from "./rows-table";

type ImportResultProps = { brought: ShownImport; refusedHref: string; reader: Reader; undoWords: string };

/** What became of an import, and the way back. */
export function ImportResult({ brought, refusedHref, reader, undoWords }: ImportResultProps) {
  const { counts, undoUntil, state } = brought;
  const pending = usePending();
  return (
    <>
      <p className="text-lg" role="status">
        {resultWords(brought)}
      </p>
      {state === "stopped" && (
        <Notice title="Parou no meio" className="my-4">
          <p>Quem trazia estas linhas não podia mais quando chegou a vez delas. Faltam {rowsWords(counts.ready)}.</p>
        </Notice>
      )}
      {state === "stopped" && counts.ready > 0 && (
        <Form method="post" className="my-4">
          <Button name="intent" value="start" pending={pending}>
            Continuar
          </Button>
        </Form>
      )}
      <RefusedLink href={refusedHref} count={counts.refused} />
      {undoUntil !== null && (
        <Form method="post" className="mt-4 max-w-reading">
          <p className="mb-2">
            {undoWords} Até {formatWhen(undoUntil, reader)}.
          </p>
          <Button variant="danger" name="intent" value="undo" pending={pending} pendingLabel="Desfazendo">
            Desfazer esta importação
          </Button>
        </Form>
      )}
      <RowsTable brought={brought} />
    </>
  );
}

function resultWords({ state, counts: { done, refused, undone, kept } }: ShownImport): string {
  const out = refused > 0 ? ` ${rowsWords(refused)} ${refused === 1 ? "ficou" : "ficaram"} de fora.` : "";
  if (state !== "undone") return `${rowsWords(done)} ${done === 1 ? "entrou" : "entraram"}.${out}`;
  const stays = kept > 0 ? ` ${rowsWords(kept)} ${kept === 1 ? "fica" : "ficam"}, pelo motivo abaixo.` : "";
  return `${rowsWords(undone)} ${undone === 1 ? "desfeita" : "desfeitas"}.${stays}`;
}
