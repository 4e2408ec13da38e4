import { useState, type ReactNode } from "react";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FieldError } from "~/ui/form/field-error";
import { Select } from "~/ui/form/select";

type RecurrenceFieldsProps = { value: (name: string, otherwise?: string) => string; errors: Record<string, string> };

export const frequencyWords = {
  weekly: "toda semana",
  fortnightly: "a cada duas semanas",
  monthly: "todo mês, no mesmo dia da semana",
} as const;

/** Whether a session comes again, and until when. Its end counts only where it does. */
export function RecurrenceFields({ value, errors }: RecurrenceFieldsProps) {
  const ends = value("ends", "count");
  const [freq, setFreq] = useState(value("freq"));
  return (
    <>
      <Select
        name="freq"
        label="Repetição"
        options={[
          { value: "", label: "não se repete" },
          ...Object.entries(frequencyWords).map(([freq, label]) => ({ value: freq, label })),
        ]}
        defaultValue={value("freq")}
        error={errors.freq}
        onChoose={setFreq}
      />
      <details open={freq !== ""} className="border-l-2 border-line pl-4">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center dense:min-h-8">
          Até quando se repete
        </summary>
        <fieldset className="mt-1 space-y-2">
          <legend className="sr-only">Até quando se repete</legend>
          <Ends value="count" ends={ends} label="Número de sessões">
            <input
              type="number"
              name="count"
              min={2}
              max={104}
              defaultValue={value("count", "10")}
              aria-label="Número de sessões"
              aria-invalid={errors.count ? true : undefined}
              className="control max-w-28"
            />
          </Ends>
          <FieldError id="count-error">{errors.count}</FieldError>
          <Ends value="until" ends={ends} label="Até o dia" />
          <DateTimeField
            name="until"
            label="Último dia"
            type="date"
            defaultValue={value("until")}
            error={errors.until}
            className="pl-8"
          />
          <Ends value="open" ends={ends} label="Sem fim marcado" />
        </fieldset>
      </details>
    </>
  );
}

type EndsProps = { value: string; ends: string; label: string; children?: ReactNode };

function Ends({ value, ends, label, children }: EndsProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label className="flex min-h-11 items-center gap-2 dense:min-h-8">
        <input type="radio" name="ends" value={value} defaultChecked={value === ends} className="size-4" />
        {label}
      </label>
      {children}
    </div>
  );
}
