import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import type { EntryRow } from "./entry-card";
import { EntryCards } from "./entry-cards";

/** The newest notes on the home page, and the way to all of them. */
export function LastEntries({ entries, reader }: { entries: EntryRow[]; reader: Reader }) {
  return (
    <section aria-labelledby="ultimas">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="ultimas" className="text-xl">
          Suas últimas anotações
        </h2>
        {entries.length > 0 && (
          <Link to={paths.diary()} className="link inline-flex min-h-11 items-center">
            Ver o diário
          </Link>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="mt-1 max-w-reading text-ink-soft">
          Quando você escrever, suas anotações mais recentes ficam aqui.
        </p>
      ) : (
        <EntryCards entries={entries} reader={reader} label="Suas últimas anotações" heading="h3" />
      )}
    </section>
  );
}
