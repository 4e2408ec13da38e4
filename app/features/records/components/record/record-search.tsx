import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { SearchField } from "~/ui/list/search-field";
import { formatDay, type Reader } from "~/ui/time/format-time";
import { teamPaths } from "~/team-paths";
import { RecordList, type RecordRow } from "./record-list";

/** Looking for words in the notes: posted, so that they stand in no address. */
export function SearchForm({ q }: { q: string | undefined }) {
  return (
    <Form method="post" action="?index" role="search" className="mb-4 flex flex-wrap gap-2">
      <input type="hidden" name="intent" value="search" />
      <SearchField key={q} label="Buscar nas notas" defaultValue={q} />
      <Button variant="quiet">Buscar</Button>
    </Form>
  );
}

type FoundProps = {
  items: RecordRow[];
  searchedBackTo: number | null;
  nextCursor: string | null;
  q: string;
  patientId: string;
  reader: Reader;
};

/** What was found, how far back was looked, and the way on. */
export function Found({ items, searchedBackTo, nextCursor, q, patientId, reader }: FoundProps) {
  const count = items.length === 0 ? "Nenhuma nota" : items.length === 1 ? "1 nota" : `${items.length} notas`;
  const since = nextCursor && searchedBackTo !== null ? `, desde ${formatDay(searchedBackTo, reader)}` : "";
  return (
    <>
      <p role="status" className="mb-2 text-ink-soft">
        {`${count} com “${q}”${since}. `}
        <a href={teamPaths.records(patientId)} className="link">
          Ver todas
        </a>
      </p>
      {items.length > 0 && <RecordList rows={items} patientId={patientId} reader={reader} />}
      {nextCursor && (
        <Form method="post" action="?index" className="mt-6">
          <input type="hidden" name="intent" value="search" />
          <input type="hidden" name="q" value={q} />
          <Button variant="quiet" name="cursor" value={nextCursor}>
            Procurar nas mais antigas
          </Button>
        </Form>
      )}
    </>
  );
}
