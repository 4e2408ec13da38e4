import type { WhoHears } from "~/features/sos/duty";
import type { Severity } from "~/features/sos/sos.schema";
import { severityWords } from "./press-words";

const choices: { value: Severity; label: string }[] = [
  { value: "support", label: "Preciso de apoio" },
  { value: "urgent", label: "É urgente" },
  { value: "immediate", label: "Preciso de alguém imediatamente" },
];

type SeverityFieldProps = { chosen: Severity; error?: string; hears: WhoHears };

/** How much help, in plain words, each with what happens then. */
export function SeverityField({ chosen, error, hears }: SeverityFieldProps) {
  return (
    <fieldset id="severity" tabIndex={-1} aria-describedby={error ? "severity-error" : undefined}>
      <legend className="mb-2 text-lg font-semibold">Se quiser, diga de quanta ajuda precisa</legend>
      <div className="space-y-2">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer gap-3 rounded-lg border border-line-strong bg-raised px-4 py-3 hover:border-now-text has-checked:border-now has-checked:bg-now-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-act"
          >
            <input
              type="radio"
              name="severity"
              value={value}
              defaultChecked={value === chosen}
              aria-describedby={`severity-${value}`}
              aria-labelledby={`severity-${value}-label`}
              className="mt-1 size-5 shrink-0 accent-now-strong"
            />
            <span className="min-w-0 wrap-anywhere">
              <span id={`severity-${value}-label`} className="block font-semibold">
                {label}
              </span>
              <span id={`severity-${value}`} className="block text-ink-soft">
                {severityWords(value, hears)}
              </span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id="severity-error" className="mt-1 text-wrong-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
