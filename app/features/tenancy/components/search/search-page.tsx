import { Link } from "@remix-run/react";
import { everyTeamPlace } from "~/registry/team-places";
import { FilterBar } from "~/ui/list/filter-bar";
import { SearchField } from "~/ui/list/search-field";
import { placesFor, type Found } from "~/ui/shell/found";

type SearchPageProps = { query: string; people: Found[]; role: "admin" | "psychologist"; href: string };

/** Looking for people and places in one field: what the palette does, as a page. */
export function SearchPage({ query, people, role, href }: SearchPageProps) {
  const own = everyTeamPlace.flat().filter(({ roles }) => roles.includes(role));
  const places = placesFor(own, query).map(({ to, label }) => ({ href: to, label }));
  return (
    <>
      <FilterBar label="Buscar pessoas e páginas" submitLabel="Buscar" filtered={query !== ""} clearHref={href}>
        <SearchField
          key={query}
          label="Nome de uma pessoa ou página"
          defaultValue={query}
          className="relative block min-w-0 flex-1 sm:max-w-96"
        />
      </FilterBar>
      <p className="mb-6 hidden text-sm text-ink-soft md:block">Em qualquer página, Ctrl K (ou ⌘ K) abre esta busca.</p>
      <Results title="Pessoas" found={people} empty={query === "" ? null : "Ninguém com este começo de nome."} />
      <Results title="Páginas" found={places} empty={null} />
    </>
  );
}

function Results({ title, found, empty }: { title: string; found: Found[]; empty: string | null }) {
  if (found.length === 0 && empty === null) return null;
  return (
    <section className="mb-6 max-w-reading">
      <h2 className="mb-1 text-lg dense:text-base">{title}</h2>
      {found.length === 0 && <p className="text-ink-soft">{empty}</p>}
      <ul className="divide-y divide-line">
        {found.map(({ href, label, detail }) => (
          <li key={href} className="flex flex-wrap items-center justify-between gap-x-4">
            <Link to={href} className="link inline-flex min-h-11 items-center wrap-anywhere dense:min-h-9">
              {label}
            </Link>
            {detail && <span className="text-sm text-ink-soft">{detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
