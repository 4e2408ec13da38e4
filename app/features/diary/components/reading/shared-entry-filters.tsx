import { useSearchParams } from "@remix-run/react";
import { moods, moodWords } from "~/ui/copy/moods";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FilterBar } from "~/ui/list/filter-bar";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";

const moodOptions = moods.map((mood) => ({ value: String(mood), label: moodWords[mood] }));
const names = ["mood", "tag", "from", "to"];

/** Filters of the shared entries, kept in the address. */
export function SharedEntryFilters({ clearHref }: { clearHref: string }) {
  const [search] = useSearchParams();
  const value = (name: string) => search.get(name) ?? undefined;
  const period = value("period");
  return (
    <FilterBar
      key={names.map(value).join("|")}
      label="Filtrar anotações"
      filtered={names.some(value)}
      clearHref={clearHref}
    >
      <input type="hidden" name="show" value="entries" />
      {period && <input type="hidden" name="period" value={period} />}
      <div className="grid w-full grid-cols-2 gap-3 sm:w-auto">
        <Select
          name="mood"
          label="Humor"
          placeholder="todos"
          options={moodOptions}
          defaultValue={value("mood")}
          className="sm:w-40"
        />
        <TextField
          name="tag"
          label="Etiqueta"
          defaultValue={value("tag")}
          longest={40}
          autoComplete="off"
          className="sm:w-40"
        />
      </div>
      <div className="grid w-full grid-cols-2 gap-3 sm:w-auto">
        <DateTimeField type="date" name="from" label="De" defaultValue={value("from")} className="sm:w-40" />
        <DateTimeField type="date" name="to" label="Até" defaultValue={value("to")} className="sm:w-40" />
      </div>
    </FilterBar>
  );
}
