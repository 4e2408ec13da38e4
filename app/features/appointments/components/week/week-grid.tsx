import { Link } from "@remix-run/react";
import { useRef, type CSSProperties, type MouseEvent } from "react";
import { localDay, minuteOfDay } from "~/lib/time/wall-clock";
import { classNames } from "~/ui/class-names";
import { useHydrated } from "~/ui/form/hydrated";
import { agendaHref, newSessionHref, sessionHref } from "./agenda-address";
import type { AgendaSession, NameStyle, WorkingHours } from "./agenda-session";
import { longDay, shortWeekday } from "./agenda-words";
import { hoursShown, layDay } from "./day-layout";
import { FreeHours } from "./free-hours";
import { HourGutter } from "./hour-gutter";
import { MoveGhost, PointerTime, timesOf } from "./move-ghost";
import { NowLine } from "./now-line";
import { PlacedStyles, placeOf, type Place } from "./placed";
import { SessionBlock } from "./session-block";
import { useFreeKeys } from "./use-free-keys";
import { useMove, type Moving } from "./use-move";

type WeekGridProps = {
  days: readonly string[];
  sessions: readonly AgendaSession[];
  working: WorkingHours;
  search: string;
  openId: string | undefined;
  names: NameStyle;
  zone: string;
  /** ms */
  now: number;
  /** Session on its way to the server. */
  savingId: string | undefined;
  onSave: (moving: Moving) => void;
  onOpen: (href: string) => void;
};

/** Days side by side on one clock. Every session and every hour ahead is a link, so it works without scripts; with them it can be moved. */
export function WeekGrid(props: WeekGridProps) {
  const { days, sessions, working, search, openId, names, zone, now } = props;
  const hydrated = useHydrated();
  const grid = useRef<HTMLDivElement>(null);
  const today = localDay(now, zone);
  const columns = days.map((day) => ({ day, blocks: layDay(sessions, day, zone) }));
  const worked = days.flatMap((day) => working[day] ?? []);
  const taken = columns.flatMap(({ blocks }) => blocks.map(({ top, bottom }) => ({ from: top, to: bottom })));
  const { from: first, to: last } = hoursShown([...worked, ...taken]);
  const hours = Array.from({ length: (last - first) / 60 }, (_, n) => first + 60 * n);
  const { moving, onKeyDown, onBlur, onPointerDown } = useMove(grid, { first, days, zone }, props.onSave);
  const takenOf = (day: string, minute: number) => {
    const blocks = columns.find((column) => column.day === day)?.blocks ?? [];
    const taken = blocks.map(({ top, bottom }) => Math.min(bottom, minute + 60) - Math.max(top, minute));
    return Math.max(0, ...taken);
  };
  const { tabStop, onFreeKey } = useFreeKeys(grid, { days, today, from: minuteOfDay(now, zone), hours, takenOf });
  const places: (readonly [string, Place])[] = [
    ["now", { top: minuteOfDay(now, zone), bottom: 0 }],
    ...columns.flatMap(({ day, blocks }, at) => [
      ...(working[day] ?? []).map(({ from, to }, n) => [`w${at}-${n}`, { top: from, bottom: to }] as const),
      ...blocks.map((block, n) => [`b${at}-${n}`, block] as const),
    ]),
  ];

  function onClick(event: MouseEvent<HTMLElement>): void {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>("a[data-free], a[data-session]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    props.onOpen(link.dataset.free ? freeHref(link, event, search) : (link.getAttribute("href") ?? ""));
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside are what is pressed
    <div
      ref={grid}
      className="week"
      data-columns={days.length}
      style={hydrated ? ({ "--first": first } as CSSProperties) : undefined}
      onClick={onClick}
      onKeyDown={onFreeKey}
    >
      {!hydrated && <PlacedStyles first={first} places={places} />}
      <div className="week-head" />
      {days.map((day) => (
        <DayHead
          key={day}
          day={day}
          isToday={day === today}
          isPast={day < today}
          search={search}
          single={days.length === 1}
        />
      ))}
      <HourGutter hours={hours} day={days[0] ?? today} zone={zone} />
      {columns.map(({ day, blocks }, at) => (
        <div key={day} data-day={day} className="week-day">
          {(working[day] ?? []).map(({ from, to }, n) => (
            <div key={n} className="week-work" {...placeOf(`w${at}-${n}`, { top: from, bottom: to }, hydrated)} />
          ))}
          <FreeHours
            day={day}
            hours={hours}
            openFrom={day < today ? 24 * 60 : day === today ? minuteOfDay(now, zone) : 0}
            takenOf={takenOf}
            search={search}
            tabStop={tabStop}
          />
          {blocks.map(({ item, ...place }, n) => (
            <SessionBlock
              key={item.id}
              session={item}
              place={place}
              placeKey={`b${at}-${n}`}
              href={sessionHref(search, item.id)}
              open={item.id === openId}
              names={names}
              zone={zone}
              hydrated={hydrated}
              leaving={moving?.session.id === item.id}
              saving={props.savingId === item.id}
              onKeyDown={(event) => onKeyDown(item, event)}
              onBlur={onBlur}
              onPointerDown={(event) => onPointerDown(item, item.id === openId, event)}
            />
          ))}
          {moving?.to.day === day && <MoveGhost moving={moving} names={names} />}
          {day === today && <NowLine now={now} zone={zone} hydrated={hydrated} />}
        </div>
      ))}
      {moving && <PointerTime moving={moving} />}
      <p role="status" className="sr-only">
        {moving?.pointer === null && `${longDay(moving.to.day)}, ${timesOf(moving.to)}. Enter salva, Esc desiste.`}
      </p>
    </div>
  );
}

/** A press in the lower half of an hour means its half. */
function freeHref(link: HTMLAnchorElement, event: MouseEvent, search: string): string {
  const { top, height } = link.getBoundingClientRect();
  const isLower = event.detail > 0 && event.clientY > top + height / 2;
  const at = link.dataset.free ?? "";
  return newSessionHref(search, isLower ? at.replace(/00$/, "30") : at);
}

type DayHeadProps = { day: string; isToday: boolean; isPast: boolean; search: string; single: boolean };

function DayHead({ day, isToday, isPast, search, single }: DayHeadProps) {
  return (
    <div className={classNames("week-head", isPast && "text-ink-soft")}>
      <Link
        to={agendaHref(search, { view: single ? "week" : "day", date: day })}
        aria-label={longDay(day)}
        aria-current={isToday ? "date" : undefined}
        className="inline-flex items-baseline gap-1.5 hover:text-act aria-[current]:font-semibold aria-[current]:text-act"
      >
        <span>{shortWeekday(day)}</span>
        <span className="day-number text-lg tabular-nums">{Number(day.slice(8))}</span>
      </Link>
    </div>
  );
}
