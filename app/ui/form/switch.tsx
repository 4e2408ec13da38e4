import type { ReactNode } from "react";

type SwitchProps = {
  name: string;
  label: ReactNode;
  id?: string;
  value?: string;
  hint?: ReactNode;
  defaultChecked?: boolean;
  disabled?: boolean;
  onChange?: (on: boolean) => void;
};

/** On or off, as a native checkbox: sends `value` when on and nothing when off. */
export function Switch({ name, label, id = name, value = "on", hint, onChange, ...input }: SwitchProps) {
  return (
    <label className="flex min-h-11 max-w-form items-start justify-between gap-4 py-2 dense:min-h-9 dense:py-1.5 dense:text-sm">
      <span className="min-w-0 wrap-anywhere">
        {label}
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-ink-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        {...input}
        id={id}
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox itself says whether it is checked
        role="switch"
        name={name}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={onChange && ((event) => onChange(event.target.checked))}
        className="switch"
      />
    </label>
  );
}
