import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import { paths } from "~/paths";
import { classNames } from "~/ui/class-names";
import { formatDay, formatHour, type Reader } from "~/ui/time/format-time";
import type { OwnSession } from "./own-session";
import { statusWord, together, typeWords } from "./session-words";

type SessionListProps = { sessions: OwnSession[]; reader: Reader; label: string };

/** Sessions one below the other, each with its state in words. */
export function SessionList({ sessions, reader, label }: SessionListProps) {
  return (
    <ul aria-label={label} className="max-w-reading divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <li key={session.id}>
          <Row session={session} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

function Row({ session, reader }: { session: OwnSession; reader: Reader }) {
  const { id, startAt, type, status, psychologistName, company } = session;
  return (
    <Link to={paths.session(id)} prefetch="intent" className="group flex min-h-16 items-center gap-4 py-3">
      <span className="min-w-0 flex-1">
        <span
          className={classNames(
            "block font-semibold first-letter:uppercase group-hover:underline",
            status === "cancelled" && "text-ink-soft line-through decoration-1",
          )}
        >
          {`${formatDay(startAt, reader)}, ${formatHour(startAt, reader)}`}
        </span>
        <span className="block text-ink-soft wrap-anywhere">
          {`${typeWords[type]}, com ${psychologistName}`}
          {company.length > 0 && ` e ${together(company)}`}
        </span>
        <span
          className={classNames(
            "mt-1 inline-block rounded-full px-2.5 py-0.5 text-sm",
            status === "confirmed" ? "bg-calm-wash text-calm-text" : "bg-sunk text-ink-soft",
          )}
        >
          {statusWord(session, reader.now)}
        </span>
      </span>
      <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
    </Link>
  );
}
