import { FieldError } from "~/ui/form/field-error";
import type { HoursRow } from "../../availability/hours-fields";
import { hourField, rangesPerDay } from "../../availability/hours-fields";
import type { HoursType } from "../../availability/availability";
import { brushWords, weekdayNames } from "./hours-words";

type DayRowsProps = {
  weekday: number;
  rows: readonly HoursRow[];
  errors: Record<string, string>;
  onRows: (rows: HoursRow[]) => void;
};

const empty: HoursRow = { from: "", to: "", type: "both" };

/** A weekday's hours as fields: those there are, and one more. */
export function DayRows({ weekday, rows, errors, onRows }: DayRowsProps) {
  const shown = rows.length < rangesPerDay ? [...rows, empty] : rows;
  const change = (nth: number, part: Partial<HoursRow>) => {
    const next = shown.map((row, at) => (at === nth ? { ...row, ...part } : row));
    onRows(next.filter((row, at) => at < rows.length || row.from !== "" || row.to !== ""));
  };
  return (
    <fieldset className="grid grid-cols-1 gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
      <legend className="float-left font-medium first-letter:uppercase sm:pt-2">{weekdayNames[weekday]}</legend>
      <div className="col-start-1 space-y-2 sm:col-start-2">
        {shown.map((row, nth) => {
          const error = errors[hourField("from", weekday, nth)];
          return (
            <div key={nth}>
              <div className="flex flex-wrap items-center gap-2">
                <Clock {...{ weekday, nth, row, error }} side="from" onChange={(from) => change(nth, { from })} />
                <span className="text-ink-soft">às</span>
                <Clock {...{ weekday, nth, row, error }} side="to" onChange={(to) => change(nth, { to })} />
                <select
                  name={hourField("type", weekday, nth)}
                  aria-label={`${weekdayNames[weekday]}, ${nth + 1}º horário, como`}
                  value={row.type}
                  onChange={(event) => change(nth, { type: event.target.value as HoursType })}
                  className="control hours-kind"
                >
                  {Object.entries(brushWords).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
              <FieldError id={`erro-${weekday}-${nth}`}>{error}</FieldError>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

type ClockProps = {
  weekday: number;
  nth: number;
  row: HoursRow;
  side: "from" | "to";
  error: string | undefined;
  onChange: (value: string) => void;
};

function Clock({ weekday, nth, row, side, error, onChange }: ClockProps) {
  return (
    <input
      type="time"
      id={hourField(side, weekday, nth)}
      name={hourField(side, weekday, nth)}
      value={row[side]}
      onChange={(event) => onChange(event.target.value)}
      aria-label={`${weekdayNames[weekday]}, ${nth + 1}º horário, ${side === "from" ? "começo" : "fim"}`}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `erro-${weekday}-${nth}` : undefined}
      className="control max-w-32"
    />
  );
}
