import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import type { FieldProps } from "./field";
import { fieldAttributes, FieldFrame } from "./field";
import { useHydrated } from "./hydrated";

type PasswordFieldProps = FieldProps & { autoComplete: "current-password" | "new-password"; minLength?: number };

/** A password that may be pasted and shown; the show button exists only where it works. */
export function PasswordField({ autoComplete, minLength, ...field }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame {...field}>
      <div className="relative">
        <input
          {...fieldAttributes(field)}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          minLength={minLength}
          autoCapitalize="off"
          spellCheck={false}
          className="control pr-12"
        />
        {hydrated && (
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={field.id ?? field.name}
            aria-label="Mostrar senha"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 grid w-11 place-items-center text-ink-soft hover:text-ink"
          >
            <Icon aria-hidden="true" className="size-5" />
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
