import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";

type SelectProps = FieldProps & {
  options: { value: string; label: string }[];
  defaultValue?: string;
  /** First, empty choice: "Escolha…". */
  placeholder?: string;
  className?: string;
  onChoose?: (value: string) => void;
};

/** A native select. */
export function Select({ options, defaultValue, placeholder, className, onChoose, ...field }: SelectProps) {
  return (
    <FieldFrame {...field} className={className}>
      <select
        {...fieldAttributes(field)}
        defaultValue={defaultValue ?? ""}
        onChange={onChoose && ((event) => onChoose(event.currentTarget.value))}
        className="control"
      >
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
