import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { usePending } from "~/features/identity/components/login/refusal";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import type { ShownImport } from "../steps/read-import.server";
import { count, rowsWords } from "./import-words";
import { DiscardForm } from "./mapping-form";
import { RefusedLink } from "./refused-link";
import { RowsTable } from "./rows-table";
import { UnknownNames } from "./unknown-names";

type DryRunProps = {
  brought: ShownImport;
  promise: ReactNode;
  refusedHref: string;
  people?: { id: string; name: string }[];
};

/** What would come in and what not, row by row; nothing has yet. */
export function DryRun({ brought, promise, refusedHref, people = [] }: DryRunProps) {
  const { ready, refused } = brought.counts;
  const pending = usePending("start");
  return (
    <>
      <p className="text-lg" role="status">
        <strong>{rowsWords(ready)}</strong> {ready === 1 ? "pode" : "podem"} entrar
        {refused > 0 && (
          <>
            , <strong>{rowsWords(refused)}</strong> {refused === 1 ? "fica" : "ficam"} de fora
          </>
        )}
        . Ainda não entrou nada.
      </p>
      {ready > 0 && (
        <Notice className="my-4">
          <p>{promise}</p>
          {brought.kind === "notes" && <p>{tiedWords(brought)}</p>}
          <p>Dá para desfazer nas 24 horas seguintes: sai o que ninguém tiver mexido.</p>
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {ready > 0 && (
          <Form method="post">
            <Button name="intent" value="start" pending={pending} pendingLabel="Começando">
              {`Trazer ${rowsWords(ready)}`}
            </Button>
          </Form>
        )}
        <Button asChild variant="quiet">
          <Link to="?step=columns">Mudar as colunas</Link>
        </Button>
      </div>
      <div className="mt-3">
        <RefusedLink href={refusedHref} count={refused} />
      </div>
      <UnknownNames brought={brought} people={people} />
      <RowsTable brought={brought} />
      <DiscardForm />
    </>
  );
}

/** Which notes go with a session, and what becomes of the others. */
function tiedWords({ tied, counts: { ready } }: ShownImport): string {
  if (tied === 0)
    return "Entram entre sessões, cada uma no seu dia: em nenhum desses dias há uma única sessão sua com a pessoa, ainda sem nota.";
  const rest = ready - tied;
  const others =
    rest === 0
      ? ""
      : ` ${rest === 1 ? "A outra fica" : `As outras ${rest.toLocaleString("pt-BR")} ficam`} entre sessões, no seu dia.`;
  return `${count(tied, "nota fica", "notas ficam")} na sessão do mesmo dia com a pessoa.${others}`;
}
