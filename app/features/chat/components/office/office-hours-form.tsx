import { Form, useNavigation } from "@remix-run/react";
import { clockText } from "~/lib/time/clock-text";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import {
  replyTimes,
  type OfficeWeek,
  type ReplyTime,
  hourField,
  rangesPerDay,
  workingDays,
} from "../../office/office-hours.policy";
import { replyWords, weekdayWords } from "./office-words";

type OfficeHoursFormProps = {
  week: OfficeWeek;
  replyTime: ReplyTime | null;
  /** What was typed and refused, by field. */
  typed: Record<string, string | string[]> | null;
  errors: Record<string, string>;
  message?: string | undefined;
};

function clock(minute: number | undefined): string {
  return minute === undefined ? "" : clockText(minute);
}

/** Monday first, as people count a working week. */
const days = [1, 2, 3, 4, 5, 6, 0];

/** A week of hours: each day has up to three ranges; what is left empty is no range. */
export function OfficeHoursForm({ week, replyTime, typed, errors, message }: OfficeHoursFormProps) {
  const pending = useNavigation().state === "submitting";
  const value = (side: "from" | "to", day: number, nth: number) =>
    typed ? String(typed[hourField(side, day, nth)] ?? "") : clock(week[day]?.[nth]?.[side]);
  return (
    <Form method="post" className="max-w-reading">
      <ActingAs />
      <FormError message={message} />
      {/* Enter in a field saves: it presses a form's first button. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <div className="divide-y divide-line border-y border-line">
        {days.map((day) => (
          <fieldset key={day} className="grid grid-cols-1 gap-x-4 gap-y-2 py-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <legend className="float-left font-medium first-letter:uppercase sm:pt-2">{weekdayWords[day]}</legend>
            <Day {...{ day, value, errors }} />
          </fieldset>
        ))}
      </div>
      <Select
        name="replyTime"
        label="Costumo responder"
        className="mt-6 max-w-form"
        defaultValue={typed ? String(typed.replyTime ?? "") : (replyTime ?? "one_day")}
        options={replyTimes.map((time) => ({ value: time, label: replyWords[time] }))}
        error={errors.replyTime}
      />
      <Button className="mt-6" pending={pending} pendingLabel="Salvando…">
        Salvar horários
      </Button>
    </Form>
  );
}

type Value = (side: "from" | "to", day: number, nth: number) => string;

/** A day: what it has, at least one range; one more behind a fold, and for a working day the way to the others. */
function Day({ day, value, errors }: { day: number; value: Value; errors: Record<string, string> }) {
  const isFilled = (nth: number) => value("from", day, nth) !== "" || value("to", day, nth) !== "";
  const all = Array.from({ length: rangesPerDay }, (_, nth) => nth);
  const last = Math.max(0, ...all.filter((nth) => isFilled(nth) || errors[hourField("from", day, nth)]));
  const range = (nth: number) => (
    <Range key={nth} {...{ day, nth, value }} error={errors[hourField("from", day, nth)]} />
  );
  const spare = all.slice(last + 1);
  return (
    <div className="col-start-1 flex flex-wrap items-start gap-x-6 gap-y-2 sm:col-start-2">
      {all.slice(0, last + 1).map(range)}
      {isFilled(0) && spare.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm dense:min-h-8">
            Mais um horário<span className="sr-only">{`: ${weekdayWords[day] ?? ""}`}</span>
          </summary>
          <div className="space-y-2">{spare.map(range)}</div>
        </details>
      )}
      {isFilled(0) && workingDays.includes(day) && (
        <button name="copy" value={day} className="link inline-flex min-h-11 items-center text-sm dense:min-h-8">
          Copiar para segunda a sexta<span className="sr-only">{`, de ${weekdayWords[day] ?? ""}`}</span>
        </button>
      )}
    </div>
  );
}

type RangeProps = { day: number; nth: number; value: Value; error: string | undefined };

function Range({ day, nth, value, error }: RangeProps) {
  const described = error ? `erro-${day}-${nth}` : undefined;
  const field = (side: "from" | "to") => (
    <input
      type="time"
      name={hourField(side, day, nth)}
      defaultValue={value(side, day, nth)}
      aria-label={`${weekdayWords[day]}, ${nth + 1}º horário, ${side === "from" ? "começo" : "fim"}`}
      aria-invalid={error ? true : undefined}
      aria-describedby={described}
      className="control w-28 max-w-full"
    />
  );
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        {field("from")}
        <span className="text-ink-soft">às</span>
        {field("to")}
      </div>
      {error && (
        <p id={described} className="mt-1 text-sm text-wrong-text">
          {error}
        </p>
      )}
    </div>
  );
}
