import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { usePending } from "~/features/identity/components/login/refusal";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import type { ShownImport } from "../steps/read-import.server";
import { rowsWords } from "./import-words";
import { DiscardForm } from "./mapping-form";
import { RefusedLink } from "./refused-link";
import { RowsTable } from "./rows-table";

type DryRunProps = { brought: ShownImport; promise: ReactNode; refusedHref: string };

/** What would come in and what not, row by row; nothing has yet. */
export function DryRun({ brought, promise, refusedHref }: DryRunProps) {
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
      <RowsTable brought={brought} />
      <DiscardForm />
    </>
  );
}
