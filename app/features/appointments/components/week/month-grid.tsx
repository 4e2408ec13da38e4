import { Link } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { formatHour } from "~/ui/time/format-time";
import { agendaHref } from "./agenda-address";
import type { AgendaSession, NameStyle } from "./agenda-session";
import { longDay, shortNames, shortWeekday } from "./agenda-words";
import { onDay } from "./day-layout";

type MonthGridProps = {
  days: readonly string[];
  /** YYYY-MM */
  month: string;
  today: string;
  sessions: readonly AgendaSession[];
  search: string;
  names: NameStyle;
  zone: string;
};

/** Sessions that a day of the month names; the others are counted. */
const named = 3;

/** A month as weeks: how many sessions each day has, and the first of them. What was cancelled is not counted. */
export function MonthGrid({ days, month, today, sessions, search, names, zone }: MonthGridProps) {
  const standing = sessions.filter(({ status }) => status !== "cancelled");
  const weeks = Array.from({ length: days.length / 7 }, (_, n) => days.slice(7 * n, 7 * n + 7));
  return (
    <table className="month-grid w-full">
      <caption className="sr-only">Sessões do mês</caption>
      <thead>
        <tr>
          {days.slice(0, 7).map((day) => (
            <th key={day} scope="col" className="pb-1 text-sm font-medium text-ink-soft">
              {shortWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={classNames(day.slice(0, 7) === month ? "bg-raised" : "bg-sunk")}>
                <MonthDay
                  day={day}
                  isToday={day === today}
                  sessions={standing.filter((session) => onDay(session, day, zone) !== null)}
                  {...{ search, names, zone }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type MonthDayProps = Pick<MonthGridProps, "sessions" | "search" | "names" | "zone"> & { day: string; isToday: boolean };

function MonthDay({ day, isToday, sessions, search, names, zone }: MonthDayProps) {
  const count = sessions.length;
  const said = count === 0 ? "sem sessões" : count === 1 ? "1 sessão" : `${count} sessões`;
  return (
    <Link
      to={agendaHref(search, { view: "day", date: day })}
      aria-label={`${longDay(day)}: ${said}`}
      aria-current={isToday ? "date" : undefined}
      className="block h-full p-1 text-sm leading-snug hover:bg-act-wash focus-visible:-outline-offset-4"
    >
      <span className="day-number tabular-nums">{Number(day.slice(8))}</span>
      {count > 0 && (
        <span className="mt-1 block text-center text-lg font-semibold text-act lg:hidden print:hidden">{count}</span>
      )}
      <span className="mt-1 hidden lg:block print:block">
        {sessions.slice(0, named).map((session) => (
          <span
            key={session.id}
            data-type={session.type}
            data-status={session.status}
            className="kind-mark mt-0.5 block truncate rounded-sm border border-l-4 px-1"
          >
            <span className="tabular-nums">{formatHour(session.startAt, { zone })}</span> {shortNames(session, names)}
          </span>
        ))}
        {count > named && <span className="block text-ink-soft">e mais {count - named}</span>}
      </span>
    </Link>
  );
}
