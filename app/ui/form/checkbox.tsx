import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { FieldError } from "./field-error";

type CheckboxProps = {
  name: string;
  label: ReactNode;
  id?: string;
  value?: string;
  hint?: ReactNode;
  error?: string;
  defaultChecked?: boolean;
  required?: boolean;
  disabled?: boolean;
};

/** A native checkbox with a target as wide as its text. */
export function Checkbox({ name, label, id = name, value = "on", hint, error, ...input }: CheckboxProps) {
  const described = classNames(Boolean(hint) && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className="max-w-form">
      <label className="flex min-h-11 items-start gap-3 py-2 dense:min-h-8 dense:py-1 dense:text-sm">
        <input
          {...input}
          id={id}
          type="checkbox"
          name={name}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={described}
          className="mt-0.5 size-5 shrink-0 dense:size-4"
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-ink-soft">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
