import { useState } from "react";
import type { TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";
import { useHydrated } from "./hydrated";

type TextAreaProps = FieldProps &
  Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "defaultValue" | "maxLength" | "placeholder" | "rows" | "autoComplete"
  > & {
    className?: string;
    /** The person's own words: set in Lora italic. */
    ownWords?: boolean;
    onValue?: (value: string) => void;
  };

/** Several lines; grows with the text where the browser can, and counts towards `maxLength` when it is near. */
export function TextArea({
  name,
  label,
  id,
  hint,
  error,
  optional,
  required,
  className,
  ownWords,
  onValue,
  ...area
}: TextAreaProps) {
  const field = { name, label, id, hint, error, optional, required };
  const [length, setLength] = useState(String(area.defaultValue ?? "").length);
  return (
    <FieldFrame {...field} className={className} aside={<Counter length={length} max={area.maxLength} />}>
      <textarea
        rows={5}
        {...area}
        {...fieldAttributes(field)}
        onChange={(event) => {
          setLength(event.target.value.length);
          onValue?.(event.target.value);
        }}
        className={classNames("control", ownWords && "font-own-words text-lg italic")}
      />
    </FieldFrame>
  );
}

function Counter({ length, max }: { length: number; max?: number }) {
  const hydrated = useHydrated();
  if (!hydrated || !max || length < max * 0.6) return null;
  return <span className="shrink-0 text-sm tabular-nums text-ink-soft">{`${length} de ${max}`}</span>;
}
