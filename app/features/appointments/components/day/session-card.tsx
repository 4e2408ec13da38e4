import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { formatHour } from "~/ui/time/format-time";
import type { AppointmentStatus } from "../../appointment";
import { isRoomOpen } from "../../room/room-hours";
import { isAhead, type DaySession } from "../../day/day-session";
import { stateWords, whoComes } from "./day-session-words";

/** The fill says the state, and a word says it too. */
const fills: Record<AppointmentStatus, string> = {
  pending: "border-dashed border-line-strong",
  scheduled: "border-line-strong bg-raised",
  confirmed: "border-act bg-act-wash",
  in_progress: "border-act bg-act text-on-act",
  completed: "border-calm-line bg-calm-wash",
  no_show: "border-line bg-sunk",
  cancelled: "border-dotted border-line text-ink-soft",
};

const onCard = "inline-flex min-h-11 items-center underline underline-offset-2 dense:min-h-8";

/** Longer sessions stand taller. */
function heightOf({ startAt, endAt }: DaySession): string {
  const minutes = (endAt - startAt) / 60_000;
  if (minutes <= 40) return "min-h-14 dense:min-h-12";
  if (minutes <= 60) return "min-h-18 dense:min-h-16";
  return "min-h-24 dense:min-h-22";
}

type SessionCardProps = { session: DaySession; isNow: boolean; now: number; zone: string };

/** A session of the day: when, who, how, where it stands; what is ahead can be prepared, what has begun be noted. */
export function SessionCard({ session, isNow, now, zone }: SessionCardProps) {
  const { id, startAt, endAt, type, status } = session;
  const onFill = status === "in_progress";
  return (
    <div
      className={classNames(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-md border px-3 py-2",
        fills[status],
        heightOf(session),
        isNow && !onFill && "ring-2 ring-act",
      )}
    >
      <div className="min-w-0">
        <Link
          to={teamPaths.agendaSession(id)}
          className={classNames(
            "font-semibold wrap-anywhere hover:underline",
            onFill ? "text-on-act" : status !== "cancelled" && "text-ink",
            status === "cancelled" && "line-through",
          )}
        >
          {whoComes(session)}
        </Link>
        <p className={classNames("text-sm", onFill ? "text-on-act" : "text-ink-soft")}>
          <span className="tabular-nums">{`${formatHour(startAt, { zone })}–${formatHour(endAt, { zone })}`}</span>
          {` · ${type} · ${stateWords[status]}`}
          {isNow && !onFill && <strong className="font-semibold text-act"> · agora</strong>}
        </p>
      </div>
      <p className={classNames("flex flex-wrap gap-x-4 text-sm font-medium", onFill ? "text-on-act" : "text-act")}>
        {isRoomOpen(session, now) && (
          <Link to={paths.room(id)} reloadDocument className={onCard}>
            Entrar na sala<span className="sr-only">{`: ${whoComes(session)}`}</span>
          </Link>
        )}
        {isAhead(session, now) && (
          <Link to={teamPaths.beforeSession(id)} className={onCard}>
            Antes da sessão<span className="sr-only">{`: ${whoComes(session)}`}</span>
          </Link>
        )}
        {startAt <= now && status !== "cancelled" && (
          <Link to={teamPaths.sessionNote(id)} className={onCard}>
            Anotar<span className="sr-only">{`: ${whoComes(session)}`}</span>
          </Link>
        )}
      </p>
    </div>
  );
}
