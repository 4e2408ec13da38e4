import { Link } from "@remix-run/react";
import { everyTeamPlace } from "~/registry/team-places";
import { FilterBar } from "~/ui/list/filter-bar";
import { SearchField } from "~/ui/list/search-field";
import { placesFor, type Found } from "~/ui/shell/palette/found";

type SearchPageProps = { query: string; people: Found[]; role: "admin" | "psychologist" | "platform"; href: string };

const words = {
  people: { title: "Pessoas", label: "Nome de uma pessoa ou página", none: "Ninguém com este nome." },
  clinics: {
    title: "Clínicas",
    label: "Nome de uma clínica ou página",
    none: "Nenhuma clínica com este começo de nome.",
  },
};

/** Looking for people and places in one field: what the palette does, as a page. */
export function SearchPage({ query, people, role, href }: SearchPageProps) {
  const own = everyTeamPlace.flat().filter(({ roles }) => roles.includes(role));
  const places = placesFor(own, query).map(({ to, label }) => ({ href: to, label }));
  const { title, label, none } = words[role === "platform" ? "clinics" : "people"];
  return (
    <>
      <FilterBar label="Buscar" submitLabel="Buscar" filtered={query !== ""} clearHref={href}>
        <SearchField
          key={query}
          label={label}
          defaultValue={query}
          className="relative block min-w-0 flex-1 sm:max-w-96"
        />
      </FilterBar>
      <p className="mb-6 hidden text-sm text-ink-soft md:block">Em qualquer página, Ctrl K (ou ⌘ K) abre esta busca.</p>
      <Results title={title} found={people} empty={query === "" ? null : none} />
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
