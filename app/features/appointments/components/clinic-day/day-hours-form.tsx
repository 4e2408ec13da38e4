import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FieldError } from "~/ui/form/field-error";
import { FormError } from "~/ui/form/form-error";
import type { DayHours, DayRange } from "../../clinic-day/clinic-day";
import { rangeField } from "../../clinic-day/range-field";
import { typedEnd } from "../../availability/typed-hours";
import { brushWords } from "../hours/hours-words";

type DayHoursFormProps = {
  of: DayHours;
  week: readonly DayRange[];
  version: number;
  refusal: Refusal | undefined;
};

/** Rows that are offered at least: a morning and an afternoon. */
const fewestRows = 2;

/** What patients may book on this one day. */
export function DayHoursForm({ of, week, version, refusal }: DayHoursFormProps) {
  const pending = useNavigation().state === "submitting";
  const errors = refusal?.fields ?? {};
  const chosen = typedIn(refusal, "hours") ?? of.hours;
  // Who says other hours most often shortens the usual ones.
  const ranges = of.hours === "other" ? of.ranges : week;
  const rows = Math.max(fewestRows, ranges.length + 1);
  const choice = (value: DayHours["hours"], label: string): ReactNode => (
    <label className="flex min-h-11 items-center gap-2 dense:min-h-8">
      <input type="radio" name="hours" value={value} defaultChecked={value === chosen} className="size-4" />
      {label}
    </label>
  );
  return (
    <Form method="post" preventScrollReset>
      <ActingAs />
      <FormError message={refusal?.message} />
      <input type="hidden" name="version" value={versionAfter(refusal, version)} />
      <fieldset aria-describedby={errors.hours ? "horas-erro" : undefined}>
        <legend className="sr-only">Como fica o dia</legend>
        {choice("usual", "como na semana")}
        {choice("closed", "fechado para novas marcações")}
        {choice("other", "outros horários:")}
        <FieldError id="horas-erro">{errors.hours}</FieldError>
      </fieldset>
      <ul className="mt-1 space-y-2">
        {Array.from({ length: rows }, (_, nth) => (
          <RangeRow key={nth} nth={nth} range={ranges[nth]} refusal={refusal} />
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">As sessões marcadas continuam como estão. Quem atende é avisado.</p>
      <Button className="mt-3" variant="quiet" pending={pending} pendingLabel="Salvando…">
        Salvar horário do dia
      </Button>
    </Form>
  );
}

type RangeRowProps = { nth: number; range: DayRange | undefined; refusal: Refusal | undefined };

function RangeRow({ nth, range, refusal }: RangeRowProps) {
  const error = refusal?.fields[rangeField("from", nth)];
  const id = `hora-erro-${nth}`;
  const kept = { from: range?.from ?? "", to: typedEnd(range?.to ?? ""), type: range?.type ?? "both" };
  const value = (side: "from" | "to" | "type") => typedIn(refusal, rangeField(side, nth)) ?? kept[side];
  return (
    <li>
      <div className="flex flex-wrap items-center gap-2">
        {(["from", "to"] as const).map((side) => (
          <input
            key={side}
            type="time"
            name={rangeField(side, nth)}
            defaultValue={value(side)}
            aria-label={`${nth + 1}º horário, ${side === "from" ? "começo" : "fim"}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? id : undefined}
            className="control max-w-32"
          />
        ))}
        <select
          name={rangeField("type", nth)}
          defaultValue={value("type")}
          aria-label={`${nth + 1}º horário, como`}
          className="control max-w-52"
        >
          {Object.entries(brushWords).map(([type, label]) => (
            <option key={type} value={type}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <FieldError id={id}>{error}</FieldError>
    </li>
  );
}
