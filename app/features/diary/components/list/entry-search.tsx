import { Form, useNavigation } from "@remix-run/react";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { typedIn } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import { formatDay, type Reader } from "~/ui/time/format-time";
import { TextField } from "~/ui/form/text-field";
import type { EntryRow } from "./entry-card";
import { EntryCards } from "./entry-cards";
import type { DiaryRefusal } from "../entry/form-answer";

/** One part of an answer: what was found, and how far back was looked. */
type Found = {
  q: string;
  cursor: string | null;
  items: EntryRow[];
  searchedBackTo: number | null;
  nextCursor: string | null;
  reader: Reader;
};

type EntrySearchProps = { found: Found | undefined; refusal: DiaryRefusal | undefined };

/** The search box and what it found. */
export function EntrySearch({ found, refusal }: EntrySearchProps) {
  const navigation = useNavigation();
  const searching = navigation.state === "submitting" && !navigation.formData?.has("cursor");
  const typed = typedIn(refusal, "q") ?? found?.q ?? "";
  return (
    <>
      <Form method="post" role="search" noValidate className="mb-6 flex flex-wrap items-end gap-3">
        <TextField
          key={typed}
          name="q"
          type="search"
          label="Uma palavra ou um pedaço de frase"
          defaultValue={typed}
          autoComplete="off"
          error={refusal?.fields.q}
          className="w-full min-w-0 sm:flex-1"
        />
        <Button pending={searching} pendingLabel="Buscando…" className="max-sm:w-full">
          Buscar
        </Button>
      </Form>
      {found ? (
        <Results key={found.q} found={found} />
      ) : (
        !refusal && (
          <p className="max-w-reading text-ink-soft">
            A busca lê títulos, textos e etiquetas das suas anotações. O que você procura não fica guardado.
          </p>
        )
      )}
    </>
  );
}

function Results({ found }: { found: Found }) {
  const { items } = useGrowingList(found);
  const { q, searchedBackTo, nextCursor, reader } = found;
  const pending = useNavigation().formData?.has("cursor") ?? false;
  return (
    <section aria-label="Resultados" aria-live="polite">
      {items.length > 0 ? (
        <EntryCards entries={items} reader={reader} label="Anotações encontradas" />
      ) : (
        <EmptyState title="Nada encontrado até aqui">
          {nextCursor === null
            ? "Tente outra palavra, ou um pedaço menor dela."
            : "Há anotações mais antigas onde ainda não procuramos."}
        </EmptyState>
      )}
      {nextCursor !== null && (
        <Form method="post" preventScrollReset className="mt-6">
          {searchedBackTo !== null && (
            <p className="mb-3 text-ink-soft">{`Procuramos até ${formatDay(searchedBackTo, reader)}.`}</p>
          )}
          <input type="hidden" name="q" value={q} />
          <input type="hidden" name="cursor" value={nextCursor} />
          <Button variant="quiet" pending={pending} pendingLabel="Buscando…">
            Procurar nas mais antigas
          </Button>
        </Form>
      )}
    </section>
  );
}
