import { Link } from "@remix-run/react";
import { Plus } from "lucide-react";
import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter } from "~/lib/time/wall-clock";
import { classNames } from "~/ui/class-names";
import { Button } from "~/ui/form/button";
import { agendaHref, newSessionHref } from "./agenda-address";
import { daysOf } from "../../agenda/agenda-days";
import type { AgendaSession, NameStyle } from "./agenda-session";
import { longDay, shortWeekday } from "./agenda-words";
import { onDay } from "./day-layout";
import { SessionLine } from "./session-line";

type DayListProps = {
  date: string;
  today: string;
  sessions: readonly AgendaSession[];
  search: string;
  openId: string | undefined;
  names: NameStyle;
  zone: string;
  /** Whether the sessions of the whole week are at hand, so that its strip can count them. */
  counts: boolean;
};

/** The agenda in a hand: the week as a strip, the day as a list. */
export function DayList(props: DayListProps) {
  const { date, today, sessions, search, openId, names, zone } = props;
  const ofDay = (day: string) => sessions.filter((session) => onDay(session, day, zone) !== null);
  const shown = ofDay(date);
  return (
    <div>
      <WeekStrip {...props} ofDay={ofDay} />
      <h2 className="mt-4 mb-1 font-semibold first-letter:uppercase">
        {date === today && "Hoje, "}
        {longDay(date)}
      </h2>
      {shown.length === 0 ? (
        <p className="py-3 text-ink-soft">Nenhuma sessão neste dia.</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {shown.map((session) => (
            <li key={session.id}>
              <SessionLine {...{ session, search, openId, names, zone }} />
            </li>
          ))}
        </ol>
      )}
      {date >= today && (
        <Button asChild variant="quiet" className="mt-4 print:hidden">
          <Link to={newSessionHref(search, `${date}T09:00`)}>
            <Plus aria-hidden="true" className="size-4" />
            Marcar neste dia
          </Link>
        </Button>
      )}
    </div>
  );
}

type WeekStripProps = DayListProps & { ofDay: (day: string) => AgendaSession[] };

function WeekStrip({ date, today, search, counts, ofDay }: WeekStripProps) {
  const monday = startOfWeek(date);
  return (
    <nav aria-label="Dias da semana" className="print:hidden">
      <ul className="grid grid-cols-7 border-b border-line">
        {daysOf({ from: monday, through: dayAfter(monday, 6) }).map((day) => {
          const count = counts ? ofDay(day).filter(({ status }) => status !== "cancelled").length : 0;
          return (
            <li key={day}>
              <Link
                to={agendaHref(search, { date: day })}
                preventScrollReset
                aria-current={day === date ? "date" : undefined}
                aria-label={`${longDay(day)}${count > 0 ? `, ${count === 1 ? "1 sessão" : `${count} sessões`}` : ""}`}
                className="flex min-h-14 flex-col items-center border-b-2 border-transparent py-1 text-ink-soft aria-[current]:border-act aria-[current]:text-ink"
              >
                <span className="text-xs">{shortWeekday(day)}</span>
                <span className={classNames("tabular-nums", day === today && "font-semibold text-act")}>
                  {Number(day.slice(8))}
                </span>
                <span aria-hidden="true" className="flex gap-0.5">
                  {Array.from({ length: Math.min(count, 4) }, (_, n) => (
                    <span key={n} className="size-2 rounded-full bg-act" />
                  ))}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
