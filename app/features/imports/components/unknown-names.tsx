import { Form } from "@remix-run/react";
import { usePending } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { ShownImport } from "../steps/read-import.server";
import { rowsWords } from "./import-words";

type UnknownNamesProps = { brought: ShownImport; people: { id: string; name: string }[] };

/** Names of the file that are nobody's here: whoever brings it says who is meant, once for all rows of a name. */
export function UnknownNames({ brought: { unknown, mapping, options }, people }: UnknownNamesProps) {
  const pending = usePending("map");
  if (unknown.length === 0 || people.length === 0) return null;
  const choices = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section aria-labelledby="nomes" className="mt-8">
      <h2 id="nomes" className="mb-2 text-lg dense:text-base">
        Quem é quem
      </h2>
      <p className="mb-3 max-w-reading text-ink-soft">
        {unknown.length === 1 ? "Um nome do arquivo não é" : "Estes nomes do arquivo não são"} de ninguém que você
        acompanha aqui. Diga quem é, e as linhas são conferidas de novo; em branco, ficam de fora.
      </p>
      <Form method="post" preventScrollReset className="space-y-4">
        <input type="hidden" name="intent" value="map" />
        {Object.entries(mapping).map(([name, at]) => (
          <input key={name} type="hidden" name={`col.${name}`} value={at} />
        ))}
        {Object.entries(options).map(([name, value]) =>
          name.startsWith("who.") ? null : <input key={name} type="hidden" name={`opt.${name}`} value={value} />,
        )}
        <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {unknown.map(({ row, name, rows, personId }) => (
            <Select
              key={row}
              name={`opt.who.${row}`}
              label={`“${name}”`}
              hint={rowsWords(rows)}
              optional
              placeholder="Fica de fora"
              options={choices}
              defaultValue={personId}
            />
          ))}
        </div>
        <Button variant="quiet" pending={pending} pendingLabel="Conferindo">
          Conferir com estes nomes
        </Button>
      </Form>
    </section>
  );
}
