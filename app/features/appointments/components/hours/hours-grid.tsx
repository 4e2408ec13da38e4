import { useRef } from "react";
import { classNames } from "~/ui/class-names";
import type { HoursType } from "../../availability/availability";
import { clock } from "../week/move.state";
import { cellAt, rowsShown, type WeekRows } from "./paint";
import { brushWords, shortDays, weekdayNames } from "./hours-words";
import { usePaint } from "./use-paint";

type HoursGridProps = { week: WeekRows; brush: HoursType; onPaint: (week: WeekRows) => void };

const days = [1, 2, 3, 4, 5, 6, 7];

/** The week's hours as a sheet that one paints; the fields beside it say the same, and without scripts it shows what is kept. */
export function HoursGrid({ week, brush, onPaint }: HoursGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const { tabStop, onPointerDown, onKeyDown } = usePaint(grid, week, brush, onPaint);
  const rows = rowsShown(week);
  const stop = tabStop ?? `1-${rows.find((minute) => minute >= 9 * 60) ?? 0}`;
  return (
    <table
      ref={grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that one paints is a grid
      role="grid"
      aria-label="Horários da semana: setas andam, Espaço pinta ou apaga, Shift com setas pinta um trecho"
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      className="hours-grid w-full text-xs select-none"
    >
      <thead>
        <tr>
          <td className="w-14" />
          {days.map((day) => (
            <th key={day} scope="col" className="pb-1 font-medium text-ink-soft">
              {shortDays[day]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((minute) => (
          <tr key={minute}>
            <th scope="row" className="h-6 pr-2 text-right font-normal whitespace-nowrap tabular-nums text-ink-soft">
              <span className={classNames("relative", minute % 60 !== 0 && "sr-only")}>{clock(minute)}</span>
            </th>
            {days.map((day) => {
              const type = cellAt(week[day] ?? [], minute);
              const name = `${day}-${minute}`;
              return (
                <td
                  key={day}
                  data-cell={name}
                  data-hours={type ?? undefined}
                  tabIndex={name === stop ? 0 : -1}
                  aria-selected={type !== null}
                  aria-label={`${weekdayNames[day]}, ${clock(minute)}: ${type === null ? "fechado" : brushWords[type]}`}
                  className="border border-line"
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
