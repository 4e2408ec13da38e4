import { Link, useSearchParams } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { FilterBar } from "~/ui/list/filter-bar";
import { searchWith } from "~/ui/list/search-with";

type Named = { id: string; name: string };
type Typed = Partial<Record<"memberId" | "who" | "action" | "from" | "to", string | undefined>>;

type AuditFiltersProps = {
  /** Whom the list is narrowed to, and what they are called here. */
  memberId: string | null;
  name: string | null;
  typed: Typed;
  choices: Named[];
  fields: Record<string, string>;
  acts: { value: string; label: string }[];
};

/** By person, act and days. What was typed stays, with what is wrong about it beside it. */
export function AuditFilters({ memberId, name, typed, choices, fields, acts }: AuditFiltersProps) {
  const action = typed.action ?? "";
  // A kept address may name an act that this audit has none of: the list says what it is narrowed to all the same.
  const options = acts.some(({ value }) => value === action) ? acts : [...acts, { value: action, label: action }];
  const filtered = Object.values(typed).some((value) => value !== undefined);
  return (
    <>
      {/* Another address is another form: what it holds is what the list is narrowed to. */}
      <FilterBar
        key={JSON.stringify([memberId, typed])}
        label="Filtrar a auditoria"
        filtered={filtered}
        clearHref={teamPaths.adminAudit()}
        refused={Object.keys(fields).length > 0}
      >
        {/* A name that is typed goes before the one the list is narrowed to: to look at another is one step. */}
        {memberId !== null && typed.who === undefined && <input type="hidden" name="memberId" value={memberId} />}
        <TextField
          label={memberId !== null && typed.who === undefined ? "Outra pessoa" : "Pessoa"}
          name="who"
          type="search"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed.who}
          error={fields.who ?? fields.memberId}
          className="w-full sm:w-44"
        />
        <Select
          label="O quê"
          name="action"
          options={action === "" ? acts : options}
          placeholder="Tudo"
          defaultValue={action}
          error={fields.action}
          className="w-full sm:w-52"
        />
        <TextField
          label="De"
          name="from"
          type="date"
          defaultValue={typed.from}
          error={fields.from}
          className="w-full sm:w-44"
        />
        <TextField
          label="Até"
          name="to"
          type="date"
          defaultValue={typed.to}
          error={fields.to}
          className="w-full sm:w-44"
        />
      </FilterBar>
      {memberId !== null && <OnlyOf name={name} />}
      {choices.length > 0 && <WhoIsMeant choices={choices} />}
    </>
  );
}

/** That the list is of one person, and the way to everybody's with the other filters kept. */
function OnlyOf({ name }: { name: string | null }) {
  const [search] = useSearchParams();
  return (
    <p className="mb-4 wrap-anywhere">
      {name === null
        ? "Só de uma pessoa que não está na clínica."
        : `Só o que ${name} fez, ou que foi feito com os dados de ${name}.`}{" "}
      <Link to={searchWith(search, { memberId: null, who: null, cursor: null })} className="link">
        Ver de todas as pessoas
      </Link>
    </p>
  );
}

function WhoIsMeant({ choices }: { choices: Named[] }) {
  const [search] = useSearchParams();
  return (
    <div className="mb-6">
      <p className="font-medium">De quem?</p>
      <ul className="mt-1">
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Link
              to={searchWith(search, { memberId: id, who: null, cursor: null })}
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
