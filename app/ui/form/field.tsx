import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { FieldError } from "./field-error";

/** What every form field takes; `id` is the name unless a page has two of the same name. */
export type FieldProps = {
  name: string;
  label: string;
  id?: string;
  hint?: ReactNode;
  error?: string;
  /** Says "(opcional)" after the label. */
  optional?: boolean;
  required?: boolean;
};

/** The attributes that tie a control to its hint and its error. */
export function fieldAttributes({ id, name, hint, error, required }: FieldProps) {
  const own = id ?? name;
  return {
    id: own,
    name,
    required,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": classNames(Boolean(hint) && `${own}-hint`, Boolean(error) && `${own}-error`) || undefined,
  } as const;
}

type FieldFrameProps = FieldProps & { className?: string; children: ReactNode; aside?: ReactNode };

/** Label, hint, control and error in their places. */
export function FieldFrame({ id, name, label, hint, error, optional, className, children, aside }: FieldFrameProps) {
  const own = id ?? name;
  return (
    <div className={classNames("max-w-form", className)}>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <label htmlFor={own} className="font-medium dense:text-sm">
          {label}
          {optional && <span className="font-normal text-ink-soft"> (opcional)</span>}
        </label>
        {aside}
      </div>
      {hint && (
        <p id={`${own}-hint`} className="mb-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${own}-error`}>{error}</FieldError>
    </div>
  );
}
