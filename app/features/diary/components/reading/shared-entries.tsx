import { Form } from "@remix-run/react";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import { searchWith } from "~/ui/list/search-with";
import { SharedEntryFilters } from "./shared-entry-filters";
import { SharedEntryList, type SharedEntryRow } from "./shared-entry-list";

type SharedEntriesProps = {
  entries: SharedEntryRow[];
  patientId: string;
  openId?: string;
  /** Search part of the address: kept by the links to entries. */
  search: string;
  filtered: boolean;
  nextCursor: string | null;
  startsAtTop: boolean;
  reader: Reader;
};

/** The shared entries of one patient with their filters. */
export function SharedEntries({
  entries,
  patientId,
  openId,
  search,
  filtered,
  nextCursor,
  startsAtTop,
  reader,
}: SharedEntriesProps) {
  const here = teamPaths.patient(patientId);
  const nothing = entries.length === 0 && !filtered && startsAtTop;
  const unread = entries.some((entry) => entry.unread);
  const clearHref =
    here + searchWith(search, { mood: null, tag: null, from: null, to: null, cursor: null, show: "entries" });
  return (
    <section
      aria-labelledby="anotacoes"
      className={classNames("min-w-0 flex-1 max-lg:mt-6", openId && "max-lg:invisible")}
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="anotacoes" className="text-lg dense:text-base">
          Anotações compartilhadas
        </h2>
        {unread && <MarkAllRead action={`${here}?index${search.replace(/^\?/, "&")}`} />}
      </div>
      {nothing ? (
        <EmptyState title="Aqui aparece o que a pessoa compartilhar do diário">
          Nada foi compartilhado até agora.
        </EmptyState>
      ) : (
        <>
          <SharedEntryFilters clearHref={clearHref} />
          {entries.length === 0 && <p>Nenhuma anotação com estes filtros.</p>}
          <SharedEntryList
            entries={entries}
            hrefOf={(id) => teamPaths.patientEntry(patientId, id) + search}
            openId={openId}
            reader={reader}
          />
          <ListEnd nextCursor={nextCursor} startsAtTop={startsAtTop} />
        </>
      )}
    </section>
  );
}

function MarkAllRead({ action }: { action: string }) {
  return (
    <Form method="post" action={action} preventScrollReset>
      <button type="submit" className="link inline-flex min-h-11 items-center dense:min-h-8">
        Marcar todas como lidas
      </button>
    </Form>
  );
}
