import { Link } from "@remix-run/react";
import { CalendarClock, ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { agendaHref, newSessionHref } from "./agenda-address";
import { agendaViews, spanOf, stepFrom, type AgendaView } from "../../agenda/agenda-days";
import { periodWords, viewWords } from "./agenda-words";

type AgendaBarProps = { view: AgendaView; date: string; today: string; search: string };

const round = "grid size-11 place-items-center rounded-full text-act hover:bg-act-wash dense:size-9";

/** What is on show, the way to before and after, the views and the first acts. */
export function AgendaBar({ view, date, today, search }: AgendaBarProps) {
  return (
    <>
      <PageHeader
        title="Agenda"
        lead={
          <span className="inline-block first-letter:uppercase">{periodWords(view, spanOf(view, date), date)}</span>
        }
        actions={
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            <Link to={teamPaths.agendaCalendar()} className="link mr-1 max-sm:hidden">
              Em outro calendário
            </Link>
            <Button asChild variant="quiet">
              <Link to={teamPaths.agendaHours()}>
                <CalendarClock aria-hidden="true" className="size-4" />
                Horários
              </Link>
            </Button>
            <Button asChild>
              <Link to={newSessionHref(search, date > today ? `${date}T09:00` : undefined)}>
                <Plus aria-hidden="true" className="size-4" />
                Nova sessão
              </Link>
            </Button>
          </div>
        }
      />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 print:hidden">
        <nav aria-label="Período" className="flex items-center">
          <Link to={agendaHref(search, { date: stepFrom(view, date, -1) })} aria-label="Antes" className={round}>
            <ChevronLeft aria-hidden="true" className="size-5" />
          </Link>
          <Link
            to={agendaHref(search, { date: today })}
            className="inline-flex min-h-11 items-center rounded-full px-3 font-semibold text-act hover:bg-act-wash dense:min-h-9"
          >
            Hoje
          </Link>
          <Link to={agendaHref(search, { date: stepFrom(view, date, 1) })} aria-label="Depois" className={round}>
            <ChevronRight aria-hidden="true" className="size-5" />
          </Link>
        </nav>
        <nav aria-label="Modo de ver">
          <ul className="flex flex-wrap">
            {agendaViews.map((one) => (
              <li key={one} className={one === "day" ? "max-lg:hidden" : undefined}>
                <Link
                  to={agendaHref(search, { view: one, date })}
                  aria-current={one === view ? "true" : undefined}
                  className="inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-ink-soft hover:text-act aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink dense:min-h-9"
                >
                  {viewWords[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
