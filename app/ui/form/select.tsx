import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";

type SelectProps = FieldProps & {
  options: { value: string; label: string }[];
  defaultValue?: string;
  /** First, empty choice: "Escolha…". */
  placeholder?: string;
  className?: string;
};

/** A native select. */
export function Select({ options, defaultValue, placeholder, className, ...field }: SelectProps) {
  return (
    <FieldFrame {...field} className={className}>
      <select {...fieldAttributes(field)} defaultValue={defaultValue ?? ""} className="control">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
