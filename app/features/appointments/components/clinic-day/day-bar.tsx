import { Form, Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { dayAfter } from "~/lib/time/wall-clock";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { clinicDayHref } from "./clinic-day-address";

const round = "grid size-11 place-items-center rounded-full text-act hover:bg-act-wash dense:size-9";

/** The way to the day before, to today, to the day after, and to any other. */
export function DayBar({ day, today }: { day: string; today: string }) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav aria-label="Dia" className="flex items-center">
        <Link to={clinicDayHref(dayAfter(day, -1))} aria-label="Dia anterior" className={round}>
          <ChevronLeft aria-hidden="true" className="size-5" />
        </Link>
        <Link
          to={clinicDayHref(today)}
          aria-current={day === today ? "date" : undefined}
          className="inline-flex min-h-11 items-center rounded-full px-3 font-semibold text-act hover:bg-act-wash dense:min-h-9"
        >
          Hoje
        </Link>
        <Link to={clinicDayHref(dayAfter(day, 1))} aria-label="Dia seguinte" className={round}>
          <ChevronRight aria-hidden="true" className="size-5" />
        </Link>
      </nav>
      <Form action={teamPaths.adminAgenda()} className="flex min-w-0 items-center gap-2">
        <label htmlFor="dia" className="sr-only">
          Outro dia
        </label>
        <input
          key={day}
          type="date"
          id="dia"
          name="day"
          defaultValue={day}
          required
          className="control w-44 min-w-0 shrink tabular-nums"
        />
        <Button variant="quiet">Ir</Button>
      </Form>
    </div>
  );
}
