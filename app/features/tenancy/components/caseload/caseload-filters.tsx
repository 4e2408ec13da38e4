import { Link, useSearchParams } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { cycles, cycleWords } from "~/ui/copy/cycles";
import { FilterBar } from "~/ui/list/filter-bar";
import { SearchField } from "~/ui/list/search-field";
import { searchWith } from "~/ui/list/search-with";

type Choice = { param: string; value: string; label: string };

const waiting: Choice[] = [
  { param: "unread", value: "true", label: "com algo novo" },
  { param: "noSession", value: "true", label: "sem sessão marcada" },
];
const silence: Choice[] = [7, 14, 30, 60].map((days) => ({
  param: "silentDays",
  value: String(days),
  label: `${days} dias`,
}));
const cycle: Choice[] = cycles.map((one) => ({ param: "cycle", value: one, label: cycleWords[one].name }));
const orders: Choice[] = [
  { param: "sort", value: "", label: "nome" },
  { param: "sort", value: "contact", label: "último contato" },
  { param: "sort", value: "next", label: "próxima sessão" },
  { param: "sort", value: "attention", label: "o que pede atenção" },
];
/** One line: it wraps on a desk and is pushed aside with a thumb on a phone, so that the list begins on the first screen. */
const oneLine =
  "flex items-center gap-x-3 text-sm whitespace-nowrap md:flex-wrap max-md:-mx-4 max-md:overflow-x-auto max-md:px-4";
const narrowing = ["q", "unread", "noSession", "silentDays", "cycle"];

/** Whom of the caseload is shown, and in which order: words in one line, kept in the address. */
export function CaseloadFilters({ query, order }: { query?: string; order: string }) {
  const [search] = useSearchParams();
  const others = [...search].filter(([name]) => name !== "q" && name !== "cursor");
  const filtered = narrowing.some((name) => search.get(name));
  return (
    <>
      <FilterBar label="Buscar pacientes" submitLabel="Buscar" filtered={filtered} clearHref={teamPaths.patients()}>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SearchField
          key={query}
          label="Buscar pelo nome"
          defaultValue={query}
          className="relative block min-w-0 flex-1 sm:max-w-72"
        />
      </FilterBar>
      <nav aria-label="Filtros" className={`mb-1 ${oneLine}`}>
        <Words choices={waiting} />
        <Words label="Sem contato há" choices={silence} />
        <Words label="Ciclo" choices={cycle} />
      </nav>
      <nav aria-label="Ordem" className={`mb-4 ${oneLine}`}>
        <Words label="Ordem:" choices={orders} current={order === "name" ? "" : order} />
      </nav>
    </>
  );
}

/** Some choices as links; the chosen one is marked, and choosing it again takes it back. */
function Words({ label, choices, current }: { label?: string; choices: Choice[]; current?: string }) {
  const [search] = useSearchParams();
  return (
    <span className="inline-flex items-center md:flex-wrap">
      {label && <span className="mr-1 text-ink-soft">{label}</span>}
      {choices.map(({ param, value, label: words }) => {
        const chosen = current === undefined ? search.get(param) === value : current === value;
        const next = chosen && current === undefined ? null : value;
        return (
          <Link
            key={value}
            to={searchWith(search, { [param]: next, cursor: null })}
            aria-current={chosen ? "true" : undefined}
            preventScrollReset
            className="inline-flex min-h-11 items-center rounded px-1.5 text-ink-soft underline decoration-line underline-offset-4 hover:text-act aria-[current]:bg-act-wash aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-8"
          >
            {words}
          </Link>
        );
      })}
    </span>
  );
}
