import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { searchWith } from "~/ui/list/search-with";
import type { Reader } from "~/ui/time/format-time";
import { dayLabel } from "./day-label";
import { byPeriod, type OpenSlot, type SlotDay } from "./slot-days";

type SlotPickerProps = {
  days: SlotDay[];
  /** The day whose times are shown. */
  day: SlotDay;
  /** The day (YYYY-MM-DD) from which the next ones are shown; null when there are none. */
  next: string | null;
  /** The address starts later than today. */
  startsLater: boolean;
  reader: Reader;
  /** What a time is: a button that holds it, a link that chooses it. */
  time: (slot: OpenSlot) => ReactNode;
};

/** A day, then a time of it: days as links, so that it works without JavaScript. */
export function SlotPicker({ days, day, next, startsLater, reader, time }: SlotPickerProps) {
  const [search] = useSearchParams();
  const link = "link inline-flex min-h-11 items-center";
  return (
    <>
      <nav aria-label="Dias com horário livre">
        <ul className="grid max-w-reading grid-cols-[repeat(auto-fill,minmax(min(100%,5rem),1fr))] gap-2">
          {days.map(({ day: date }) => (
            <li key={date}>
              <Link
                to={searchWith(search, { day: date, start: null, hold: null, until: null })}
                preventScrollReset
                aria-current={date === day.day ? "date" : undefined}
                className="flex min-h-16 flex-col items-center justify-center rounded-lg border border-line-strong bg-raised px-1 py-1.5 text-center leading-tight hover:border-act aria-[current]:border-act aria-[current]:bg-act aria-[current]:text-on-act"
              >
                <DayLabel date={date} reader={reader} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="flex flex-wrap gap-x-6">
        {next !== null && (
          <Link to={searchWith(search, { from: next, day: null, start: null })} preventScrollReset className={link}>
            Dias seguintes
          </Link>
        )}
        {startsLater && (
          <Link to={searchWith(search, { from: null, day: null, start: null })} preventScrollReset className={link}>
            Voltar aos primeiros dias
          </Link>
        )}
      </p>
      <div className="mt-4 space-y-4">
        {byPeriod(day.slots, reader.zone).map(({ name, slots }) => (
          <section key={name} aria-label={name}>
            <h3 className="mb-1.5 font-medium text-ink-soft">{name}</h3>
            <ul className="grid max-w-reading grid-cols-[repeat(auto-fill,minmax(min(100%,5.5rem),1fr))] gap-2">
              {slots.map((slot) => (
                <li key={slot.startAt}>{time(slot)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** How a time to choose looks. */
export const timeLook =
  "flex min-h-12 w-full items-center justify-center rounded-lg border border-line-strong bg-raised px-2 py-1 text-lg font-semibold text-act tabular-nums hover:border-act hover:bg-act-wash aria-disabled:opacity-70";

function DayLabel({ date, reader }: { date: string; reader: Reader }) {
  const { name, number, full } = dayLabel(date, reader);
  return (
    <>
      <span className="sr-only">{full}</span>
      <span aria-hidden="true" className="text-sm">
        {name}
      </span>
      <span aria-hidden="true" className="font-semibold">
        {number}
      </span>
    </>
  );
}
