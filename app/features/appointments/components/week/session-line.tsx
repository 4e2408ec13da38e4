import { Link } from "@remix-run/react";
import { PersonFace } from "~/features/tenancy/components/caseload/person-face";
import { formatHour } from "~/ui/time/format-time";
import { sessionHref } from "./agenda-address";
import type { AgendaSession, NameStyle } from "./agenda-session";
import { longNames, statusWords, typeWords } from "./agenda-words";

type SessionLineProps = {
  session: AgendaSession;
  search: string;
  openId: string | undefined;
  names: NameStyle;
  zone: string;
};

/** A session as a line of a list: when, who, how and where it stands. */
export function SessionLine({ session, search, openId, names, zone }: SessionLineProps) {
  const { id, startAt, endAt, type, status, patients, seriesId } = session;
  const [first] = patients;
  return (
    <Link
      to={sessionHref(search, id)}
      data-row={id}
      preventScrollReset
      aria-current={id === openId ? "true" : undefined}
      className="flex min-h-14 items-center gap-3 py-2 hover:bg-sunk aria-[current]:font-semibold dense:py-1.5"
    >
      <span className="w-14 shrink-0 text-right leading-tight tabular-nums">
        {formatHour(startAt, { zone })}
        <span className="block text-sm text-ink-soft">{formatHour(endAt, { zone })}</span>
      </span>
      <span aria-hidden="true" data-type={type} data-status={status} className="kind-mark h-10 border-l-4" />
      {first?.name && (
        <PersonFace
          name={first.name}
          avatarFileId={names === "names" ? first.avatarFileId : null}
          cycle={first.cycle}
        />
      )}
      <span className="min-w-0 flex-1">
        <span className="block wrap-anywhere font-medium">{longNames(session, names)}</span>
        <span className="block text-sm text-ink-soft">
          {[typeWords[type], statusWords[status], seriesId && "recorrente"].filter(Boolean).join(" · ")}
        </span>
      </span>
    </Link>
  );
}
