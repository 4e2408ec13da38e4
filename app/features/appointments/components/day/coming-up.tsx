import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { formatHour } from "~/ui/time/format-time";
import { isRoomOpen } from "../../room/room-hours";
import { RoomLink } from "../room/room-link";
import type { DaySession } from "../../day/day-session";
import type { Need } from "../../day/needs.policy";
import { waitedWords } from "./need-words";
import { whoComes } from "./day-session-words";

/** "começa em 8 min", "começa agora", "começou há 3 min". */
function startWords(startAt: number, now: number): string {
  const minutes = Math.round((startAt - now) / 60_000);
  if (minutes === 0) return "começa agora";
  return minutes > 0 ? `começa em ${minutes} min` : `começou há ${-minutes} min`;
}

type ComingUpProps = { session: DaySession; waiting: Need[]; now: number; zone: string };

/** The session that is next, ten minutes before it and while it goes on: one page tells what has changed since the last. */
export function ComingUp({ session, waiting, now, zone }: ComingUpProps) {
  return (
    <section
      aria-label="Próxima sessão"
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y-2 border-act bg-act-wash px-4 py-3 dense:mb-5"
    >
      <p className="min-w-0">
        <span className="block text-sm text-ink-soft">
          <span className="tabular-nums">{formatHour(session.startAt, { zone })}</span>
          {` · ${session.type} · `}
          <span suppressHydrationWarning>{startWords(session.startAt, now)}</span>
        </span>
        <span className="block text-lg font-semibold wrap-anywhere dense:text-base">{whoComes(session)}</span>
        {waiting.map(({ patient, since }) => (
          <span key={patient.id} className="block font-medium text-now-text" suppressHydrationWarning>
            {`${patient.name.split(" ")[0]} espera há ${waitedWords(since, now)}`}
          </span>
        ))}
      </p>
      <div className="flex flex-wrap gap-3 max-sm:w-full">
        <RoomLink session={session} now={now} className="max-sm:w-full" />
        <Button asChild variant={isRoomOpen(session, now) ? "quiet" : "primary"} className="max-sm:w-full">
          <Link to={teamPaths.beforeSession(session.id)}>Antes da sessão</Link>
        </Button>
      </div>
    </section>
  );
}
