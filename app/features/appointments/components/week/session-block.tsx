import type { KeyboardEvent, PointerEvent } from "react";
import { classNames } from "~/ui/class-names";
import { formatHour } from "~/ui/time/format-time";
import type { AgendaSession, NameStyle } from "./agenda-session";
import { sessionSentence, shortNames, statusWords, typeWords } from "./agenda-words";
import { placeOf, type Place } from "./placed";

type SessionBlockProps = {
  session: AgendaSession;
  place: Place;
  placeKey: string;
  href: string;
  open: boolean;
  names: NameStyle;
  zone: string;
  hydrated: boolean;
  /** Being moved: drawn where it was, faintly. */
  leaving?: boolean;
  /** On its way to the server. */
  saving?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLAnchorElement>) => void;
  onBlur?: () => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
};

/** A session in a day's column: its ground says the kind, its fill the state, and both stand there as words. */
export function SessionBlock(props: SessionBlockProps) {
  const { session, place, placeKey, href, open, names, zone, hydrated, leaving, saving } = props;
  const { id, type, status, startAt, patients } = session;
  const minutes = place.bottom - place.top;
  const words = status === "scheduled" ? typeWords[type] : `${typeWords[type]} · ${statusWords[status]}`;
  return (
    <a
      {...placeOf(placeKey, place, hydrated)}
      href={href}
      draggable={false}
      data-session={id}
      data-type={type}
      data-status={status}
      data-saving={saving || undefined}
      aria-current={open ? "true" : undefined}
      aria-label={sessionSentence(session, names, zone)}
      onKeyDown={props.onKeyDown}
      onBlur={props.onBlur}
      onPointerDown={props.onPointerDown}
      className={classNames("week-block", leaving && "opacity-60")}
    >
      {/* In a narrow column the name goes below the hour. */}
      <span className="flex flex-wrap gap-x-1">
        <span className="tabular-nums">{formatHour(startAt, { zone })}</span>
        <span className="min-w-0 truncate font-semibold">{shortNames(session, names)}</span>
      </span>
      {minutes >= 40 && (
        <span className="block truncate">
          {patients.length > 1 && `${patients.length} pessoas · `}
          {words}
        </span>
      )}
    </a>
  );
}
