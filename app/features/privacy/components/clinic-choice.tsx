import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { SearchField } from "~/ui/list/search-field";

type Named = { id: string; name: string };

type ClinicChoiceProps = {
  /** What was typed, and the clinics that are called so; null: nothing was typed. */
  query: string | null;
  found: Named[];
  label: string;
  /** The address that brings a clinic. */
  hrefOf: (clinicId: string) => string;
};

/** A clinic by its name: a search, and each that is called so as a link. */
export function ClinicChoice({ query, found, label, hrefOf }: ClinicChoiceProps) {
  return (
    <div className="mb-4">
      <Form method="get" role="search" aria-label={label} className="mb-2 flex flex-wrap items-end gap-3">
        <SearchField
          key={query}
          label={label}
          defaultValue={query ?? undefined}
          className="relative block min-w-0 flex-1 sm:max-w-72"
        />
        <Button variant="quiet">Buscar</Button>
      </Form>
      {query !== null && found.length === 0 && (
        <p className="text-ink-soft">Nenhuma clínica com este nome. Tente só o começo de uma palavra dele.</p>
      )}
      <ul>
        {found.map(({ id, name }) => (
          <li key={id}>
            <Link
              to={hrefOf(id)}
              prefetch="none"
              className="link inline-flex min-h-11 items-center wrap-anywhere dense:min-h-8"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
