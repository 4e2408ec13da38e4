import type { Reader } from "~/ui/time/format-time";
import { paths } from "~/paths";
import { EntryCard, type EntryRow } from "./entry-card";

type EntryCardsProps = { entries: EntryRow[]; reader: Reader; label: string; heading?: "h2" | "h3"; linked?: boolean };

/** Notes one below the other, a line between them. */
export function EntryCards({ entries, reader, label, heading, linked = true }: EntryCardsProps) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryCard
            entry={entry}
            reader={reader}
            heading={heading}
            href={linked ? paths.diaryEntry(entry.id) : undefined}
          />
        </li>
      ))}
    </ul>
  );
}
