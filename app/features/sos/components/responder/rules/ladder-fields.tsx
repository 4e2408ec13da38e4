import { FieldError } from "~/ui/form/field-error";
import type { PageChannel } from "~/features/sos/ladder/ladder.policy";
import type { Severity } from "~/features/sos/sos.schema";
import { channelWords, roleOrder, roleWords, severityWords } from "../alert/words";

type Fields = { values: Record<string, string | string[]>; errors: Record<string, string> };

const channels: PageChannel[] = ["push", "sms", "email"];

/** The ladder of one severity: a row for each step, then how it repeats. */
export function LadderFields({ severity, rows, ...fields }: Fields & { severity: Severity; rows: number }) {
  return (
    <fieldset className="mb-8">
      <legend className="mb-2 text-lg font-semibold dense:text-base">{severityWords[severity]}</legend>
      <ol className="divide-y divide-line border-y border-line">
        {Array.from({ length: rows }, (_, row) => (
          <StepFields key={row} row={row} name={`${severity}.${row}`} {...fields} />
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap gap-x-8 gap-y-3">
        <NumberField name={`${severity}.every`} label="Depois, repete a cada (minutos)" {...fields} />
        <NumberField name={`${severity}.times`} label="Quantas vezes" {...fields} />
      </div>
    </fieldset>
  );
}

function StepFields({ row, name, ...fields }: Fields & { row: number; name: string }) {
  const isSpare = fields.values[`${name}.roles`] === undefined;
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-2 py-3 lg:grid-cols-[10rem_minmax(0,1fr)_auto]">
      <NumberField
        name={`${name}.after`}
        label={row === 0 ? "Passo 1: segundos após o pedido" : `Passo ${row + 1}: segundos após o anterior`}
        {...fields}
      />
      <Choices
        name={`${name}.roles`}
        legend={isSpare ? "Chama (ninguém: sem este passo)" : "Chama"}
        options={roleOrder}
        words={roleWords}
        {...fields}
      />
      <Choices name={`${name}.channels`} legend="Por" options={channels} words={channelWords} {...fields} />
    </li>
  );
}

type ChoicesProps<T extends string> = Fields & {
  name: string;
  legend: string;
  options: readonly T[];
  words: Record<T, string>;
};

function Choices<T extends string>({ name, legend, options, words, values, errors }: ChoicesProps<T>) {
  const chosen = [values[name] ?? []].flat();
  return (
    <fieldset id={name} tabIndex={-1} className="min-w-0" aria-describedby={errors[name] ? `${name}-error` : undefined}>
      <legend className="text-sm text-ink-soft">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map((option) => (
          <label key={option} className="inline-flex min-h-11 items-center gap-2 dense:min-h-8 dense:text-sm">
            <input
              type="checkbox"
              name={name}
              value={option}
              defaultChecked={chosen.includes(option)}
              className="size-5 dense:size-4"
            />
            {words[option]}
          </label>
        ))}
      </div>
      <FieldError id={`${name}-error`}>{errors[name]}</FieldError>
    </fieldset>
  );
}

/** A whole number. */
export function NumberField({ name, label, values, errors }: Fields & { name: string; label: string }) {
  const error = errors[name];
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        defaultValue={[values[name] ?? ""].flat()[0]}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className="control max-w-28"
      />
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </div>
  );
}
