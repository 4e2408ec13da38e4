import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, type ReactElement } from "react";
import { localDay } from "~/lib/time/wall-clock";
import { classNames } from "~/ui/class-names";
import { useRealtime } from "~/ui/realtime/use-realtime";
import { useRefresh } from "~/ui/realtime/use-refresh";
import { AgendaBar } from "./agenda-bar";
import { daysOf, spanOf, type AgendaView } from "../../agenda/agenda-days";
import { AgendaFoot } from "./agenda-foot";
import { AgendaList } from "./agenda-list";
import type { AgendaSession, NameStyle, WorkingHours } from "./agenda-session";
import { DayList } from "./day-list";
import { ZoneLine } from "./hour-gutter";
import { MonthGrid } from "./month-grid";
import { MoveLine } from "./move-line";
import { useMinute } from "./use-minute";
import { useSaveMove } from "./use-save-move";
import { WeekGrid } from "./week-grid";

export type AgendaPageProps = {
  view: AgendaView;
  date: string;
  sessions: AgendaSession[];
  working: WorkingHours;
  names: NameStyle;
  /** Where a list goes on. */
  cursor: string | null;
  nextCursor: string | null;
  you: string;
  zone: string;
  /** ms */
  now: number;
  search: string;
  openId: string | undefined;
  /** What stands beside the agenda, on phones over it; null: nothing. */
  panel: ReactElement | null;
};

/** The psychologist's agenda: a day, a week, a month or a list, with a session or a form beside it. */
export function AgendaPage(props: AgendaPageProps) {
  const { view, date, working, names, you, zone, search, openId } = props;
  const now = useMinute(props.now);
  const today = localDay(now, zone);
  const days = daysOf(spanOf(view, date));
  const navigate = useNavigate();
  const { move, sessions, savingId, onSave } = useSaveMove(props.sessions, zone);
  useSessionNews(you);

  const list = { sessions, search, openId, names, zone };
  return (
    <>
      <AgendaBar view={view} date={date} today={today} search={search} />
      <div className="gap-6 lg:flex lg:flex-row-reverse print:block">
        {props.panel && <div className="print:hidden">{props.panel}</div>}
        <div className={classNames("min-w-0 flex-1", props.panel && "max-lg:invisible print:visible")}>
          {view === "list" ? (
            <AgendaList
              part={{ items: sessions, cursor: props.cursor, nextCursor: props.nextCursor }}
              today={today}
              {...list}
            />
          ) : view === "month" ? (
            <MonthGrid days={days} month={date.slice(0, 7)} today={today} {...list} />
          ) : (
            <>
              <div className="max-lg:hidden print:block">
                <MoveLine move={move} zone={zone} />
                <ZoneLine zone={zone} day={date} />
                <WeekGrid
                  days={days}
                  working={working}
                  now={now}
                  savingId={savingId}
                  onSave={onSave}
                  onOpen={(href) => navigate(href, { preventScrollReset: true })}
                  {...list}
                />
              </div>
              <div className="lg:hidden print:hidden">
                <DayList date={date} today={today} counts={view === "week"} {...list} />
              </div>
            </>
          )}
          <AgendaFoot names={names} search={search} />
        </div>
      </div>
    </>
  );
}

/** What changes elsewhere shows here; a series says so once for each of its sessions, and is looked at once. */
function useSessionNews(owner: string): void {
  const refresh = useRefresh();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  useRealtime(owner, ({ type }) => {
    if (type !== "session" && type !== "resync") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => navigator.onLine && refresh(), 150);
  });
}
