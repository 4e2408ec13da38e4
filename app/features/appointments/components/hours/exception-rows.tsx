import { FieldError } from "~/ui/form/field-error";
import { dayField, type DayRow } from "../../availability/hours-fields";

type ExceptionRowsProps = {
  rows: readonly DayRow[];
  /** Names of days that have one, as people know them: 2026-12-25 → "Natal". */
  holidays: Readonly<Record<string, string>>;
  errors: Record<string, string>;
};

/** Days that differ from their weekday, and two empty rows for more. Without a date a row is nothing. */
export function ExceptionRows({ rows, holidays, errors }: ExceptionRowsProps) {
  const shown: DayRow[] = [
    ...rows,
    ...Array.from({ length: 2 }, (): DayRow => ({ date: "", kind: "closed", from: "", to: "" })),
  ];
  return (
    <ul className="divide-y divide-line border-y border-line">
      {shown.map((row, nth) => {
        const error = errors[dayField("date", nth)];
        const what = `Dia diferente ${nth + 1}`;
        return (
          <li key={nth} className="py-2.5">
            <div className="flex flex-wrap items-center gap-2">
              <input
                type="date"
                id={dayField("date", nth)}
                name={dayField("date", nth)}
                defaultValue={row.date}
                aria-label={`${what}, data`}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `erro-dia-${nth}` : undefined}
                className="control hours-kind"
              />
              <select
                name={dayField("kind", nth)}
                defaultValue={row.kind}
                aria-label={`${what}, como`}
                className="control hours-kind"
              >
                <option value="closed">não atendo</option>
                <option value="hours">atendo só das…</option>
              </select>
              {(["from", "to"] as const).map((side) => (
                <input
                  key={side}
                  type="time"
                  name={dayField(side, nth)}
                  defaultValue={row[side]}
                  aria-label={`${what}, ${side === "from" ? "começo" : "fim"}`}
                  className={"control max-w-32"}
                />
              ))}
              {holidays[row.date] && <span className="text-ink-soft">{holidays[row.date]}</span>}
            </div>
            <FieldError id={`erro-dia-${nth}`}>{error}</FieldError>
          </li>
        );
      })}
    </ul>
  );
}
