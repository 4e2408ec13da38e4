import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";

type DateTimeFieldProps = FieldProps & {
  type?: "datetime-local" | "date" | "time";
  /** Wall-clock text: `2026-11-26T14:30`, `2026-11-26` or `14:30`. */
  defaultValue?: string;
  min?: string;
  max?: string;
  /** Seconds between choices. */
  step?: number;
  className?: string;
};

/** A day, an hour or both, on the wall clock of the person who fills it in. */
export function DateTimeField({
  type = "datetime-local",
  defaultValue,
  min,
  max,
  step,
  className,
  ...field
}: DateTimeFieldProps) {
  return (
    <FieldFrame {...field} className={className}>
      <input
        {...fieldAttributes(field)}
        type={type}
        defaultValue={defaultValue}
        min={min}
        max={max}
        step={step}
        className="control max-w-[min(18rem,100%)] min-w-0 tabular-nums"
      />
    </FieldFrame>
  );
}
