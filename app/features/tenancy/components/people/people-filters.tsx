import { useSearchParams } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { KeptSearch } from "~/ui/console/kept-search";
import { ToolMenu } from "~/ui/console/tool-menu";
import { FilterBar } from "~/ui/list/filter-bar";
import { FilterLinks } from "~/ui/list/filter-links";
import { SearchField } from "~/ui/list/search-field";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";

const roles = [
  { value: "", label: "Todas" },
  { value: "patient", label: "Pacientes" },
  { value: "psychologist", label: "Psicologia" },
  { value: "admin", label: "Administração" },
];

const more = [
  { name: "state", label: "Acesso", options: { active: "só quem entra", off: "só quem foi desativado" } },
  { name: "crp", label: "CRP", options: { due: "a conferir" } },
  { name: "step", label: "Duas etapas", options: { missing: "equipe sem" } },
  { name: "away", label: "Sem acessar há", options: { 30: "30 dias", 90: "90 dias", 180: "180 dias" } },
] as const;

const names = more.map(({ name }) => name);

/** What narrows the list of people, as words in one line; the address says it. */
export function PeopleFilters({ query }: { query?: string }) {
  const [search] = useSearchParams();
  const set = more.filter(({ name }) => search.get(name));
  return (
    <>
      <FilterLinks label="Perfil" param="role" options={roles} />
      <div className="flex flex-wrap items-start gap-x-4">
        <FilterBar
          label="Buscar pessoas"
          submitLabel="Buscar"
          filtered={query !== undefined || set.length > 0}
          clearHref={teamPaths.adminUsers()}
        >
          <KeptSearch but={["q"]} />
          <SearchField
            key={query}
            label="Nome ou e-mail inteiro"
            defaultValue={query}
            className="relative block min-w-0 flex-1 sm:min-w-72"
          />
        </FilterBar>
        <ToolMenu label={set.length > 0 ? `Filtros (${set.length})` : "Filtros"}>
          <Form key={search.toString()} method="get" preventScrollReset className="space-y-3">
            <KeptSearch but={names} />
            {more.map(({ name, label, options }) => (
              <label key={name} className="block">
                {label}
                <select name={name} defaultValue={search.get(name) ?? ""} className="control mt-1">
                  <option value="">tanto faz</option>
                  {Object.entries(options).map(([value, words]) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <Button variant="quiet">Filtrar</Button>
          </Form>
        </ToolMenu>
      </div>
    </>
  );
}
