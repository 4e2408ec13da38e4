import { useState, type InputHTMLAttributes } from "react";
import { Count, countOf } from "./count";
import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";

type TextFieldProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "defaultValue"
    | "autoComplete"
    | "inputMode"
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
  > & {
    type?: "text" | "email" | "tel" | "url" | "number" | "search" | "time" | "date";
    className?: string;
    /** Code points that the server takes: counted, never cut. */
    longest?: number;
  };

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
  longest,
  onChange,
  ...input
}: TextFieldProps) {
  const field = { name, label, id, hint, error, optional, required };
  const [length, setLength] = useState(countOf(String(input.defaultValue ?? "")));
  return (
    <FieldFrame {...field} className={className} aside={<Count length={length} longest={longest} />}>
      <input
        {...input}
        {...fieldAttributes(field)}
        type={type}
        onChange={(event) => {
          setLength(countOf(event.target.value));
          onChange?.(event);
        }}
        className="control"
      />
    </FieldFrame>
  );
}
