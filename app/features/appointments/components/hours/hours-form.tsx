import { Form, useNavigation } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import type { Availability, HoursType } from "../../availability/availability";
import {
  dayField,
  exceptionsPerForm,
  hourField,
  rangesPerDay,
  type DayRow,
  type HoursRow,
} from "../../availability/hours-fields";
import { typedCents } from "../../availability/money";
import { typedEnd } from "../../availability/typed-hours";
import { BookingFields } from "./booking-fields";
import { ExceptionRows } from "./exception-rows";
import type { WeekRows } from "./paint";
import { WeekHours } from "./week-hours";

type HoursFormProps = {
  availability: Availability & { version: number };
  /** The next ones, by day. */
  holidays: Readonly<Record<string, string>>;
  /** YYYY-MM-DD: days that are over are not shown, and go with the next saving. */
  today: string;
  /** Where the clinic sees people, by name. */
  places: string[];
  refusal: Refusal | undefined;
};

/** When somebody works and what patients may book: one form, all of it saved at once. */
export function HoursForm({ availability, holidays, today, places, refusal }: HoursFormProps) {
  const pending = useNavigation().state === "submitting";
  const typed = refusal?.values;
  const errors = refusal?.fields ?? {};
  const open = Object.keys(holidays).filter((date) => !availability.exceptions.some((one) => one.date === date));
  return (
    <Form method="post">
      <ActingAs />
      <FormError message={refusal?.message} />
      <input type="hidden" name="version" value={versionAfter(refusal, availability.version)} />
      {/* Enter in a field saves: it presses a form's first button. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <WeekHours kept={typed ? typedWeek(typed) : keptWeek(availability)} errors={errors} />
      <h2 className="mt-10 mb-1 text-lg font-semibold">Dias diferentes</h2>
      <p className="mb-3 text-ink-soft">Férias, feriados, um dia com outro horário. Valem no lugar da semana acima.</p>
      <ExceptionRows
        rows={typed ? typedDays(typed) : keptDays(availability, today)}
        holidays={holidays}
        errors={errors}
      />
      {errors.exceptions && <p className="mt-1.5 text-sm font-medium text-wrong-text">{errors.exceptions}</p>}
      {open.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Button variant="quiet" name="add" value="holidays" pending={pending}>
            Fechar nos próximos {open.length} feriados nacionais
          </Button>
          <span className="text-ink-soft">{open.map((date) => holidays[date]).join(", ")}.</span>
        </div>
      )}
      <h2 className="mt-10 mb-3 text-lg font-semibold">Sessões</h2>
      <BookingFields
        places={places}
        value={(name) => (typed ? textOf(typed[name]) : keptValue(availability, name))}
        errors={errors}
      />
      <Button className="mt-8" pending={pending} pendingLabel="Salvando…">
        Salvar horários
      </Button>
    </Form>
  );
}

type Typed = Refusal["values"];

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function keptValue(availability: Availability, name: string): string {
  if (name === "fee") return availability.feeCents === null ? "" : typedCents(availability.feeCents);
  if (name === "place") return availability.place?.name ?? "";
  if (name === "selfBooking") return availability.selfBooking ? "on" : "";
  const value = availability[name as "slotMinutes" | "maxPerDay"];
  return value === null ? "" : String(value);
}

function keptWeek({ rules }: Availability): WeekRows {
  const rowsOf = (weekday: number): HoursRow[] =>
    rules
      .filter((rule) => rule.weekday === weekday)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to, type }) => ({ from, to: typedEnd(to), type }));
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, rowsOf(weekday)]));
}

function typedWeek(typed: Typed): WeekRows {
  const rowsOf = (weekday: number): HoursRow[] => {
    const field = (side: "from" | "to" | "type", nth: number) => textOf(typed[hourField(side, weekday, nth)]);
    const rows = Array.from({ length: rangesPerDay }, (_, nth) => ({
      from: field("from", nth),
      to: field("to", nth),
      type: (field("type", nth) || "both") as HoursType,
    }));
    const last = rows.findLastIndex(({ from, to }) => from !== "" || to !== "");
    return rows.slice(0, last + 1); // an error is known by its row's number: rows stay in their places
  };
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, rowsOf(weekday)]));
}

function keptDays({ exceptions }: Availability, today: string): DayRow[] {
  return exceptions
    .filter(({ date }) => date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((one) =>
      "from" in one
        ? { date: one.date, kind: "hours", from: one.from, to: typedEnd(one.to) }
        : { date: one.date, kind: "closed", from: "", to: "" },
    );
}

function typedDays(typed: Typed): DayRow[] {
  const rows = Array.from({ length: exceptionsPerForm }, (_, nth): DayRow => {
    const field = (part: "date" | "kind" | "from" | "to") => textOf(typed[dayField(part, nth)]);
    return {
      date: field("date"),
      kind: field("kind") === "hours" ? "hours" : "closed",
      from: field("from"),
      to: field("to"),
    };
  });
  return rows.slice(0, rows.findLastIndex(({ date }) => date !== "") + 1);
}
