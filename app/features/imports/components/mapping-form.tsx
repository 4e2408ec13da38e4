import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedIn, usePending, useRefusal, type Refusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { ColumnRule } from "../kinds";
import type { ShownImport } from "../steps/read-import.server";

type MappingFormProps = { brought: ShownImport; children?: ReactNode };

/** Letters by which spreadsheets call their columns: A … Z, AA … */
function letters(at: number): string {
  return (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
}

/** Which column is which, guessed from the heads, with some rows beside it to see. */
export function MappingForm({ brought, children }: MappingFormProps) {
  const { columns, head, sample } = brought;
  const refusal = useRefusal("map");
  const pending = usePending("map");
  const labels = Object.fromEntries(columns.map(({ name, label }) => [`col.${name}`, label]));
  const options = head.map((title, at) => ({ value: String(at), label: `${letters(at)} · ${title || "sem título"}` }));
  return (
    <>
      <p className="mb-4 max-w-reading">
        Confira em que coluna está cada coisa. O que a CÁRIS não reconheceu fica em branco.
      </p>
      <RefusalSummary refusal={refusal} labels={labels} />
      <Form method="post" preventScrollReset noValidate className="space-y-6">
        <input type="hidden" name="intent" value="map" />
        {brought.unknown.map(({ row, personId }) => (
          <input key={row} type="hidden" name={`opt.who.${row}`} value={personId} />
        ))}
        <div className="grid items-end gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map((column) => (
            <ColumnChoice
              key={column.name}
              column={column}
              options={options}
              guessed={brought.mapping[column.name]}
              refusal={refusal}
            />
          ))}
        </div>
        {children && <div className="flex flex-wrap gap-x-4 gap-y-4">{children}</div>}
        <Button pending={pending} pendingLabel="Conferindo">
          Conferir as linhas
        </Button>
      </Form>
      <Sample head={head} sample={sample} />
      <DiscardForm />
    </>
  );
}

type ColumnChoiceProps = {
  column: ColumnRule;
  options: { value: string; label: string }[];
  guessed: number | undefined;
  refusal: Refusal | null;
};

function ColumnChoice({ column, options, guessed, refusal }: ColumnChoiceProps) {
  const { name, label, hint, required } = column;
  const field = `col.${name}`;
  return (
    <Select
      name={field}
      label={label}
      {...(hint ? { hint } : {})}
      {...(refusal?.fields[field] ? { error: refusal.fields[field] } : {})}
      {...(required ? { required } : { optional: true })}
      placeholder={required ? "Escolha…" : "Não está na planilha"}
      options={options}
      defaultValue={typedIn(refusal, field, guessed === undefined ? "" : String(guessed))}
    />
  );
}

function Sample({ head, sample }: { head: string[]; sample: string[][] }) {
  return (
    <section aria-labelledby="amostra" className="mt-8">
      <h2 id="amostra" className="mb-2 text-lg dense:text-base">
        As primeiras linhas
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-labelledby="amostra">
        <table className="text-sm">
          <thead>
            <tr>
              {head.map((title, at) => (
                <th
                  key={at}
                  scope="col"
                  className="min-w-24 border-b border-line-strong px-2 py-1 text-left align-bottom"
                >
                  <span className="block font-normal text-ink-soft">{letters(at)}</span>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              <tr key={row}>
                {head.map((_, at) => (
                  <td key={at} className="max-w-60 border-b border-line px-2 py-1 align-top wrap-anywhere">
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Throws the file away before anything of it was brought. */
export function DiscardForm() {
  const pending = usePending("discard");
  return (
    <Form method="post" className="mt-6">
      <Button variant="quiet" name="intent" value="discard" pending={pending} pendingLabel="Descartando">
        Descartar este arquivo
      </Button>
    </Form>
  );
}
