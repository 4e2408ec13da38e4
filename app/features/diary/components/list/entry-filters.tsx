import { Form, Link, useSearchParams } from "@remix-run/react";
import { Search, SlidersHorizontal, X } from "lucide-react";
import { paths } from "~/paths";
import { dateFormat } from "~/lib/time/date-format";
import { Button } from "~/ui/form/button";
import { moodWords } from "~/ui/copy/moods";
import { DateTimeField } from "~/ui/form/date-time-field";
import { searchWith } from "~/ui/list/search-with";
import { TextField } from "~/ui/form/text-field";
import { filterNames, type FilterName } from "./filter-names";
import { asMood } from "../mood/mood-scale";
import { MoodFilter } from "./mood-filter";

const dayWords = dateFormat("pt-BR", "UTC", { day: "numeric", month: "short", year: "numeric" });
const day = (text: string) => (Number.isNaN(Date.parse(text)) ? text : dayWords.format(Date.parse(text)));

const chipWords: Record<FilterName | "comments", (value: string) => string> = {
  mood: (value) => moodWords[asMood(Number(value))],
  tag: (value) => `etiqueta ${value}`,
  from: (value) => `desde ${day(value)}`,
  to: (value) => `até ${day(value)}`,
  comments: () => "com comentário novo",
};
const fieldWords: Record<FilterName, string> = {
  mood: "humor",
  tag: "etiqueta",
  from: "data inicial",
  to: "data final",
};

const pill =
  "inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong px-4 font-medium text-act hover:border-act hover:bg-act-wash";

type EntryFiltersProps = {
  tags: string[];
  /** Filters in the address that were not understood. */
  leftOut: FilterName[];
  onlyNew: boolean;
};

/** Filters by mood, tag and period as a GET form, and what is in force as chips that can be taken away. */
export function EntryFilters({ tags, leftOut, onlyNew }: EntryFiltersProps) {
  const [search] = useSearchParams();
  const value = (name: string) => (leftOut.some((bad) => bad === name) ? "" : (search.get(name) ?? ""));
  const active = [...filterNames.filter((name) => value(name) !== ""), ...(onlyNew ? (["comments"] as const) : [])];
  return (
    <div className="mb-4">
      <div className="flex flex-wrap gap-2">
        <Link to={paths.diarySearch()} className={pill}>
          <Search aria-hidden="true" className="size-4" />
          Buscar
        </Link>
        <details key={search.toString()} className="group/filter open:basis-full">
          <summary className={pill}>
            <SlidersHorizontal aria-hidden="true" className="size-4" />
            Filtrar
          </summary>
          <Form
            method="get"
            role="search"
            aria-label="Filtrar anotações"
            className="mt-3 space-y-4 rounded-lg bg-sunk p-4"
          >
            <MoodFilter value={value("mood")} />
            <div className="grid grid-cols-1 gap-4 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
              <TextField name="tag" label="Etiqueta" defaultValue={value("tag")} longest={40} autoComplete="off" />
              <DateTimeField type="date" name="from" label="De" defaultValue={value("from")} />
              <DateTimeField type="date" name="to" label="Até" defaultValue={value("to")} />
            </div>
            {tags.length > 0 && <TagLinks tags={tags} search={search} />}
            <Button>Mostrar</Button>
          </Form>
        </details>
      </div>
      {leftOut.length > 0 && (
        <p role="status" className="mt-3 max-w-reading text-ink-soft">
          {`O endereço pedia um filtro que não entendemos (${leftOut.map((name) => fieldWords[name]).join(", ")}). A lista está sem ele.`}
        </p>
      )}
      {active.length > 0 && (
        <ul aria-label="Filtros em uso" className="mt-3 flex flex-wrap items-center gap-2">
          {active.map((name) => (
            <li key={name} className="min-w-0">
              <Link
                to={searchWith(search, { [name]: null, cursor: null, deleted: null })}
                className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full bg-act-wash px-4 text-act-strong hover:underline"
              >
                <span className="sr-only">Tirar o filtro </span>
                <span className="min-w-0 wrap-anywhere">{chipWords[name](value(name))}</span>
                <X aria-hidden="true" className="size-4 shrink-0" />
              </Link>
            </li>
          ))}
          <li>
            <Link to="?" className="link inline-flex min-h-11 items-center px-2">
              Limpar
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}

function TagLinks({ tags, search }: { tags: string[]; search: URLSearchParams }) {
  return (
    <ul aria-label="Etiquetas destas anotações" className="flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li key={tag} className="min-w-0">
          <Link
            to={searchWith(search, { tag, cursor: null, deleted: null, comments: null })}
            className="inline-flex min-h-11 max-w-full items-center rounded-full border border-line-strong bg-raised px-4 wrap-anywhere text-ink-soft hover:border-act hover:text-act"
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
