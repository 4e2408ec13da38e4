import { useSearchParams } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { FilterBar } from "~/ui/list/filter-bar";
import { FilterLinks } from "~/ui/list/filter-links";
import { SearchField } from "~/ui/list/search-field";

const roles = [
  { value: "", label: "Todas" },
  { value: "patient", label: "Pacientes" },
  { value: "psychologist", label: "Psicologia" },
  { value: "admin", label: "Administração" },
];

/** Who of a clinic is shown, kept in the address. */
export function MemberFilters({ query }: { query?: string }) {
  const [search] = useSearchParams();
  const role = search.get("role");
  const clearHref = teamPaths.adminUsers() + (role ? `?role=${encodeURIComponent(role)}` : "");
  return (
    <>
      <FilterLinks label="Perfil" param="role" options={roles} />
      <FilterBar label="Buscar pessoas" submitLabel="Buscar" filtered={query !== undefined} clearHref={clearHref}>
        {role && <input type="hidden" name="role" value={role} />}
        <SearchField
          key={query}
          label="Começo do nome"
          defaultValue={query}
          className="relative block min-w-0 flex-1 sm:max-w-72"
        />
      </FilterBar>
    </>
  );
}
