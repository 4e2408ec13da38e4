import type { Severity } from "../../sos.schema";

const choices: { value: Severity; label: string; then: string }[] = [
  {
    value: "support",
    label: "Preciso de apoio",
    then: "Estou mal e quero que alguém da equipe fale comigo. A equipe é avisada agora.",
  },
  {
    value: "urgent",
    label: "É urgente",
    then: "Está muito difícil esperar. A equipe é avisada agora, em até 30 segundos também por SMS, e mais pessoas são chamadas até alguém responder.",
  },
  {
    value: "immediate",
    label: "Preciso de alguém imediatamente",
    then: "Não me sinto em segurança. Chamamos por todos os meios de uma vez. Ligue também 192.",
  },
];

/** How much help, in plain words, each with what happens then. */
export function SeverityField({ chosen, error }: { chosen: Severity; error?: string }) {
  return (
    <fieldset id="severity" tabIndex={-1} aria-describedby={error ? "severity-error" : undefined}>
      <legend className="mb-2 text-lg font-semibold">De quanta ajuda você precisa?</legend>
      <div className="space-y-2">
        {choices.map(({ value, label, then }) => (
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
            <span>
              <span id={`severity-${value}-label`} className="block font-semibold">
                {label}
              </span>
              <span id={`severity-${value}`} className="block text-ink-soft">
                {then}
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
