import type { InputHTMLAttributes } from "react";
import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";

type TextFieldProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "defaultValue"
    | "autoComplete"
    | "inputMode"
    | "maxLength"
    | "minLength"
    | "pattern"
    | "placeholder"
    | "spellCheck"
    | "readOnly"
    | "disabled"
    | "min"
    | "max"
    | "step"
    | "onChange"
  > & { type?: "text" | "email" | "tel" | "url" | "number" | "search" | "time" | "date"; className?: string };

/** One line of text. */
export function TextField({
  name,
  label,
  id,
  hint,
  error,
  optional,
  required,
  className,
  type = "text",
  ...input
}: TextFieldProps) {
  const field = { name, label, id, hint, error, optional, required };
  return (
    <FieldFrame {...field} className={className}>
      <input {...input} {...fieldAttributes(field)} type={type} className="control" />
    </FieldFrame>
  );
}
