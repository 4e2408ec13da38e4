import { Link } from "@remix-run/react";
import { MessageSquare } from "lucide-react";
import { useRef } from "react";
import { useFocusBack, useListKeys } from "~/ui/list/list-keys";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import { classNames } from "~/ui/class-names";
import type { Reader } from "~/ui/time/format-time";
import { MoodBadge } from "~/ui/mood/mood-badge";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Emotions } from "../../emotions/emotion";
import { NamedEmotions } from "../emotions/named-emotions";
import { asMood } from "../mood/mood-scale";

/** A shared entry as the list shows it: without its text, so that what is marked unread was not read. */
export type SharedEntryRow = {
  id: string;
  title: string;
  mood: number;
  tags: string[];
  emotions: Emotions;
  occurredAt: number;
  unread: boolean;
  comments: number;
};

type SharedEntryListProps = {
  entries: SharedEntryRow[];
  hrefOf: (entryId: string) => string;
  /** The entry open beside the list. */
  openId?: string;
  reader: Reader;
};

/** What a patient shared, newest first; j and k move through it. */
export function SharedEntryList({ entries, hrefOf, openId, reader }: SharedEntryListProps) {
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);
  useFocusBack(list, openId);
  return (
    <ul ref={list} aria-label="Anotações compartilhadas" className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={classNames(
            "relative px-2 py-3 hover:bg-sunk dense:py-2",
            entry.id === openId && "bg-act-wash hover:bg-act-wash",
          )}
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-ink-soft">
            <MoodBadge size="small" mood={asMood(entry.mood)} />
            <RelativeTime at={entry.occurredAt} {...reader} />
            {entry.unread && <StateMark tone="act">não lida</StateMark>}
            {entry.comments > 0 && <Comments count={entry.comments} />}
          </div>
          <h3 className="mt-0.5 text-[length:inherit] tracking-normal wrap-anywhere">
            <Link
              data-row={entry.id}
              to={hrefOf(entry.id)}
              preventScrollReset
              aria-current={entry.id === openId ? "true" : undefined}
              className={classNames(
                "block text-ink after:absolute after:inset-0 hover:text-act",
                entry.unread ? "font-semibold" : "font-medium",
              )}
            >
              {entry.title}
            </Link>
          </h3>
          <NamedEmotions emotions={entry.emotions} className="text-sm text-ink-soft" />
          {entry.tags.length > 0 && (
            <p className="mt-0.5 wrap-anywhere text-sm text-ink-soft">{entry.tags.join(" · ")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Comments({ count }: { count: number }) {
  return (
    <span className="inline-flex items-center gap-1 tabular-nums">
      <MessageSquare aria-hidden="true" className="size-4" />
      {count}
      <span className="sr-only">{count === 1 ? "comentário" : "comentários"}</span>
    </span>
  );
}
