import { Checkbox } from "~/ui/form/checkbox";
import { DateTimeField } from "~/ui/form/date-time-field";
import { Fold } from "~/ui/fold";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { frequencyWords, weekdayWords } from "../task-words";

export type FieldsProps = { value: (name: string, otherwise?: string) => string; errors: Record<string, string> };

/** By when: a day, and an hour if it has one. */
export function DueFields({ value, errors, zoneHint }: FieldsProps & { zoneHint: string }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateTimeField
        name="dueDay"
        type="date"
        label="Para o dia"
        optional
        hint="Sem dia, fica para quando quiser."
        defaultValue={value("dueDay")}
        error={errors.dueDay ?? errors.dueAt}
      />
      <DateTimeField
        name="dueHour"
        type="time"
        label="Até que horas"
        optional
        hint={zoneHint}
        defaultValue={value("dueHour")}
        error={errors.dueHour}
      />
    </div>
  );
}

/** Whether it comes again, on which days and until when. */
export function RepeatFields({ value, errors }: FieldsProps) {
  const ends = value("ends", "open");
  const chosen = value("weekdays").split(",");
  return (
    <Fold label="Repetir" open={value("freq") !== "" || errors.count !== undefined || errors.until !== undefined}>
      <Select
        name="freq"
        label="Repetição"
        options={[
          { value: "", label: "não se repete" },
          ...Object.entries(frequencyWords).map(([freq, label]) => ({ value: freq, label })),
        ]}
        defaultValue={value("freq")}
        error={errors.freq}
      />
      <fieldset>
        <legend className="font-medium dense:text-sm">Toda semana, em que dias</legend>
        <p className="text-sm text-ink-soft">Sem escolha, no dia da semana da primeira vez.</p>
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
          {weekdayWords.map((word, n) => (
            <Checkbox
              key={word}
              id={`weekday-${n + 1}`}
              name="weekdays"
              value={String(n + 1)}
              label={word}
              defaultChecked={chosen.includes(String(n + 1))}
            />
          ))}
        </div>
      </fieldset>
      <Select
        name="ends"
        label="Até quando"
        options={[
          { value: "open", label: "sem fim marcado" },
          { value: "count", label: "um número de vezes" },
          { value: "until", label: "até um dia" },
        ]}
        defaultValue={ends}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="count"
          label="Vezes"
          type="number"
          min={2}
          max={104}
          optional
          defaultValue={value("count")}
          error={errors.count}
        />
        <DateTimeField
          name="until"
          type="date"
          label="Último dia"
          optional
          defaultValue={value("until")}
          error={errors.until}
        />
      </div>
    </Fold>
  );
}
