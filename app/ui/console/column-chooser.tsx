import { Form, useSearchParams } from "@remix-run/react";
import { Button } from "../form/button";
import { shownColumns } from "./console-columns";
import { KeptSearch } from "./kept-search";
import { ToolMenu } from "./tool-menu";

type ColumnChooserProps = { columns: readonly { key: string; header: string; extra?: boolean }[] };

/** Which columns a table shows, kept in the address. */
export function ColumnChooser({ columns }: ColumnChooserProps) {
  const [search] = useSearchParams();
  const shown = new Set(shownColumns(search, columns).map(({ key }) => key));
  return (
    <ToolMenu label="Colunas">
      <Form key={search.toString()} method="get" preventScrollReset>
        <KeptSearch but={["cols"]} />
        <fieldset>
          <legend className="sr-only">Colunas da lista</legend>
          {columns.slice(1).map(({ key, header }) => (
            <label key={key} className="flex min-h-11 items-center gap-2 dense:min-h-8">
              <input type="checkbox" name="cols" value={key} defaultChecked={shown.has(key)} className="size-4" />
              {header}
            </label>
          ))}
        </fieldset>
        <Button variant="quiet" className="mt-2">
          Mostrar
        </Button>
      </Form>
    </ToolMenu>
  );
}
