import type { ReactNode } from "react";
import { classNames } from "../class-names";
import type { FieldProps } from "./field";
import { FieldError } from "./field-error";

type ScaleFieldProps = FieldProps & {
  min?: number;
  max: number;
  /** Words for both ends: ["nenhuma", "muita"]. */
  ends: [string, string];
  defaultValue?: number | null;
};

/** A number from a short scale as native radios; when optional, an empty choice takes an answer back. */
export function ScaleField({
  name,
  label,
  id = name,
  hint,
  error,
  optional,
  required,
  min = 0,
  max,
  ends,
  defaultValue,
}: ScaleFieldProps) {
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const described = classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
  const wide = steps.length > 6;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described} className="max-w-form">
      <legend className="mb-1 font-medium dense:text-sm">
        {label}
        {optional && <span className="font-normal text-ink-soft"> (opcional)</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className={classNames("grid gap-1", wide ? "grid-cols-6 sm:grid-cols-11" : "grid-cols-5")}>
        {steps.map((step) => (
          <ScaleStep key={step} name={name} value={String(step)} checked={defaultValue === step} required={required}>
            {String(step)}
            {step === min && <span className="sr-only">, {ends[0]}</span>}
            {step === max && <span className="sr-only">, {ends[1]}</span>}
          </ScaleStep>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex justify-between text-sm text-ink-soft">
        <span>{`${min} ${ends[0]}`}</span>
        <span>{`${ends[1]} ${max}`}</span>
      </div>
      {optional && (
        <label className="inline-flex min-h-11 items-center gap-2 text-sm text-ink-soft dense:min-h-8">
          <input type="radio" name={name} value="" defaultChecked={defaultValue == null} className="size-4" />
          Prefiro não dizer
        </label>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}

type ScaleStepProps = { name: string; value: string; checked: boolean; required?: boolean; children: ReactNode };

function ScaleStep({ name, value, checked, required, children }: ScaleStepProps) {
  return (
    <label className="grid min-h-11 place-items-center rounded-md border border-line-strong bg-raised tabular-nums hover:border-act has-checked:border-act has-checked:bg-act has-checked:font-semibold has-checked:text-on-act has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-act forced-colors:has-checked:outline-3 dense:min-h-9">
      <input type="radio" name={name} value={value} defaultChecked={checked} required={required} className="sr-only" />
      <span>{children}</span>
    </label>
  );
}
